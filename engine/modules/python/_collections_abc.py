"""Another name of `collections.abc`, which CPython's own library has."""

import sys

import collections.abc

sys.modules[__name__] = collections.abc
