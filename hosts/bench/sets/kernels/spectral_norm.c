#include "../kernel_harness.h"

static long n;
static double *u, *v, *w;

static inline double element(long i, long j) { return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1); }

KERNEL void multiply(long n, const double *restrict u, double *restrict v) {
    for (long i = 0; i < n; i++) {
        double total = 0.0;
        for (long j = 0; j < n; j++) total += element(i, j) * u[j];
        v[i] = total;
    }
}

KERNEL void multiply_transposed(long n, const double *restrict u, double *restrict v) {
    for (long i = 0; i < n; i++) {
        double total = 0.0;
        for (long j = 0; j < n; j++) total += element(j, i) * u[j];
        v[i] = total;
    }
}

static double run(void) {
    for (long i = 0; i < n; i++) u[i] = 1.0;
    for (int step = 0; step < 10; step++) {
        multiply(n, u, w);
        multiply_transposed(n, w, v);
        multiply(n, v, w);
        multiply_transposed(n, w, u);
    }
    double uv = 0.0, vv = 0.0;
    for (long i = 0; i < n; i++) {
        uv += u[i] * v[i];
        vv += v[i] * v[i];
    }
    return sqrt(uv / vv);
}

static void setup(long size) {
    n = size;
    u = new_doubles(n);
    v = new_doubles(n);
    w = new_doubles(n);
}

static void outputs(void) {
    output_doubles(u, n);
    output_doubles(v, n);
}
