"""What packs and unpacks members, by the number of the method. Those of bzip2 and LZMA are loaded when a member needs them."""

import struct
import zlib

from ._info import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, _NAMES

METHODS = (ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA)


def check_compression(compression):
    if compression not in METHODS:
        raise NotImplementedError('That compression method is not supported')


def make_packer(method, level):
    """With `compress` and `flush`; None for what is stored as it is."""
    if method == ZIP_DEFLATED:
        return zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION if level is None else level, zlib.DEFLATED, -15)
    if method == ZIP_BZIP2:
        from bz2 import BZ2Compressor
        return BZ2Compressor(9 if level is None else level)
    return _LzmaPacker() if method == ZIP_LZMA else None


def make_unpacker(method):
    """With `decompress`, `flush`, `eof` and `unconsumed_tail`, as those of zlib; None for what is stored as it is."""
    if method == ZIP_DEFLATED:
        return zlib.decompressobj(-15)
    if method == ZIP_BZIP2:
        from bz2 import BZ2Decompressor
        return _Unpacker(BZ2Decompressor())
    if method == ZIP_LZMA:
        return _LzmaUnpacker()
    if method == ZIP_STORED:
        return None
    name = _NAMES.get(method)
    raise NotImplementedError(f'compression type {method}' + (f' ({name})' if name else ''))


class _Unpacker:
    """A decompressor that keeps nothing back."""

    unconsumed_tail = b''

    def __init__(self, decompressor):
        self._decompressor = decompressor

    @property
    def eof(self):
        return self._decompressor is not None and self._decompressor.eof

    def decompress(self, data):
        return b'' if self.eof else self._decompressor.decompress(data)

    def flush(self):
        return b''


class _LzmaUnpacker(_Unpacker):
    """Before the data stand a version, the size of the properties, and these."""

    def __init__(self):
        super().__init__(None)
        self._head = b''

    def decompress(self, data):
        if self._decompressor is not None:
            return super().decompress(data)
        self._head += data
        if len(self._head) < 4:
            return b''
        end = 4 + struct.unpack('<H', self._head[2:4])[0]
        if len(self._head) < end:
            return b''
        import lzma
        filters = [lzma._decode_filter_properties(lzma.FILTER_LZMA1, self._head[4:end])]
        self._decompressor = lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=filters)
        return super().decompress(self._head[end:])


class _LzmaPacker:
    def __init__(self):
        import lzma
        properties = lzma._encode_filter_properties({'id': lzma.FILTER_LZMA1})
        filters = [lzma._decode_filter_properties(lzma.FILTER_LZMA1, properties)]
        self._compressor = lzma.LZMACompressor(lzma.FORMAT_RAW, filters=filters)
        # The version is that of the LZMA SDK which first wrote such members.
        self._head = struct.pack('<BBH', 9, 4, len(properties)) + properties

    def compress(self, data):
        head, self._head = self._head, b''
        return head + self._compressor.compress(data)

    def flush(self):
        head, self._head = self._head, b''
        return head + self._compressor.flush()
