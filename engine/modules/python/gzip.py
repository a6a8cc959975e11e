"""Files in gzip's format."""

import builtins
import io
import os
import struct
import time
import zlib

__all__ = ['BadGzipFile', 'GzipFile', 'open', 'compress', 'decompress']

READ, WRITE = 1, 2
_NAME, _EXTRA, _COMMENT, _HEADER_SUM = 8, 4, 16, 2
_COMPRESS_LEVEL_FAST, _COMPRESS_LEVEL_TRADEOFF, _COMPRESS_LEVEL_BEST = 1, 6, 9
_CHUNK = 2 ** 16


class BadGzipFile(OSError):
    """What is read is no gzip file, or a broken one."""


def open(filename, mode='rb', compresslevel=_COMPRESS_LEVEL_BEST, encoding=None, errors=None, newline=None):
    """A gzip file by its name or opened, of bytes or with `t` in the mode of text."""
    if 't' in mode:
        if 'b' in mode:
            raise ValueError(f'Invalid mode: {mode!r}')
    else:
        for value, what in ((encoding, 'encoding'), (errors, 'errors'), (newline, 'newline')):
            if value is not None:
                raise ValueError(f"Argument '{what}' not supported in binary mode")
    plain = mode.replace('t', '')
    if isinstance(filename, (str, bytes, os.PathLike)):
        file = GzipFile(filename, plain, compresslevel)
    elif hasattr(filename, 'read') or hasattr(filename, 'write'):
        file = GzipFile(None, plain, compresslevel, filename)
    else:
        raise TypeError('filename must be a str or bytes object, or a file')
    if 't' in mode:
        return io.TextIOWrapper(file, io.text_encoding(encoding), errors, newline)
    return file


def _header(level, mtime, name=b''):
    speed = 2 if level == _COMPRESS_LEVEL_BEST else 4 if level == _COMPRESS_LEVEL_FAST else 0
    mtime = time.time() if mtime is None else mtime
    head = struct.pack('<4BLBB', 0x1F, 0x8B, 8, _NAME if name else 0, int(mtime), speed, 255)
    return head + name + b'\0' if name else head


def compress(data, compresslevel=_COMPRESS_LEVEL_BEST, *, mtime=None):
    """The bytes of a gzip file."""
    deflater = zlib.compressobj(compresslevel, zlib.DEFLATED, -15)
    body = deflater.compress(data) + deflater.flush()
    return _header(compresslevel, mtime) + body + struct.pack('<LL', zlib.crc32(data), len(data) & 0xFFFFFFFF)


def decompress(data):
    """The contents of a gzip file's bytes."""
    with GzipFile(fileobj=io.BytesIO(data)) as file:
        return file.read()


class GzipFile(io.BufferedIOBase):
    """A gzip file, read or written as the bytes in it."""

    myfileobj = None

    def __init__(self, filename=None, mode=None, compresslevel=_COMPRESS_LEVEL_BEST, fileobj=None, mtime=None):
        if mode and ('t' in mode or 'U' in mode):
            raise ValueError(f'Invalid mode: {mode!r}')
        if mode and 'b' not in mode:
            mode += 'b'
        if fileobj is None:
            fileobj = self.myfileobj = builtins.open(filename, mode or 'rb')
        if filename is None:
            filename = getattr(fileobj, 'name', '')
            if not isinstance(filename, (str, bytes)):
                filename = ''
        else:
            filename = os.fspath(filename)
        if mode is None:
            mode = getattr(fileobj, 'mode', 'rb')
        self.name = filename
        self.fileobj = fileobj
        if mode.startswith('r'):
            self.mode = READ
            self._reset()
        elif mode.startswith(('w', 'a', 'x')):
            self.mode = WRITE
            self.compresslevel = compresslevel
            self._deflater = zlib.compressobj(compresslevel, zlib.DEFLATED, -15)
            self._sum = self._size = 0
            fileobj.write(_header(compresslevel, mtime, self._stored_name()))
        else:
            raise ValueError(f'Invalid mode: {mode!r}')
        self._mtime = None if self.mode == READ else mtime

    def _stored_name(self):
        name = os.path.basename(self.name)
        try:
            name = name if isinstance(name, bytes) else name.encode('latin-1')
        except UnicodeEncodeError:
            return b''
        return name[:-3] if name.endswith(b'.gz') else name

    def __repr__(self):
        return '<gzip ' + repr(self.fileobj)[1:-1] + ' ' + hex(id(self)) + '>'

    @property
    def mtime(self):
        """The time that the last header read tells."""
        return self._mtime

    @property
    def closed(self):
        return self.fileobj is None

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')

    def _check_readable(self, what='read'):
        self._check()
        if self.mode != READ:
            import errno
            raise OSError(errno.EBADF, f'{what}() on write-only GzipFile object')

    def write(self, data):
        self._check()
        if self.mode != WRITE:
            import errno
            raise OSError(errno.EBADF, 'write() on read-only GzipFile object')
        data = data if isinstance(data, (bytes, bytearray)) else memoryview(data).tobytes()
        if data:
            self.fileobj.write(self._deflater.compress(data))
            self._size += len(data)
            self._sum = zlib.crc32(data, self._sum)
        return len(data)

    def _reset(self):
        self._raw = b''
        self._inflater = None
        self._ready = b''
        self._at = 0
        self._position = 0
        self._is_first = True

    def _take_raw(self, count):
        while len(self._raw) < count:
            more = self.fileobj.read(_CHUNK)
            if not more:
                raise EOFError('Compressed file ended before the end-of-stream marker was reached')
            self._raw += more
        made, self._raw = self._raw[:count], self._raw[count:]
        return made

    def _begin_member(self):
        """Reads a header; false at the end of the file."""
        self._raw = self._raw or self.fileobj.read(_CHUNK)
        while not self._is_first and self._raw[:1] == b'\0':
            self._raw = self._raw.lstrip(b'\0') or self.fileobj.read(_CHUNK)
        if not self._raw:
            return False
        magic = self._take_raw(2)
        if magic != b'\x1f\x8b':
            raise BadGzipFile(f'Not a gzipped file ({magic!r})')
        method, flags, self._mtime = struct.unpack('<BBLxx', self._take_raw(8))
        if method != 8:
            raise BadGzipFile('Unknown compression method')
        if flags & _EXTRA:
            self._take_raw(*struct.unpack('<H', self._take_raw(2)))
        for flag in (_NAME, _COMMENT):
            while flags & flag and self._take_raw(1) != b'\0':
                pass
        if flags & _HEADER_SUM:
            self._take_raw(2)
        self._is_first = False
        self._inflater = zlib.decompressobj(-15)
        self._sum = self._size = 0
        return True

    def _fill(self):
        """Makes the next bytes ready; empty at the end."""
        self._ready, self._at = b'', 0
        while not self._ready:
            if self._inflater is None and not self._begin_member():
                return b''
            raw = self._raw or self.fileobj.read(_CHUNK)
            if not raw:
                raise EOFError('Compressed file ended before the end-of-stream marker was reached')
            self._raw = b''
            self._ready = self._inflater.decompress(raw)
            self._sum = zlib.crc32(self._ready, self._sum)
            self._size += len(self._ready)
            if self._inflater.eof:
                self._raw = self._inflater.unused_data
                self._inflater = None
                total, size = struct.unpack('<LL', self._take_raw(8))
                if total != self._sum:
                    raise BadGzipFile(f'CRC check failed {hex(total)} != {hex(self._sum)}')
                if size != self._size & 0xFFFFFFFF:
                    raise BadGzipFile('Incorrect length of data produced')
        return self._ready

    def _take(self, count):
        data = self._ready[self._at:self._at + count]
        self._at += len(data)
        self._position += len(data)
        return data

    def read(self, size=-1):
        self._check_readable()
        if size is None or size < 0:
            made = [self._take(len(self._ready))]
            while self._fill():
                made.append(self._take(len(self._ready)))
            return b''.join(made)
        data = self._take(size)
        while len(data) < size and self._fill():
            data += self._take(size - len(data))
        return data

    def read1(self, size=-1):
        self._check_readable('read1')
        if self._at == len(self._ready):
            self._fill()
        return self._take(len(self._ready) if size < 0 else size)

    def peek(self, n):
        self._check_readable('peek')
        if self._at == len(self._ready):
            self._fill()
        return self._ready[self._at:]

    def readline(self, size=-1):
        self._check()
        made = []
        left = -1 if size is None else size
        while left:
            if self._at == len(self._ready) and not self._fill():
                break
            end = self._ready.find(b'\n', self._at) + 1 or len(self._ready)
            made.append(self._take(end - self._at if left < 0 else min(end - self._at, left)))
            left -= len(made[-1]) if left > 0 else 0
            if made[-1].endswith(b'\n'):
                break
        return b''.join(made)

    def tell(self):
        self._check()
        return self._position if self.mode == READ else self._size

    def seek(self, offset, whence=io.SEEK_SET):
        self._check()
        if self.mode == WRITE:
            if whence == io.SEEK_CUR:
                offset += self._size
            elif whence != io.SEEK_SET:
                raise ValueError('Seek from end not supported')
            if offset < self._size:
                raise OSError('Negative seek in write mode')
            self.write(bytes(offset - self._size))
            return self._size
        if whence == io.SEEK_END:
            while self.read(_CHUNK):
                pass
        if whence != io.SEEK_SET:
            offset += self._position
        if offset < self._position:
            self.fileobj.seek(0)
            self._reset()
        while self._position < offset and self.read(min(_CHUNK, offset - self._position)):
            pass
        return self._position

    def rewind(self):
        if self.mode != READ:
            raise OSError("Can't rewind in write mode")
        self.seek(0)

    def flush(self, zlib_mode=zlib.Z_SYNC_FLUSH):
        self._check()
        if self.mode == WRITE:
            self.fileobj.write(self._deflater.flush(zlib_mode))
            self.fileobj.flush()

    def fileno(self):
        return self.fileobj.fileno()

    def readable(self):
        self._check()
        return self.mode == READ

    def writable(self):
        self._check()
        return self.mode == WRITE

    def seekable(self):
        self._check()
        return True

    def close(self):
        file, own = self.fileobj, self.myfileobj
        if file is None:
            return
        try:
            if self.mode == WRITE:
                file.write(self._deflater.flush())
                file.write(struct.pack('<LL', self._sum, self._size & 0xFFFFFFFF))
        finally:
            self.fileobj = self.myfileobj = None
            if own is not None:
                own.close()
