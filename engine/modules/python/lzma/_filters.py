"""Filters of LZMA: their numbers, presets, and properties in headers."""

CHECK_NONE = 0
CHECK_CRC32 = 1
CHECK_CRC64 = 4
CHECK_SHA256 = 10
CHECK_ID_MAX = 15
CHECK_UNKNOWN = 16

FILTER_LZMA1 = 0x4000000000000001
FILTER_LZMA2 = 33
FILTER_DELTA = 3
FILTER_X86 = 4
FILTER_POWERPC = 5
FILTER_IA64 = 6
FILTER_ARM = 7
FILTER_ARMTHUMB = 8
FILTER_SPARC = 9

MF_HC3 = 3
MF_HC4 = 4
MF_BT2 = 18
MF_BT3 = 19
MF_BT4 = 20

MODE_FAST = 1
MODE_NORMAL = 2

PRESET_DEFAULT = 6
PRESET_EXTREME = 0x80000000

# The powers of two of the dictionaries of the presets.
_REACHES = [18, 20, 21, 22, 22, 23, 23, 24, 25, 26]
_OPTIONS = {'id', 'preset', 'dict_size', 'lc', 'lp', 'pb', 'mode', 'nice_len', 'mf', 'depth'}


class LZMAError(Exception):
    """The data or the options are not right."""


class Lzma:
    """Properties and reach of LZMA1 or LZMA2."""

    def __init__(self, id, lc=3, lp=0, pb=2, reach=1 << 23):
        self.id = id
        self.lc, self.lp, self.pb = lc, lp, pb
        self.reach = reach

    @property
    def byte(self):
        return (self.pb * 5 + self.lp) * 9 + self.lc


class Delta:
    """Differences to the byte so far before."""

    id = FILTER_DELTA

    def __init__(self, distance=1):
        self.distance = distance


def reach_of_preset(preset):
    """How far back matches of a preset go."""
    preset = PRESET_DEFAULT if preset is None else preset
    level = preset & 31
    if not 0 <= preset < 1 << 32 or level > 9 or preset & ~31 & ~PRESET_EXTREME:
        raise LZMAError('Invalid or unsupported options')
    return 1 << _REACHES[level]


def make_filter(spec):
    """A filter of the dict that a program gives."""
    if not hasattr(spec, 'keys'):
        raise TypeError('Filter specifier must be a dict or dict-like object')
    if 'id' not in spec:
        raise ValueError('Filter specifier must have an "id" entry')
    id = spec['id']
    if id in (FILTER_LZMA1, FILTER_LZMA2):
        if set(spec) - _OPTIONS:
            raise ValueError('Invalid filter specifier for LZMA filter')
        lc, lp, pb = spec.get('lc', 3), spec.get('lp', 0), spec.get('pb', 2)
        if lc + lp > 4 or pb > 4:
            raise LZMAError('Invalid or unsupported options')
        return Lzma(id, lc, lp, pb, spec.get('dict_size') or reach_of_preset(spec.get('preset')))
    if id == FILTER_DELTA:
        if set(spec) - {'id', 'dist'}:
            raise ValueError('Invalid filter specifier for delta filter')
        return Delta(spec.get('dist', 1))
    if id in (FILTER_X86, FILTER_POWERPC, FILTER_IA64, FILTER_ARM, FILTER_ARMTHUMB, FILTER_SPARC):
        raise LZMAError('this interpreter has no filters for machine code')
    raise ValueError(f'Invalid filter ID: {id}')


def make_filters(specs):
    """The filters of a chain; the last one compresses."""
    filters = [make_filter(spec) for spec in specs]
    if not filters:
        raise LZMAError('Internal error')
    if len(filters) > 4:
        raise ValueError('Too many filters - liblzma supports a maximum of 4')
    if not isinstance(filters[-1], Lzma) or any(isinstance(each, Lzma) for each in filters[:-1]):
        raise LZMAError('Invalid or unsupported options')
    return filters


def _encode_filter_properties(filter):
    """The properties of a filter as the header of a block has them."""
    made = make_filter(filter)
    if isinstance(made, Delta):
        return bytes([made.distance - 1])
    if made.id == FILTER_LZMA1:
        return bytes([made.byte]) + made.reach.to_bytes(4, 'little')
    return bytes([encode_reach(made.reach)])


def encode_reach(reach):
    """The byte for the smallest reach that is enough."""
    return next((bits for bits in range(40) if decode_reach(bits) >= reach), 40)


def decode_reach(bits):
    """The reach of a byte."""
    return (1 << 32) - 1 if bits == 40 else (2 | bits & 1) << bits // 2 + 11


def _decode_filter_properties(filter_id, encoded_props):
    """The dict of a filter's properties in a header."""
    if filter_id == FILTER_DELTA and len(encoded_props) == 1:
        return {'id': filter_id, 'dist': encoded_props[0] + 1}
    if filter_id == FILTER_LZMA2 and len(encoded_props) == 1 and encoded_props[0] <= 40:
        return {'id': filter_id, 'dict_size': decode_reach(encoded_props[0])}
    if filter_id == FILTER_LZMA1 and len(encoded_props) == 5:
        byte = encoded_props[0]
        return {'id': filter_id, 'dict_size': int.from_bytes(encoded_props[1:], 'little'), 'lc': byte % 9, 'lp': byte // 9 % 5,
                'pb': byte // 45}
    raise LZMAError('Invalid or unsupported options')


def new_check(id):
    """An object with `update` and `digest` for a check; None for none."""
    if id == CHECK_SHA256:
        import hashlib
        return hashlib.sha256()
    return {CHECK_CRC32: _Crc32, CHECK_CRC64: _Crc64}.get(id, lambda: None)()


def check_size(id):
    """How many bytes a check has."""
    return (0, 4, 8, 16, 32, 64)[(id + 2) // 3]


class _Crc32:
    _sum = 0

    def update(self, data):
        import zlib
        self._sum = zlib.crc32(data, self._sum)

    def digest(self):
        return self._sum.to_bytes(4, 'little')


class _Crc64:
    _sum = 0

    def update(self, data):
        from _lzma_codec import crc64
        self._sum = crc64(data, self._sum)

    def digest(self):
        return self._sum.to_bytes(8, 'little')
