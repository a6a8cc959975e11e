"""Files of keys and values of bytes, of whichever kind there is. Here there is one: `dbm.dumb`."""

import io
import os
import struct

__all__ = ['open', 'whichdb', 'error']


class error(Exception):
    """A failure of any kind of such files."""


# Whoever catches `dbm.error` catches errors of the system, too.
error = (error, OSError)

# The kinds there are anywhere, those that were loaded, and the one for new files.
_names = ['dbm.gnu', 'dbm.ndbm', 'dbm.dumb']
_modules = {}
_defaultmod = None

# How files of GNU's kind begin, in either order of bytes.
_GNU_MARKS = (0x13579ace, 0x13579acd, 0x13579acf)


def open(file, flag='r', mode=0o666):
    """A file as a mapping. `flag`: r read, w write, c make where there is none, n make anew."""
    kind = None if 'n' in flag else whichdb(file)
    if kind is None:
        if 'c' not in flag and 'n' not in flag:
            raise error[0]("db file doesn't exist; use 'c' or 'n' flag to create a new db")
        return _default().open(file, flag, mode)
    if kind == '':
        raise error[0]('db type could not be determined')
    module = _modules.get(kind) or kind == 'dbm.dumb' and _default()
    if not module:
        raise error[0](f'db type is {kind}, but the module is not available')
    return module.open(file, flag, mode)


def _default():
    global _defaultmod
    if _defaultmod is None:
        from . import dumb
        _defaultmod = _modules['dbm.dumb'] = dumb
    return _defaultmod


def whichdb(filename):
    """The module that can read a file: None where there is none, an empty text where the kind is not known."""
    name = os.fsencode(filename)
    for suffixes in ((b'.pag', b'.dir'), (b'.db',)):
        if all(os.path.exists(name + suffix) for suffix in suffixes):
            return 'dbm.ndbm'
    try:
        os.stat(name + b'.dat')
        if os.stat(name + b'.dir').st_size == 0:
            return 'dbm.dumb'
        with io.open(name + b'.dir', 'rb') as file:
            if file.read(1) in (b"'", b'"'):
                return 'dbm.dumb'
    except OSError:
        pass
    try:
        with io.open(name, 'rb') as file:
            start = file.read(16)
    except OSError:
        return None
    if len(start) < 4:
        return ''
    return 'dbm.gnu' if struct.unpack('=l', start[:4])[0] in _GNU_MARKS else ''


if __name__ == '__main__':
    import sys
    for each in sys.argv[1:]:
        print(whichdb(each) or 'UNKNOWN', each)
