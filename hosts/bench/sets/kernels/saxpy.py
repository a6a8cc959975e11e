"""y = a * x + y over doubles, many times over vectors that stay in the cache."""
from array import array


def saxpy(n, a, x, y):
    for i in range(n):
        y[i] = a * x[i] + y[i]


def kernel(n, passes, a, x, start, y):
    for i in range(n):
        y[i] = start[i]
    for _ in range(passes):
        saxpy(n, a, x, y)


def setup(n, noise):
    y = array("d", bytes(8 * n))
    return (n, 500, 0.001, noise(n, 1), noise(n, 2), y), [y]


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from kernel_harness import run
    run(setup, kernel)
