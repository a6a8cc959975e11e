#include "../kernel_harness.h"

static long n;
static double *start, *f, *g;

KERNEL void step(long n, double omega, const double *restrict f, double *restrict g) {
    long size = n * n;
    for (long i = 0; i < n; i++) {
        long north = (i + 1) % n * n, south = (i + n - 1) % n * n, row = i * n;
        for (long j = 0; j < n; j++) {
            long k = row + j, east = (j + 1) % n, west = (j + n - 1) % n;
            double f0 = f[k], f1 = f[size + k], f2 = f[2 * size + k], f3 = f[3 * size + k], f4 = f[4 * size + k],
                   f5 = f[5 * size + k], f6 = f[6 * size + k], f7 = f[7 * size + k], f8 = f[8 * size + k];
            double rho = f0 + f1 + f2 + f3 + f4 + f5 + f6 + f7 + f8;
            double ux = (f1 - f3 + f5 - f6 - f7 + f8) / rho;
            double uy = (f2 - f4 + f5 + f6 - f7 - f8) / rho;
            double rest = 1.0 - 1.5 * (ux * ux + uy * uy);
            double axis = rho * omega / 9.0, diagonal = rho * omega / 36.0, keep = 1.0 - omega;
            double plus = ux + uy, minus = uy - ux;
            g[k] = keep * f0 + 4.0 * axis * rest;
            g[size + row + east] = keep * f1 + axis * (rest + 3.0 * ux + 4.5 * ux * ux);
            g[2 * size + north + j] = keep * f2 + axis * (rest + 3.0 * uy + 4.5 * uy * uy);
            g[3 * size + row + west] = keep * f3 + axis * (rest - 3.0 * ux + 4.5 * ux * ux);
            g[4 * size + south + j] = keep * f4 + axis * (rest - 3.0 * uy + 4.5 * uy * uy);
            g[5 * size + north + east] = keep * f5 + diagonal * (rest + 3.0 * plus + 4.5 * plus * plus);
            g[6 * size + north + west] = keep * f6 + diagonal * (rest + 3.0 * minus + 4.5 * minus * minus);
            g[7 * size + south + west] = keep * f7 + diagonal * (rest - 3.0 * plus + 4.5 * plus * plus);
            g[8 * size + south + east] = keep * f8 + diagonal * (rest - 3.0 * minus + 4.5 * minus * minus);
        }
    }
}

static double run(void) {
    memcpy(f, start, sizeof(double) * 9 * n * n);
    for (int pair = 0; pair < 10; pair++) {
        step(n, 1.2, f, g);
        step(n, 1.2, g, f);
    }
    return 0;
}

static void setup(long size) {
    n = size;
    start = noise(9 * n * n, 1);
    for (long k = 0; k < 9 * n * n; k++) start[k] = 0.1 + 0.01 * start[k];
    f = new_doubles(9 * n * n);
    g = new_doubles(9 * n * n);
}

static void outputs(void) { output_doubles(f, 9 * n * n); }
