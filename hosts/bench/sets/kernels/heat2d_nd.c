#include "../kernel_harness.h"

static long n;
static double *start, *u, *v;

KERNEL void step(long n, double c, const double (*restrict u)[n], double (*restrict v)[n]) {
    for (long i = 1; i < n - 1; i++)
        for (long j = 1; j < n - 1; j++)
            v[i][j] = u[i][j] + c * (u[i - 1][j] + u[i + 1][j] + u[i][j - 1] + u[i][j + 1] - 4.0 * u[i][j]);
}

static double run(void) {
    for (long k = 0; k < n * n; k++) u[k] = v[k] = start[k];
    for (int pair = 0; pair < 40; pair++) {
        step(n, 0.2, (const double(*)[n])u, (double(*)[n])v);
        step(n, 0.2, (const double(*)[n])v, (double(*)[n])u);
    }
    return 0;
}

static void setup(long size) {
    n = size;
    start = noise(n * n, 1);
    u = new_doubles(n * n);
    v = new_doubles(n * n);
}

static void outputs(void) { output_doubles(u, n * n); }
