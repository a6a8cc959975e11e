"""Planets pulling at each other: float attributes held in lists, symplectic Euler steps."""
from math import sqrt

BODIES = [
    [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 39.47841760435743],
    [4.84143144246472, -1.16032004402743, -0.10362204447112, 0.60632639299983, 2.81198684491626, -0.02521836165988, 0.03769367487038],
    [8.34336671824458, 4.12479856412431, -0.40352341711432, -1.01077434617879, 1.82566237123041, 0.00841576137658, 0.01128632613197],
    [12.8943695621391, -15.1111514016986, -0.22330757889266, 1.08279100644154, 0.86871301816960, -0.01083263740136, 0.00172372405705],
    [15.3796971148509, -25.9193146099879, 0.17925877295037, 0.97909073224390, 0.59469899864767, -0.03475595531046, 0.00203368686992],
]


def advance(bodies, dt):
    count = len(bodies)
    for i in range(count):
        a = bodies[i]
        for j in range(i + 1, count):
            b = bodies[j]
            dx = a[0] - b[0]
            dy = a[1] - b[1]
            dz = a[2] - b[2]
            square = dx * dx + dy * dy + dz * dz
            pull = dt / (square * sqrt(square))
            a[3] -= dx * b[6] * pull
            a[4] -= dy * b[6] * pull
            a[5] -= dz * b[6] * pull
            b[3] += dx * a[6] * pull
            b[4] += dy * a[6] * pull
            b[5] += dz * a[6] * pull
    for body in bodies:
        body[0] += dt * body[3]
        body[1] += dt * body[4]
        body[2] += dt * body[5]


def energy(bodies):
    total = 0.0
    for i, a in enumerate(bodies):
        total += 0.5 * a[6] * (a[3] * a[3] + a[4] * a[4] + a[5] * a[5])
        for b in bodies[i + 1:]:
            dx = a[0] - b[0]
            dy = a[1] - b[1]
            dz = a[2] - b[2]
            total -= a[6] * b[6] / sqrt(dx * dx + dy * dy + dz * dz)
    return total


def main(n):
    bodies = [list(body) for body in BODIES]
    for _ in range(n):
        advance(bodies, 0.01)
    return energy(bodies)


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
