"""partial, lru_cache, `__call__` and classes of metaclasses: calls that end in the call of a Python function, from all places a call is made."""
import sys
import traceback
from abc import ABC, ABCMeta, abstractmethod
from functools import cache, lru_cache, partial


def depth():
    frame, count = sys._getframe(), 0
    while frame is not None:
        frame, count = frame.f_back, count + 1
    return count


def show(*args, **kwargs):
    return args, kwargs


def fail(x):
    raise ValueError(x)


def numbers(n):
    yield from range(n)


five = partial(show, 5)
named = partial(show, 1, b=2)
print(five(), five(6), five(6, x=7), five(*[1, 2], **{"y": 3}), named(3), named(b=4), partial(five, 8)(9))
print(list(partial(numbers, 3)()), partial(int, base=2)("101"), partial(partial, show)(1)(2), partial(depth)() - depth())
print([five(i) for i in range(3)], list(five(i)[0] for i in range(2)))


class Adder:
    def __init__(self, by):
        self.by = by

    def __call__(self, x, *more, scale=1):
        return (self.by + x + sum(more)) * scale

    method = partial(show, "m")


add = Adder(10)
print(add(1), add(1, 2, 3), add(1, scale=2), add(*[1, 2], **{"scale": 3}), partial(add, 5)(6), Adder.method(1), add.method(2))
print([add(i) for i in range(3)], sum(add(i) for i in range(3)), max([3, 1], key=Adder(1)))
try:
    add()
except TypeError as error:
    print(error)


@lru_cache(maxsize=None)
def ways(n):
    return 1 if n < 2 else ways(n - 1) + ways(n - 2)


@lru_cache(maxsize=2)
def square(x):
    print("square", x)
    if x == 99:
        raise KeyError(x)
    return x * x


@cache
def generator(n):
    return (yield n)


print(ways(150), ways.cache_info())
print([square(x) for x in (1, 2, 1, 3, 2, 3)], square.cache_info())
for _ in range(2):
    try:
        square(99)
    except KeyError as error:
        print("KeyError", error, [entry.name for entry in traceback.extract_tb(error.__traceback__)])
print(square.cache_info(), generator(1) is generator(1), list(generator(2)))


@lru_cache(maxsize=1)
def again(x, again_too):
    """Fills the cache with its own key, and with others."""
    if again_too:
        again(x, False)
        again(x, 0)
    return x


print(again(1, True), again(1, True), again.cache_info())


class Key:
    def __init__(self, name):
        self.name = name

    def __hash__(self):
        return 1

    def __eq__(self, other):
        if self.name == "bad" or other.name == "bad":
            raise RuntimeError("compared")
        return self.name == other.name


@lru_cache(maxsize=4)
def of_key(key):
    return key.name


print(of_key(Key("a")), of_key(Key("b")), of_key(Key("a")), of_key.cache_info())
try:
    of_key(Key("bad"))
except RuntimeError as error:
    print(error, [entry.name for entry in traceback.extract_tb(error.__traceback__)], of_key.cache_info())


class Cached:
    @lru_cache
    def method(self, x=1, *, y=2):
        return x, y

    @lru_cache(maxsize=0)
    def never(self):
        return "never"

    @property
    @cache
    def value(self):
        return "value"


cached = Cached()
print(cached.method(), cached.method(3, y=4), cached.method(3, y=4), Cached.method.cache_info(), cached.never(), cached.value)
try:
    partial(fail, "x")()
except ValueError as error:
    print([entry.name for entry in traceback.extract_tb(error.__traceback__)], error.__context__)


class Meta(type):
    def __call__(cls, *args, **kwargs):
        made = super().__call__(*args, **kwargs)
        made.count = getattr(made, "count", 0) + len(args)
        return made


class Made(metaclass=Meta):
    def __init__(self, *args, x=0):
        self.x = x


class PlainMeta(type):
    pass


class Plain(metaclass=PlainMeta):
    def __init__(self, x, y=2):
        self.sum = x + y


class Wrong(metaclass=PlainMeta):
    def __init__(self):
        return 5


class Shape(ABC):
    def __init__(self, size):
        self.size = size

    @abstractmethod
    def area(self):
        """The area."""


class Square(Shape):
    def area(self):
        return self.size**2


print(Made(1, 2, x=3).count, Made(*[1]).count, Plain(1).sum, Plain(1, y=5).sum, Square(4).area(), [Plain(i).sum for i in range(3)])
for make in (lambda: Shape(1), lambda: Wrong(), lambda: Plain(), lambda: Square(1, 2)):
    try:
        make()
    except TypeError as error:
        print(error, [entry.name for entry in traceback.extract_tb(error.__traceback__)])
PlainMeta.__call__ = lambda cls, *args: ("called", args)
print(Plain(1), Wrong())
del PlainMeta.__call__
print(Plain(1).sum)


def steps(n):
    for i in range(n):
        yield five(i), add(i), ways(i), Plain(i).sum


print(list(steps(3)))


@cache
def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)


print(deep(200))
try:
    deep(100_000)
except RecursionError as error:
    print(type(error).__name__, deep(10))
