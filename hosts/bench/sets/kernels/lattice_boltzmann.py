"""A fluid on a periodic grid by the lattice Boltzmann method: nine directions, collide and stream in one pass."""
from array import array


def step(n, omega, f, g):
    size = n * n
    for i in range(n):
        north = (i + 1) % n * n
        south = (i + n - 1) % n * n
        row = i * n
        for j in range(n):
            k = row + j
            east = (j + 1) % n
            west = (j + n - 1) % n
            f0 = f[k]
            f1 = f[size + k]
            f2 = f[2 * size + k]
            f3 = f[3 * size + k]
            f4 = f[4 * size + k]
            f5 = f[5 * size + k]
            f6 = f[6 * size + k]
            f7 = f[7 * size + k]
            f8 = f[8 * size + k]
            rho = f0 + f1 + f2 + f3 + f4 + f5 + f6 + f7 + f8
            ux = (f1 - f3 + f5 - f6 - f7 + f8) / rho
            uy = (f2 - f4 + f5 + f6 - f7 - f8) / rho
            rest = 1.0 - 1.5 * (ux * ux + uy * uy)
            axis = rho * omega / 9.0
            diagonal = rho * omega / 36.0
            keep = 1.0 - omega
            plus = ux + uy
            minus = uy - ux
            g[k] = keep * f0 + 4.0 * axis * rest
            g[size + row + east] = keep * f1 + axis * (rest + 3.0 * ux + 4.5 * ux * ux)
            g[2 * size + north + j] = keep * f2 + axis * (rest + 3.0 * uy + 4.5 * uy * uy)
            g[3 * size + row + west] = keep * f3 + axis * (rest - 3.0 * ux + 4.5 * ux * ux)
            g[4 * size + south + j] = keep * f4 + axis * (rest - 3.0 * uy + 4.5 * uy * uy)
            g[5 * size + north + east] = keep * f5 + diagonal * (rest + 3.0 * plus + 4.5 * plus * plus)
            g[6 * size + north + west] = keep * f6 + diagonal * (rest + 3.0 * minus + 4.5 * minus * minus)
            g[7 * size + south + west] = keep * f7 + diagonal * (rest - 3.0 * plus + 4.5 * plus * plus)
            g[8 * size + south + east] = keep * f8 + diagonal * (rest - 3.0 * minus + 4.5 * minus * minus)


def kernel(n, steps, start, f, g):
    for k in range(9 * n * n):
        f[k] = start[k]
    for _ in range(steps // 2):
        step(n, 1.2, f, g)
        step(n, 1.2, g, f)


def setup(n, noise):
    start = noise(9 * n * n, 1)
    for k in range(9 * n * n):
        start[k] = 0.1 + 0.01 * start[k]
    f = array("d", bytes(72 * n * n))
    g = array("d", bytes(72 * n * n))
    return (n, 20, start, f, g), [f]


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from kernel_harness import run
    run(setup, kernel)
