"""Tuples packed and unpacked: swaps, multiple returns, star targets, comparison."""


def divide(a, b):
    return a // b, a % b


def main(n):
    a, b = 0, 1
    total = 0
    for i in range(n):
        a, b = b, (a + b) & 0xFFFFF
        quotient, remainder = divide(i, 7)
        pair = (quotient, remainder)
        first, *rest = (a, b, i)
        if pair > (3, 4):
            total += first + rest[1]
        total += quotient - remainder
    return total


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
