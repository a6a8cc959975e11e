#include "../kernel_harness.h"

enum { MOST = 16 };
static long size;

KERNEL int64_t search(int n) {
    int32_t order[MOST], flipped[MOST], counts[MOST];
    int32_t most = 0, sign = 1, r = n;
    int64_t checksum = 0;
    for (int i = 0; i < n; i++) order[i] = i;
    for (;;) {
        for (; r != 1; r--) counts[r - 1] = r;
        if (order[0] != 0) {
            for (int i = 0; i < n; i++) flipped[i] = order[i];
            int32_t flips = 0, first = flipped[0];
            while (first != 0) {
                for (int low = 1, high = first - 1; low < high; low++, high--) {
                    int32_t value = flipped[low];
                    flipped[low] = flipped[high];
                    flipped[high] = value;
                }
                int32_t value = flipped[first];
                flipped[first] = first;
                first = value;
                flips++;
            }
            if (flips > most) most = flips;
            checksum += sign * flips;
        }
        sign = -sign;
        for (;;) {
            if (r == n) return checksum * 100 + most;
            int32_t value = order[0];
            for (int i = 0; i < r; i++) order[i] = order[i + 1];
            order[r] = value;
            if (--counts[r] > 0) break;
            r++;
        }
    }
}

static double run(void) { return search(size); }

static void setup(long n) { size = n < MOST ? n : MOST; }

static void outputs(void) {}
