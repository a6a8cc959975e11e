"""The program's twin for Numba, which has no integers of more than 64 bits: uint64 wraps by itself."""
import numpy

FACTOR = numpy.uint64(6364136223846793005)
ADDEND = numpy.uint64(1442695040888963407)
ELEVEN = numpy.uint64(11)


def kernel(points, seed):
    state = numpy.uint64(seed)
    inside = 0
    for _ in range(points):
        state = state * FACTOR + ADDEND
        x = numpy.int64(state >> ELEVEN) * 1.1102230246251565e-16
        state = state * FACTOR + ADDEND
        y = numpy.int64(state >> ELEVEN) * 1.1102230246251565e-16
        if x * x + y * y < 1.0:
            inside += 1
    return 4.0 * inside / points


def setup(n, noise):
    return (n, 12345), []
