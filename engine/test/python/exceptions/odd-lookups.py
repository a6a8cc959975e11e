# What is missed, or cannot be had, in unusual places.
import _heapq
import collections
import copy
import typing

for module in (collections, typing):
    try:
        module.nothing_like_this
    except AttributeError as error:
        print(error, error.name, error.obj is module)

for builtins in (None, 123, {}):
    try:
        print(eval('len', {'__builtins__': builtins}))
    except (TypeError, NameError) as error:
        print(type(error).__name__, error)


class Broken:
    @property
    def __eq__(self):
        raise AttributeError('no comparison')


print(Broken() == Broken())
print(eval(memoryview(b'1 + 1')))
for name in ('A\0B', 'A\udcdcB'):
    try:
        type(name, (), {})
    except ValueError as error:
        print(type(error).__name__, error)
code = (lambda: None).__code__
print(copy.copy(code) is code, copy.deepcopy(code) is code)


class Clears(int):
    def __lt__(self, other):
        heap.clear()
        return NotImplemented


heap = [Clears(0)]
for name, args in (('heappushpop', (1,)), ('heappush', (Clears(1),))):
    heap = [Clears(0)]
    try:
        getattr(_heapq, name)(heap, *args)
    except (IndexError, RuntimeError) as error:
        print(name, type(error).__name__)


class Module(type(typing)):
    __dict__ = 8


try:
    dir(Module('m'))
except TypeError as error:
    print(error)
