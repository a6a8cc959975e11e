"""Five planets pulling at each other: symplectic Euler steps over flat arrays."""
from array import array
from math import sqrt


def advance(count, steps, dt, x, y, z, vx, vy, vz, mass):
    for _ in range(steps):
        for i in range(count):
            for j in range(i + 1, count):
                dx = x[i] - x[j]
                dy = y[i] - y[j]
                dz = z[i] - z[j]
                square = dx * dx + dy * dy + dz * dz
                pull = dt / (square * sqrt(square))
                mi = mass[i] * pull
                mj = mass[j] * pull
                vx[i] -= dx * mj
                vy[i] -= dy * mj
                vz[i] -= dz * mj
                vx[j] += dx * mi
                vy[j] += dy * mi
                vz[j] += dz * mi
        for i in range(count):
            x[i] += dt * vx[i]
            y[i] += dt * vy[i]
            z[i] += dt * vz[i]


def kernel(count, steps, start, x, y, z, vx, vy, vz, mass):
    for i in range(count):
        x[i] = start[6 * i]
        y[i] = start[6 * i + 1]
        z[i] = start[6 * i + 2]
        vx[i] = start[6 * i + 3]
        vy[i] = start[6 * i + 4]
        vz[i] = start[6 * i + 5]
    advance(count, steps, 0.01, x, y, z, vx, vy, vz, mass)


def setup(n, noise):
    start = array("d", [
        0.0, 0.0, 0.0, 0.0, 0.0, 0.0,
        4.84143144246472, -1.16032004402743, -0.10362204447112, 0.60632639299983, 2.81198684491626, -0.02521836165988,
        8.34336671824458, 4.12479856412431, -0.40352341711432, -1.01077434617879, 1.82566237123041, 0.00841576137658,
        12.8943695621391, -15.1111514016986, -0.22330757889266, 1.08279100644154, 0.86871301816960, -0.01083263740136,
        15.3796971148509, -25.9193146099879, 0.17925877295037, 0.97909073224390, 0.59469899864767, -0.03475595531046,
    ])
    mass = array("d", [39.47841760435743, 0.03769367487038, 0.01128632613197, 0.00172372405705, 0.00203368686992])
    x, y, z, vx, vy, vz = [array("d", bytes(40)) for _ in range(6)]
    return (5, n, start, x, y, z, vx, vy, vz, mass), [x, y, z, vx, vy, vz]


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from kernel_harness import run
    run(setup, kernel)
