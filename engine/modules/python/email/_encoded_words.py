"""Encoded words: `=?charset?q?text?=` in place of a text that is not ASCII."""

__all__ = ['decode_q', 'encode_q', 'decode_b', 'encode_b', 'len_q', 'len_b', 'decode', 'encode']

import base64
import binascii
import functools
import re

from string import ascii_letters, digits

from email import errors

_CODE = br'=([a-fA-F0-9]{2})'
_PLAIN = frozenset((b'-!*+/' + ascii_letters.encode('ascii') + digits.encode('ascii')))


def decode_q(encoded):
    """Bytes of the q encoding, and defects."""
    data = re.sub(_CODE, lambda found: bytes.fromhex(found[1].decode()), encoded.replace(b'_', b' '))
    return data, []


@functools.cache
def _q_form(octet):
    return '_' if octet == 32 else chr(octet) if octet in _PLAIN else f'={octet:02X}'


def encode_q(bstring):
    """The q encoding of bytes."""
    return ''.join([_q_form(octet) for octet in bstring])


def len_q(bstring):
    """The length of the q encoding."""
    return sum(len(_q_form(octet)) for octet in bstring)


def decode_b(encoded):
    """Bytes of base64 and defects; where it is broken, what can be saved."""
    lacking = len(encoded) % 4
    padded = encoded + b'==='[:4 - lacking] if lacking else encoded
    padding = [errors.InvalidBase64PaddingDefect()] if lacking else []
    try:
        return base64.b64decode(padded, validate=True), padding
    except binascii.Error:
        pass
    # Other characters are within, or the padding is not at the end.
    try:
        return base64.b64decode(encoded, validate=False), [errors.InvalidBase64CharactersDefect()]
    except binascii.Error:
        pass
    try:
        return base64.b64decode(encoded + b'==', validate=False), [errors.InvalidBase64CharactersDefect(),
                                                                   errors.InvalidBase64PaddingDefect()]
    except binascii.Error:
        return encoded, [errors.InvalidBase64LengthDefect()]


def encode_b(bstring):
    """The base64 of bytes."""
    return base64.b64encode(bstring).decode('ascii')


def len_b(bstring):
    """The length of the base64 of bytes."""
    return (len(bstring) + 2) // 3 * 4


_DECODERS = {'q': decode_q, 'b': decode_b}
_ENCODERS = {'q': (encode_q, len_q), 'b': (encode_b, len_b)}


def decode(ew):
    """(text, charset, language, defects) of an encoded word."""
    _, charset, encoding, encoded, _ = ew.split('?')
    charset, _, language = charset.partition('*')
    data, defects = _DECODERS[encoding.lower()](encoded.encode('ascii', 'surrogateescape'))
    try:
        text = data.decode(charset)
    except UnicodeDecodeError:
        defects.append(errors.UndecodableBytesDefect(f'Encoded word contains bytes not decodable using {charset!r} charset'))
        text = data.decode(charset, 'surrogateescape')
    except (LookupError, errors.CharsetError):
        text = data.decode('ascii', 'surrogateescape')
        if charset.lower() != 'unknown-8bit':
            defects.append(errors.CharsetError(f'Unknown charset {charset!r} in encoded word; decoded as unknown bytes'))
    return text, charset, language, defects


def encode(string, charset='utf-8', encoding=None, lang=''):
    """A text as an encoded word, in the encoding given or the shorter one (base64 only where it saves five characters)."""
    data = string.encode('ascii', 'surrogateescape') if charset == 'unknown-8bit' else string.encode(charset)
    if encoding is None:
        encoding = 'q' if len_q(data) - len_b(data) < 5 else 'b'
    encoded = _ENCODERS[encoding][0](data)
    if lang:
        lang = '*' + lang
    return f'=?{charset}{lang}?{encoding}?{encoded}?='
