"""Sequences."""

from abc import abstractmethod
from collections._abc_basics import Reversible, Collection

__name__ = 'collections.abc'


class Sequence(Reversible, Collection):
    __slots__ = ()

    # Sequence patterns apply to instances.
    __abc_tpflags__ = 1 << 5

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def __iter__(self):
        index = 0
        try:
            while True:
                yield self[index]
                index += 1
        except IndexError:
            return

    def __contains__(self, value):
        return any(each is value or each == value for each in self)

    def __reversed__(self):
        for index in reversed(range(len(self))):
            yield self[index]

    def index(self, value, start=0, stop=None):
        """Position of the first item that equals the value; ValueError if there is none."""
        if start is not None and start < 0:
            start = max(len(self) + start, 0)
        if stop is not None and stop < 0:
            stop += len(self)
        index = start
        while stop is None or index < stop:
            try:
                each = self[index]
            except IndexError:
                break
            if each is value or each == value:
                return index
            index += 1
        raise ValueError

    def count(self, value):
        """How many items equal the value."""
        return sum(1 for each in self if each is value or each == value)


class ByteString(Sequence):
    __slots__ = ()


class MutableSequence(Sequence):
    __slots__ = ()

    @abstractmethod
    def __setitem__(self, index, value):
        raise IndexError

    @abstractmethod
    def __delitem__(self, index):
        raise IndexError

    @abstractmethod
    def insert(self, index, value):
        """Put the value before the position."""
        raise IndexError

    def append(self, value):
        """Put the value at the end."""
        self.insert(len(self), value)

    def clear(self):
        """Take out all items."""
        try:
            while True:
                self.pop()
        except IndexError:
            pass

    def reverse(self):
        """Turn the order round, in place."""
        last = len(self) - 1
        for index in range(len(self) // 2):
            self[index], self[last - index] = self[last - index], self[index]

    def extend(self, values):
        """Put all values at the end."""
        if values is self:
            values = list(values)
        for value in values:
            self.append(value)

    def pop(self, index=-1):
        """Take out and return the item at the position; IndexError if there is none."""
        value = self[index]
        del self[index]
        return value

    def remove(self, value):
        """Take out the first item that equals the value; ValueError if there is none."""
        del self[self.index(value)]

    def __iadd__(self, values):
        self.extend(values)
        return self


for _each in (tuple, str, range, memoryview):
    Sequence.register(_each)
for _each in (bytes, bytearray):
    ByteString.register(_each)
del _each
MutableSequence.register(list)
MutableSequence.register(bytearray)
# Types of other modules, which are made in passing.
for _module, _name in (('_collections', 'deque'), ('array', 'array')):
    MutableSequence.register(getattr(__import__(_module), _name))
