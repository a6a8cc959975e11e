#include "../kernel_harness.h"

static long n;
static int32_t *counts;

KERNEL void iterate(long n, int most, int32_t *restrict counts) {
    for (long i = 0; i < n; i++) {
        double ci = 3.0 * i / n - 1.5;
        for (long j = 0; j < n; j++) {
            double cr = 3.0 * j / n - 2.0;
            double x = 0.0, y = 0.0, xx = 0.0, yy = 0.0;
            int count = 0;
            while (count < most && xx + yy <= 4.0) {
                y = 2.0 * x * y + ci;
                x = xx - yy + cr;
                xx = x * x;
                yy = y * y;
                count++;
            }
            counts[i * n + j] = count;
        }
    }
}

static double run(void) {
    iterate(n, 100, counts);
    return 0;
}

static void setup(long size) {
    n = size;
    counts = new_buffer(sizeof(int32_t) * n * n);
}

static void outputs(void) { output_ints(counts, n * n); }
