#include "../kernel_harness.h"

static long n;
static double *x, *start, *y;

KERNEL void saxpy(long n, double a, const double *restrict x, double *restrict y) {
    for (long i = 0; i < n; i++) y[i] = a * x[i] + y[i];
}

static double run(void) {
    for (long i = 0; i < n; i++) y[i] = start[i];
    for (int pass = 0; pass < 500; pass++) saxpy(n, 0.001, x, y);
    return 0;
}

static void setup(long size) {
    n = size;
    x = noise(n, 1);
    start = noise(n, 2);
    y = new_doubles(n);
}

static void outputs(void) { output_doubles(y, n); }
