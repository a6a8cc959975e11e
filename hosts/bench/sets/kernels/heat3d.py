"""Heat in a cube: explicit steps of the seven-point stencil, flat indices, two grids in turn."""
from array import array


def step(n, c, u, v):
    plane = n * n
    for i in range(1, n - 1):
        for j in range(1, n - 1):
            row = i * plane + j * n
            for k in range(1, n - 1):
                p = row + k
                v[p] = u[p] + c * (
                    u[p - plane] + u[p + plane] + u[p - n] + u[p + n] + u[p - 1] + u[p + 1] - 6.0 * u[p]
                )


def kernel(n, steps, start, u, v):
    for p in range(n * n * n):
        u[p] = start[p]
        v[p] = start[p]
    for _ in range(steps // 2):
        step(n, 0.1, u, v)
        step(n, 0.1, v, u)


def setup(n, noise):
    count = n * n * n
    u = array("d", bytes(8 * count))
    v = array("d", bytes(8 * count))
    return (n, 40, noise(count, 1), u, v), [u]


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from kernel_harness import run
    run(setup, kernel)
