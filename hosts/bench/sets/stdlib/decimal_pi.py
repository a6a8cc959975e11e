"""decimal: pi by the recipe of its documentation, and bookkeeping in cents."""
from decimal import ROUND_HALF_UP, Decimal, getcontext


def pi():
    getcontext().prec += 2
    three = Decimal(3)
    lasts, t, s, n, na, d, da = 0, three, 3, 1, 0, 0, 24
    while s != lasts:
        lasts = s
        n, na = n + na, na + 8
        d, da = d + da, da + 32
        t = (t * n) / d
        s += t
    getcontext().prec -= 2
    return +s


def main(n):
    total = 0
    cent = Decimal("0.01")
    for i in range(n):
        digits = str(pi())
        total += sum(map(int, digits[2:]))
        balance = Decimal("1000.00")
        for month in range(60):
            interest = (balance * Decimal("0.0425") / 12).quantize(cent, rounding=ROUND_HALF_UP)
            balance += interest - Decimal("25.10")
            if balance < 900:
                total += 1
        total += int(balance * 100)
    return total


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
