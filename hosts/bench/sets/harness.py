"""How every program of a benchmark set is run: `program.py N REPEAT`.

Calls the program's main(n) twice to warm up and REPEAT times on the clock, and prints the checksum that main
returned (the same each time, or the run fails) with the best and the median seconds of a call.
"""
import sys
import time

WARM_UP_CALLS = 2


def run(main):
    n = int(sys.argv[1])
    repeat = int(sys.argv[2])
    checksum = main(n)
    for _ in range(WARM_UP_CALLS - 1):
        check(checksum, main(n))
    seconds = []
    for _ in range(repeat):
        start = time.perf_counter()
        result = main(n)
        seconds.append(time.perf_counter() - start)
        check(checksum, result)
    seconds.sort()
    print("checksum", checksum)
    print("best", seconds[0])
    print("median", seconds[len(seconds) // 2])


def check(expected, result):
    if result != expected:
        sys.exit("the checksum changed from one call to the next: %s, then %s" % (expected, result))
