"""Quoted-printable as bodies and headers have it: `=` and two hexadecimal digits stand for a byte."""

import re
from string import ascii_letters, digits, hexdigits

__all__ = ['body_decode', 'body_encode', 'body_length', 'decode', 'decodestring', 'header_decode', 'header_encode',
           'header_length', 'quote', 'unquote']

_AS_CODE = [f'={code:02X}' for code in range(256)]
_PLAIN_IN_HEADERS = (b'-!*+/' + ascii_letters.encode('ascii') + digits.encode('ascii'))
_PLAIN_IN_BODIES = bytes(code for code in range(32, 127) if code != 61) + b'\t'

_header_map = _AS_CODE[:]
_body_map = _AS_CODE[:]
for _code in _PLAIN_IN_HEADERS:
    _header_map[_code] = chr(_code)
_header_map[32] = '_'
for _code in _PLAIN_IN_BODIES:
    _body_map[_code] = chr(_code)


def header_check(octet):
    """Whether a byte is written as a code in headers."""
    return chr(octet) != _header_map[octet]


def body_check(octet):
    """Whether a byte is written as a code in bodies."""
    return chr(octet) != _body_map[octet]


def header_length(bytearray):
    """How many characters bytes take in a header."""
    return sum(len(_header_map[octet]) for octet in bytearray)


def body_length(bytearray):
    """How many characters bytes take in a body."""
    return sum(len(_body_map[octet]) for octet in bytearray)


def unquote(s):
    """The character of `=` and two digits."""
    return chr(int(s[1:3], 16))


def quote(c):
    """A character as `=` and two digits."""
    return _AS_CODE[ord(c)]


def header_encode(header_bytes, charset='iso-8859-1'):
    """An encoded word of a header."""
    if not header_bytes:
        return ''
    return f'=?{charset}?q?{"".join([_header_map[octet] for octet in header_bytes])}?='


_body_codes = _AS_CODE[:]
for _code in _PLAIN_IN_BODIES + b'\r\n':
    _body_codes[_code] = chr(_code)


def body_encode(body, maxlinelen=76, eol='\n'):
    """Quoted-printable lines no longer than `maxlinelen`; the characters are those of latin-1."""
    if maxlinelen < 4:
        raise ValueError('maxlinelen must be at least 4')
    if not body:
        return body
    body = body.translate(_body_codes)
    lines = []
    room = maxlinelen - 1
    for line in body.splitlines():
        start = 0
        last = len(line) - 1 - maxlinelen
        while start <= last:
            stop = start + room
            # A code is not torn apart.
            stop -= 2 if line[stop - 2] == '=' else 1 if line[stop - 1] == '=' else 0
            lines.append(line[start:stop] + '=')
            start = stop
        if line and line[-1] in ' \t':
            # A space at the end of a line would be lost.
            space_left = start - last
            if space_left >= 3:
                lines.append(line[start:-1] + quote(line[-1]))
            elif space_left == 2:
                lines.append(line[start:] + '=')
                lines.append('')
            else:
                lines.append(line[start:-1] + '=')
                lines.append(quote(line[-1]))
        else:
            lines.append(line[start:])
    if body[-1] in '\r\n':
        lines.append('')
    return eol.join(lines)


def decode(encoded, eol='\n'):
    """The text of quoted-printable lines, its characters those of latin-1."""
    if not encoded:
        return encoded
    decoded = ''
    for line in encoded.splitlines():
        line = line.rstrip()
        if not line:
            decoded += eol
            continue
        is_soft = line[-1] == '='
        body = line[:-1] if is_soft else line
        decoded += re.sub('=[0-9a-fA-F]{2}', lambda found: unquote(found[0]), body)
        if not is_soft:
            decoded += eol
    if encoded[-1] not in '\r\n' and decoded.endswith(eol):
        decoded = decoded[:-1]
    return decoded


body_decode = decodestring = decode


def header_decode(s):
    """The text of the inside of an encoded word."""
    return re.sub('=[a-fA-F0-9]{2}', lambda found: unquote(found[0]), s.replace('_', ' '))
