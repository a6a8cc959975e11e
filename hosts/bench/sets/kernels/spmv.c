#include "../kernel_harness.h"

static long rows;
static int32_t *starts, *columns;
static double *values, *x, *y;

KERNEL void multiply(long rows, const int32_t *restrict starts, const int32_t *restrict columns,
                     const double *restrict values, const double *restrict x, double *restrict y) {
    for (long i = 0; i < rows; i++) {
        double total = 0.0;
        for (int32_t k = starts[i]; k < starts[i + 1]; k++) total += values[k] * x[columns[k]];
        y[i] = total;
    }
}

static double run(void) {
    for (int pass = 0; pass < 20; pass++) multiply(rows, starts, columns, values, x, y);
    return 0;
}

static void setup(long n) {
    rows = n;
    starts = new_buffer(sizeof(int32_t) * (n + 1));
    double *lengths = noise(n, 3);
    for (long i = 0; i < n; i++) starts[i + 1] = starts[i] + 4 + (int32_t)(lengths[i] * 12.0);
    long count = starts[n];
    double *places = noise(count, 4);
    columns = new_buffer(sizeof(int32_t) * count);
    for (long k = 0; k < count; k++) columns[k] = (int32_t)(places[k] * n);
    values = noise(count, 1);
    x = noise(n, 2);
    y = new_doubles(n);
}

static void outputs(void) { output_doubles(y, rows); }
