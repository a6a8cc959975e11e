"""How many steps each point of the plane takes to leave the circle of radius two."""
from array import array


def kernel(n, most, counts):
    for i in range(n):
        ci = 3.0 * i / n - 1.5
        for j in range(n):
            cr = 3.0 * j / n - 2.0
            x = 0.0
            y = 0.0
            xx = 0.0
            yy = 0.0
            count = 0
            while count < most and xx + yy <= 4.0:
                y = 2.0 * x * y + ci
                x = xx - yy + cr
                xx = x * x
                yy = y * y
                count += 1
            counts[i * n + j] = count


def setup(n, noise):
    counts = array("i", bytes(4 * n * n))
    return (n, 100, counts), [counts]


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from kernel_harness import run
    run(setup, kernel)
