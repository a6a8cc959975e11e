/* The C twins' side of harness.py: same arguments, same output. A twin defines bench_main. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

double bench_main(long n);

static int bench_by_size(const void *a, const void *b) {
    double difference = *(const double *)a - *(const double *)b;
    return (difference > 0) - (difference < 0);
}

int main(int argc, char **argv) {
    long n = argc > 1 ? atol(argv[1]) : 1;
    int repeat = argc > 2 ? atoi(argv[2]) : 1;
    double *seconds = malloc(sizeof(double) * repeat);
    struct timespec start, stop;
    clock_gettime(CLOCK_MONOTONIC, &start);
    double checksum = bench_main(n);
    clock_gettime(CLOCK_MONOTONIC, &stop);
    double first = (stop.tv_sec - start.tv_sec) + (stop.tv_nsec - start.tv_nsec) * 1e-9;
    for (int call = 0; call < repeat; call++) {
        clock_gettime(CLOCK_MONOTONIC, &start);
        double result = bench_main(n);
        clock_gettime(CLOCK_MONOTONIC, &stop);
        seconds[call] = (stop.tv_sec - start.tv_sec) + (stop.tv_nsec - start.tv_nsec) * 1e-9;
        if (result != checksum) return fprintf(stderr, "the checksum changed from one call to the next\n"), 1;
    }
    qsort(seconds, repeat, sizeof(double), bench_by_size);
    printf("checksum %.17g\nfirst %.9g\n", checksum, first);
    printf("best %.9g\nmedian %.9g\n", seconds[0], seconds[repeat / 2]);
    return 0;
}
