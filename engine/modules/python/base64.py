"""Bytes as text in base 16, 32, 64 and 85 (RFC 4648 and others)."""
import binascii

__all__ = [
    'encode', 'decode', 'encodebytes', 'decodebytes',
    'b64encode', 'b64decode', 'b32encode', 'b32decode', 'b32hexencode', 'b32hexdecode', 'b16encode', 'b16decode',
    'b85encode', 'b85decode', 'a85encode', 'a85decode',
    'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode', 'urlsafe_b64decode',
]

bytes_types = (bytes, bytearray)


def _to_bytes(s):
    """Text to be decoded, as bytes."""
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters')
    if isinstance(s, bytes_types):
        return s
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError(
            f'argument should be a bytes-like object or ASCII string, not {s.__class__.__name__!r}') from None


def b64encode(s, altchars=None):
    """The base64 of bytes; `altchars` are two characters instead of + and /."""
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b'+/', altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    """The bytes of base64 text. Characters that are not base64 are skipped unless `validate` is true."""
    s = _to_bytes(s)
    if altchars is not None:
        altchars = _to_bytes(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b'+/'))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    """The base64 of bytes in the standard alphabet."""
    return b64encode(s)


def standard_b64decode(s):
    """The bytes of base64 text in the standard alphabet."""
    return b64decode(s)


_to_urlsafe = bytes.maketrans(b'+/', b'-_')
_from_urlsafe = bytes.maketrans(b'-_', b'+/')


def urlsafe_b64encode(s):
    """The base64 of bytes with - and _ instead of + and /."""
    return b64encode(s).translate(_to_urlsafe)


def urlsafe_b64decode(s):
    """The bytes of base64 text with - and _ instead of + and /."""
    return b64decode(_to_bytes(s).translate(_from_urlsafe))


_b32alphabet = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
_b32hexalphabet = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'

# Characters that the last 1 to 4 bytes of an incomplete group of five take, and back.
_b32_padding = {0: 0, 1: 6, 2: 4, 3: 3, 4: 1}
_b32_lost = {0: 0, 1: 1, 3: 2, 4: 3, 6: 4}


def _b32encode(alphabet, s):
    if not isinstance(s, bytes_types):
        s = memoryview(s).tobytes()
    rest = len(s) % 5
    if rest:
        s = s + bytes(5 - rest)
    encoded = bytearray()
    for start in range(0, len(s), 5):
        group = int.from_bytes(s[start:start + 5], 'big')
        for shift in range(35, -1, -5):
            encoded.append(alphabet[group >> shift & 31])
    padding = _b32_padding[rest]
    if padding:
        encoded[-padding:] = b'=' * padding
    return bytes(encoded)


def _b32decode(alphabet, s, casefold=False, map01=None):
    s = _to_bytes(s)
    if len(s) % 8:
        raise binascii.Error('Incorrect padding')
    if map01 is not None:
        map01 = _to_bytes(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b'01', b'O' + map01))
    if casefold:
        s = s.upper()
    length = len(s)
    s = s.rstrip(b'=')
    padding = length - len(s)
    values = {character: value for value, character in enumerate(alphabet)}
    decoded = bytearray()
    group = 0
    for start in range(0, len(s), 8):
        characters = s[start:start + 8]
        group = 0
        try:
            for character in characters:
                group = group << 5 | values[character]
        except KeyError:
            raise binascii.Error('Non-base32 digit found') from None
        group <<= 5 * (8 - len(characters))
        decoded += group.to_bytes(5, 'big')
    if length % 8 or padding not in _b32_lost:
        raise binascii.Error('Incorrect padding')
    if padding and decoded:
        del decoded[-_b32_lost[padding]:]
    return bytes(decoded)


def b32encode(s):
    """The base32 of bytes."""
    return _b32encode(_b32alphabet, s)


def b32decode(s, casefold=False, map01=None):
    """The bytes of base32 text; `map01` is what the digit 1 stands for, I or L, and 0 then stands for O."""
    return _b32decode(_b32alphabet, s, casefold, map01)


def b32hexencode(s):
    """The base32 of bytes in the alphabet that goes on after 9 with A."""
    return _b32encode(_b32hexalphabet, s)


def b32hexdecode(s, casefold=False):
    """The bytes of base32 text in the alphabet that goes on after 9 with A."""
    return _b32decode(_b32hexalphabet, s, casefold)


def b16encode(s):
    """Bytes in hexadecimal digits."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """The bytes of hexadecimal digits, which are upper case unless `casefold` is true."""
    s = _to_bytes(s)
    if casefold:
        s = s.upper()
    if s.strip(b'0123456789ABCDEF') or any(character not in b'0123456789ABCDEF' for character in s):
        raise binascii.Error('Non-base16 digit found')
    return binascii.unhexlify(s)


def _85encode(b, alphabet, pad, foldnuls=False, foldspaces=False):
    if not isinstance(b, bytes_types):
        b = memoryview(b).tobytes()
    padding = -len(b) % 4
    if padding:
        b = b + bytes(padding)
    chunks = []
    for start in range(0, len(b), 4):
        word = int.from_bytes(b[start:start + 4], 'big')
        if foldnuls and word == 0:
            chunks.append(b'z')
        elif foldspaces and word == 0x20202020:
            chunks.append(b'y')
        else:
            word, fifth = divmod(word, 85)
            word, fourth = divmod(word, 85)
            word, third = divmod(word, 85)
            first, second = divmod(word, 85)
            chunks.append(bytes((alphabet[first], alphabet[second], alphabet[third], alphabet[fourth],
                                 alphabet[fifth])))
    if padding and not pad:
        if chunks[-1] == b'z':
            chunks[-1] = alphabet[:1] * 5
        chunks[-1] = chunks[-1][:-padding]
    return b''.join(chunks)


_a85alphabet = bytes(range(33, 118))


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """The Ascii85 of bytes. `adobe` frames it in <~ and ~>, `wrapcol` is the longest line."""
    result = _85encode(b, _a85alphabet, pad, True, foldspaces)
    if adobe:
        result = b'<~' + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [result[start:start + wrapcol] for start in range(0, len(result), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b'')
        result = b'\n'.join(lines)
    if adobe:
        result += b'~>'
    return result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
    """The bytes of Ascii85 text."""
    b = _to_bytes(b)
    if adobe:
        if not b.endswith(b'~>'):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b'<~') else b[:-2]
    decoded = bytearray()
    group = []
    for character in b + b'u' * 4:
        if 33 <= character <= 117:
            group.append(character)
            if len(group) == 5:
                word = 0
                for digit in group:
                    word = word * 85 + (digit - 33)
                if word > 0xffffffff:
                    raise ValueError('Ascii85 overflow') from None
                decoded += word.to_bytes(4, 'big')
                group.clear()
        elif character == 122:
            if group:
                raise ValueError('z inside Ascii85 5-tuple')
            decoded += b'\0\0\0\0'
        elif foldspaces and character == 121:
            if group:
                raise ValueError('y inside Ascii85 5-tuple')
            decoded += b'    '
        elif character not in ignorechars:
            raise ValueError(f'Non-Ascii85 digit found: {character:c}')
    padding = 4 - len(group)
    if padding:
        del decoded[-padding:]
    return bytes(decoded)


_b85alphabet = (b'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
                b'!#$%&()*+-;<=>?@^_`{|}~')


def b85encode(b, pad=False):
    """The base85 of bytes, in the alphabet that git uses."""
    return _85encode(b, _b85alphabet, pad)


def b85decode(b):
    """The bytes of base85 text."""
    b = _to_bytes(b)
    values = {character: value for value, character in enumerate(_b85alphabet)}
    padding = -len(b) % 5
    b = b + b'~' * padding
    decoded = bytearray()
    for start in range(0, len(b), 5):
        word = 0
        for offset, character in enumerate(b[start:start + 5]):
            value = values.get(character)
            if value is None:
                raise ValueError(f'bad base85 character at position {start + offset}')
            word = word * 85 + value
        if word > 0xffffffff:
            raise ValueError(f'base85 overflow in hunk starting at byte {start}')
        decoded += word.to_bytes(4, 'big')
    if padding:
        del decoded[-padding:]
    return bytes(decoded)


MAXLINESIZE = 76
MAXBINSIZE = MAXLINESIZE // 4 * 3


def encode(input, output):
    """Writes the base64 of a binary file to another, in lines."""
    while True:
        s = input.read(MAXBINSIZE)
        while s and len(s) < MAXBINSIZE:
            more = input.read(MAXBINSIZE - len(s))
            if not more:
                break
            s += more
        if not s:
            break
        output.write(binascii.b2a_base64(s))


def decode(input, output):
    """Writes the bytes of a file of base64 lines to another."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


def _check_bytes(s):
    try:
        view = memoryview(s)
    except TypeError as error:
        raise TypeError(f'expected bytes-like object, not {s.__class__.__name__}') from error
    if view.format not in ('c', 'b', 'B'):
        raise TypeError(f'expected single byte elements, not {view.format!r} from {s.__class__.__name__}')
    if view.ndim != 1:
        raise TypeError(f'expected 1-D data, not {view.ndim}-D data from {s.__class__.__name__}')


def encodebytes(s):
    """The base64 of bytes in lines."""
    _check_bytes(s)
    return b''.join(binascii.b2a_base64(s[start:start + MAXBINSIZE]) for start in range(0, len(s), MAXBINSIZE))


def decodebytes(s):
    """The bytes of base64 lines."""
    _check_bytes(s)
    return binascii.a2b_base64(s)
