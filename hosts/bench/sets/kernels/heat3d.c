#include "../kernel_harness.h"

static long n;
static double *start, *u, *v;

KERNEL void step(long n, double c, const double *restrict u, double *restrict v) {
    long plane = n * n;
    for (long i = 1; i < n - 1; i++) {
        for (long j = 1; j < n - 1; j++) {
            long row = i * plane + j * n;
            for (long k = 1; k < n - 1; k++) {
                long p = row + k;
                v[p] = u[p] + c * (u[p - plane] + u[p + plane] + u[p - n] + u[p + n] + u[p - 1] + u[p + 1] - 6.0 * u[p]);
            }
        }
    }
}

static double run(void) {
    for (long p = 0; p < n * n * n; p++) u[p] = v[p] = start[p];
    for (int pair = 0; pair < 20; pair++) {
        step(n, 0.1, u, v);
        step(n, 0.1, v, u);
    }
    return 0;
}

static void setup(long size) {
    n = size;
    start = noise(n * n * n, 1);
    u = new_doubles(n * n * n);
    v = new_doubles(n * n * n);
}

static void outputs(void) { output_doubles(u, n * n * n); }
