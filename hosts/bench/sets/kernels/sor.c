#include "../kernel_harness.h"

static long n;
static double *start, *u;

KERNEL void sweep(long n, double omega, double *restrict u) {
    double quarter = omega * 0.25, rest = 1.0 - omega;
    for (long i = 1; i < n - 1; i++) {
        for (long j = 1; j < n - 1; j++) {
            long k = i * n + j;
            u[k] = quarter * (u[k - n] + u[k + n] + u[k - 1] + u[k + 1]) + rest * u[k];
        }
    }
}

static double run(void) {
    memcpy(u, start, sizeof(double) * n * n);
    for (int pass = 0; pass < 20; pass++) sweep(n, 1.25, u);
    return 0;
}

static void setup(long size) {
    n = size;
    start = noise(n * n, 1);
    u = new_doubles(n * n);
}

static void outputs(void) { output_doubles(u, n * n); }
