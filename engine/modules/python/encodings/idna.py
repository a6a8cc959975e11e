"""Names of hosts with any letters as ASCII (RFC 3490): each label is prepared, and what is not ASCII then goes through Punycode."""

import codecs
import re
import unicodedata

_dots = re.compile('[\u002E\u3002\uFF0E\uFF61]')
ace_prefix = b'xn--'
sace_prefix = 'xn--'

# Characters that leave no trace (RFC 3454, table B.1), and ranges of those that no label may have (C.1.2 to C.9).
_nothing = dict.fromkeys([0xAD, 0x34F, 0x1806, 0x180B, 0x180C, 0x180D, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, *range(0xFE00, 0xFE10)])
_prohibited = [(0x80, 0xA0), (0x340, 0x341), (0x6DD, 0x6DD), (0x70F, 0x70F), (0x1680, 0x1680), (0x180E, 0x180E), (0x2000, 0x200F),
               (0x2028, 0x202F), (0x205F, 0x206F), (0x2FF0, 0x2FFB), (0x3000, 0x3000), (0xD800, 0xF8FF), (0xFDD0, 0xFDEF),
               (0xFFF9, 0xFFFF), (0x1D173, 0x1D17A), (0xE0000, 0x10FFFF)]


def nameprep(label):
    """A label as it is compared: folded, in normal form, without what must not be there."""
    label = label.translate(_nothing)
    label = unicodedata.normalize('NFKC', unicodedata.normalize('NFKC', label.casefold()).casefold())
    for char in label:
        point = ord(char)
        if point >= 0x80 and any(first <= point <= last for first, last in _prohibited) or point & 0xFFFE == 0xFFFE:
            raise UnicodeError(f'Invalid character {char!r}')
    directions = [unicodedata.bidirectional(char) for char in label]
    if any(each in ('R', 'AL') for each in directions):
        if 'L' in directions:
            raise UnicodeError('Violation of BIDI requirement 2')
        if directions[0] not in ('R', 'AL') or directions[-1] not in ('R', 'AL'):
            raise UnicodeError('Violation of BIDI requirement 3')
    return label


def _fitting(label):
    if 0 < len(label) < 64:
        return label
    raise UnicodeError('label empty or too long')


def ToASCII(label):
    """The bytes of a label."""
    if label.isascii():
        return _fitting(label.encode('ascii'))
    label = nameprep(label)
    if label.isascii():
        return _fitting(label.encode('ascii'))
    if label.startswith(sace_prefix):
        raise UnicodeError('Label starts with ACE prefix')
    return _fitting(ace_prefix + label.encode('punycode'))


def ToUnicode(label):
    """The text of a label."""
    if isinstance(label, bytes):
        is_plain = True
    else:
        is_plain = label.isascii()
        if not is_plain:
            label = nameprep(label)
        try:
            label = label.encode('ascii')
        except UnicodeError:
            raise UnicodeError('Invalid character in IDN label') from None
    if not label.startswith(ace_prefix):
        return str(label, 'ascii')
    result = label[len(ace_prefix):].decode('punycode')
    if str(label, 'ascii').lower() != str(ToASCII(result), 'ascii'):
        raise UnicodeError('IDNA does not round-trip', label, str(ToASCII(result), 'ascii'))
    return result


def encode(text, errors='strict'):
    if errors != 'strict':
        raise UnicodeError(f'unsupported error handling {errors}')
    if not text:
        return b'', 0
    if text.isascii():
        labels = text.encode('ascii').split(b'.')
        for label in labels[:-1]:
            if not 0 < len(label) < 64:
                raise UnicodeError('label empty or too long')
        if len(labels[-1]) >= 64:
            raise UnicodeError('label too long')
        return text.encode('ascii'), len(text)
    labels = _dots.split(text)
    end = b''
    if not labels[-1]:
        labels.pop()
        end = b'.'
    return b'.'.join(map(ToASCII, labels)) + end, len(text)


def decode(data, errors='strict'):
    if errors != 'strict':
        raise UnicodeError(f'Unsupported error handling {errors}')
    if not data:
        return '', 0
    data = bytes(data)
    if ace_prefix not in data.lower():
        try:
            return data.decode('ascii'), len(data)
        except UnicodeDecodeError:
            pass
    labels = data.split(b'.')
    end = ''
    if not labels[-1]:
        labels.pop()
        end = '.'
    return '.'.join(map(ToUnicode, labels)) + end, len(data)


def getregentry():
    return codecs.lookup('idna')
