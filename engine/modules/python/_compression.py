"""What the modules of compressed files have in common: opening, reading through a decompressor, and giving out in portions."""

import builtins
import io
import os
import sys

BUFFER_SIZE = io.DEFAULT_BUFFER_SIZE


class BaseStream(io.BufferedIOBase):
    """A file that says what it cannot do."""

    def _check_not_closed(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')

    def _check_can_read(self):
        if not self.readable():
            raise io.UnsupportedOperation('File not open for reading')

    def _check_can_write(self):
        if not self.writable():
            raise io.UnsupportedOperation('File not open for writing')

    def _check_can_seek(self):
        if not self.readable():
            raise io.UnsupportedOperation('The underlying file object does not support seeking')
        if not self.seekable():
            raise io.UnsupportedOperation('The underlying file object does not support seeking')


class Portions:
    """What a decoder gives, in portions of at most `max_length`; takes more input only when nothing is left of the last one."""

    def __init__(self):
        self._waiting = b''
        self.eof = False
        self.unused_data = b''
        self.needs_input = True

    def decompress(self, data, max_length=-1):
        """Takes compressed bytes; gives at most `max_length` of what they stand for."""
        if self.eof and not self._waiting:
            raise EOFError('End of stream already reached')
        if data or not self._waiting:
            self._waiting += self._push(bytes(data))
        if max_length < 0 or max_length >= len(self._waiting):
            given, self._waiting = self._waiting, b''
        else:
            given, self._waiting = self._waiting[:max_length], self._waiting[max_length:]
        is_done = self._is_finished() and not self._waiting
        self.needs_input = not self._waiting and not is_done
        if is_done:
            self.eof = True
            self.unused_data = self._unused()
        return given

    def __getstate__(self):
        raise TypeError(f'cannot pickle {self.__class__.__name__!r} object')


class DecompressReader(io.RawIOBase):
    """The contents of a compressed file, which may be several streams one behind the other."""

    def __init__(self, fp, decomp_factory, trailing_error=(), **decomp_args):
        self._fp = fp
        self._eof = False
        self._pos = 0
        self._size = -1
        self._make = lambda: decomp_factory(**decomp_args)
        self._trailing_error = trailing_error
        self._decompressor = self._make()

    def readable(self):
        return True

    def close(self):
        self._decompressor = None
        return super().close()

    def seekable(self):
        return self._fp.seekable()

    def readinto(self, b):
        with memoryview(b) as view, view.cast('B') as data:
            read = self.read(len(data))
            data[:len(read)] = read
        return len(read)

    def read(self, size=-1):
        if size < 0:
            return self.readall()
        if not size or self._eof:
            return b''
        data = None
        while True:
            if self._decompressor.eof:
                rest = self._decompressor.unused_data or self._fp.read(BUFFER_SIZE)
                if not rest:
                    break
                self._decompressor = self._make()
                try:
                    data = self._decompressor.decompress(rest, size)
                except self._trailing_error:
                    # What follows the last stream is something else.
                    break
            else:
                rest = b''
                if self._decompressor.needs_input:
                    rest = self._fp.read(BUFFER_SIZE)
                    if not rest:
                        raise EOFError('Compressed file ended before the end-of-stream marker was reached')
                data = self._decompressor.decompress(rest, size)
            if data:
                break
        if not data:
            self._eof = True
            self._size = self._pos
            return b''
        self._pos += len(data)
        return data

    def readall(self):
        parts = []
        while data := self.read(sys.maxsize):
            parts.append(data)
        return b''.join(parts)

    def _rewind(self):
        self._fp.seek(0)
        self._eof = False
        self._pos = 0
        self._decompressor = self._make()

    def seek(self, offset, whence=io.SEEK_SET):
        if whence == io.SEEK_CUR:
            offset += self._pos
        elif whence == io.SEEK_END:
            if self._size < 0:
                while self.read(io.DEFAULT_BUFFER_SIZE):
                    pass
            offset += self._size
        elif whence != io.SEEK_SET:
            raise ValueError(f'Invalid value for whence: {whence}')
        if offset < self._pos:
            self._rewind()
        left = offset - self._pos
        while left > 0:
            data = self.read(min(io.DEFAULT_BUFFER_SIZE, left))
            if not data:
                break
            left -= len(data)
        return self._pos

    def tell(self):
        return self._pos


class CompressedFile(BaseStream):
    """A compressed file, read or written as what is in it. A class of it sets `_reader` or `_compressor` after `_open_file`."""

    def _open_file(self, filename, mode, expected='filename must be a str, bytes, file or PathLike object'):
        self._fp = None
        self._closefp = False
        self._mode = None
        if isinstance(filename, (str, bytes, os.PathLike)):
            if 'b' not in mode:
                mode += 'b'
            self._fp = builtins.open(filename, mode)
            self._closefp = True
        elif hasattr(filename, 'read') or hasattr(filename, 'write'):
            self._fp = filename
        else:
            raise TypeError(expected)
        self._mode = 'r' if mode.startswith('r') else 'w'

    def _read_by(self, reader):
        self._buffer = io.BufferedReader(reader)

    def _write_by(self, compressor):
        self._compressor = compressor
        self._pos = 0

    def close(self):
        if self._mode is None:
            return
        try:
            if self._mode == 'r':
                self._buffer.close()
                self._buffer = None
            else:
                self._fp.write(self._compressor.flush())
                self._compressor = None
        finally:
            try:
                if self._closefp:
                    self._fp.close()
            finally:
                self._fp = None
                self._closefp = False
                self._mode = None

    @property
    def closed(self):
        return self._mode is None

    def fileno(self):
        self._check_not_closed()
        return self._fp.fileno()

    def seekable(self):
        return self.readable() and self._buffer.seekable()

    def readable(self):
        self._check_not_closed()
        return self._mode == 'r'

    def writable(self):
        self._check_not_closed()
        return self._mode == 'w'

    def peek(self, size=-1):
        self._check_can_read()
        return self._buffer.peek(size)

    def read(self, size=-1):
        self._check_can_read()
        return self._buffer.read(size)

    def read1(self, size=-1):
        self._check_can_read()
        return self._buffer.read1(io.DEFAULT_BUFFER_SIZE if size < 0 else size)

    def readinto(self, b):
        self._check_can_read()
        return self._buffer.readinto(b)

    def readline(self, size=-1):
        self._check_can_read()
        return self._buffer.readline(size)

    def __iter__(self):
        self._check_can_read()
        return self._buffer.__iter__()

    def write(self, data):
        self._check_can_write()
        if not isinstance(data, (bytes, bytearray)):
            data = memoryview(data).cast('B')
        self._fp.write(self._compressor.compress(data))
        self._pos += len(data)
        return len(data)

    def seek(self, offset, whence=io.SEEK_SET):
        self._check_can_seek()
        return self._buffer.seek(offset, whence)

    def tell(self):
        self._check_not_closed()
        return self._buffer.tell() if self._mode == 'r' else self._pos


def open_text_or_bytes(open_file, mode, encoding, errors, newline):
    """A file for bytes, or with `t` in the mode for text around it."""
    if 't' in mode:
        if 'b' in mode:
            raise ValueError('Invalid mode: %r' % (mode,))
    else:
        for value, what in ((encoding, 'encoding'), (errors, 'errors'), (newline, 'newline')):
            if value is not None:
                raise ValueError(f"Argument '{what}' not supported in binary mode")
    file = open_file(mode.replace('t', ''))
    return io.TextIOWrapper(file, io.text_encoding(encoding), errors, newline) if 't' in mode else file
