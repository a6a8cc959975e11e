"""functools: lru_cache, cache, partial, reduce, singledispatch, wraps; contextlib and copy."""
import copy
from contextlib import contextmanager, suppress
from functools import lru_cache, partial, reduce, singledispatch, wraps


@lru_cache(maxsize=None)
def ways(amount, coins):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return ways(amount - coins[0], coins) + ways(amount, coins[1:])


@lru_cache(maxsize=16)
def square(value):
    return value * value


@singledispatch
def describe(value):
    return 1


@describe.register
def _(value: int):
    return value % 3


@describe.register
def _(value: list):
    return len(value)


def logged(function):
    @wraps(function)
    def wrapper(*args):
        return function(*args) + 1
    return wrapper


@logged
def add(a, b):
    return a + b


@contextmanager
def section(names, name):
    names.append(name)
    try:
        yield name
    finally:
        names.pop()


def main(n):
    total = 0
    add_five = partial(add, 5)
    tree = {"name": "root", "children": [{"name": "leaf %d" % i, "values": [i, i + 1]} for i in range(5)]}
    names = []
    for i in range(n):
        ways.cache_clear()
        total += ways(60, (50, 20, 10, 5, 2, 1))
        for j in range(100):
            total += square(j % 20) + add_five(j) + describe(j) + describe([j])
        total += reduce(lambda left, right: left ^ right, range(200))
        for j in range(20):
            with section(names, "one") as name, suppress(KeyError):
                total += len(name) + len(names)
                if j % 4 == 0:
                    raise KeyError(j)
        total += len(copy.deepcopy(tree)["children"]) + len(copy.copy(tree))
    return total


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
