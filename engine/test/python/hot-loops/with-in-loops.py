# `with` in loops that are hot: managers written in Python, whose methods raise, swallow, and are replaced.
import sys
import traceback

N = 6000


class Depth:
    def __init__(self):
        self.depth = 0
        self.left = 0
        self.limit = 1 << 60

    def __enter__(self):
        self.depth += 1
        if self.depth + self.left > self.limit:
            raise OverflowError('too deep')
        return self

    def __exit__(self, *exc):
        self.depth -= 1
        self.left += 1
        return False


class Quiet:
    def __init__(self):
        self.caught = 0

    def __enter__(self):
        return self.caught

    def __exit__(self, kind, value, trace):
        if kind is None:
            return None
        self.caught += 1
        return kind is ValueError


def nested(n):
    depth, quiet = Depth(), Quiet()
    total = 0
    for i in range(n):
        with depth as inner:
            total += inner.depth
            with quiet as caught, depth:
                total += caught + depth.depth
                if i % 100 == 50:
                    raise ValueError(i)
            if i % 3 == 0:
                continue
            total += 1
    return total, depth.depth, depth.left, quiet.caught


print(nested(N))


def raising(n, limit):
    depth = Depth()
    depth.limit = limit
    total = 0
    try:
        for i in range(n):
            with depth:
                total += i
                if i == n - 10:
                    total += [][i]
    except (OverflowError, IndexError):
        traceback.print_exc(file=sys.stdout)
    return total, depth.depth, depth.left


print(raising(N, 1 << 60))
print(raising(N, 5000))


def returning(n):
    depth = Depth()

    def find(i):
        with depth:
            if i % 2:
                return i
        return -1

    return sum([find(i) for i in range(n)]), depth.depth, depth.left


print(returning(N))


def replaced(n):
    class Late(Depth):
        pass

    manager = Late()
    total = 0
    try:
        for i in range(n):
            with manager as m:
                total += m.depth
            if i == n // 2:
                Late.__exit__ = lambda self, *exc: setattr(self, 'left', -1)
            if i == n // 2 + 100:
                Late.__enter__ = lambda self: Depth()
            if i == n - 100:
                manager.__exit__ = 5
            if i == n - 50:
                manager = Quiet()
                manager.depth = 3
    except (TypeError, AttributeError) as error:
        print(error)
    return total


print(replaced(N))


def missing(n):
    manager = Depth()
    try:
        for i in range(n):
            with manager:
                pass
            if i == n - 5:
                manager = 5
    except TypeError as error:
        print(error)


missing(N)
