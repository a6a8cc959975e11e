"""Integer arithmetic in a for loop over a range."""


def main(n):
    total = 0
    for i in range(n):
        total = (total + i * 3 - (i >> 1)) & 0xFFFFFF
    return total


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
