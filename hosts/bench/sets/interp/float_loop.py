"""Float arithmetic in a for loop."""


def main(n):
    x = 0.5
    total = 0.0
    for i in range(n):
        x = x * 3.7 * (1.0 - x)
        total += x / (1.0 + x)
    return total


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
