#include "../kernel_harness.h"

static long n;
static uint8_t *flags;

KERNEL long sieve(long n, uint8_t *restrict flags) {
    for (long i = 0; i < n; i++) flags[i] = 1;
    flags[0] = flags[1] = 0;
    for (long i = 2; i * i < n; i++)
        if (flags[i])
            for (long j = i * i; j < n; j += i) flags[j] = 0;
    long count = 0;
    for (long i = 0; i < n; i++) count += flags[i];
    return count;
}

static double run(void) { return sieve(n, flags); }

static void setup(long size) {
    n = size;
    flags = new_buffer(n);
}

static void outputs(void) { output_bytes(flags, n); }
