"""What makes named tuples: names of parameters in errors, code, defaults, many fields and none."""
import functools
import inspect
from collections import namedtuple

for count in (0, 1, 2, 5, 8, 9, 12):
    Record = namedtuple('Record', [f'field{n}' for n in range(count)])
    made = Record(*range(count))
    print(made, Record.__new__.__code__.co_varnames, inspect.signature(Record), Record.__new__.__qualname__)
    if count:
        print(Record(**{f'field{n}': n * 2 for n in range(count)}))
    for arguments in ((), range(count + 1)):
        try:
            Record(*arguments)
        except TypeError as error:
            print(error)
    print(Record.__new__.__code__.co_filename, Record.__new__.__code__.co_firstlineno, Record.__new__.__module__)
Point = namedtuple('Point', 'x y z', defaults=(1, 2))
print(Point(5), Point(5, y=6), Point.__new__.__defaults__, Point.__new__.__doc__)
print(namedtuple('Odd', 'a def a b', rename=True)(1, 2, 3, 4))
first, second = namedtuple('A', 'x y'), namedtuple('A', 'p q')
print(first.__new__.__code__ == second.__new__.__code__, first.__new__.__code__ == namedtuple('A', 'x y').__new__.__code__)


def total(left, right):
    both = left + right
    return both


renamed = total.__code__.replace(co_varnames=('a', 'b', 'c'))
total.__code__ = renamed
print(total(1, b=2), renamed.co_varnames)
try:
    total(1)
except TypeError as error:
    print(error)
try:
    renamed.replace(co_varnames=('a', 'b'))
except ValueError as error:
    print(error)


@functools.lru_cache(maxsize=2)
def double(number):
    return number * 2


double(1), double(1), double(2)
print(double.cache_info(), double.cache_info().hits, type(double.cache_info()) is functools._CacheInfo)
print(functools._CacheInfo.__module__, functools._CacheInfo._fields, double.cache_parameters())
