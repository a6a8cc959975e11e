"""Another name of `stat`, which CPython's own library has."""

import sys

import stat

sys.modules[__name__] = stat
