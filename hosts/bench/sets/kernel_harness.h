/* The C twins' side of kernel_harness.py: same arguments, same protocol, same output.
   A twin defines setup, run and outputs; run calls the kernel with what setup made. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define KERNEL __attribute__((noinline)) static

static void setup(long n);
static double run(void);
/* Calls output_doubles and its sisters for each buffer that holds results. */
static void outputs(void);

enum { WARM_UP_CALLS = 30, FEWEST_CALLS = 2 };
static const double WARM_UP_SECONDS = 0.3, MEASURED_SECONDS = 0.6;
static uint32_t bench_state;

static void bench_add(uint32_t word) {
    bench_state = (bench_state ^ word) * 16777619u;
    bench_state ^= bench_state >> 15;
}

static void output_double(double value) {
    uint32_t words[2];
    memcpy(words, &value, sizeof value);
    bench_add(words[0]);
    bench_add(words[1]);
}

static inline void output_doubles(const double *values, long count) {
    for (long i = 0; i < count; i++) output_double(values[i]);
}

static inline void output_ints(const int32_t *values, long count) {
    for (long i = 0; i < count; i++) output_double(values[i]);
}

static inline void output_longs(const int64_t *values, long count) {
    for (long i = 0; i < count; i++) output_double((double)values[i]);
}

static inline void output_bytes(const uint8_t *values, long count) {
    for (long i = 0; i < count; i++) output_double(values[i]);
}

static inline void *new_buffer(size_t bytes) { return calloc(bytes, 1); }

static inline double *new_doubles(long count) { return new_buffer(sizeof(double) * count); }

static inline double *noise(long count, uint32_t seed) {
    uint32_t state = seed;
    double *values = new_doubles(count);
    for (long i = 0; i < count; i++) {
        state = state * 1664525u + 1013904223u;
        values[i] = state / 4294967296.0;
    }
    return values;
}

static uint32_t bench_digest(double result) {
    bench_state = 2166136261u;
    output_double(result);
    outputs();
    return bench_state;
}

static double bench_clock(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec + now.tv_nsec * 1e-9;
}

static int bench_by_size(const void *a, const void *b) {
    double difference = *(const double *)a - *(const double *)b;
    return (difference > 0) - (difference < 0);
}

/* Volatile, so that no call is taken for a repetition of the last and left out. */
static double (*volatile bench_run)(void) = run;

static int bench_call_often(double *result, double *seconds, int most, double limit, int fewest) {
    int calls = 0;
    double begin = bench_clock();
    while (calls < most && (calls < fewest || bench_clock() - begin < limit)) {
        double start = bench_clock();
        *result = bench_run();
        seconds[calls++] = bench_clock() - start;
    }
    return calls;
}

int main(int argc, char **argv) {
    long n = argc > 1 ? atol(argv[1]) : 1;
    int repeat = argc > 2 ? atoi(argv[2]) : 1;
    int warm_up = repeat < WARM_UP_CALLS ? repeat : WARM_UP_CALLS;
    int fewest = repeat < FEWEST_CALLS ? repeat : FEWEST_CALLS;
    double *seconds = new_doubles(repeat + WARM_UP_CALLS);
    setup(n);
    double start = bench_clock();
    double result = bench_run();
    double first = bench_clock() - start;
    uint32_t checksum = bench_digest(result);
    bench_call_often(&result, seconds, warm_up, WARM_UP_SECONDS, 0);
    int calls = bench_call_often(&result, seconds, repeat, MEASURED_SECONDS, fewest);
    if (bench_digest(result) != checksum)
        return fprintf(stderr, "the checksum changed from one call to the next\n"), 1;
    qsort(seconds, calls, sizeof(double), bench_by_size);
    printf("checksum 0x%08x\nfirst %.9g\nbest %.9g\nmedian %.9g\n", checksum, first, seconds[0], seconds[calls / 2]);
    return 0;
}
