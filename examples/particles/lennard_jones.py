"""A Lennard-Jones fluid in a periodic box: x, y, z of each particle one after the other."""

CUTOFF2 = 2.25**2


def forces(position: memoryview, force: memoryview, box: float) -> float:
    n = len(position) // 3
    half = box / 2.0
    potential = 0.0
    for i in range(3 * n):
        force[i] = 0.0
    for i in range(n):
        xi, yi, zi = position[3 * i], position[3 * i + 1], position[3 * i + 2]
        fx = fy = fz = 0.0
        for j in range(i + 1, n):
            dx = xi - position[3 * j]
            dy = yi - position[3 * j + 1]
            dz = zi - position[3 * j + 2]
            if dx > half: dx -= box
            elif dx < -half: dx += box
            if dy > half: dy -= box
            elif dy < -half: dy += box
            if dz > half: dz -= box
            elif dz < -half: dz += box
            r2 = dx * dx + dy * dy + dz * dz
            if r2 < CUTOFF2:
                inverse2 = 1.0 / r2
                inverse6 = inverse2 * inverse2 * inverse2
                push = 24.0 * inverse2 * inverse6 * (2.0 * inverse6 - 1.0)
                potential += 4.0 * inverse6 * (inverse6 - 1.0)
                fx += push * dx
                fy += push * dy
                fz += push * dz
                force[3 * j] -= push * dx
                force[3 * j + 1] -= push * dy
                force[3 * j + 2] -= push * dz
        force[3 * i] += fx
        force[3 * i + 1] += fy
        force[3 * i + 2] += fz
    return potential


def drift(
    position: memoryview, velocity: memoryview, force: memoryview, box: float, dt: float
) -> None:
    for i in range(len(position)):
        velocity[i] += 0.5 * dt * force[i]
        position[i] = (position[i] + dt * velocity[i]) % box


def kick(velocity: memoryview, force: memoryview, dt: float) -> float:
    kinetic = 0.0
    for i in range(len(velocity)):
        velocity[i] += 0.5 * dt * force[i]
        kinetic += 0.5 * velocity[i] * velocity[i]
    return kinetic
