"""Heat spreading over a metal plate, in a numeric buffer.

The plate is one array of doubles, seen as a two-dimensional memoryview. Two hot spots and a cold edge diffuse by
an explicit finite-difference step; the map is printed before and after. Usage: heat.py [steps]
"""
import sys
from array import array

ROWS, COLUMNS = 20, 60
SHADES = " .:-=+*#%@"


def new_plate():
    plate = array("d", bytes(8 * ROWS * COLUMNS))
    for row in range(ROWS):
        for column in range(COLUMNS):
            if (row - 6) ** 2 + (column - 16) ** 2 < 12:
                plate[row * COLUMNS + column] = 100.0
            if (row - 13) ** 2 + (column - 42) ** 2 < 25:
                plate[row * COLUMNS + column] = 80.0
    return plate


def step(old, new, rate):
    for row in range(1, ROWS - 1):
        start = row * COLUMNS
        for i in range(start + 1, start + COLUMNS - 1):
            around = old[i - 1] + old[i + 1] + old[i - COLUMNS] + old[i + COLUMNS]
            new[i] = old[i] + rate * (around - 4.0 * old[i])


def draw(plate):
    grid = memoryview(plate).cast("B").cast("d", (ROWS, COLUMNS))
    hottest = max(plate)
    for row in range(0, ROWS, 2):
        shades = (int(grid[row, column] / hottest * (len(SHADES) - 1) + 0.5) for column in range(COLUMNS))
        print("  |" + "".join(SHADES[shade] for shade in shades) + "|")


def main(steps):
    plate, spare = new_plate(), new_plate()
    print(f"start: {sum(plate):.1f} units of heat, hottest {max(plate):.2f}")
    draw(plate)
    for _ in range(steps):
        step(plate, spare, 0.2)
        plate, spare = spare, plate
    print(f"after {steps} steps: {sum(plate):.6f} units of heat, hottest {max(plate):.6f}")
    draw(plate)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 150)
