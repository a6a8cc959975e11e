"""Objects as bytes, and back: whatever a program holds can be kept in a file or sent. Read only what you trust."""

import io
from copyreg import dispatch_table

from ._opcodes import *
from ._opcodes import (compatible_formats, DEFAULT_PROTOCOL, decode_long, encode_long, format_version, HIGHEST_PROTOCOL, opcodes,
                       PickleError, PicklingError, UnpicklingError)
from ._pickler import _Framer, _getattribute, _Pickler, whichmodule
from ._unpickler import _Stop, _Unframer, _Unpickler

bytes_types = (bytes, bytearray)
_extra_opcodes = None

Pickler = type('Pickler', (_Pickler,), {'__module__': '_pickle', '__doc__': _Pickler.__doc__})
Unpickler = type('Unpickler', (_Unpickler,), {'__module__': '_pickle', '__doc__': _Unpickler.__doc__})

__all__ = ['PickleError', 'PicklingError', 'UnpicklingError', 'Pickler', 'Unpickler', 'dump', 'dumps', 'load', 'loads',
           'HIGHEST_PROTOCOL', 'DEFAULT_PROTOCOL', *opcodes]


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Write an object to a file."""
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """An object as bytes."""
    file = io.BytesIO()
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)
    return file.getvalue()


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    """Read an object from a file."""
    return Unpickler(file, fix_imports=fix_imports, buffers=buffers, encoding=encoding, errors=errors).load()


def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    """The object that bytes say."""
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return Unpickler(io.BytesIO(data), fix_imports=fix_imports, buffers=buffers, encoding=encoding, errors=errors).load()


_dump, _dumps, _load, _loads = dump, dumps, load, loads
