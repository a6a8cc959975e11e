"""LU factors of a matrix with partial pivoting, in place, row order."""
from array import array


def factor(n, a, pivots):
    for k in range(n):
        best = k
        largest = abs(a[k * n + k])
        for i in range(k + 1, n):
            size = abs(a[i * n + k])
            if size > largest:
                largest = size
                best = i
        pivots[k] = best
        if best != k:
            for j in range(n):
                value = a[k * n + j]
                a[k * n + j] = a[best * n + j]
                a[best * n + j] = value
        pivot = a[k * n + k]
        for i in range(k + 1, n):
            scale = a[i * n + k] / pivot
            a[i * n + k] = scale
            for j in range(k + 1, n):
                a[i * n + j] -= scale * a[k * n + j]


def kernel(n, matrix, a, pivots):
    for k in range(n * n):
        a[k] = matrix[k]
    factor(n, a, pivots)


def setup(n, noise):
    a = array("d", bytes(8 * n * n))
    pivots = array("i", bytes(4 * n))
    return (n, noise(n * n, 1), a, pivots), [a, pivots]


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from kernel_harness import run
    run(setup, kernel)
