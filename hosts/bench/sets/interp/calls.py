"""Calls with positional, keyword, default, star and double-star arguments."""


def positional(a, b, c):
    return a + b - c


def defaults(a, b=2, c=3):
    return a * b + c


def keyword_only(a, *, scale=1, offset=0):
    return a * scale + offset


def collect(*values, **options):
    return len(values) + len(options)


def main(n):
    total = 0
    for i in range(n):
        total += positional(i, 1, 2)
        total += defaults(i)
        total += defaults(i, c=5)
        total += keyword_only(i, scale=3, offset=1)
        total += collect(i, i, key=i)
    return total


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
