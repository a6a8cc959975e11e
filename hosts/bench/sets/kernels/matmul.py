"""C = A B for square matrices in row order: the inner loop runs along rows of B and C."""
from array import array


def kernel(n, a, b, c):
    for i in range(n):
        row = i * n
        for j in range(n):
            c[row + j] = 0.0
        for k in range(n):
            factor = a[row + k]
            other = k * n
            for j in range(n):
                c[row + j] += factor * b[other + j]


def setup(n, noise):
    c = array("d", bytes(8 * n * n))
    return (n, noise(n * n, 1), noise(n * n, 2), c), [c]


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from kernel_harness import run
    run(setup, kernel)
