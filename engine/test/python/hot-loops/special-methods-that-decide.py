# Comparisons, tests, stores and operators whose special methods are written in Python, in loops that are hot: what they return decides where the loop goes on.
import sys
import traceback
from dataclasses import dataclass
from functools import total_ordering

N = 6000


class Key:
    def __init__(self, value, limit=1 << 60):
        self.value = value
        self.limit = limit

    def __lt__(self, other):
        if self.value > self.limit:
            return NotImplemented
        return self.value < other.value

    def __gt__(self, other):
        if other.value > 5000:
            return NotImplemented
        return self.value > other.value

    def __eq__(self, other):
        if self.value > self.limit:
            return NotImplemented
        return self.value % 7 == other.value % 7


def ordered(a, b, n):
    total = 0
    for i in range(n):
        a.value = i
        if a < b:
            total += 1
        if not a > b:
            total += 10
        less = b < a
        if less:
            total += 100
        if a == b:
            total += 1000
        if a != b:
            total += 10000
        same = a == b
        other = a != b
        total += same * 3 + other * 5
    return total


print(ordered(Key(0), Key(3000), N))
print(ordered(Key(0), Key(-5), N))


def unknown_later(n):
    # The left operand does not know from some iteration on: the right one is asked, and in the end nobody knows.
    a, b = Key(0, 4000), Key(1 << 40)
    total = 0
    try:
        for i in range(n):
            a.value = i
            if a < b:
                total += 1
    except TypeError as error:
        print('TypeError:', error, total)
        traceback.print_exc(file=sys.stdout)
    return total


print(unknown_later(N))


def equal_later(n):
    a, b = Key(0, 4000), Key(3, 4000)
    total = 0
    for i in range(n):
        a.value = i
        b.value = i + 7
        if a == b:
            total += 1
        if a != b:
            total += 100000
        if a == a:
            total += 1000000000
    return total


print(equal_later(N))


class Size:
    def __init__(self):
        self.size = 0

    def __len__(self):
        return self.size


class Flag:
    def __init__(self):
        self.flag = False

    def __bool__(self):
        return self.flag


def tests(n, sized, flag, step):
    total = 0
    for i in range(n):
        sized.size = step(i)
        flag.flag = i % 5 == 0
        if sized:
            total += 1
        if not flag:
            total += 10
        total += len(sized) * 100
        both = sized and flag
        if both is flag:
            total += 1000000
        negated = not sized
        total += negated * 7
        total += bool(flag) * 3
        while flag:
            flag.flag = False
    return total


print(tests(N, Size(), Flag(), lambda i: i % 3))


def wrong_truths(n):
    for late in (-1, 1.5, 1 << 70, True, 'x'):
        try:
            print(tests(n, Size(), Flag(), lambda i: late if i > n - 100 else i % 3))
        except Exception as error:
            print(type(error).__name__, error)
            traceback.print_exc(file=sys.stdout)
    flag = Flag()
    try:
        total = 0
        for i in range(n):
            flag.flag = i > 10 if i < n - 50 else i
            if flag:
                total += 1
    except TypeError as error:
        print(error, total)


wrong_truths(N)


class Grid:
    def __init__(self, count):
        self.cells = [0.0] * count
        self.writes = 0

    def __getitem__(self, index):
        return self.cells[index]

    def __setitem__(self, index, value):
        self.writes += 1
        self.cells[index] = value

    def __contains__(self, value):
        if value < 4:
            return value
        if value == 7:
            return []
        return value > 5


def grids(n, last):
    grid = Grid(64)
    total = 0
    try:
        for i in range(n):
            grid[i & 63] = i * 0.5
            grid[i & 31] += 1.0
            if i % 11 in grid:
                total += 1
            if i % 11 not in grid:
                total += 1000
            found = i % 9 in grid
            total += found
            if i == n - 20:
                grid[last] = 1.0
    except IndexError as error:
        traceback.print_exc(file=sys.stdout)
        print(error, total)
    return total, grid.writes, sum(grid.cells)


print(grids(N, 5))
print(grids(N, 99))


class Cell:
    def __init__(self):
        self._value = 0
        self.sets = 0

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, value):
        if value < 0:
            raise ValueError('a negative value: %d' % value)
        self.sets += 1
        self._value = value


def cells(n, bad):
    cell = Cell()
    total = 0
    try:
        for i in range(n):
            cell.value = i
            cell.value += 3
            total += cell.value
            if i == bad:
                cell.value = -i
    except ValueError as error:
        traceback.print_exc(file=sys.stdout)
    return total, cell.sets


print(cells(N, -1))
print(cells(N, N - 9))


def replaced(n):
    # A property, a comparison and a store that are others from the middle on, and a subclass that comes late.
    class Late(Cell):
        def __lt__(self, other):
            return self._value < other

        def __setitem__(self, index, value):
            self._value = index + value

    class Later(Late):
        def __lt__(self, other):
            return 'later'

    cell = Late()
    total = 0
    for i in range(n):
        cell.value = i
        if cell < n // 2:
            total += 1
        cell[i] = 1
        total += cell._value
        if i == n // 2:
            Late.value = property(lambda self: 5, lambda self, value: setattr(self, '_value', value * 2))
        if i == n // 2 + 50:
            Late.__lt__ = lambda self, other: self._value < 100
        if i == n // 2 + 100:
            Late.__setitem__ = lambda self, index, value: setattr(self, '_value', -1)
        if i == n // 2 + 150:
            cell.__class__ = Later
        if i == n - 100:
            del Later.__lt__
        if i == n - 50:
            del Late.__lt__
            Late.__lt__ = lambda self, other: []
    return total


print(replaced(N))


@total_ordering
class Version:
    def __init__(self, major, minor):
        self.major = major
        self.minor = minor

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.major == other.major and self.minor == other.minor

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        if self.major != other.major:
            return self.major < other.major
        return self.minor < other.minor


def versions(n):
    a, b = Version(3, 0), Version(3, 11)
    total = 0
    for i in range(n):
        a.minor = i % 23
        if a >= b:
            total += 1
        if a <= b:
            total += 10
        if a > b:
            total += 100
        if a == 5:
            total += 1000
        if a != None:
            total += 10000
        best = max(a, b)
        total += best.minor
    return total


print(versions(N))


@dataclass
class Point:
    x: int
    y: int = 2


@dataclass(order=True)
class Ranked:
    rank: int
    name: str = ''


def points(n):
    a, b = Point(0), Point(3)
    first, second = Ranked(1), Ranked(2)
    total = 0
    for i in range(n):
        a.x = i % 5
        if a == b:
            total += 1
        if a != b:
            total += 10
        first.rank = i % 4
        if first < second:
            total += 100
    return total


print(points(N))


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __add__(self, other):
        if isinstance(other, int):
            return NotImplemented if self.amount > 5500 else Money(self.amount + other)
        return Money(self.amount + other.amount)

    def __radd__(self, other):
        if self.amount > 5800:
            return NotImplemented
        return Money(self.amount + other * 1000)

    def __isub__(self, other):
        if self.amount > 5900:
            return NotImplemented
        self.amount -= other
        return self

    def __sub__(self, other):
        return Money(self.amount - other * 2)


def operators(n):
    money = Money(0)
    total = 0
    for i in range(n):
        money.amount = i
        try:
            total += (money + 1).amount
        except TypeError as error:
            total += 7
            if i % 100 == 0:
                print(error, i)
        try:
            total += (2 + money).amount
        except TypeError as error:
            total += 11
            if i % 100 == 0:
                print(error, i)
        kept = money
        kept -= 3
        total += kept.amount + (kept is money)
    return total


print(operators(N))


class Plain:
    pass


def identities(n):
    a, b = Plain(), Plain()
    items = [a, b, a, a]
    total = 0
    for i in range(n):
        if items[i & 3] == a:
            total += 1
        if items[i & 3] != b:
            total += 10
        if a == None:
            total += 100
        if a != 3:
            total += 1000
        same = items[i & 3] == items[i + 1 & 3]
        total += same
        if i % 7 in (1, 3, 5):
            total += 10000
        if i % 7 not in (0, 2.0, True):
            total += 100000
    return total


print(identities(N))


def compare_order(n):
    try:
        a, b = Plain(), Plain()
        for i in range(n):
            if i > n - 10 and a < b:
                print('never')
    except TypeError as error:
        print(error)


compare_order(N)


class Deep:
    def __init__(self, depth):
        self.depth = depth

    def __bool__(self):
        if self.depth == 0:
            return True
        self.depth -= 1
        return not self

    def __lt__(self, other):
        return Deep(other) < other if other > 0 else False


def deep(n):
    total = 0
    for i in range(n):
        deep = Deep(i % 9)
        if deep:
            total += 1
        if i == n - 5:
            try:
                deep.depth = 100000
                if deep:
                    total += 1
            except RecursionError as error:
                print('RecursionError', total)
    return total


print(deep(N))


def keys_in_order(n):
    keys = [Key(i * 7919 % 1009) for i in range(n)]
    # A sort by hand, as heaps and trees do it.
    for i in range(1, len(keys)):
        j = i
        while j > 0 and keys[j] < keys[j - 1]:
            keys[j], keys[j - 1] = keys[j - 1], keys[j]
            j -= 1
    return [key.value for key in keys[::40]]


print(keys_in_order(200))
