"""bzip2: bytes and files."""

__all__ = ['BZ2File', 'BZ2Compressor', 'BZ2Decompressor', 'open', 'compress', 'decompress']

import _bz2
from _compression import CompressedFile, DecompressReader, open_text_or_bytes, Portions


class BZ2Compressor:
    """Compresses piece by piece."""

    def __init__(self, compresslevel=9, /):
        if not 1 <= compresslevel <= 9:
            raise ValueError('compresslevel must be between 1 and 9')
        self._encoder = _bz2.encoder(compresslevel)

    def compress(self, data, /):
        """Takes bytes; gives what can be written already."""
        if self._encoder is None:
            raise ValueError('Compressor has been flushed')
        return self._encoder.push(data)

    def flush(self):
        """Ends the stream."""
        if self._encoder is None:
            raise ValueError('Repeated call to flush()')
        encoder, self._encoder = self._encoder, None
        return encoder.finish()

    def __getstate__(self):
        raise TypeError(f'cannot pickle {self.__class__.__name__!r} object')


class BZ2Decompressor(Portions):
    """Decompresses one stream piece by piece."""

    def __init__(self):
        super().__init__()
        self._decoder = _bz2.decoder()

    def _push(self, data):
        return self._decoder.push(data)

    def _is_finished(self):
        return self._decoder.is_finished

    def _unused(self):
        return self._decoder.unused


class BZ2File(CompressedFile):
    """A bzip2 file, read or written as the bytes in it."""

    def __init__(self, filename, mode='r', *, compresslevel=9):
        self._mode = None
        if not 1 <= compresslevel <= 9:
            raise ValueError('compresslevel must be between 1 and 9')
        mode = mode or 'rb'
        if mode.removesuffix('b') not in ('r', 'w', 'x', 'a'):
            raise ValueError('Invalid mode: %r' % (mode,))
        self._open_file(filename, mode)
        if self._mode == 'r':
            self._read_by(DecompressReader(self._fp, BZ2Decompressor, trailing_error=OSError))
        else:
            self._write_by(BZ2Compressor(compresslevel))


def open(filename, mode='rb', compresslevel=9, encoding=None, errors=None, newline=None):
    """A bzip2 file by its name or opened, of bytes or with `t` in the mode of text."""
    return open_text_or_bytes(lambda plain: BZ2File(filename, plain, compresslevel=compresslevel), mode, encoding, errors, newline)


def compress(data, compresslevel=9):
    """The bytes of a bzip2 file."""
    compressor = BZ2Compressor(compresslevel)
    return compressor.compress(data) + compressor.flush()


def decompress(data):
    """The contents of a bzip2 file's bytes, which may be several streams."""
    results = []
    while data:
        decompressor = BZ2Decompressor()
        try:
            result = decompressor.decompress(data)
        except OSError:
            if results:
                # What follows the last stream is something else.
                break
            raise
        results.append(result)
        if not decompressor.eof:
            raise ValueError('Compressed data ended before the end-of-stream marker was reached')
        data = decompressor.unused_data
    return b''.join(results)
