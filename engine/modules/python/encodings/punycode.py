"""Punycode (RFC 3492): a text as ASCII, its own ASCII characters first, then the others and where they go as numbers."""

import codecs

_BASE, _MIN, _MAX, _SKEW, _DAMP, _BIAS, _FIRST = 36, 1, 26, 38, 700, 72, 128
_DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789'


def _adapt(delta, is_first, count):
    delta = delta // (_DAMP if is_first else 2)
    delta += delta // count
    shift = 0
    while delta > (_BASE - _MIN) * _MAX // 2:
        delta //= _BASE - _MIN
        shift += _BASE
    return shift + (_BASE - _MIN + 1) * delta // (delta + _SKEW)


def _threshold(position, bias):
    return min(max(position - bias, _MIN), _MAX)


def _number(value, bias):
    made = ''
    position = _BASE
    while True:
        threshold = _threshold(position, bias)
        if value < threshold:
            return made + _DIGITS[value]
        value, digit = divmod(value - threshold, _BASE - threshold)
        made += _DIGITS[threshold + digit]
        position += _BASE


def punycode_encode(text):
    """The bytes of a text."""
    basic = ''.join(char for char in text if ord(char) < _FIRST)
    made = []
    done = len(basic)
    delta, bias, point = 0, _BIAS, _FIRST
    for char in sorted({char for char in text if ord(char) >= _FIRST}):
        delta += (ord(char) - point) * (done + 1)
        point = ord(char)
        for each in text:
            if each < char:
                delta += 1
            elif each == char:
                made.append(_number(delta, bias))
                bias = _adapt(delta, done == len(basic), done + 1)
                delta = 0
                done += 1
        delta += 1
        point += 1
    return (basic + '-' if basic else '').encode('ascii') + ''.join(made).encode('ascii')


def punycode_decode(text, errors):
    """The text of bytes, or of ASCII text."""
    if isinstance(text, str):
        text = text.encode('ascii')
    if isinstance(text, memoryview):
        text = bytes(text)
    at = text.rfind(b'-')
    base = str(text[:max(at, 0)], 'ascii', errors)
    extended = str(text[at + 1:], 'ascii').upper()
    return _insert(base, extended, errors)


def _insert(base, extended, errors):
    made = list(base)
    point, place, bias, at = _FIRST, 0, _BIAS, 0
    while at < len(extended):
        old, weight, position = place, 1, _BASE
        while True:
            if at == len(extended):
                if errors == 'strict':
                    raise UnicodeError('incomplete punicode string')
                return ''.join(made)
            digit = _DIGITS.find(extended[at].lower())
            at += 1
            if digit < 0:
                if errors == 'strict':
                    raise UnicodeError(f"Invalid extended code point '{extended[at - 1]}'")
                return ''.join(made)
            place += digit * weight
            threshold = _threshold(position, bias)
            if digit < threshold:
                break
            weight *= _BASE - threshold
            position += _BASE
        size = len(made) + 1
        bias = _adapt(place - old, old == 0, size)
        step, place = divmod(place, size)
        point += step
        if point > 0x10FFFF:
            if errors == 'strict':
                raise UnicodeError(f'Invalid character U+{point:x}')
            point = ord('?')
        made.insert(place, chr(point))
        place += 1
    return ''.join(made)


def encode(text, errors='strict'):
    return punycode_encode(text), len(text)


def decode(data, errors='strict'):
    if errors not in ('strict', 'replace', 'ignore'):
        raise UnicodeError(f'Unsupported error handling {errors}')
    return punycode_decode(data, errors), len(data)


def getregentry():
    return codecs.lookup('punycode')
