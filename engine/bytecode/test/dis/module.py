"""A module."""
import os.path as path, sys
from m import a, b as c
x: int = 1
if __debug__:
    y = 60 * 60 * 24
assert x < y < 100, 'message'
print(f'{x!r:>{y}} and {y}', '%s-%5d' % (x, y), '%r' % (x,), sep='')
z = {'a': 1, **y, 'b': [1, 2, 3]}, {1, 2, 3}, [*x, y], x[1:2], -x, not x
@deco
class A: pass
