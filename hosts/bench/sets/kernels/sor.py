"""Successive over-relaxation of a grid in place: each point needs its new neighbours."""
from array import array


def sweep(n, omega, u):
    quarter = omega * 0.25
    rest = 1.0 - omega
    for i in range(1, n - 1):
        for j in range(1, n - 1):
            k = i * n + j
            u[k] = quarter * (u[k - n] + u[k + n] + u[k - 1] + u[k + 1]) + rest * u[k]


def kernel(n, sweeps, start, u):
    for k in range(n * n):
        u[k] = start[k]
    for _ in range(sweeps):
        sweep(n, 1.25, u)


def setup(n, noise):
    u = array("d", bytes(8 * n * n))
    return (n, 20, noise(n * n, 1), u), [u]


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from kernel_harness import run
    run(setup, kernel)
