"""The first string
of a module is its docstring."""
'another string is not'
print(repr(__doc__))


def f():
    'one line'


def g():
    f'not {1}'


def h():
    b'bytes'


class C:
    """class
    doc"""


class D(C):
    pass


print(f.__doc__, g.__doc__, h.__doc__)
print(repr(C.__doc__), D.__doc__)
f.__doc__ = 'changed'
print(f.__doc__)
C.__doc__ = 'new'
print(C.__doc__)
del f.__doc__
print(f.__doc__)


def joined():
    "two " "parts"


print(joined.__doc__)
