"""Text to and from HTML."""
__all__ = ['escape', 'unescape']

_reference = None
_names = None


def escape(s, quote=True):
    """The text with &, < and > written as references, and quotes unless `quote` is false."""
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    if quote:
        s = s.replace('"', '&quot;').replace("'", '&#x27;')
    return s


def _is_invalid(number):
    """Whether browsers drop a character that is written by its number."""
    return (1 <= number <= 8 or number == 0x0b or 0x0e <= number <= 0x1f or 0x7f <= number <= 0x9f
            or 0xfdd0 <= number <= 0xfdef or number & 0xfffe == 0xfffe)


def _numbered(number):
    if number == 0:
        return '\ufffd'
    if 0x80 <= number <= 0x9f:
        # Numbers of Windows' characters are taken for these.
        return bytes((number,)).decode('cp1252', 'ignore') or chr(number)
    if 0xd800 <= number <= 0xdfff or number > 0x10ffff:
        return '\ufffd'
    return '' if _is_invalid(number) else chr(number)


def _replaced(found):
    written = found.group(1)
    if written[0] == '#':
        digits = written[1:].rstrip(';')
        return _numbered(int(digits[1:], 16) if digits[0] in 'xX' else int(digits))
    if written in _names:
        return _names[written]
    # Some names go without a semicolon: the longest counts.
    for end in range(len(written) - 1, 1, -1):
        if written[:end] in _names:
            return _names[written[:end]] + written[end:]
    return '&' + written


def unescape(s):
    """The text with all references replaced, as HTML 5 reads them."""
    if '&' not in s:
        return s
    global _reference, _names
    if _names is None:
        import re
        from html.entities import html5 as _names
        _reference = re.compile(r'&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)')
    return _reference.sub(_replaced, s)
