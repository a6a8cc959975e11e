"""Calls of built-in functions and types: isinstance, len, abs, min, max, int, sorted, any, all."""


def main(n):
    values = [3, -1, 4, -1, 5, -9, 2, 6]
    total = 0
    for i in range(n):
        if isinstance(i, int) and not isinstance(values, (str, dict)):
            total += len(values) + abs(values[i & 7])
        total += min(i, 5) + max(1, 2, 3)
        total += int("17") + ord("a") + len(chr(97))
        total += sorted(values)[0] + sum(values)
        if any(values) and all(values) and type(i) is int:
            total += round(2.6) + divmod(i, 3)[1] + bool(i)
    return total


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
