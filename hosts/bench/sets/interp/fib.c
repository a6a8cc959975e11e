#include "harness.h"

static long fib(long n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }

double bench_main(long n) { return fib(n); }
