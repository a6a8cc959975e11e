"""The program's twin for Numba, which has no integers of more than 64 bits: uint64 drops what is shifted out."""
import numpy

SEVEN = numpy.uint64(7)
ELEVEN = numpy.uint64(11)
THIRTEEN = numpy.uint64(13)
SEVENTEEN = numpy.uint64(17)


def kernel(points, seed):
    state = numpy.uint64(seed)
    inside = 0
    for _ in range(points):
        state ^= state << THIRTEEN
        state ^= state >> SEVEN
        state ^= state << SEVENTEEN
        x = numpy.int64(state >> ELEVEN) * 1.1102230246251565e-16
        state ^= state << THIRTEEN
        state ^= state >> SEVEN
        state ^= state << SEVENTEEN
        y = numpy.int64(state >> ELEVEN) * 1.1102230246251565e-16
        if x * x + y * y < 1.0:
            inside += 1
    return 4.0 * inside / points


def setup(n, noise):
    return (n, 88172645463325252), []
