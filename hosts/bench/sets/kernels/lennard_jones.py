"""Particles in a periodic box with Lennard-Jones forces inside a cutoff: all pairs, velocity Verlet steps."""
from array import array


def forces(n, box, cutoff, x, y, z, fx, fy, fz):
    half = 0.5 * box
    limit = cutoff * cutoff
    energy = 0.0
    for i in range(n):
        fx[i] = 0.0
        fy[i] = 0.0
        fz[i] = 0.0
    for i in range(n):
        xi = x[i]
        yi = y[i]
        zi = z[i]
        for j in range(i + 1, n):
            dx = xi - x[j]
            dy = yi - y[j]
            dz = zi - z[j]
            if dx > half:
                dx -= box
            elif dx < -half:
                dx += box
            if dy > half:
                dy -= box
            elif dy < -half:
                dy += box
            if dz > half:
                dz -= box
            elif dz < -half:
                dz += box
            square = dx * dx + dy * dy + dz * dz
            if square < limit:
                inverse = 1.0 / square
                six = inverse * inverse * inverse
                energy += 4.0 * six * (six - 1.0)
                force = 48.0 * inverse * six * (six - 0.5)
                fx[i] += force * dx
                fy[i] += force * dy
                fz[i] += force * dz
                fx[j] -= force * dx
                fy[j] -= force * dy
                fz[j] -= force * dz
    return energy


def drift(n, dt, box, x, v, f):
    for i in range(n):
        v[i] += 0.5 * dt * f[i]
        p = x[i] + dt * v[i]
        if p >= box:
            p -= box
        elif p < 0.0:
            p += box
        x[i] = p


def kick(n, dt, v, f):
    for i in range(n):
        v[i] += 0.5 * dt * f[i]


def kernel(n, steps, dt, box, cutoff, start, x, y, z, vx, vy, vz, fx, fy, fz):
    for i in range(n):
        x[i] = start[3 * i]
        y[i] = start[3 * i + 1]
        z[i] = start[3 * i + 2]
        vx[i] = 0.0
        vy[i] = 0.0
        vz[i] = 0.0
    energy = forces(n, box, cutoff, x, y, z, fx, fy, fz)
    for _ in range(steps):
        drift(n, dt, box, x, vx, fx)
        drift(n, dt, box, y, vy, fy)
        drift(n, dt, box, z, vz, fz)
        energy = forces(n, box, cutoff, x, y, z, fx, fy, fz)
        kick(n, dt, vx, fx)
        kick(n, dt, vy, fy)
        kick(n, dt, vz, fz)
    return energy


def setup(n, noise):
    side = 1
    while side * side * side < n:
        side += 1
    start = noise(3 * n, 1)
    for i in range(n):
        start[3 * i] = 1.2 * (i % side) + 0.1 * start[3 * i]
        start[3 * i + 1] = 1.2 * (i // side % side) + 0.1 * start[3 * i + 1]
        start[3 * i + 2] = 1.2 * (i // (side * side)) + 0.1 * start[3 * i + 2]
    x, y, z, vx, vy, vz, fx, fy, fz = [array("d", bytes(8 * n)) for _ in range(9)]
    return (n, 8, 0.002, 1.2 * side, 2.5, start, x, y, z, vx, vy, vz, fx, fy, fz), [x, y, z, vx, vy, vz]


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from kernel_harness import run
    run(setup, kernel)
