"""Kernels of a small simulation, called from TypeScript as if they were its own functions."""

from typing import Annotated

# A buffer of doubles: what TypeScript calls a Float64Array.
Doubles = Annotated[memoryview, 'd']


def saxpy(a: float, x: Doubles, y: Doubles) -> None:
    """Adds a multiple of one vector to another, in place: y += a * x.

    :param a: the factor
    :param x: is read
    :param y: is read and written
    """
    for i in range(len(x)):
        y[i] += a * x[i]


def norm(x: Doubles, p: int = 2) -> float:
    """The p-norm of a vector.

    :returns: a number of at least 0
    """
    return sum(abs(v) ** p for v in x) ** (1 / p)


def histogram(x: Doubles, bins: int) -> list[int]:
    """Counts the values from 0 up to 1 in bins of equal width."""
    counts = [0] * bins
    for value in x:
        if 0.0 <= value < 1.0:
            counts[int(value * bins)] += 1
    return counts
