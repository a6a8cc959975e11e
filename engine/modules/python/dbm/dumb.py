"""
A mapping of bytes to bytes in two files: NAME.dat has the values, each in blocks of its own, and NAME.dir a line a key that says where its value is.
The index is kept in memory and written anew when it has changed; what is overwritten by something longer leaves a hole.
"""

import ast
import io
import os
from collections.abc import MutableMapping

__all__ = ['error', 'open']

_BLOCK = 512

error = OSError


class _Database(MutableMapping):
    _os = os
    _io = io

    def __init__(self, filebasename, mode, flag='c'):
        self._mode = mode
        self._readonly = flag == 'r'
        name = self._os.fsencode(filebasename)
        self._dirfile = name + b'.dir'
        self._datfile = name + b'.dat'
        self._bakfile = name + b'.bak'
        # Where each value is: start and size. None when closed.
        self._index = None
        self._modified = False
        self._create(flag)
        self._read_index(flag)

    def _create(self, flag):
        if flag == 'n':
            for path in (self._datfile, self._bakfile, self._dirfile):
                try:
                    self._os.remove(path)
                except OSError:
                    pass
        if flag not in ('c', 'n'):
            self._io.open(self._datfile, 'r', encoding='latin-1').close()
            return
        try:
            self._io.open(self._datfile, 'r', encoding='latin-1').close()
        except OSError:
            with self._io.open(self._datfile, 'w', encoding='latin-1'):
                self._chmod(self._datfile)

    def _read_index(self, flag):
        self._index = {}
        try:
            file = self._io.open(self._dirfile, 'r', encoding='latin-1')
        except OSError:
            if flag not in ('c', 'n'):
                raise
            with self._io.open(self._dirfile, 'w', encoding='latin-1'):
                self._chmod(self._dirfile)
            return
        with file:
            for line in file:
                key, place = ast.literal_eval(line.rstrip())
                self._index[key.encode('latin-1')] = place

    def _chmod(self, path):
        self._os.chmod(path, self._mode)

    def _check_open(self):
        if self._index is None:
            raise error('DBM object has already been closed')

    def _check_writable(self):
        if self._readonly:
            raise error('The database is opened for reading only')

    def sync(self):
        """Writes the index, if it has changed. The old one stays beside it."""
        self._commit()

    def _commit(self):
        if self._index is None or not self._modified:
            return
        try:
            self._os.unlink(self._bakfile)
        except OSError:
            pass
        try:
            self._os.rename(self._dirfile, self._bakfile)
        except OSError:
            pass
        with self._io.open(self._dirfile, 'w', encoding='latin-1') as file:
            self._chmod(self._dirfile)
            for key, place in self._index.items():
                file.write(f"{key.decode('latin-1')!r}, {place}\n")
        self._modified = False

    def __getitem__(self, key):
        key = _as_bytes(key, None)
        self._check_open()
        start, size = self._index[key]
        with self._io.open(self._datfile, 'rb') as file:
            file.seek(start)
            return file.read(size)

    def __setitem__(self, key, value):
        self._check_writable()
        key = _as_bytes(key, 'keys must be bytes or strings')
        value = _as_bytes(value, 'values must be bytes or strings')
        self._check_open()
        self._modified = True
        place = self._index.get(key)
        if place is None:
            self._index[key] = place = self._append(value)
            with self._io.open(self._dirfile, 'a', encoding='latin-1') as file:
                self._chmod(self._dirfile)
                file.write(f"{key.decode('latin-1')!r}, {place}\n")
        elif _blocks(len(value)) <= _blocks(place[1]):
            self._index[key] = self._overwrite(place[0], value)
        else:
            self._index[key] = self._append(value)

    def _append(self, value):
        with self._io.open(self._datfile, 'rb+') as file:
            end = file.seek(0, 2)
            start = _blocks(end) * _BLOCK
            file.write(bytes(start - end) + value)
        return start, len(value)

    def _overwrite(self, start, value):
        with self._io.open(self._datfile, 'rb+') as file:
            file.seek(start)
            file.write(value)
        return start, len(value)

    def __delitem__(self, key):
        self._check_writable()
        key = _as_bytes(key, None)
        self._check_open()
        self._modified = True
        del self._index[key]
        self._commit()

    def keys(self):
        self._check_open()
        return list(self._index)

    def items(self):
        self._check_open()
        return [(key, self[key]) for key in self._index]

    def __contains__(self, key):
        self._check_open()
        return _as_bytes(key, None) in self._index

    def iterkeys(self):
        self._check_open()
        return iter(self._index)

    __iter__ = iterkeys

    def __len__(self):
        self._check_open()
        return len(self._index)

    def close(self):
        try:
            self._commit()
        finally:
            self._index = None

    def __del__(self):
        self.close()

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()


def _blocks(size):
    return (size + _BLOCK - 1) // _BLOCK


def _as_bytes(value, complaint):
    if isinstance(value, str):
        return value.encode('utf-8')
    if complaint is not None and not isinstance(value, (bytes, bytearray)):
        raise TypeError(complaint)
    return bytes(value) if isinstance(value, bytearray) else value


def open(file, flag='c', mode=0o666):
    """The mapping in NAME.dat and NAME.dir. `flag`: r read, w write, c make where there is none, n make anew."""
    if flag not in ('r', 'w', 'c', 'n'):
        raise ValueError("Flag must be one of 'r', 'w', 'c', or 'n'")
    # The files get what the mode of new files lets through.
    mask = os.umask(0)
    os.umask(mask)
    return _Database(file, mode & ~mask, flag=flag)
