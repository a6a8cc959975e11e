# Signatures of classes that wrap a function and of metaclasses; the wording of getcallargs; what stand-ins are made of.
import inspect
import unittest
from unittest import mock


class Wrapped:
    pass

Wrapped.__wrapped__ = lambda a: None
print(inspect.signature(Wrapped))
Wrapped.__wrapped__ = Wrapped
try:
    inspect.signature(Wrapped)
except ValueError as error:
    print(str(error).split('<')[0])


class Meta(type):
    pass

try:
    inspect.signature(Meta)
except ValueError as error:
    print(error)


def takes(a, b, c):
    pass

for args in ((), (1,), (1, 2, 3, 4)):
    try:
        inspect.getcallargs(takes, *args)
    except TypeError as error:
        print(error)
try:
    unittest.TestLoader().discover('sys')
except TypeError as error:
    print(error)
print(mock._callable(takes), mock._callable(3), mock._callable(staticmethod(takes)))
