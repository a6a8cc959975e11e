"""Texts between quotes."""

import re

_CONTROL = '\x00-\x08\x0b-\x1f\x7f'

# What stands for itself, by the quote and by whether the text has several lines.
_PLAIN = {
    ('"', False): re.compile(f'[^"\\\\\n{_CONTROL}]*'),
    ('"', True): re.compile(f'[^"\\\\{_CONTROL}]*'),
    ("'", False): re.compile(f"[^'\n{_CONTROL}]*"),
    ("'", True): re.compile(f"[^'{_CONTROL}]*"),
}

_ESCAPES = {'b': '\b', 't': '\t', 'n': '\n', 'f': '\f', 'r': '\r', '"': '"', '\\': '\\'}
_HEX_DIGITS = re.compile('[0-9A-Fa-f]*')


def read_string(source):
    """The text whose opening quote is next."""
    quote = source.peek()
    if source.take(quote * 3):
        source.take('\n')
        return _read_rest(source, quote, True)
    source.at += 1
    return _read_rest(source, quote, False)


def read_line_string(source):
    """The same where three quotes are no beginning: in keys."""
    quote = source.peek()
    source.at += 1
    return _read_rest(source, quote, False)


def _read_rest(source, quote, has_lines):
    plain = _PLAIN[quote, has_lines]
    end = quote * 3 if has_lines else quote
    parts = []
    while True:
        parts.append(source.match(plain)[0])
        char = source.peek()
        if source.take(end):
            # Quotes may stand before the three that end it.
            while has_lines and len(end) < 5 and source.take(quote):
                parts.append(quote)
                end += quote
            return ''.join(parts)
        if char == '\\':
            parts.append(_read_escape(source, has_lines))
        elif char == quote:
            parts.append(char)
            source.at += 1
        elif char == '':
            raise source.failure('Unterminated string' if quote == '"' else f'Expected {end!r}')
        else:
            complaint = 'Illegal character' if quote == '"' else 'Found invalid character'
            raise source.failure(f'{complaint} {char!r}')


def _read_escape(source, has_lines):
    char = source.text[source.at + 1:source.at + 2]
    source.at += 1 + len(char)
    if has_lines and char and char in ' \t\n':
        if char != '\n':
            source.skip_blanks()
            if source.peek() == '':
                return ''
            if not source.take('\n'):
                raise source.failure("Unescaped '\\' in a string")
        source.skip_blanks_and_lines()
        return ''
    if char and char in 'uU':
        return _read_code_point(source, 4 if char == 'u' else 8)
    if char not in _ESCAPES:
        raise source.failure("Unescaped '\\' in a string")
    return _ESCAPES[char]


def _read_code_point(source, size):
    digits = source.text[source.at:source.at + size]
    if len(digits) != size or not _HEX_DIGITS.fullmatch(digits):
        raise source.failure('Invalid hex value')
    source.at += size
    number = int(digits, 16)
    if 0xd800 <= number <= 0xdfff or number > 0x10ffff:
        raise source.failure('Escaped character is not a Unicode scalar value')
    return chr(number)
