#include "../kernel_harness.h"

static long n;
static double *x, *sums;

KERNEL void scan(long n, double start, const double *restrict x, double *restrict sums) {
    double total = start;
    for (long i = 0; i < n; i++) {
        total += x[i];
        sums[i] = total;
    }
}

static double run(void) {
    for (int k = 0; k < 250; k++) scan(n, k, x, sums);
    return 0;
}

static void setup(long size) {
    n = size;
    x = noise(n, 1);
    sums = new_doubles(n);
}

static void outputs(void) { output_doubles(sums, n); }
