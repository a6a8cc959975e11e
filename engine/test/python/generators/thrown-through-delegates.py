# throw() on generators that delegate: frames, contexts, and exceptions that cannot be made.
import sys


def names():
    frame = sys._getframe(1)
    found = []
    while frame is not None:
        found.append(frame.f_code.co_name)
        frame = frame.f_back
    return found


def inner():
    try:
        yield names()
    except ValueError:
        yield names()


def outer():
    yield from inner()


generator = outer()
print(next(generator))
print(generator.throw(ValueError))


def plain():
    yield


def handling():
    try:
        raise KeyError('a')
    except KeyError:
        yield from plain()


generator = handling()
next(generator)
try:
    generator.throw(ValueError)
except ValueError as error:
    print(repr(error.__context__))


class Odd(Exception):
    def __new__(cls, *args):
        return 5


class Failing(Exception):
    def __init__(self, *args):
        raise LookupError('cannot be made')


def catching():
    while True:
        try:
            yield
        except Exception as error:
            print('inside', type(error).__name__, error)


for kind in (Odd, Failing):
    generator = catching()
    next(generator)
    generator.throw(kind)
    fresh = plain()
    try:
        fresh.throw(kind)
    except Exception as error:
        print('outside', type(error).__name__, error, list(fresh))

# A context that runs in a circle does not hold up a raise.
first, second = ValueError('first'), ValueError('second')
first.__context__, second.__context__ = second, first
try:
    try:
        raise first
    except ValueError:
        raise KeyError('third')
except KeyError as error:
    print(error.__context__ is first, first.__context__ is second)
