"""Prices of options by the formula of Black and Scholes: exp, log and sqrt of the C library.

The checksum is over prices in millionths: the libraries of the languages differ in last bits of exp and log.
"""
from array import array
from math import exp, log, sqrt


def cumulative_normal(x):
    size = abs(x)
    t = 1.0 / (1.0 + 0.2316419 * size)
    tail = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
    value = 0.3989422804014327 * exp(-0.5 * size * size) * tail
    return 1.0 - value if x > 0.0 else value


def kernel(n, rate, volatility, spot, strike, years, call, put, rounded):
    for i in range(n):
        s = spot[i]
        k = strike[i]
        t = years[i]
        spread = volatility * sqrt(t)
        d1 = (log(s / k) + (rate + 0.5 * volatility * volatility) * t) / spread
        d2 = d1 - spread
        n1 = cumulative_normal(d1)
        n2 = cumulative_normal(d2)
        discounted = k * exp(-rate * t)
        call[i] = s * n1 - discounted * n2
        put[i] = discounted * (1.0 - n2) - s * (1.0 - n1)
    for i in range(n):
        rounded[i] = int(call[i] * 1000000.0 + 0.5)
        rounded[n + i] = int(put[i] * 1000000.0 + 0.5)


def setup(n, noise):
    spot = noise(n, 1)
    strike = noise(n, 2)
    years = noise(n, 3)
    for i in range(n):
        spot[i] = 20.0 + 60.0 * spot[i]
        strike[i] = 20.0 + 60.0 * strike[i]
        years[i] = 0.25 + 2.0 * years[i]
    call = array("d", bytes(8 * n))
    put = array("d", bytes(8 * n))
    rounded = array("i", bytes(8 * n))
    return (n, 0.03, 0.25, spot, strike, years, call, put, rounded), [rounded]


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from kernel_harness import run
    run(setup, kernel)
