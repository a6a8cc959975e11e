"""fractions: sums of a harmonic series, products, comparison, limit_denominator."""
from fractions import Fraction


def main(n):
    total = 0
    for i in range(n):
        series = Fraction(0)
        for j in range(1, 40):
            series += Fraction(1, j)
        total += series.numerator % 1000003
        product = Fraction(1)
        for j in range(1, 30):
            product *= Fraction(2 * j, 2 * j + 1)
            if product > Fraction(1, 2):
                total += 1
        total += (product - series / 3).denominator % 1000003
        total += Fraction("3.1415926535897932").limit_denominator(1000).numerator
    return total


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
