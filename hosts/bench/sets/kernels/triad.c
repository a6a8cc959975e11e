#include "../kernel_harness.h"

static long n;
static double *a, *b, *c;

KERNEL void triad(long n, double s, double *restrict a, const double *restrict b, const double *restrict c) {
    for (long i = 0; i < n; i++) a[i] = b[i] + s * c[i];
}

static double run(void) {
    for (int k = 0; k < 250; k++) triad(n, 1.0 + k, a, b, c);
    return 0;
}

static void setup(long size) {
    n = size;
    a = new_doubles(n);
    b = noise(n, 1);
    c = noise(n, 2);
}

static void outputs(void) { output_doubles(a, n); }
