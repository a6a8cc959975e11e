"""Members as files, and what lies between them and the archive's file."""

import io
import struct
import zlib

from ._codecs import make_packer, make_unpacker
from ._info import ZIP64_LIMIT, ZIP_STORED, BadZipFile, _NAMES

_CHUNK = 2 ** 16


class Shared:
    """The archive's file at a place of its own: several members can be read at once."""

    def __init__(self, file, position, close, is_writing):
        self._file = file
        self._position = position
        self._close = close
        self._is_writing = is_writing

    def read(self, count=-1):
        if self._is_writing():
            raise ValueError("Can't read from the ZIP file while there is an open writing handle on it. "
                             'Close the writing handle before trying to read.')
        self._file.seek(self._position)
        data = self._file.read(count)
        self._position = self._file.tell()
        return data

    def tell(self):
        return self._position

    def seek(self, position):
        self._position = position

    def seekable(self):
        return self._file.seekable()

    def close(self):
        if self._file is not None:
            file, self._file = self._file, None
            self._close(file)


class Tellable:
    """A file that cannot tell where it is, which is counted here."""

    def __init__(self, file):
        self.fp = file
        self.offset = 0

    def write(self, data):
        count = self.fp.write(data)
        self.offset += count
        return count

    def tell(self):
        return self.offset

    def flush(self):
        self.fp.flush()

    def close(self):
        self.fp.close()


class ZipExtFile(io.BufferedIOBase):
    """A member that is read."""

    def __init__(self, file, mode, info):
        self._file = file
        self._info = info
        self._start = file.tell()
        self.mode = mode
        self.name = info.filename
        self.newlines = None
        self._begin()

    def _begin(self):
        self._left = self._info.compress_size
        self._size_left = self._info.file_size
        self._inflater = make_unpacker(self._info.compress_type)
        self._crc = 0
        self._ready = b''
        self._at = 0
        self._position = 0

    def __repr__(self):
        made = [f'<{self.__class__.__module__}.{self.__class__.__qualname__}']
        if self.closed:
            made.append(' [closed]')
        else:
            made.append(f' name={self.name!r} mode={self.mode!r}')
            if self._info.compress_type != ZIP_STORED:
                made.append(f' compress_type={_NAMES.get(self._info.compress_type, self._info.compress_type)}')
        return ''.join(made) + '>'

    def readable(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        return True

    def seekable(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        return self._file.seekable()

    def _more(self):
        """The next bytes of the contents; empty at the end."""
        while self._size_left > 0:
            data = self._file.read(min(self._left, _CHUNK))
            self._left -= len(data)
            if not data and (self._inflater is None or not self._inflater.unconsumed_tail):
                if self._inflater is None or self._left > 0:
                    raise EOFError
                data = self._inflater.flush()
                if not data:
                    raise EOFError
            elif self._inflater is not None:
                data = self._inflater.decompress(self._inflater.unconsumed_tail + data)
                if self._inflater.eof or self._left <= 0 and not self._inflater.unconsumed_tail:
                    data += self._inflater.flush()
            data = data[:self._size_left]
            self._size_left -= len(data)
            self._crc = zlib.crc32(data, self._crc)
            if self._size_left <= 0 and self._crc != self._info.CRC:
                raise BadZipFile(f'Bad CRC-32 for file {self.name!r}')
            if data:
                return data
        return b''

    def read(self, n=-1):
        if self.closed:
            raise ValueError('read from closed file.')
        if n is None or n < 0:
            made = [self._ready[self._at:]]
            self._ready, self._at = b'', 0
            while data := self._more():
                made.append(data)
            data = b''.join(made)
        else:
            data = self._take(n)
            while len(data) < n and (more := self._fill()):
                data += self._take(n - len(data))
        self._position += len(data)
        return data

    def read1(self, n):
        if self._at == len(self._ready):
            self._fill()
        data = self._take(len(self._ready) if n is None or n < 0 else n)
        self._position += len(data)
        return data

    def peek(self, n=1):
        if self._at == len(self._ready):
            self._fill()
        return self._ready[self._at:self._at + max(n, 512)]

    def readline(self, limit=-1):
        made = b''
        while limit < 0 or len(made) < limit:
            if self._at == len(self._ready) and not self._fill():
                break
            end = self._ready.find(b'\n', self._at) + 1 or len(self._ready)
            made += self._take(end - self._at if limit < 0 else min(end - self._at, limit - len(made)))
            if made.endswith(b'\n'):
                break
        self._position += len(made)
        return made

    def _fill(self):
        self._ready, self._at = self._more(), 0
        return self._ready

    def _take(self, count):
        data = self._ready[self._at:self._at + count]
        self._at += len(data)
        return data

    def tell(self):
        return self._position

    def seek(self, offset, whence=0):
        if self.closed:
            raise ValueError('seek on closed file.')
        if whence not in (0, 1, 2):
            raise ValueError('whence must be os.SEEK_SET (0), os.SEEK_CUR (1), or os.SEEK_END (2)')
        wanted = offset + (self._position if whence == 1 else self._info.file_size if whence == 2 else 0)
        wanted = max(0, min(wanted, self._info.file_size))
        if wanted < self._position:
            self._file.seek(self._start)
            self._begin()
        while self._position < wanted and self.read(min(_CHUNK, wanted - self._position)):
            pass
        return self._position

    def close(self):
        try:
            if not self.closed:
                self._file.close()
        finally:
            super().close()


class WriteHandle(io.BufferedIOBase):
    """A member that is written; the archive learns of it when it is closed."""

    def __init__(self, archive, info, is_large):
        self._archive = archive
        self._info = info
        self._is_large = is_large
        self._deflater = make_packer(info.compress_type, info._compresslevel)
        self._size = 0
        self._packed = 0
        self._crc = 0

    def writable(self):
        return True

    def write(self, data):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        data = data if isinstance(data, (bytes, bytearray)) else memoryview(data).tobytes()
        self._size += len(data)
        self._crc = zlib.crc32(data, self._crc)
        packed = data if self._deflater is None else self._deflater.compress(data)
        self._packed += len(packed)
        self._archive.fp.write(packed)
        return len(data)

    def close(self):
        if self.closed:
            return
        archive, info = self._archive, self._info
        try:
            super().close()
            if self._deflater is not None:
                rest = self._deflater.flush()
                self._packed += len(rest)
                archive.fp.write(rest)
            info.compress_size = self._packed
            info.CRC = self._crc
            info.file_size = self._size
            if not self._is_large:
                if self._size > ZIP64_LIMIT:
                    raise RuntimeError('File size too large, try using force_zip64')
                if self._packed > ZIP64_LIMIT:
                    raise RuntimeError('Compressed size too large, try using force_zip64')
            if info.flag_bits & 8:
                archive.fp.write(struct.pack('<LLQQ' if self._is_large else '<LLLL', 0x08074B50, self._crc, self._packed, self._size))
                archive.start_dir = archive.fp.tell()
            else:
                archive.start_dir = archive.fp.tell()
                archive.fp.seek(info.header_offset)
                archive.fp.write(info.FileHeader(self._is_large))
                archive.fp.seek(archive.start_dir)
            archive.filelist.append(info)
            archive.NameToInfo[info.filename] = info
        finally:
            archive._writing = False
