# What classes give, in loops that are hot: super(), attributes of classes, static and class methods, type(), arguments in tuples.
import traceback
import sys
from functools import total_ordering

N = 6000


class Base:
    scale = 2
    made = 0

    def __init__(self, value):
        self.value = value

    def step(self, by):
        return self.value * self.scale + by

    @property
    def double(self):
        return self.value * 2

    @staticmethod
    def clamp(value):
        return value if value < 1000 else value - 1000

    @classmethod
    def scaled(cls, value):
        return value * cls.scale

    @classmethod
    def make(cls, value):
        return cls(value)


class Derived(Base):
    scale = 3

    def __init__(self, value, extra):
        super().__init__(value)
        self.extra = extra

    def step(self, by):
        if by > 5990:
            raise KeyError(by)
        return super().step(by) + self.extra

    def slow(self, by):
        found = super()
        if by % 50 == 0:
            by += 1
        return found.step(by)


class Deepest(Derived):
    def step(self, by):
        return super().step(by + 1) - 1


class Empty:
    def __init__(self):
        super().__init__()
        self.value = 1


def inherit(n, thing):
    total = 0
    try:
        for i in range(n):
            total += thing.step(i)
            made = Derived(i, 1)
            total += made.value + made.extra + made.slow(i) + Empty().value
    except KeyError:
        traceback.print_exc(file=sys.stdout)
    return total


print(inherit(N - 20, Derived(4, 5)))
print(inherit(N - 20, Deepest(4, 5)))
print(inherit(N, Deepest(4, 5)))


def of_classes(n):
    total = 0
    for i in range(n):
        total += Base.scale + Derived.scale + Derived.made
        total = Base.clamp(total) + Derived.scaled(2)
        total += Derived.step(made, 1) if i == 0 else Base.make(i).value
        kind = type(made)
        if kind is Derived:
            total += 1
        if type(total) is int and made.__class__ is Derived:
            total += 1
        if i == n // 2:
            Base.scale = 7
        if i == n // 2 + 100:
            del Derived.scale
        if i == n // 2 + 200:
            Derived.clamp = staticmethod(lambda value: 5)
            total += Derived.clamp(1)
    return total


made = Derived(1, 2)
print(of_classes(N))
Base.scale, Derived.scale = 2, 3


def counted(n):
    for i in range(n):
        Base.made += 1
    return Base.made


print(counted(N))


def replaced(n):
    # Methods behind super() that are others later, a base that comes between, and a class cell.
    class A:
        def f(self, x):
            return x

    class B(A):
        def f(self, x):
            return super().f(x) + 1

    class Other(B):
        pass

    b = B()
    total = 0
    for i in range(n):
        total += b.f(i)
        if i == n // 2:
            A.f = lambda self, x: -x
        if i == n // 2 + 100:
            b.__class__ = Other
        if i == n // 2 + 200:
            Other.f = lambda self, x: super(Other, self).f(x) * 2
        if i == n // 2 + 300:
            del A.f
            A.f = lambda self, x: 0
        if i == n - 10:
            del A.f
            try:
                b.f(i)
            except AttributeError as error:
                print(error)
            A.f = lambda self, x: 1
    return total


print(replaced(N))


def first(*values):
    return values[0] + len(values)


def both(a, *rest, k=3):
    return a + k + rest[1] if len(rest) > 1 else a


def unpacked(n):
    pair = (1, 2)
    total = 0
    for i in range(n):
        total += first(i, 2, 3) + both(i) + both(i, 1, 2) + both(i, 1, 2, k=1)
        triple = i, 1, 2
        total += both(*triple) + both(*pair)
        gone = i
        del gone
        if i == n - 5:
            try:
                both(*triple, **{'z': 1})
            except TypeError as error:
                print(error)
            try:
                print(gone)
            except UnboundLocalError as error:
                print(error)
    return total


print(unpacked(N))


def powers(n):
    total, x = 0, 0.0
    for i in range(n):
        total += pow(i, 2)
        x += pow(i * 0.5, 2) + pow(2.0, -1)
    try:
        for i in range(n):
            x += pow(1e150 * i, 2.0) * 0.0
    except OverflowError as error:
        print(error)
    return total, x


print(powers(N))


def tuples(n):
    nan = float('nan')
    total = 0
    for i in range(n):
        x = i * 0.5
        if (i % 3, x) == (1, x):
            total += 1
        if (i, 2) != (i, i % 5):
            total += 10
        same = (1, 2) == (1, 2, i)
        total += same
        if i > n - 10:
            x = nan
        if (x, 1) == (x, 1):
            total += 1000
    return total


print(tuples(N))


@total_ordering
class Ranked:
    def __init__(self, rank):
        self.rank = rank

    def __ge__(self, other):
        if not isinstance(other, Ranked):
            return NotImplemented
        return self.rank >= other.rank

    def __eq__(self, other):
        return self.rank == other.rank


def rankings(n):
    a, b = Ranked(0), Ranked(3)
    total = 0
    for i in range(n):
        a.rank = i % 7
        total += (a < b) + (a <= b) * 2 + (a > b) * 4 + (a >= b) * 8
        if i == n - 3:
            try:
                a < 3
            except TypeError as error:
                print(error)
    return total, Ranked.__lt__.__name__


print(rankings(N))


def holders(n, kind, module):
    # Classes and modules in variables: others later.
    total = 0
    for i in range(n):
        total += kind.scale + kind.clamp(i) + module.floor(i * 0.5)
        total += kind(i).value
        if i == n // 2:
            kind = Derived2
        if i == n - 100:
            import fractions
            module = Floors
    return total


class Derived2(Base):
    scale = 11

    @staticmethod
    def clamp(value):
        return -1


class Floors:
    @staticmethod
    def floor(value):
        return 1000


import math
print(holders(N, Base, math))
