"""Plain data and code as bytes: numbers, strings, bytes, tuples, lists, dicts, sets, code objects.

Data can be exchanged with CPython. Code is this interpreter's own: that of another, or of another version, is refused.
"""

import struct as _struct
import _marshal_support

__all__ = ['dump', 'dumps', 'load', 'loads', 'version']

version = 4

_REF = 0x80
_DEPTH = 2000
_SMALL = 256
# What stands at the end of a dict.
_END = object()
_SINGLETONS = ((None, b'N'), (False, b'F'), (True, b'T'), (StopIteration, b'S'), (Ellipsis, b'.'))
_CONSTANTS = {ord(letter): value for value, letter in _SINGLETONS}
_long = _struct.Struct('<i')
_double = _struct.Struct('<d')


def dump(value, file, version=version, /):
    """Write the value's bytes to a file."""
    file.write(dumps(value, version))


def dumps(value, version=version, /):
    """The bytes of a value. Raises ValueError where it, or something in it, is of another type than those above."""
    writer = _Writer(version)
    writer.write(value)
    return bytes(writer.out)


def load(file, /):
    """Read one value from a file. Raises EOFError, ValueError or TypeError where its bytes are not those of a value."""
    return _Reader(_FileSource(file)).value()


def loads(bytes, /):
    """The value that bytes stand for; what follows it is ignored."""
    if isinstance(bytes, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return _Reader(_BytesSource(memoryview(bytes).tobytes())).value()


class _Writer:
    def __init__(self, version):
        self.out = bytearray()
        self.version = version
        # By identity: index of what was written, and the object, so that it lives on.
        self.written = {}

    def write(self, value):
        """Writes a value and what is in it; an explicit stack, so that deep data needs no deep recursion."""
        stack = [iter((value,))]
        while stack:
            for item in stack[-1]:
                items = self.begin(item)
                if items is not None:
                    if len(stack) >= _DEPTH:
                        raise ValueError('object too deeply nested to marshal')
                    stack.append(iter(items))
                    break
            else:
                stack.pop()

    def begin(self, value):
        """Writes a value; of a container its head, and gives its items."""
        out = self.out
        for singleton, letter in _SINGLETONS:
            if value is singleton:
                out += letter
                return None
        if value is _END:
            out += b'0'
            return None
        kind = type(value)
        flag = 0
        if self.version >= 3 and not (kind is int and -0x80000000 <= value <= 0x7fffffff):
            known = self.written.get(id(value))
            if known is not None:
                out += b'r' + _long.pack(known[0])
                return None
            self.written[id(value)] = len(self.written), value
            flag = _REF
        return _WRITERS.get(kind, _write_other)(self, value, flag)

    def head(self, letter, flag):
        self.out.append(ord(letter) | flag)

    def size(self, count):
        self.out += _long.pack(count)


def _write_int(writer, value, flag):
    if -0x80000000 <= value <= 0x7fffffff:
        writer.head('i', flag)
        writer.size(value)
        return
    digits = []
    rest = abs(value)
    while rest:
        digits.append(rest & 0x7fff)
        rest >>= 15
    writer.head('l', flag)
    writer.size(len(digits) if value > 0 else -len(digits))
    writer.out += _struct.pack(f'<{len(digits)}H', *digits)


def _write_float(writer, value, flag):
    if writer.version > 1:
        writer.head('g', flag)
        writer.out += _double.pack(value)
    else:
        writer.head('f', flag)
        _write_short_text(writer, f'{value:.17g}')


def _write_complex(writer, value, flag):
    if writer.version > 1:
        writer.head('y', flag)
        writer.out += _double.pack(value.real) + _double.pack(value.imag)
    else:
        writer.head('x', flag)
        _write_short_text(writer, f'{value.real:.17g}')
        _write_short_text(writer, f'{value.imag:.17g}')


def _write_short_text(writer, text):
    writer.out.append(len(text))
    writer.out += text.encode('ascii')


def _write_str(writer, value, flag):
    if writer.version >= 4 and value.isascii():
        if len(value) < _SMALL:
            writer.head('z', flag)
            writer.out.append(len(value))
        else:
            writer.head('a', flag)
            writer.size(len(value))
        writer.out += value.encode('ascii')
        return
    data = value.encode('utf-8', 'surrogatepass')
    writer.head('u', flag)
    writer.size(len(data))
    writer.out += data


def _write_bytes(writer, value, flag):
    writer.head('s', flag)
    writer.size(len(value))
    writer.out += value


def _write_tuple(writer, value, flag):
    if writer.version >= 4 and len(value) < _SMALL:
        writer.head(')', flag)
        writer.out.append(len(value))
    else:
        writer.head('(', flag)
        writer.size(len(value))
    return value


def _write_list(writer, value, flag):
    writer.head('[', flag)
    writer.size(len(value))
    return value


def _write_dict(writer, value, flag):
    writer.head('{', flag)
    items = [part for pair in value.items() for part in pair]
    items.append(_END)
    return items


def _write_set(writer, value, flag):
    writer.head('<' if isinstance(value, set) else '>', flag)
    # By their bytes, so that equal sets are written alike.
    items = sorted(value, key=lambda item: dumps(item, writer.version))
    writer.size(len(items))
    return items


def _write_code(writer, value, flag):
    data = _marshal_support.code_to_bytes(value)
    writer.head('c', flag)
    writer.size(len(data))
    writer.out += data


def _write_other(writer, value, flag):
    try:
        view = memoryview(value)
    except TypeError:
        raise ValueError('unmarshallable object') from None
    _write_bytes(writer, view.tobytes(), flag)


_WRITERS = {
    int: _write_int, float: _write_float, complex: _write_complex, str: _write_str, bytes: _write_bytes, tuple: _write_tuple,
    list: _write_list, dict: _write_dict, set: _write_set, frozenset: _write_set, type(dumps.__code__): _write_code,
}


class _BytesSource:
    def __init__(self, data):
        self.data = data
        self.at = 0

    def take(self, count):
        end = self.at + count
        if end > len(self.data):
            raise EOFError('marshal data too short')
        self.at, start = end, self.at
        return self.data[start:end]


class _FileSource:
    def __init__(self, file):
        self.file = file
        first = file.read(0)
        if not isinstance(first, bytes):
            raise TypeError(f'file.read() returned not bytes but {type(first).__name__}')

    def take(self, count):
        data = self.file.read(count)
        if not isinstance(data, bytes):
            raise TypeError(f'file.read() returned not bytes but {type(data).__name__}')
        if len(data) > count:
            raise ValueError(f'read() returned too much data: {count} bytes requested, {len(data)} returned')
        if len(data) < count:
            raise EOFError('EOF read where not expected' if not data else 'marshal data too short')
        return data


class _Open:
    """A container of which items are still to come: how many, or None for a dict, which an end mark closes."""

    def __init__(self, name, count, slot, made, add, finish):
        self.name = name
        self.left = count
        self.slot = slot
        self.made = made
        self.add = add
        self.finish = finish

    def take(self, item):
        """Puts an item in; says whether more are to come."""
        if self.left is None:
            if item is _END:
                return False
            self.add(item)
            return True
        if item is _END:
            raise TypeError(f'NULL object in marshal data for {self.name}')
        self.add(item)
        self.left -= 1
        return self.left > 0

    def result(self, refs):
        if self.finish is not None:
            self.made = self.finish(self.made)
        if self.slot is not None:
            refs[self.slot] = self.made
        return self.made


class _Reader:
    def __init__(self, source):
        self.take = source.take
        self.refs = []

    def value(self):
        """Reads a value and what is in it, with an explicit stack."""
        stack = []
        while True:
            found = self.begin()
            if type(found) is _Open:
                stack.append(found)
                if len(stack) > _DEPTH:
                    raise ValueError('recursion limit exceeded')
                if found.left != 0:
                    continue
                found = stack.pop().result(self.refs)
            while stack and not stack[-1].take(found):
                found = stack.pop().result(self.refs)
            if not stack:
                if found is _END:
                    raise TypeError('NULL object in marshal data for object')
                return found

    def begin(self):
        """Reads a value; of a container its head."""
        try:
            code, = self.take(1)
        except EOFError:
            raise EOFError('EOF read where object expected') from None
        letter = code & ~_REF
        if letter in _CONSTANTS:
            return _CONSTANTS[letter]
        if letter == 0x30:
            return _END
        if letter == 0x72:
            index = self.long()
            found = self.refs[index] if 0 <= index < len(self.refs) else _END
            if found is _END:
                raise ValueError('bad marshal data (invalid reference)')
            return found
        reader = _READERS.get(letter)
        if reader is None:
            raise ValueError('bad marshal data (unknown type code)')
        slot = None
        if code & _REF:
            slot = len(self.refs)
            self.refs.append(_END)
        found = reader(self, slot)
        if slot is not None and (type(found) is not _Open or found.finish is None):
            self.refs[slot] = found.made if type(found) is _Open else found
        return found

    def long(self):
        return _long.unpack(self.take(4))[0]

    def size(self, of):
        count = self.long()
        if count < 0:
            raise ValueError(f'bad marshal data ({of} size out of range)')
        return count

    def short_text(self):
        return self.take(self.take(1)[0]).decode('ascii')


def _read_long(reader, slot):
    count = reader.long()
    digits = _struct.unpack(f'<{abs(count)}H', reader.take(2 * abs(count)))
    if any(digit > 0x7fff for digit in digits):
        raise ValueError('bad marshal data (digit out of range in long)')
    if digits and not digits[-1]:
        raise ValueError('bad marshal data (unnormalized long data)')
    value = 0
    for digit in reversed(digits):
        value = value << 15 | digit
    return -value if count < 0 else value


def _read_list(reader, slot):
    made = []
    return _Open('list', reader.size('list'), slot, made, made.append, None)


def _read_dict(reader, slot):
    parts = []
    made = {}

    def add(part):
        parts.append(part)
        if len(parts) == 2:
            made[parts[0]] = parts[1]
            parts.clear()
    return _Open('dict', None, slot, made, add, None)


def _read_set(reader, slot):
    made = set()
    return _Open('set', reader.size('set'), slot, made, made.add, None)


def _read_frozenset(reader, slot):
    items = []
    return _Open('set', reader.size('set'), slot, items, items.append, frozenset)


def _read_tuple(reader, slot, count):
    items = []
    return _Open('tuple', count, slot, items, items.append, tuple)


def _read_code(reader, slot):
    try:
        return _marshal_support.bytes_to_code(reader.take(reader.size('code')))
    except EOFError:
        raise ValueError('bad marshal data (code of another interpreter)') from None


_READERS = {ord(letter): reader for letter, reader in {
    'i': lambda reader, slot: reader.long(),
    'l': _read_long,
    'I': lambda reader, slot: _struct.unpack('<q', reader.take(8))[0],
    'f': lambda reader, slot: float(reader.short_text()),
    'g': lambda reader, slot: _double.unpack(reader.take(8))[0],
    'x': lambda reader, slot: complex(float(reader.short_text()), float(reader.short_text())),
    'y': lambda reader, slot: complex(*_struct.unpack('<dd', reader.take(16))),
    's': lambda reader, slot: reader.take(reader.size('bytes object')),
    'u': lambda reader, slot: reader.take(reader.size('string')).decode('utf-8', 'surrogatepass'),
    't': lambda reader, slot: reader.take(reader.size('string')).decode('utf-8', 'surrogatepass'),
    'a': lambda reader, slot: reader.take(reader.size('string')).decode('ascii'),
    'A': lambda reader, slot: reader.take(reader.size('string')).decode('ascii'),
    'z': lambda reader, slot: reader.short_text(),
    'Z': lambda reader, slot: reader.short_text(),
    '(': lambda reader, slot: _read_tuple(reader, slot, reader.size('tuple')),
    ')': lambda reader, slot: _read_tuple(reader, slot, reader.take(1)[0]),
    '[': _read_list,
    '{': _read_dict,
    '<': _read_set,
    '>': _read_frozenset,
    'c': _read_code,
}.items()}
