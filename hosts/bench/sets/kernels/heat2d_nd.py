"""Heat on a plate: the five-point stencil over two-dimensional memoryviews, indexed u[i, j]."""
from array import array


def step(n, c, u, v):
    for i in range(1, n - 1):
        for j in range(1, n - 1):
            v[i, j] = u[i, j] + c * (u[i - 1, j] + u[i + 1, j] + u[i, j - 1] + u[i, j + 1] - 4.0 * u[i, j])


def kernel(n, steps, start, u, v):
    for i in range(n):
        for j in range(n):
            u[i, j] = start[i, j]
            v[i, j] = start[i, j]
    for _ in range(steps // 2):
        step(n, 0.2, u, v)
        step(n, 0.2, v, u)


def setup(n, noise):
    start = memoryview(noise(n * n, 1)).cast("B").cast("d", (n, n))
    flat = array("d", bytes(8 * n * n))
    u = memoryview(flat).cast("B").cast("d", (n, n))
    v = memoryview(bytearray(8 * n * n)).cast("d", (n, n))
    return (n, 80, start, u, v), [flat]


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from kernel_harness import run
    run(setup, kernel)
