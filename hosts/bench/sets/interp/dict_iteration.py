"""Iteration over a dict's keys, values and items; building a dict from another."""


def main(n):
    table = {i: i * 7 for i in range(100)}
    total = 0
    for _ in range(n):
        for key in table:
            total += key
        for value in table.values():
            total += value
        for key, value in table.items():
            total += key ^ value
        inverse = {value: key for key, value in table.items()}
        total += len(inverse)
    return total


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
