#include "../kernel_harness.h"

enum { BINS = 256 };
static long n;
static double *x;
static int64_t counts[BINS];

KERNEL void count(long n, long bins, const double *restrict x, int64_t *restrict counts) {
    for (long i = 0; i < n; i++) counts[(long)(x[i] * bins)]++;
}

static double run(void) {
    for (long b = 0; b < BINS; b++) counts[b] = 0;
    for (int pass = 0; pass < 20; pass++) count(n, BINS, x, counts);
    return 0;
}

static void setup(long size) {
    n = size;
    x = noise(n, 1);
}

static void outputs(void) { output_longs(counts, BINS); }
