"""Property lists, as XML and in Apple's binary form: dicts, lists, texts, numbers, dates and bytes in a file."""

import binascii
import datetime
import enum
import itertools
import re
import struct
from io import BytesIO

__all__ = ['InvalidFileException', 'FMT_XML', 'FMT_BINARY', 'load', 'dump', 'loads', 'dumps', 'UID']

PlistFormat = enum.Enum('PlistFormat', 'FMT_XML FMT_BINARY', module=__name__)
globals().update(PlistFormat.__members__)

_HEAD = b"""\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
"""

_CONTROL = re.compile('[\0-\x08\x0b\x0c\x0e-\x1f]')

_DATE = re.compile(r'(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<hour>\d\d)(?::(?P<minute>\d\d)'
                   r'(?::(?P<second>\d\d))?)?)?)?)?Z', re.ASCII)


class UID:
    """A number that refers to an object, in the archives of NSKeyedArchiver."""

    def __init__(self, data):
        if not isinstance(data, int):
            raise TypeError('data must be an int')
        if data >= 1 << 64:
            raise ValueError('UIDs cannot be >= 2**64')
        if data < 0:
            raise ValueError('UIDs must be positive')
        self.data = data

    def __index__(self):
        return self.data

    def __repr__(self):
        return f'{self.__class__.__name__}({self.data!r})'

    def __reduce__(self):
        return self.__class__, (self.data,)

    def __eq__(self, other):
        if not isinstance(other, UID):
            return NotImplemented
        return self.data == other.data

    def __hash__(self):
        return hash(self.data)


class InvalidFileException(ValueError):
    """No property list, or a broken one."""

    def __init__(self, message='Invalid file'):
        ValueError.__init__(self, message)


def load(fp, *, fmt=None, dict_type=dict):
    """The value in a file opened for reading bytes."""
    if fmt is None:
        head = fp.read(32)
        fp.seek(0)
        if head[:8] == b'bplist00':
            fmt = FMT_BINARY
        elif _is_xml(head):
            fmt = FMT_XML
        else:
            raise InvalidFileException()
    reader = _XmlReader(dict_type) if fmt is FMT_XML else _BinaryReader(dict_type)
    return reader.read(fp)


def loads(value, *, fmt=None, dict_type=dict):
    """The value in bytes."""
    return load(BytesIO(value), fmt=fmt, dict_type=dict_type)


def dump(value, fp, *, fmt=FMT_XML, sort_keys=True, skipkeys=False):
    """Writes a value to a file opened for writing bytes."""
    if fmt not in (FMT_XML, FMT_BINARY):
        raise ValueError(f'Unsupported format: {fmt!r}')
    writer = _XmlWriter if fmt is FMT_XML else _BinaryWriter
    writer(fp, sort_keys, skipkeys).write(value)


def dumps(value, *, fmt=FMT_XML, skipkeys=False, sort_keys=True):
    """The bytes of a value."""
    file = BytesIO()
    dump(value, file, fmt=fmt, skipkeys=skipkeys, sort_keys=sort_keys)
    return file.getvalue()


def _is_xml(head):
    import codecs
    starts = b'<?xml', b'<plist'
    if head.startswith(starts):
        return True
    for mark, encoding in ((codecs.BOM_UTF8, 'utf-8'), (codecs.BOM_UTF16_BE, 'utf-16-be'), (codecs.BOM_UTF16_LE, 'utf-16-le')):
        if head.startswith(mark):
            return head.startswith(tuple(mark + each.decode('ascii').encode(encoding) for each in starts))
    return False


def _check_key(key, skip):
    """Whether a key is one that can be written."""
    if isinstance(key, str):
        return True
    if skip:
        return False
    raise TypeError('keys must be strings')


# XML.

class _XmlReader:
    """Builds the value while the parser goes through the file."""

    def __init__(self, dict_type):
        self._dict_type = dict_type
        self._open = []
        self._key = None
        self._root = None
        self._text = []

    def read(self, file):
        from xml.parsers.expat import ParserCreate
        self._parser = parser = ParserCreate()
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._take_text
        parser.EntityDeclHandler = self._refuse_entity
        parser.ParseFile(file)
        return self._root

    def _take_text(self, text):
        self._text.append(text)

    def _refuse_entity(self, name, is_parameter, value, base, system, public, notation):
        # Entities would let a small file grow without bound.
        raise InvalidFileException('XML entity declarations are not supported in plist files')

    def _begin(self, element, attributes):
        self._text = []
        if element == 'dict':
            value = self._dict_type()
            self._add(value)
            self._open.append(value)
        elif element == 'array':
            value = []
            self._add(value)
            self._open.append(value)

    def _end(self, element):
        if element == 'dict':
            if self._key is not None:
                raise ValueError(f"missing value for key '{self._key}' at line {self._parser.CurrentLineNumber}")
            self._open.pop()
        elif element == 'array':
            self._open.pop()
        elif element == 'key':
            if self._key is not None or not isinstance(self._open[-1] if self._open else None, dict):
                raise ValueError(f'unexpected key at line {self._parser.CurrentLineNumber}')
            self._key = self._take()
        elif element in _XML_VALUES:
            self._add(_XML_VALUES[element](self._take()))

    def _take(self):
        text = ''.join(self._text)
        self._text = []
        return text

    def _add(self, value):
        if self._key is not None:
            if not isinstance(self._open[-1], dict):
                raise ValueError(f'unexpected element at line {self._parser.CurrentLineNumber}')
            self._open[-1][self._key] = value
            self._key = None
        elif not self._open:
            self._root = value
        elif isinstance(self._open[-1], list):
            self._open[-1].append(value)
        else:
            raise ValueError(f'unexpected element at line {self._parser.CurrentLineNumber}')


def _read_integer(text):
    return int(text, 16) if text.startswith(('0x', '0X')) else int(text)


def _read_date(text):
    parts = _DATE.match(text).groupdict()
    return datetime.datetime(*[int(part) for part in parts.values() if part is not None])


_XML_VALUES = {
    'true': lambda text: True,
    'false': lambda text: False,
    'integer': _read_integer,
    'real': float,
    'string': str,
    'data': lambda text: binascii.a2b_base64(text.encode('utf-8')),
    'date': _read_date,
}


def _escape(text):
    if (found := _CONTROL.search(text)) is not None:
        raise ValueError("strings can't contain control characters; use bytes instead")
    text = text.replace('\r\n', '\n').replace('\r', '\n')
    return text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')


class _XmlWriter:
    """Writes a value line by line, indented by tabs."""

    def __init__(self, file, sort_keys, skip_keys):
        self._file = file
        self._sort_keys = sort_keys
        self._skip_keys = skip_keys
        self._depth = 0

    def write(self, value):
        self._file.write(_HEAD)
        self._line('<plist version="1.0">')
        self._value(value)
        self._line('</plist>')

    def _line(self, text):
        if text:
            self._file.write(b'\t' * self._depth + text.encode('utf-8'))
        self._file.write(b'\n')

    def _element(self, name, text=None):
        self._line(f'<{name}/>' if text is None else f'<{name}>{_escape(text)}</{name}>')

    def _value(self, value):
        if isinstance(value, str):
            self._element('string', value)
        elif value is True:
            self._element('true')
        elif value is False:
            self._element('false')
        elif isinstance(value, int):
            if not -1 << 63 <= value < 1 << 64:
                raise OverflowError(value)
            self._element('integer', f'{value:d}')
        elif isinstance(value, float):
            self._element('real', repr(value))
        elif isinstance(value, dict):
            self._dict(value)
        elif isinstance(value, (bytes, bytearray)):
            self._bytes(value)
        elif isinstance(value, datetime.datetime):
            self._element('date', f'{value.year:04d}-{value.month:02d}-{value.day:02d}'
                                  f'T{value.hour:02d}:{value.minute:02d}:{value.second:02d}Z')
        elif isinstance(value, (tuple, list)):
            self._list(value)
        else:
            raise TypeError(f'unsupported type: {type(value)}')

    def _nest(self, name):
        self._line(f'<{name}>')
        self._depth += 1

    def _unnest(self, name):
        self._depth -= 1
        self._line(f'</{name}>')

    def _bytes(self, data):
        self._line('<data>')
        # 76 columns with tabs counted as eight, but never fewer than 16.
        columns = max(16, 76 - 8 * self._depth)
        step = columns // 4 * 3
        for start in range(0, len(data), step):
            self._line(binascii.b2a_base64(data[start:start + step], newline=False).decode('ascii'))
        self._line('</data>')

    def _dict(self, value):
        if not value:
            self._element('dict')
            return
        self._nest('dict')
        for key, item in sorted(value.items()) if self._sort_keys else value.items():
            if _check_key(key, self._skip_keys):
                self._element('key', key)
                self._value(item)
        self._unnest('dict')

    def _list(self, value):
        if not value:
            self._element('array')
            return
        self._nest('array')
        for item in value:
            self._value(item)
        self._unnest('array')


# The binary form: a table of objects, numbers of which stand for objects in lists and dicts; a table of where each
# begins; and a trailer with the sizes of both.

_EPOCH = datetime.datetime(2001, 1, 1)
_UNREAD = object()


class _BinaryReader:
    """Reads objects when they are referred to, each once."""

    def __init__(self, dict_type):
        self._dict_type = dict_type

    def read(self, file):
        try:
            self._file = file
            file.seek(-32, 2)
            trailer = file.read(32)
            if len(trailer) != 32:
                raise InvalidFileException()
            offset_size, self._ref_size, count, top, table = struct.unpack('>6xBBQQQ', trailer)
            file.seek(table)
            self._offsets = self._numbers(count, offset_size)
            self._objects = [_UNREAD] * count
            return self._object(top)
        except (OSError, IndexError, struct.error, OverflowError, ValueError):
            raise InvalidFileException()

    def _numbers(self, count, size):
        data = self._file.read(size * count)
        if not size or len(data) != size * count:
            raise InvalidFileException()
        return [int.from_bytes(data[at:at + size], 'big') for at in range(0, len(data), size)]

    def _size(self, low):
        if low != 0xF:
            return low
        width = 1 << (self._file.read(1)[0] & 3)
        return int.from_bytes(self._bytes(width), 'big')

    def _bytes(self, count):
        data = self._file.read(count)
        if len(data) != count:
            raise InvalidFileException()
        return data

    def _object(self, ref):
        found = self._objects[ref]
        if found is not _UNREAD:
            return found
        self._file.seek(self._offsets[ref])
        token = self._file.read(1)[0]
        high, low = token & 0xF0, token & 0x0F
        if token == 0x00:
            result = None
        elif token == 0x08:
            result = False
        elif token == 0x09:
            result = True
        elif token == 0x0F:
            result = b''
        elif high == 0x10:
            result = int.from_bytes(self._bytes(1 << low), 'big', signed=low >= 3)
        elif token == 0x22:
            result = struct.unpack('>f', self._file.read(4))[0]
        elif token == 0x23:
            result = struct.unpack('>d', self._file.read(8))[0]
        elif token == 0x33:
            result = _EPOCH + datetime.timedelta(seconds=struct.unpack('>d', self._file.read(8))[0])
        elif high == 0x40:
            result = self._bytes(self._size(low))
        elif high == 0x50:
            result = self._bytes(self._size(low)).decode('ascii')
        elif high == 0x60:
            result = self._bytes(2 * self._size(low)).decode('utf-16be')
        elif high == 0x80:
            result = UID(int.from_bytes(self._file.read(1 + low), 'big'))
        elif high == 0xA0:
            refs = self._refs(self._size(low))
            result = self._objects[ref] = []
            result.extend(map(self._object, refs))
        elif high == 0xD0:
            return self._dict(ref, self._size(low))
        else:
            raise InvalidFileException()
        self._objects[ref] = result
        return result

    def _refs(self, count):
        return self._numbers(count, self._ref_size) if count else []

    def _dict(self, ref, size):
        keys = self._refs(size)
        values = self._refs(size)
        result = self._objects[ref] = self._dict_type()
        try:
            for key, value in zip(keys, values):
                result[self._object(key)] = self._object(value)
        except TypeError:
            raise InvalidFileException()
        return result


class _BinaryWriter:
    """Numbers the objects, equal plain ones with one number, and writes them in order."""

    def __init__(self, file, sort_keys, skip_keys):
        self._file = file
        self._sort_keys = sort_keys
        self._skip_keys = skip_keys

    def write(self, value):
        self._objects = []
        self._ids = {}
        self._plain = {}
        self._number(value)
        count = len(self._objects)
        self._ref_size = _byte_width(count)
        self._offsets = []
        self._file.write(b'bplist00')
        for each in self._objects:
            self._offsets.append(self._file.tell())
            self._object(each)
        table = self._file.tell()
        width = _byte_width(max(self._offsets[-1], table))
        for offset in self._offsets:
            self._file.write(offset.to_bytes(width, 'big'))
        self._file.write(struct.pack('>5xBBBQQQ', 0, width, self._ref_size, count, self._ref(value), table))

    def _is_plain(self, value):
        return isinstance(value, (str, int, float, datetime.datetime, bytes, bytearray))

    def _key_of(self, value):
        return type(value), bytes(value) if isinstance(value, bytearray) else value

    def _number(self, value):
        if self._is_plain(value):
            if self._plain.setdefault(self._key_of(value), len(self._objects)) != len(self._objects):
                return
        elif id(value) in self._ids:
            return
        else:
            self._ids[id(value)] = len(self._objects)
        self._objects.append(value)
        if isinstance(value, dict):
            keys, values = self._pairs(value)
            for each in itertools.chain(keys, values):
                self._number(each)
        elif isinstance(value, (list, tuple)):
            for each in value:
                self._number(each)

    def _pairs(self, value):
        pairs = sorted(value.items()) if self._sort_keys else value.items()
        kept = [(key, item) for key, item in pairs if _check_key(key, self._skip_keys)]
        return [key for key, _ in kept], [item for _, item in kept]

    def _ref(self, value):
        return self._plain[self._key_of(value)] if self._is_plain(value) else self._ids[id(value)]

    def _head(self, token, size):
        if size < 15:
            self._file.write(struct.pack('>B', token | size))
        elif size < 1 << 8:
            self._file.write(struct.pack('>BBB', token | 0xF, 0x10, size))
        elif size < 1 << 16:
            self._file.write(struct.pack('>BBH', token | 0xF, 0x11, size))
        elif size < 1 << 32:
            self._file.write(struct.pack('>BBL', token | 0xF, 0x12, size))
        else:
            self._file.write(struct.pack('>BBQ', token | 0xF, 0x13, size))

    def _refs(self, values):
        for each in values:
            self._file.write(self._ref(each).to_bytes(self._ref_size, 'big'))

    def _object(self, value):
        write = self._file.write
        if value is None:
            write(b'\x00')
        elif value is False:
            write(b'\x08')
        elif value is True:
            write(b'\x09')
        elif isinstance(value, int):
            write(_pack_integer(value))
        elif isinstance(value, float):
            write(struct.pack('>Bd', 0x23, value))
        elif isinstance(value, datetime.datetime):
            write(struct.pack('>Bd', 0x33, (value - _EPOCH).total_seconds()))
        elif isinstance(value, (bytes, bytearray)):
            self._head(0x40, len(value))
            write(value)
        elif isinstance(value, str):
            try:
                data, token, size = value.encode('ascii'), 0x50, len(value)
            except UnicodeEncodeError:
                data = value.encode('utf-16be')
                token, size = 0x60, len(data) // 2
            self._head(token, size)
            write(data)
        elif isinstance(value, UID):
            width = _byte_width(value.data)
            write(bytes([0x80 | width - 1]) + value.data.to_bytes(width, 'big'))
        elif isinstance(value, (list, tuple)):
            self._head(0xA0, len(value))
            self._refs(value)
        elif isinstance(value, dict):
            keys, values = self._pairs(value)
            self._head(0xD0, len(keys))
            self._refs(keys)
            self._refs(values)
        else:
            raise TypeError(value)


def _byte_width(number):
    """1, 2, 4 or 8: the bytes that hold a number."""
    return next(width for width in (1, 2, 4, 8) if number < 1 << 8 * width)


def _pack_integer(value):
    if value < 0:
        if value < -1 << 63:
            raise OverflowError(value)
        return struct.pack('>Bq', 0x13, value)
    for token, width in ((0x10, 1), (0x11, 2), (0x12, 4)):
        if value < 1 << 8 * width:
            return bytes([token]) + value.to_bytes(width, 'big')
    if value < 1 << 63:
        return struct.pack('>BQ', 0x13, value)
    if value < 1 << 64:
        return b'\x14' + value.to_bytes(16, 'big', signed=True)
    raise OverflowError(value)
