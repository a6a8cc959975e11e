"""Another name of `struct`, which CPython's own library has."""

import sys

import struct

sys.modules[__name__] = struct
