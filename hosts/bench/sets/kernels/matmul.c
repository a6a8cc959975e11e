#include "../kernel_harness.h"

static long n;
static double *a, *b, *c;

KERNEL void multiply(long n, const double *restrict a, const double *restrict b, double *restrict c) {
    for (long i = 0; i < n; i++) {
        for (long j = 0; j < n; j++) c[i * n + j] = 0.0;
        for (long k = 0; k < n; k++) {
            double factor = a[i * n + k];
            for (long j = 0; j < n; j++) c[i * n + j] += factor * b[k * n + j];
        }
    }
}

static double run(void) {
    multiply(n, a, b, c);
    return 0;
}

static void setup(long size) {
    n = size;
    a = noise(n * n, 1);
    b = noise(n * n, 2);
    c = new_doubles(n * n);
}

static void outputs(void) { output_doubles(c, n * n); }
