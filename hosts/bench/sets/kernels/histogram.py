"""Counts of values by bin: a float becomes an index, an element of an integer buffer grows."""
from array import array


def count(n, bins, x, counts):
    for i in range(n):
        counts[int(x[i] * bins)] += 1


def kernel(n, passes, bins, x, counts):
    for b in range(bins):
        counts[b] = 0
    for _ in range(passes):
        count(n, bins, x, counts)


def setup(n, noise):
    counts = array("q", bytes(8 * 256))
    return (n, 20, 256, noise(n, 1), counts), [counts]


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from kernel_harness import run
    run(setup, kernel)
