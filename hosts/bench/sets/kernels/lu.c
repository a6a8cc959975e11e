#include "../kernel_harness.h"

static long n;
static double *matrix, *a;
static int32_t *pivots;

KERNEL void factor(long n, double *restrict a, int32_t *restrict pivots) {
    for (long k = 0; k < n; k++) {
        long best = k;
        double largest = fabs(a[k * n + k]);
        for (long i = k + 1; i < n; i++) {
            double size = fabs(a[i * n + k]);
            if (size > largest) {
                largest = size;
                best = i;
            }
        }
        pivots[k] = best;
        if (best != k) {
            for (long j = 0; j < n; j++) {
                double value = a[k * n + j];
                a[k * n + j] = a[best * n + j];
                a[best * n + j] = value;
            }
        }
        const double *restrict row = a + k * n;
        double pivot = row[k];
        for (long i = k + 1; i < n; i++) {
            double *restrict target = a + i * n;
            double scale = target[k] / pivot;
            target[k] = scale;
            for (long j = k + 1; j < n; j++) target[j] -= scale * row[j];
        }
    }
}

static double run(void) {
    memcpy(a, matrix, sizeof(double) * n * n);
    factor(n, a, pivots);
    return 0;
}

static void setup(long size) {
    n = size;
    matrix = noise(n * n, 1);
    a = new_doubles(n * n);
    pivots = new_buffer(sizeof(int32_t) * n);
}

static void outputs(void) {
    output_doubles(a, n * n);
    output_ints(pivots, n);
}
