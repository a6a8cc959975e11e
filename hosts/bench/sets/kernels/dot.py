"""Inner products of one vector with the windows of a longer one: sums in strict order."""
from array import array


def dot(n, x, at, y):
    total = 0.0
    for i in range(n):
        total += x[at + i] * y[i]
    return total


def kernel(n, windows, x, y, products):
    for k in range(windows):
        products[k] = dot(n, x, k, y)


def setup(n, noise):
    windows = 250
    products = array("d", bytes(8 * windows))
    return (n, windows, noise(n + windows, 1), noise(n, 2), products), [products]


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from kernel_harness import run
    run(setup, kernel)
