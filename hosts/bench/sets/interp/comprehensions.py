"""List, set and dict comprehensions, nested and filtered; map, filter, zip and enumerate."""


def main(n):
    total = 0
    for _ in range(n):
        squares = [i * i for i in range(100)]
        odd = [value for value in squares if value & 1]
        table = [[row * column for column in range(8)] for row in range(8)]
        kinds = {value % 7 for value in odd}
        index = {value: position for position, value in enumerate(odd)}
        total += len(kinds) + index[81] + table[7][7]
        total += sum(map(lambda value: value + 1, odd))
        total += len([a for a, b in zip(squares, odd) if a < b])
    return total


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
