"""How every program of a benchmark set is run: `program.py N REPEAT`.

Times the first call of the program's main(n) apart, calls it for a second to warm up and REPEAT times on the clock, and
prints the checksum that main returned (the same each time, or the run fails), the seconds of the first call, and the
best and the median of the later ones. A quick test (REPEAT 1) does without the second.
"""
import sys
import time

WARM_UP_SECONDS = 1.0


def run(main):
    n = int(sys.argv[1])
    repeat = int(sys.argv[2])
    begin = time.perf_counter()
    checksum = main(n)
    first = time.perf_counter() - begin
    while repeat > 1 and time.perf_counter() - begin < WARM_UP_SECONDS:
        check(checksum, main(n))
    seconds = []
    for _ in range(repeat):
        start = time.perf_counter()
        result = main(n)
        seconds.append(time.perf_counter() - start)
        check(checksum, result)
    seconds.sort()
    print("checksum", checksum)
    print("first", first)
    print("best", seconds[0])
    print("median", seconds[len(seconds) // 2])


def check(expected, result):
    if result != expected:
        sys.exit("the checksum changed from one call to the next: %s, then %s" % (expected, result))
