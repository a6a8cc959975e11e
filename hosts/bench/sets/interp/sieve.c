#include <string.h>
#include "harness.h"

double bench_main(long n) {
    char *flags = malloc(n);
    memset(flags, 1, n);
    flags[0] = flags[1] = 0;
    for (long i = 2; i * i < n; i++)
        if (flags[i])
            for (long multiple = i * i; multiple < n; multiple += i) flags[multiple] = 0;
    long count = 0;
    for (long i = 0; i < n; i++) count += flags[i];
    free(flags);
    return count;
}
