#include "../kernel_harness.h"

enum { WINDOWS = 250 };
static long n;
static double *x, *y, *products;

KERNEL double dot(long n, const double *restrict x, const double *restrict y) {
    double total = 0.0;
    for (long i = 0; i < n; i++) total += x[i] * y[i];
    return total;
}

static double run(void) {
    for (long k = 0; k < WINDOWS; k++) products[k] = dot(n, x + k, y);
    return 0;
}

static void setup(long size) {
    n = size;
    x = noise(n + WINDOWS, 1);
    y = noise(n, 2);
    products = new_doubles(WINDOWS);
}

static void outputs(void) { output_doubles(products, WINDOWS); }
