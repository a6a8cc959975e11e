#include "../kernel_harness.h"

static long n;
static double *start, *u, *v;

KERNEL void step(long n, double c, const double *restrict u, double *restrict v) {
    for (long i = 1; i < n - 1; i++) {
        for (long j = 1; j < n - 1; j++) {
            long k = i * n + j;
            v[k] = u[k] + c * (u[k - n] + u[k + n] + u[k - 1] + u[k + 1] - 4.0 * u[k]);
        }
    }
}

static double run(void) {
    for (long k = 0; k < n * n; k++) u[k] = v[k] = start[k];
    for (int pair = 0; pair < 40; pair++) {
        step(n, 0.2, u, v);
        step(n, 0.2, v, u);
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
