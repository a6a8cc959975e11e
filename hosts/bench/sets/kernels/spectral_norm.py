"""The largest singular value of an endless matrix, cut off: power iteration, elements by a function."""
from array import array
from math import sqrt


def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def multiply(n, u, v):
    for i in range(n):
        total = 0.0
        for j in range(n):
            total += element(i, j) * u[j]
        v[i] = total


def multiply_transposed(n, u, v):
    for i in range(n):
        total = 0.0
        for j in range(n):
            total += element(j, i) * u[j]
        v[i] = total


def kernel(n, steps, u, v, w):
    for i in range(n):
        u[i] = 1.0
    for _ in range(steps):
        multiply(n, u, w)
        multiply_transposed(n, w, v)
        multiply(n, v, w)
        multiply_transposed(n, w, u)
    uv = 0.0
    vv = 0.0
    for i in range(n):
        uv += u[i] * v[i]
        vv += v[i] * v[i]
    return sqrt(uv / vv)


def setup(n, noise):
    u, v, w = [array("d", bytes(8 * n)) for _ in range(3)]
    return (n, 10, u, v, w), [u, v]


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from kernel_harness import run
    run(setup, kernel)
