#include "../kernel_harness.h"

enum { STEPS = 8 };
static const double dt = 0.002, cutoff = 2.5;
static long n;
static double box;
static double *start, *x, *y, *z, *vx, *vy, *vz, *fx, *fy, *fz;

KERNEL double forces(long n, double box, double cutoff, const double *restrict x, const double *restrict y,
                     const double *restrict z, double *restrict fx, double *restrict fy, double *restrict fz) {
    double half = 0.5 * box, limit = cutoff * cutoff, energy = 0.0;
    for (long i = 0; i < n; i++) fx[i] = fy[i] = fz[i] = 0.0;
    for (long i = 0; i < n; i++) {
        double xi = x[i], yi = y[i], zi = z[i];
        for (long j = i + 1; j < n; j++) {
            double dx = xi - x[j], dy = yi - y[j], dz = zi - z[j];
            if (dx > half) dx -= box;
            else if (dx < -half) dx += box;
            if (dy > half) dy -= box;
            else if (dy < -half) dy += box;
            if (dz > half) dz -= box;
            else if (dz < -half) dz += box;
            double square = dx * dx + dy * dy + dz * dz;
            if (square < limit) {
                double inverse = 1.0 / square;
                double six = inverse * inverse * inverse;
                energy += 4.0 * six * (six - 1.0);
                double force = 48.0 * inverse * six * (six - 0.5);
                fx[i] += force * dx;
                fy[i] += force * dy;
                fz[i] += force * dz;
                fx[j] -= force * dx;
                fy[j] -= force * dy;
                fz[j] -= force * dz;
            }
        }
    }
    return energy;
}

KERNEL void drift(long n, double dt, double box, double *restrict x, double *restrict v, const double *restrict f) {
    for (long i = 0; i < n; i++) {
        v[i] += 0.5 * dt * f[i];
        double p = x[i] + dt * v[i];
        if (p >= box) p -= box;
        else if (p < 0.0) p += box;
        x[i] = p;
    }
}

KERNEL void kick(long n, double dt, double *restrict v, const double *restrict f) {
    for (long i = 0; i < n; i++) v[i] += 0.5 * dt * f[i];
}

static double run(void) {
    for (long i = 0; i < n; i++) {
        x[i] = start[3 * i];
        y[i] = start[3 * i + 1];
        z[i] = start[3 * i + 2];
        vx[i] = vy[i] = vz[i] = 0.0;
    }
    double energy = forces(n, box, cutoff, x, y, z, fx, fy, fz);
    for (int step = 0; step < STEPS; step++) {
        drift(n, dt, box, x, vx, fx);
        drift(n, dt, box, y, vy, fy);
        drift(n, dt, box, z, vz, fz);
        energy = forces(n, box, cutoff, x, y, z, fx, fy, fz);
        kick(n, dt, vx, fx);
        kick(n, dt, vy, fy);
        kick(n, dt, vz, fz);
    }
    return energy;
}

static void setup(long size) {
    n = size;
    long side = 1;
    while (side * side * side < n) side++;
    box = 1.2 * side;
    start = noise(3 * n, 1);
    for (long i = 0; i < n; i++) {
        start[3 * i] = 1.2 * (i % side) + 0.1 * start[3 * i];
        start[3 * i + 1] = 1.2 * (i / side % side) + 0.1 * start[3 * i + 1];
        start[3 * i + 2] = 1.2 * (i / (side * side)) + 0.1 * start[3 * i + 2];
    }
    double **buffers[] = {&x, &y, &z, &vx, &vy, &vz, &fx, &fy, &fz};
    for (int k = 0; k < 9; k++) *buffers[k] = new_doubles(n);
}

static void outputs(void) {
    double *buffers[] = {x, y, z, vx, vy, vz};
    for (int k = 0; k < 6; k++) output_doubles(buffers[k], n);
}
