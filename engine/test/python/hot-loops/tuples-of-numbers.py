# Tuples of numbers in lists, as tables and as arguments, in loops that are hot.
from array import array

N = 6000


def pairs(n, items):
    total = 0
    for i in range(n):
        a, b = items[i % len(items)]
        total += a * b
        total -= items[i & 3][0] + items[i & 1][-1]
    return total


print(pairs(N, [(j, j + 1) for j in range(8)]))
print(pairs(N, [(j * 0.5, j + 0.25) for j in range(8)]))
print(pairs(N, [(j, j + 1) for j in range(7)] + [(1.5, 2.5)]))
print(pairs(N, [(j, j + 0.5) for j in range(8)]))
print(pairs(N, [(j, 1 << 70) for j in range(8)]))
print(pairs(N, [(j, True) for j in range(8)]))
print(pairs(N, [[j, j + 1] if j % 3 else (j, j + 1) for j in range(8)]))
print(pairs(N, [(-j, (1 << 53) - 1 - j) for j in range(8)]))
print(pairs(N, [(-j, -(1 << 52) - j) for j in range(8)]))


def loops(items):
    total = 0.0
    for repeat in range(30):
        for x, y in items:
            total += x * y
        for i, (x, y) in enumerate(items):
            total -= x + i
        for (x, y), (u, v) in zip(items, items):
            total += x * v - y * u
        for point in items:
            total += point[0] + len(point)
    return total, point


print(loops([(i * 0.25, i * 0.5) for i in range(100)]))
print(loops([(i, i + 2) for i in range(100)]))


def wrong(items, at, value):
    total = 0
    try:
        for repeat in range(40):
            for x, y in items:
                total += x - y
            if repeat == 35:
                items[at] = value
    except (ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, error)
    return total


print(wrong([(i, i + 2) for i in range(100)], 50, (1, 2, 3)))
print(wrong([(i, i + 2) for i in range(100)], 50, (1,)))
print(wrong([(i, i + 2) for i in range(100)], 50, ()))
print(wrong([(i, i + 2) for i in range(100)], 50, ('a', 'b')))
print(wrong([(i, i + 2) for i in range(100)], 50, (1.5, 2.5)))
print(wrong([(i, i + 2) for i in range(100)], 50, None))
print(wrong([(i, i + 2) for i in range(100)], 50, array('q', [5, 6])))
print(wrong([(i, i + 2) for i in range(100)], 50, b'ab'))

TABLE = tuple(i * 7 % 256 for i in range(256))
WEIGHTS = (0.5, 0.25, 0.125)
MIXED = (1, 2.5, 'three')


def tables(n):
    state = 1
    weight = 0.0
    for i in range(n):
        state = TABLE[(state + i) & 255]
        weight += WEIGHTS[i % 3] + WEIGHTS[-1] + TABLE[-1 - i % 5]
        state += len(TABLE) + len(WEIGHTS)
        if i == n - 5:
            try:
                TABLE[i]
            except IndexError as error:
                print(error)
        if i % 100 == 0:
            weight += MIXED[i % 2]
    return state, weight


print(tables(N))


def long_argument(table, n):
    total = 0
    for i in range(n):
        total += table[i % len(table)]
    for value in table:
        total += value
    for i in range(n):
        if (i & 3, 1) == (1, 1):
            total += 1
    return total, table is long


long = tuple(range(50))
print(long_argument(long, N))
print(long_argument(tuple(float(i) for i in range(50)), N))
print(long_argument(list(range(50)), N))
print(long_argument(bytes(range(50)), N))


class Points:
    def __init__(self, points):
        self.points = points
        self.last = (0, 0)

    def area(self):
        total = 0.0
        x0, y0 = self.points[-1]
        for x1, y1 in self.points:
            total += x0 * y1 - x1 * y0
            x0, y0 = x1, y1
        return total * 0.5


def polygons(n):
    shape = Points([(0.0, 0.0), (4.0, 0.0), (4.0, 3.0), (1.0, 5.0)])
    total = 0.0
    for i in range(n):
        total += shape.area()
        if i % 1000 == 999:
            shape.points[i % 4] = (i * 0.001, 1.5)
    return total


print(polygons(N))


def views_and_tuples(n):
    # The same loop reads a read-only view, and later a tuple, which takes no tuple as an index.
    view = memoryview(array('d', [1.0, 2.0, 3.0])).toreadonly()
    tuple_of = (1.0, 2.0, 3.0)
    total = 0.0
    thing = view
    try:
        for i in range(n):
            total += thing[i % 3,]
            if i == n - 10:
                thing = tuple_of
    except TypeError as error:
        print(error)
    return total


print(views_and_tuples(N))


def iterated(n):
    total = 0
    rows = [(1, 2, 3), (4, 5, 6), (7, 8, 9)]
    for i in range(n):
        for value in rows[i % 3]:
            total += value
        total += sum(rows[i % 3]) + max(rows[i % 3])
    return total


print(iterated(N))
