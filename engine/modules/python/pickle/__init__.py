"""Objects as bytes, and back: whatever a program holds can be kept in a file or sent. Read only what you trust."""

from _pickle import (dump, dumps, load, loads, PickleBuffer, PickleError, Pickler, PicklingError, Unpickler, UnpicklingError)
from copyreg import dispatch_table

from ._opcodes import *
from ._opcodes import (compatible_formats, DEFAULT_PROTOCOL, decode_long, encode_long, format_version, HIGHEST_PROTOCOL,
                       opcodes)

bytes_types = (bytes, bytearray)
_extra_opcodes = None

__all__ = ['PickleError', 'PicklingError', 'UnpicklingError', 'Pickler', 'Unpickler', 'dump', 'dumps', 'load', 'loads',
           'PickleBuffer', 'HIGHEST_PROTOCOL', 'DEFAULT_PROTOCOL', *opcodes]

# The same in Python, for those who derive from its parts.
_in_python = {'_Framer': '_pickler', '_getattribute': '_pickler', '_Pickler': '_pickler', 'whichmodule': '_pickler',
              '_Stop': '_unpickler', '_Unframer': '_unpickler', '_Unpickler': '_unpickler',
              '_dump': '_functions', '_dumps': '_functions', '_load': '_functions', '_loads': '_functions'}


def __getattr__(name):
    home = _in_python.get(name)
    if home is None:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    made = globals()[name] = getattr(__import__(f'pickle.{home}', None, None, (name,)), name)
    return made
