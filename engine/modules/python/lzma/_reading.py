"""Streams of LZMA read piece by piece: the formats around the data.

A generator reads a stream: where it lacks bytes it yields, and goes on when there are more.
"""

import zlib

import _lzma_codec
from lzma._filters import (check_size, CHECK_NONE, CHECK_UNKNOWN, Delta, FILTER_LZMA2, LZMAError, make_filter, make_filters, new_check,
                           _decode_filter_properties)

_XZ_MAGIC = b'\xfd7zXZ\0'
_CORRUPT = 'Corrupt input data'


class StreamReader:
    """Reads one stream."""

    def __init__(self, format, memlimit, filters):
        self.check = CHECK_UNKNOWN
        self.is_finished = False
        self.unused = b''
        self._memlimit = memlimit
        self._input = b''
        self._output = []
        if filters is not None:
            self._steps = self._read_raw(make_filters(filters))
        else:
            self._steps = (self._read_any, self._read_xz, self._read_alone)[format]()

    def push(self, data):
        """What more input gives."""
        self._input += data
        try:
            next(self._steps)
        except StopIteration:
            self.is_finished = True
            self.unused, self._input = self._input, b''
        output = b''.join(self._output)
        self._output.clear()
        return output

    def _take(self, count):
        while len(self._input) < count:
            yield
        taken, self._input = self._input[:count], self._input[count:]
        return taken

    def _read_any(self):
        while not self._input:
            yield
        yield from self._read_xz() if self._input[:1] == _XZ_MAGIC[:1] else self._read_alone()

    def _read_raw(self, filters):
        self.check = CHECK_NONE
        decoder = self._make_decoder(filters)
        yield from self._run(decoder, filters, None)

    def _make_decoder(self, filters):
        last = filters[-1]
        if self._memlimit is not None and last.reach > self._memlimit:
            raise LZMAError('Memory usage limit exceeded')
        if last.id == FILTER_LZMA2:
            return _lzma_codec.chunk_decoder(last.reach)
        return _lzma_codec.plain_decoder(last.byte, last.reach, -1)

    def _run(self, decoder, filters, check):
        """Reads data to its end; how many bytes it took and gave."""
        deltas = [(each, bytearray(each.distance)) for each in reversed(filters[:-1]) if isinstance(each, Delta)]
        taken = given = 0
        while True:
            taken += len(self._input)
            data, self._input = self._input, b''
            try:
                data = decoder.push(data)
            except OSError:
                raise LZMAError(_CORRUPT) from None
            for each, history in deltas:
                data = _lzma_codec.delta(data, each.distance, history, True)
                history[:] = (history + data)[-each.distance:]
            if data:
                given += len(data)
                if check is not None:
                    check.update(data)
                self._output.append(data)
            if decoder.is_finished:
                self._input = decoder.unused
                return taken - len(self._input), given
            yield

    def _read_alone(self):
        byte = (yield from self._take(1))[0]
        if byte >= 225 or byte % 9 + byte // 9 % 5 > 4:
            raise LZMAError('Input format not supported by decoder')
        head = yield from self._take(12)
        self.check = CHECK_NONE
        reach, size = int.from_bytes(head[:4], 'little'), int.from_bytes(head[4:], 'little')
        if size != (1 << 64) - 1 and size >= 1 << 38:
            raise LZMAError('Input format not supported by decoder')
        if self._memlimit is not None and reach > self._memlimit:
            raise LZMAError('Memory usage limit exceeded')
        decoder = _lzma_codec.plain_decoder(byte, max(reach, 4096), -1 if size == (1 << 64) - 1 else size)
        yield from self._run(decoder, [None], None)

    def _read_xz(self):
        for expected in _XZ_MAGIC:
            if (yield from self._take(1))[0] != expected:
                raise LZMAError('Input format not supported by decoder')
        head = _XZ_MAGIC + (yield from self._take(6))
        flags = head[6:8]
        if zlib.crc32(flags) != int.from_bytes(head[8:], 'little'):
            raise LZMAError(_CORRUPT)
        if flags[0] or flags[1] > 15:
            raise LZMAError('Invalid or unsupported options')
        self.check = flags[1]
        records = []
        while (size := (yield from self._take(1))[0]):
            records.append((yield from self._read_block(size)))
        index_size = yield from self._read_index(records)
        foot = yield from self._take(12)
        if (foot[10:] != b'YZ' or foot[8:10] != flags or zlib.crc32(foot[4:10]) != int.from_bytes(foot[:4], 'little')
                or (int.from_bytes(foot[4:8], 'little') + 1) * 4 != index_size):
            raise LZMAError(_CORRUPT)

    def _read_block(self, size):
        head_size = (size + 1) * 4
        head = bytes([size]) + (yield from self._take(head_size - 1))
        if zlib.crc32(head[:-4]) != int.from_bytes(head[-4:], 'little'):
            raise LZMAError(_CORRUPT)
        flags, at = head[1], 2
        if flags & 0x3C:
            raise LZMAError('Invalid or unsupported options')
        expected = [None, None]
        for index, bit in enumerate((0x40, 0x80)):
            if flags & bit:
                expected[index], at = read_number(head, at)
        filters = []
        for _ in range((flags & 3) + 1):
            id, at = read_number(head, at)
            length, at = read_number(head, at)
            filters.append(make_filter(_decode_filter_properties(id, head[at:at + length])))
            at += length
        check = new_check(self.check)
        packed, given = yield from self._run(self._make_decoder(filters), filters, check)
        if expected[0] not in (None, packed) or expected[1] not in (None, given):
            raise LZMAError(_CORRUPT)
        padding = yield from self._take(-packed % 4)
        digest = yield from self._take(check_size(self.check))
        if any(padding) or check is not None and digest != check.digest():
            raise LZMAError(_CORRUPT)
        return head_size + packed + len(digest), given

    def _read_index(self, records):
        data = bytearray(1)

        def number():
            start = len(data)
            while True:
                data.extend((yield from self._take(1)))
                if data[-1] < 0x80:
                    return read_number(data, start)[0]

        if (yield from number()) != len(records):
            raise LZMAError(_CORRUPT)
        for record in records:
            if ((yield from number()), (yield from number())) != record:
                raise LZMAError(_CORRUPT)
        data.extend((yield from self._take(-len(data) % 4)))
        if zlib.crc32(data) != int.from_bytes((yield from self._take(4)), 'little'):
            raise LZMAError(_CORRUPT)
        return len(data) + 4


def read_number(data, at):
    """A number of seven bits a byte, the lowest first, and where it ends."""
    result = shift = 0
    while True:
        if at >= len(data) or shift > 63:
            raise LZMAError(_CORRUPT)
        byte = data[at]
        at += 1
        result |= (byte & 0x7F) << shift
        if byte < 0x80:
            return result, at
        shift += 7
