"""Heat spreading over a plate: one explicit step for the rows from low to high, and a row's share of the facts."""


def step(
    low: int, high: int, old: memoryview, new: memoryview, columns: int, rate: float
) -> None:
    for row in range(low, high):
        start = row * columns
        for i in range(start + 1, start + columns - 1):
            around = old[i - 1] + old[i + 1] + old[i - columns] + old[i + columns]
            new[i] = old[i] + rate * (around - 4.0 * old[i])


def paint(
    low: int, high: int, plate: memoryview, columns: int, hottest: float, pixels: memoryview
) -> None:
    """Writes red, green and blue of each point: black, red, yellow, white."""
    for row in range(low, high):
        for i in range(row * columns, (row + 1) * columns):
            heat = 3.0 * plate[i] / hottest
            for channel in range(3):
                level = min(max(heat - channel, 0.0), 1.0)
                pixels[3 * i + channel] = int(255.0 * level + 0.5)
