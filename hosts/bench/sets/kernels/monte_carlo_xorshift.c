#include "../kernel_harness.h"

static long points;

static inline uint64_t next(uint64_t state) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state;
}

KERNEL double estimate(long points, uint64_t state) {
    long inside = 0;
    for (long k = 0; k < points; k++) {
        state = next(state);
        double x = (double)(int64_t)(state >> 11) * 1.1102230246251565e-16;
        state = next(state);
        double y = (double)(int64_t)(state >> 11) * 1.1102230246251565e-16;
        if (x * x + y * y < 1.0) inside++;
    }
    return 4.0 * inside / points;
}

static double run(void) { return estimate(points, 88172645463325252u); }

static void setup(long n) { points = n; }

static void outputs(void) {}
