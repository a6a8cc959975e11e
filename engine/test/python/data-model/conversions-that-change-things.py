"""Conversions that change the object that is just being changed, lengths that change, and other special methods at their edges."""
import operator
import types
import typing


class Clearing:
    def __init__(self, clear):
        self.clear = clear

    def __index__(self):
        self.clear()
        return 7


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return f'{type(error).__name__}: {error}'


data = bytearray(b'Now you see me')
print(attempt(operator.setitem, data, 0, Clearing(data.clear)), data)

memory = bytearray(range(4))
view = memoryview(memory)
print(attempt(operator.setitem, view, 0, Clearing(view.release)), memory)


class Shrinking:
    lengths = [4, 4, 2, 4]

    def __len__(self):
        return self.lengths.pop(0)

    def __getitem__(self, index):
        return index


backwards = reversed(Shrinking())
print([operator.length_hint(backwards) for _ in range(3)], next(backwards))


class Unable:
    def __len__(self):
        self.__class__.__len__ = lambda self: 1 // 0
        return 3

    def __getitem__(self, index):
        return index


print(attempt(operator.length_hint, reversed(Unable())))


class Mine(bytes):
    pass


class Giving:
    def __bytes__(self):
        return Mine(b'abc')


print(type(bytes(Giving())).__name__, type(Mine(Giving())).__name__, type(bytearray(Giving()) if False else bytes(Mine(b'x'))).__name__)


class Closed(tuple):
    __class_getitem__ = None


print(attempt(operator.getitem, Closed, int))
print(hash(int | str) == hash(str | int) == hash(typing.Union[int, str]), len({int | str, str | int, typing.Union[str, int]}))
