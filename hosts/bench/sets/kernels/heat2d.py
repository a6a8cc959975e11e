"""Heat on a plate: explicit steps of the five-point stencil, flat indices, two grids in turn."""
from array import array


def step(n, c, u, v):
    for i in range(1, n - 1):
        row = i * n
        for j in range(1, n - 1):
            k = row + j
            v[k] = u[k] + c * (u[k - n] + u[k + n] + u[k - 1] + u[k + 1] - 4.0 * u[k])


def kernel(n, steps, start, u, v):
    for k in range(n * n):
        u[k] = start[k]
        v[k] = start[k]
    for _ in range(steps // 2):
        step(n, 0.2, u, v)
        step(n, 0.2, v, u)


def setup(n, noise):
    u = array("d", bytes(8 * n * n))
    v = array("d", bytes(8 * n * n))
    return (n, 80, noise(n * n, 1), u, v), [u]


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from kernel_harness import run
    run(setup, kernel)
