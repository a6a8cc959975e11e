"""a = b + s * c, the triad of the STREAM benchmark, over vectors that stay in the cache."""
from array import array


def triad(n, s, a, b, c):
    for i in range(n):
        a[i] = b[i] + s * c[i]


def kernel(n, passes, a, b, c):
    for k in range(passes):
        triad(n, 1.0 + k, a, b, c)


def setup(n, noise):
    a = array("d", bytes(8 * n))
    return (n, 250, a, noise(n, 1), noise(n, 2)), [a]


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from kernel_harness import run
    run(setup, kernel)
