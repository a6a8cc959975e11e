"""Compiling patterns, under the name that CPython has for it."""

import re as _re

from . import _parser
from ._constants import *


def isstring(obj):
    return isinstance(obj, (str, bytes))


def compile(p, flags=0):
    """The compiled pattern of a source, or of a tree of `re._parser`."""
    if isinstance(p, _parser.SubPattern):
        p, flags = p.state.str, p.state.flags
    return _re.compile(p, flags)
