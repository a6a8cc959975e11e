"""Running sums of a vector: each element needs the one before it."""
from array import array


def scan(n, start, x, sums):
    total = start
    for i in range(n):
        total += x[i]
        sums[i] = total


def kernel(n, passes, x, sums):
    for k in range(passes):
        scan(n, float(k), x, sums)


def setup(n, noise):
    sums = array("d", bytes(8 * n))
    return (n, 250, noise(n, 1), sums), [sums]


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from kernel_harness import run
    run(setup, kernel)
