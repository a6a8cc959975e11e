#include "../kernel_harness.h"

static long limit;

KERNEL int64_t search(int64_t limit) {
    int64_t longest = 0, best = 0;
    for (int64_t start = 1; start < limit; start++) {
        int64_t value = start, length = 1;
        while (value != 1) {
            value = value % 2 == 0 ? value / 2 : 3 * value + 1;
            length++;
        }
        if (length > longest) {
            longest = length;
            best = start;
        }
    }
    return best * 1000 + longest;
}

static double run(void) { return search(limit); }

static void setup(long n) { limit = n; }

static void outputs(void) {}
