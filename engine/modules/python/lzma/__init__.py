"""LZMA: .xz and .lzma files, and raw data by filters."""

__all__ = [
    'CHECK_NONE', 'CHECK_CRC32', 'CHECK_CRC64', 'CHECK_SHA256', 'CHECK_ID_MAX', 'CHECK_UNKNOWN', 'FILTER_LZMA1', 'FILTER_LZMA2',
    'FILTER_DELTA', 'FILTER_X86', 'FILTER_IA64', 'FILTER_ARM', 'FILTER_ARMTHUMB', 'FILTER_POWERPC', 'FILTER_SPARC', 'FORMAT_AUTO',
    'FORMAT_XZ', 'FORMAT_ALONE', 'FORMAT_RAW', 'MF_HC3', 'MF_HC4', 'MF_BT2', 'MF_BT3', 'MF_BT4', 'MODE_FAST', 'MODE_NORMAL',
    'PRESET_DEFAULT', 'PRESET_EXTREME', 'LZMACompressor', 'LZMADecompressor', 'LZMAFile', 'LZMAError', 'open', 'compress', 'decompress',
    'is_check_supported',
]

import io

from _compression import CompressedFile, DecompressReader, open_text_or_bytes, Portions
from lzma._filters import (CHECK_CRC32, CHECK_CRC64, CHECK_ID_MAX, CHECK_NONE, CHECK_SHA256, CHECK_UNKNOWN, FILTER_ARM, FILTER_ARMTHUMB,
                           FILTER_DELTA, FILTER_IA64, FILTER_LZMA1, FILTER_LZMA2, FILTER_POWERPC, FILTER_SPARC, FILTER_X86, LZMAError,
                           MF_BT2, MF_BT3, MF_BT4, MF_HC3, MF_HC4, MODE_FAST, MODE_NORMAL, PRESET_DEFAULT, PRESET_EXTREME,
                           _decode_filter_properties, _encode_filter_properties)

FORMAT_AUTO, FORMAT_XZ, FORMAT_ALONE, FORMAT_RAW = range(4)

LZMAError.__module__ = '_lzma'


def is_check_supported(check_id):
    """Whether a check can be computed."""
    return check_id in (CHECK_NONE, CHECK_CRC32, CHECK_CRC64, CHECK_SHA256)


class LZMACompressor:
    """Compresses; all is written when it is flushed."""

    def __init__(self, format=FORMAT_XZ, check=-1, preset=None, filters=None):
        if preset is not None and filters is not None:
            raise ValueError('Cannot specify both preset and filter chain')
        if format != FORMAT_XZ and check not in (-1, CHECK_NONE):
            raise ValueError('Integrity checks are only supported by FORMAT_XZ')
        from lzma import _writing
        if format == FORMAT_XZ:
            self._write = _writing.prepare_xz(CHECK_CRC64 if check == -1 else check, preset, filters)
        elif format == FORMAT_ALONE:
            self._write = _writing.prepare_alone(preset, filters)
        elif format == FORMAT_RAW:
            if filters is None:
                raise ValueError('Must specify filters for FORMAT_RAW')
            self._write = _writing.prepare_raw(filters)
        else:
            raise ValueError(f'Invalid container format: {format}')
        self._parts = []

    def compress(self, data, /):
        """Takes bytes; gives what can be written already."""
        if self._parts is None:
            raise ValueError('Compressor has been flushed')
        self._parts.append(bytes(memoryview(data)))
        return b''

    def flush(self):
        """Ends the stream."""
        if self._parts is None:
            raise ValueError('Repeated call to flush()')
        data, self._parts = b''.join(self._parts), None
        return self._write(data)

    def __getstate__(self):
        raise TypeError(f"cannot pickle '{self.__class__.__name__}' object")


class LZMADecompressor(Portions):
    """Decompresses one stream piece by piece."""

    def __init__(self, format=FORMAT_AUTO, memlimit=None, filters=None):
        super().__init__()
        if memlimit is not None and format == FORMAT_RAW:
            raise ValueError('Cannot specify memory limit with FORMAT_RAW')
        if format == FORMAT_RAW and filters is None:
            raise ValueError('Must specify filters for FORMAT_RAW')
        if format != FORMAT_RAW and filters is not None:
            raise ValueError('Cannot specify filters except with FORMAT_RAW')
        from lzma._reading import StreamReader
        if format not in (FORMAT_AUTO, FORMAT_XZ, FORMAT_ALONE, FORMAT_RAW):
            raise ValueError(f'Invalid container format: {format}')
        self._reader = StreamReader(format, memlimit, filters)

    @property
    def check(self):
        """The check that the stream has; CHECK_UNKNOWN until that is read."""
        return self._reader.check

    def decompress(self, data, max_length=-1):
        """Takes compressed bytes; gives at most `max_length` of what they stand for."""
        if self.eof:
            raise EOFError('Already at end of stream')
        return super().decompress(data, max_length)

    def _push(self, data):
        return self._reader.push(data)

    def _is_finished(self):
        return self._reader.is_finished

    def _unused(self):
        return self._reader.unused


class LZMAFile(CompressedFile):
    """A file of LZMA, read or written as the bytes in it."""

    def __init__(self, filename=None, mode='r', *, format=None, check=-1, preset=None, filters=None):
        self._mode = None
        plain = mode.removesuffix('b') if mode else ''
        if plain == 'r':
            if check != -1:
                raise ValueError('Cannot specify an integrity check when opening a file for reading')
            if preset is not None:
                raise ValueError('Cannot specify a preset compression level when opening a file for reading')
            format = FORMAT_AUTO if format is None else format
        elif plain in ('w', 'a', 'x'):
            compressor = LZMACompressor(format=FORMAT_XZ if format is None else format, check=check, preset=preset, filters=filters)
        else:
            raise ValueError(f'Invalid mode: {mode!r}')
        self._open_file(filename, mode)
        if plain == 'r':
            self._read_by(DecompressReader(self._fp, LZMADecompressor, trailing_error=LZMAError, format=format, filters=filters))
        else:
            self._write_by(compressor)


def open(filename, mode='rb', *, format=None, check=-1, preset=None, filters=None, encoding=None, errors=None, newline=None):
    """A file of LZMA by its name or opened, of bytes or with `t` in the mode of text."""
    return open_text_or_bytes(
        lambda plain: LZMAFile(filename, plain, format=format, check=check, preset=preset, filters=filters), mode, encoding, errors, newline)


def compress(data, format=FORMAT_XZ, check=-1, preset=None, filters=None):
    """The bytes of a file of LZMA."""
    compressor = LZMACompressor(format, check, preset, filters)
    return compressor.compress(data) + compressor.flush()


def decompress(data, format=FORMAT_AUTO, memlimit=None, filters=None):
    """The contents of a file's bytes, which may be several streams."""
    results = []
    while True:
        decompressor = LZMADecompressor(format, memlimit, filters)
        try:
            result = decompressor.decompress(data)
        except LZMAError:
            if results:
                # What follows the last stream is something else.
                break
            raise
        results.append(result)
        if not decompressor.eof:
            raise LZMAError('Compressed data ended before the end-of-stream marker was reached')
        data = decompressor.unused_data
        if not data:
            break
    return b''.join(results)
