def collatz(limit: int) -> int:
    """The number below the limit whose way to 1 is longest."""
    best = 0
    longest = 0
    for start in range(1, limit):
        n = start
        steps = 0
        while n != 1:
            n = n // 2 if n % 2 == 0 else 3 * n + 1
            steps += 1
        if steps > longest:
            best = start
            longest = steps
    return best


def forever() -> None:
    while True:
        pass
