"""The part of bisect that CPython has in C."""

import bisect as _module

globals().update({name: value for name, value in vars(_module).items()
                  if getattr(value, '__module__', None) == __name__})
