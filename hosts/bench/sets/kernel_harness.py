"""How every program of the kernel set is run: `program.py N REPEAT`.

A program defines setup(n, noise), which gives the kernel's arguments and the buffers that hold its results, and
kernel(*arguments), which does the numeric work and leaves the same results at every call. The first call is timed
apart; then come calls to warm up, then calls on the clock, REPEAT of them or as many as fit the time. The checksum is
taken after the first call and after the last, and must not have changed.
"""
import sys
import time
from array import array

WARM_UP_CALLS = 30
WARM_UP_SECONDS = 0.3
MEASURED_SECONDS = 0.6
FEWEST_CALLS = 2


def run(setup, kernel):
    n = int(sys.argv[1])
    repeat = int(sys.argv[2])
    arguments, outputs = setup(n, noise)
    start = time.perf_counter()
    result = kernel(*arguments)
    first = time.perf_counter() - start
    checksum = digest(result, outputs)
    call_often(kernel, arguments, min(WARM_UP_CALLS, repeat), WARM_UP_SECONDS, 0)
    result, seconds = call_often(kernel, arguments, repeat, MEASURED_SECONDS, min(FEWEST_CALLS, repeat))
    again = digest(result, outputs)
    if again != checksum:
        sys.exit("the checksum changed from one call to the next: %s, then %s" % (checksum, again))
    seconds.sort()
    print("checksum", checksum)
    print("first", first)
    print("best", seconds[0])
    print("median", seconds[len(seconds) // 2])


def call_often(kernel, arguments, most, limit, fewest):
    """Calls the kernel `most` times, fewer where that takes longer than `limit` seconds."""
    result = None
    seconds = []
    begin = time.perf_counter()
    while len(seconds) < most and (len(seconds) < fewest or time.perf_counter() - begin < limit):
        start = time.perf_counter()
        result = kernel(*arguments)
        seconds.append(time.perf_counter() - start)
    return result, seconds


def noise(count, seed):
    """The same doubles in [0, 1) in every language."""
    state = seed
    values = array("d", bytes(8 * count))
    for i in range(count):
        state = (state * 1664525 + 1013904223) & 0xFFFFFFFF
        values[i] = state / 4294967296.0
    return values


def digest(result, outputs):
    """FNV-1a over the bits of all results, each as a double, in words of 32 bits; high bits are folded back."""
    state = 2166136261
    for output in [[0.0 if result is None else float(result)]] + list(outputs):
        for word in memoryview(array("d", list(output))).cast("B").cast("I"):
            state = ((state ^ word) * 16777619) & 0xFFFFFFFF
            state ^= state >> 15
    return "0x%08x" % state
