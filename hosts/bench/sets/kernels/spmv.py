"""y = A x for a sparse matrix in compressed rows: indices read from a buffer, x gathered."""
from array import array


def multiply(rows, starts, columns, values, x, y):
    for i in range(rows):
        total = 0.0
        for k in range(starts[i], starts[i + 1]):
            total += values[k] * x[columns[k]]
        y[i] = total


def kernel(rows, passes, starts, columns, values, x, y):
    for _ in range(passes):
        multiply(rows, starts, columns, values, x, y)


def setup(n, noise):
    starts = array("i", bytes(4 * (n + 1)))
    lengths = noise(n, 3)
    for i in range(n):
        starts[i + 1] = starts[i] + 4 + int(lengths[i] * 12.0)
    count = starts[n]
    places = noise(count, 4)
    columns = array("i", bytes(4 * count))
    for k in range(count):
        columns[k] = int(places[k] * n)
    y = array("d", bytes(8 * n))
    return (n, 20, starts, columns, noise(count, 1), noise(n, 2), y), [y]


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from kernel_harness import run
    run(setup, kernel)
