"""The part of operator that CPython has in C."""

import operator as _module

globals().update({name: value for name, value in vars(_module).items()
                  if getattr(value, '__module__', None) == __name__})
from _hashlib import compare_digest as _compare_digest
