# Built-in functions of numbers of different kinds and of objects, in loops that are hot.
from dataclasses import dataclass, FrozenInstanceError

N = 6000


def extremes(n):
    total = 0
    kinds = {}
    nan = float('nan')
    for i in range(n):
        a = min(i, 3000.5)
        b = max(i, 2.5, i - 1)
        c = min(7, 7.0, True)
        d = max(i % 3, 1.0)
        e = min(i, i + 1, 2999.5)
        f = max(True, i % 2)
        g = min(nan, i) if i > 5900 else 0
        total += a + b + c + d + e + f
        kinds[type(a).__name__ + type(d).__name__ + type(e).__name__ + type(f).__name__] = i
        if i > 5990:
            total += max(1 << 60, i * 0.5) % 1000
        if g != g:
            total += 1
    return total, kinds


print(extremes(N))


class Point:
    limit = 5

    def __init__(self, x):
        self.x = x

    @property
    def twice(self):
        return self.x * 2

    def step(self, by):
        return self.x + by


def by_name(n):
    point = Point(1)
    total = 0
    for i in range(n):
        point.x = i
        total += getattr(point, 'x') + getattr(point, 'limit', 0) + getattr(point, 'twice')
        total += getattr(point, 'missing', 3)
        if hasattr(point, 'x') and not hasattr(point, 'y'):
            total += 1
        total += getattr(point, 'step')(2)
    return total


print(by_name(N))


def late_attribute(n):
    point = Point(1)
    total = 0
    for i in range(n):
        total += getattr(point, 'x')
        if hasattr(point, 'x'):
            total += 10
        if i == n - 100:
            del point.x
            point.__class__.x = 7
        if i == n - 50:
            del Point.x
            point.x = 2.5
    return total


print(late_attribute(N))


@dataclass(frozen=True)
class Vec:
    x: float
    y: float = 1.0

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)


def frozen(n):
    position = Vec(0.0)
    move = Vec(0.5, 0.25)
    for i in range(n):
        position = position + move
        if i == n - 7:
            try:
                position.x = 1
            except FrozenInstanceError as error:
                print(error)
            object.__setattr__(position, 'y', 0.0)
    return position, position == Vec(n * 0.5, 1.5), hash(position) == hash(Vec(position.x, position.y))


print(frozen(N))


def raw(n):
    point = Point(0)
    for i in range(n):
        object.__setattr__(point, 'x', i)
        if i == n - 5:
            try:
                object.__setattr__(point, 'twice', 3)
            except AttributeError as error:
                print(type(error).__name__)
            object.__setattr__(point, 'fresh', i)
    return point.x, point.fresh


print(raw(N))


def kinds(n):
    numbers, pair, point = [1, 2], (1, 2.5), Point(3)
    total = 0
    things = [numbers, [3], [4.5]]
    for i in range(n):
        if isinstance(numbers, list):
            total += 1
        if isinstance(pair, tuple) and not isinstance(pair, list):
            total += 10
        if isinstance(i, (int, float)) and isinstance(None, type(None)):
            total += 100
        if type(things[i % 3]) is list:
            total += len(things[i % 3])
        if isinstance(point, (list, Point)):
            total += 1000
        if isinstance('text', str):
            total += 10000
        if i == n - 20:
            numbers = {}
        if i == n - 10:
            things[1] = 'abc'
    return total


print(kinds(N))


def within(n):
    total = 0
    for i in range(n):
        if i in range(100, 5000):
            total += 1
        if i - 3000 in range(10):
            total += 100
        if i not in range(n - i):
            total += 10000
        if i in range(0, n, 3):
            total += 1 << 30
        if (1 << 62) + i in range(-(1 << 62), (1 << 62) + 50):
            total += 1 << 40
    return total


print(within(N))
