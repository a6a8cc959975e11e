"""Fourier transform of a power of two of complex numbers: radix 2, in place, real and imaginary parts apart."""
from array import array
from math import sqrt


def transform(n, re, im, cosines, sines):
    half = 1
    while half < n:
        stride = n // (2 * half)
        for start in range(0, n, 2 * half):
            for k in range(half):
                wr = cosines[k * stride]
                wi = sines[k * stride]
                p = start + k
                q = p + half
                xr = wr * re[q] - wi * im[q]
                xi = wr * im[q] + wi * re[q]
                re[q] = re[p] - xr
                im[q] = im[p] - xi
                re[p] = re[p] + xr
                im[p] = im[p] + xi
        half *= 2


def kernel(n, signal, order, re, im, cosines, sines):
    for i in range(n):
        re[i] = signal[order[i]]
        im[i] = 0.0
    transform(n, re, im, cosines, sines)


def setup(n, noise):
    order = array("i", bytes(4 * n))
    bit = n // 2
    count = 1
    while bit > 0:
        for i in range(count):
            order[count + i] = order[i] + bit
        count *= 2
        bit //= 2
    # exp(-2 pi i k / n) out of square roots alone, which all languages round alike: halve the angle, then multiply.
    cosines = array("d", bytes(8 * (n // 2)))
    sines = array("d", bytes(8 * (n // 2)))
    cosines[0] = 1.0
    c = 0.0
    s = -1.0
    at = n // 4
    while at > 0:
        for k in range(0, n // 2, 2 * at):
            cosines[k + at] = cosines[k] * c - sines[k] * s
            sines[k + at] = cosines[k] * s + sines[k] * c
        s = s / sqrt(2.0 * (1.0 + c))
        c = sqrt(0.5 * (1.0 + c))
        at //= 2
    re = array("d", bytes(8 * n))
    im = array("d", bytes(8 * n))
    return (n, noise(n, 1), order, re, im, cosines, sines), [re, im]


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from kernel_harness import run
    run(setup, kernel)
