#include "../kernel_harness.h"

static long n;
static double *spot, *strike, *years, *call, *put;
static int32_t *rounded;

static double cumulative_normal(double x) {
    double size = fabs(x);
    double t = 1.0 / (1.0 + 0.2316419 * size);
    double tail = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    double value = 0.3989422804014327 * exp(-0.5 * size * size) * tail;
    return x > 0.0 ? 1.0 - value : value;
}

KERNEL void price(long n, double rate, double volatility, const double *restrict spot, const double *restrict strike,
                  const double *restrict years, double *restrict call, double *restrict put,
                  int32_t *restrict rounded) {
    for (long i = 0; i < n; i++) {
        double s = spot[i], k = strike[i], t = years[i];
        double spread = volatility * sqrt(t);
        double d1 = (log(s / k) + (rate + 0.5 * volatility * volatility) * t) / spread;
        double d2 = d1 - spread;
        double n1 = cumulative_normal(d1), n2 = cumulative_normal(d2);
        double discounted = k * exp(-rate * t);
        call[i] = s * n1 - discounted * n2;
        put[i] = discounted * (1.0 - n2) - s * (1.0 - n1);
    }
    for (long i = 0; i < n; i++) {
        rounded[i] = (int32_t)(call[i] * 1000000.0 + 0.5);
        rounded[n + i] = (int32_t)(put[i] * 1000000.0 + 0.5);
    }
}

static double run(void) {
    price(n, 0.03, 0.25, spot, strike, years, call, put, rounded);
    return 0;
}

static void setup(long size) {
    n = size;
    spot = noise(n, 1);
    strike = noise(n, 2);
    years = noise(n, 3);
    for (long i = 0; i < n; i++) {
        spot[i] = 20.0 + 60.0 * spot[i];
        strike[i] = 20.0 + 60.0 * strike[i];
        years[i] = 0.25 + 2.0 * years[i];
    }
    call = new_doubles(n);
    put = new_doubles(n);
    rounded = new_buffer(sizeof(int32_t) * 2 * n);
}

static void outputs(void) { output_ints(rounded, 2 * n); }
