"""Data written as LZMA: each function makes another, which takes the data."""

import zlib

import _lzma_codec
from lzma._filters import (CHECK_CRC32, CHECK_CRC64, CHECK_NONE, CHECK_SHA256, Delta, encode_reach, FILTER_LZMA1, FILTER_LZMA2, Lzma, LZMAError,
                           make_filters, new_check, reach_of_preset)


def prepare_xz(check, preset, filters):
    """Writes a stream of one block."""
    if check not in (CHECK_NONE, CHECK_CRC32, CHECK_CRC64, CHECK_SHA256):
        raise LZMAError('Unsupported integrity check')
    chain = [Lzma(FILTER_LZMA2, reach=reach_of_preset(preset))] if filters is None else make_filters(filters)
    if chain[-1].id != FILTER_LZMA2:
        raise LZMAError('Invalid or unsupported options')
    return lambda data: _write_xz(data, check, chain)


def _write_xz(data, check, chain):
    flags = bytes([0, check])
    head = b'\xfd7zXZ\0' + flags + _sum_of(flags)
    index = b'\0' + _number(1 if data else 0)
    body = b''
    if data:
        packed = _pack(data, chain)
        block_head = _block_head(chain)
        summed = new_check(check)
        digest = b''
        if summed is not None:
            summed.update(data)
            digest = summed.digest()
        body = block_head + packed + bytes(-len(packed) % 4) + digest
        index += _number(len(block_head) + len(packed) + len(digest)) + _number(len(data))
    index += bytes(-len(index) % 4)
    index += _sum_of(index)
    foot = (len(index) // 4 - 1).to_bytes(4, 'little') + flags
    return head + body + index + _sum_of(foot) + foot + b'YZ'


def _block_head(chain):
    head = bytes([len(chain) - 1])
    for each in chain:
        properties = each.distance - 1 if isinstance(each, Delta) else encode_reach(each.reach)
        head += _number(each.id) + b'\1' + bytes([properties])
    size = (1 + len(head) + 4 + 3) // 4 * 4
    head = bytes([size // 4 - 1]) + head
    head += bytes(size - 4 - len(head))
    return head + _sum_of(head)


def prepare_alone(preset, filters):
    """Writes a .lzma file."""
    chain = [Lzma(FILTER_LZMA1, reach=reach_of_preset(preset))] if filters is None else make_filters(filters)
    if len(chain) != 1 or chain[0].id != FILTER_LZMA1:
        raise ValueError('Invalid filter chain for FORMAT_ALONE - must be a single LZMA1 filter')
    head = bytes([chain[0].byte]) + chain[0].reach.to_bytes(4, 'little') + b'\xff' * 8
    return lambda data: head + _pack(data, chain)


def prepare_raw(filters):
    """Writes the data of a chain of filters alone."""
    chain = make_filters(filters)
    return lambda data: _pack(data, chain)


def _pack(data, chain):
    for each in chain[:-1]:
        data = _lzma_codec.delta(data, each.distance, bytes(each.distance), False)
    last = chain[-1]
    encode = _lzma_codec.encode_chunks if last.id == FILTER_LZMA2 else _lzma_codec.encode_plain
    return encode(data, last.byte, last.reach)


def _sum_of(data):
    return zlib.crc32(data).to_bytes(4, 'little')


def _number(value):
    result = bytearray()
    while value >= 0x80:
        result.append(value & 0x7F | 0x80)
        value >>= 7
    result.append(value)
    return bytes(result)
