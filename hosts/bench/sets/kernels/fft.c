#include "../kernel_harness.h"

static long n;
static int32_t *order;
static double *samples, *re, *im, *cosines, *sines;

KERNEL void transform(long n, double *restrict re, double *restrict im, const double *restrict cosines,
                      const double *restrict sines) {
    for (long half = 1; half < n; half *= 2) {
        long stride = n / (2 * half);
        for (long start = 0; start < n; start += 2 * half) {
            for (long k = 0; k < half; k++) {
                double wr = cosines[k * stride], wi = sines[k * stride];
                long p = start + k, q = p + half;
                double xr = wr * re[q] - wi * im[q];
                double xi = wr * im[q] + wi * re[q];
                re[q] = re[p] - xr;
                im[q] = im[p] - xi;
                re[p] = re[p] + xr;
                im[p] = im[p] + xi;
            }
        }
    }
}

static double run(void) {
    for (long i = 0; i < n; i++) {
        re[i] = samples[order[i]];
        im[i] = 0.0;
    }
    transform(n, re, im, cosines, sines);
    return 0;
}

static void setup(long size) {
    n = size;
    order = new_buffer(sizeof(int32_t) * n);
    for (long bit = n / 2, count = 1; bit > 0; bit /= 2, count *= 2)
        for (long i = 0; i < count; i++) order[count + i] = order[i] + bit;
    cosines = new_doubles(n / 2);
    sines = new_doubles(n / 2);
    cosines[0] = 1.0;
    double c = 0.0, s = -1.0;
    for (long at = n / 4; at > 0; at /= 2) {
        for (long k = 0; k < n / 2; k += 2 * at) {
            cosines[k + at] = cosines[k] * c - sines[k] * s;
            sines[k + at] = cosines[k] * s + sines[k] * c;
        }
        s = s / sqrt(2.0 * (1.0 + c));
        c = sqrt(0.5 * (1.0 + c));
    }
    samples = noise(n, 1);
    re = new_doubles(n);
    im = new_doubles(n);
}

static void outputs(void) {
    output_doubles(re, n);
    output_doubles(im, n);
}
