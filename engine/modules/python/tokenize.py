"""Python's source cut into tokens, comments and line breaks among them, and put together again."""

from builtins import open as _builtin_open
from codecs import BOM_UTF8, lookup
from collections import namedtuple
from io import TextIOWrapper
from token import *
from token import EXACT_TOKEN_TYPES, __all__ as _token_names

__all__ = _token_names + ['tokenize', 'generate_tokens', 'detect_encoding', 'untokenize', 'TokenInfo']


def __getattr__(name):
    # Patterns are compiled when they are needed: half of those who import this module want a name of a token.
    import re
    if name == 'cookie_re':
        value = re.compile(r'^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)', re.ASCII)
    elif name == 'blank_re':
        value = re.compile(br'^[ \t\f]*(?:[#\r\n]|$)', re.ASCII)
    else:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    globals()[name] = value
    return value


def _pattern(name):
    return globals().get(name) or __getattr__(name)


class TokenInfo(namedtuple('TokenInfo', 'type string start end line')):
    """A token: kind, text, where it begins and ends, and its line."""

    def __repr__(self):
        return (f'TokenInfo(type={self.type} ({tok_name[self.type]}), string={self.string!r}, '
                f'start={self.start!r}, end={self.end!r}, line={self.line!r})')

    @property
    def exact_type(self):
        """The operator that it is, where it is one."""
        if self.type == OP and self.string in EXACT_TOKEN_TYPES:
            return EXACT_TOKEN_TYPES[self.string]
        return self.type


class TokenError(Exception):
    """The source ends within a string or a statement."""


class StopTokenizing(Exception):
    """For whoever calls and wants to stop."""


def group(*choices):
    return f'({"|".join(choices)})'


def any(*choices):
    return group(*choices) + '*'


def maybe(*choices):
    return group(*choices) + '?'


def _prefix_spellings():
    """Every way to write what may stand before a string's quote."""
    spellings = {''}
    for prefix in ('b', 'r', 'u', 'f', 'br', 'rb', 'fr', 'rf'):
        spellings |= {one + two for one in prefix[0] + prefix[0].upper()
                      for two in (prefix[1] + prefix[1].upper() if len(prefix) > 1 else ('',))}
    return spellings


_PREFIXES = _prefix_spellings()
StringPrefix = f'({"|".join(sorted(_PREFIXES))})'

Whitespace = r'[ \f\t]*'
Comment = r'#[^\r\n]*'
Ignore = Whitespace + any(r'\\\r?\n' + Whitespace) + maybe(Comment)
Name = r'\w+'

Hexnumber = r'0[xX](?:_?[0-9a-fA-F])+'
Binnumber = r'0[bB](?:_?[01])+'
Octnumber = r'0[oO](?:_?[0-7])+'
Decnumber = r'(?:0(?:_?0)*|[1-9](?:_?[0-9])*)'
Intnumber = group(Hexnumber, Binnumber, Octnumber, Decnumber)
_DIGITS = r'[0-9](?:_?[0-9])*'
Exponent = r'[eE][-+]?' + _DIGITS
Pointfloat = group(rf'{_DIGITS}\.(?:{_DIGITS})?', rf'\.{_DIGITS}') + maybe(Exponent)
Expfloat = _DIGITS + Exponent
Floatnumber = group(Pointfloat, Expfloat)
Imagnumber = group(_DIGITS + '[jJ]', Floatnumber + '[jJ]')
Number = group(Imagnumber, Floatnumber, Intnumber)

# What follows the opening quote, up to the closing one.
Single = r"[^'\\]*(?:\\.[^'\\]*)*'"
Double = r'[^"\\]*(?:\\.[^"\\]*)*"'
Single3 = r"[^'\\]*(?:(?:\\.|'(?!''))[^'\\]*)*'''"
Double3 = r'[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*"""'
Triple = group(StringPrefix + "'''", StringPrefix + '"""')
String = group(StringPrefix + r"'[^\n'\\]*(?:\\.[^\n'\\]*)*'", StringPrefix + r'"[^\n"\\]*(?:\\.[^\n"\\]*)*"')

Special = group(*(''.join('\\' + char for char in text) for text in sorted(EXACT_TOKEN_TYPES, reverse=True)))
Funny = group(r'\r?\n', Special)
PlainToken = group(Number, Funny, String, Name)
Token = Ignore + PlainToken

# A string of one line may go on behind a backslash at the line's end.
ContStr = group(StringPrefix + r"'[^\n'\\]*(?:\\.[^\n'\\]*)*" + group("'", r'\\\r?\n'),
                StringPrefix + r'"[^\n"\\]*(?:\\.[^\n"\\]*)*' + group('"', r'\\\r?\n'))
PseudoExtras = group(r'\\\r?\n|\Z', Comment, Triple)
PseudoToken = Whitespace + group(PseudoExtras, Number, Funny, ContStr, Name)

endpats = {prefix + quote: end for prefix in _PREFIXES
           for quote, end in (("'", Single), ('"', Double), ("'''", Single3), ('"""', Double3))}
single_quoted = {prefix + quote for prefix in _PREFIXES for quote in '\'"'}
triple_quoted = {prefix + quote for prefix in _PREFIXES for quote in ("'''", '"""')}
tabsize = 8

_compiled = {}


def _compile(pattern):
    if pattern not in _compiled:
        import re
        _compiled[pattern] = re.compile(pattern, re.UNICODE)
    return _compiled[pattern]


class Untokenizer:
    """Puts tokens together: where their places are known, with the space that was between them."""

    def __init__(self):
        self.tokens = []
        self.prev_row = 1
        self.prev_col = 0
        self.encoding = None

    def add_whitespace(self, start):
        row, column = start
        if row < self.prev_row or row == self.prev_row and column < self.prev_col:
            raise ValueError(f'start ({row},{column}) precedes previous end ({self.prev_row},{self.prev_col})')
        if row > self.prev_row:
            self.tokens.append('\\\n' * (row - self.prev_row))
            self.prev_col = 0
        if column > self.prev_col:
            self.tokens.append(' ' * (column - self.prev_col))

    def untokenize(self, iterable):
        remaining = iter(iterable)
        indents = []
        begins_line = False
        for token in remaining:
            if len(token) == 2:
                self.compat(token, remaining)
                break
            kind, text, start, end, _ = token
            if kind == ENCODING:
                self.encoding = text
                continue
            if kind == ENDMARKER:
                break
            if kind == INDENT:
                indents.append(text)
                continue
            if kind == DEDENT:
                indents.pop()
                self.prev_row, self.prev_col = end
                continue
            if kind in (NEWLINE, NL):
                begins_line = True
            elif begins_line and indents:
                indent = indents[-1]
                if start[1] >= len(indent):
                    self.tokens.append(indent)
                    self.prev_col = len(indent)
                begins_line = False
            self.add_whitespace(start)
            self.tokens.append(text)
            self.prev_row, self.prev_col = end
            if kind in (NEWLINE, NL):
                self.prev_row += 1
                self.prev_col = 0
        return ''.join(self.tokens)

    def compat(self, token, iterable):
        """Tokens without places: a space behind every name and number."""
        indents = []
        begins_line = token[0] in (NEWLINE, NL)
        follows_string = False

        def all_tokens():
            yield token
            yield from iterable

        for kind, text, *_ in all_tokens():
            if kind == ENCODING:
                self.encoding = text
                continue
            if kind in (NAME, NUMBER):
                text += ' '
            if kind == STRING:
                if follows_string:
                    text = ' ' + text
                follows_string = True
            else:
                follows_string = False
            if kind == INDENT:
                indents.append(text)
                continue
            if kind == DEDENT:
                indents.pop()
                continue
            if kind in (NEWLINE, NL):
                begins_line = True
            elif begins_line and indents:
                self.tokens.append(indents[-1])
                begins_line = False
            self.tokens.append(text)


def untokenize(iterable):
    """Source with these tokens: bytes if the first says an encoding, otherwise a str.

    Tokens of five parts give the source they came from; of two parts (kind, text), source with the same tokens.
    """
    untokenizer = Untokenizer()
    source = untokenizer.untokenize(iterable)
    return source if untokenizer.encoding is None else source.encode(untokenizer.encoding)


def _get_normal_name(original):
    """The usual name of an encoding that has several."""
    name = original[:12].lower().replace('_', '-')
    if name == 'utf-8' or name.startswith('utf-8-'):
        return 'utf-8'
    for latin in ('latin-1', 'iso-8859-1', 'iso-latin-1'):
        if name == latin or name.startswith(latin + '-'):
            return 'iso-8859-1'
    return original


def detect_encoding(readline):
    """The encoding of a source in bytes, and the lines that were read to find it: at most two.

    A mark at the beginning or a comment in the first two lines says it, or else it is UTF-8.
    """
    try:
        filename = readline.__self__.name
    except AttributeError:
        filename = None
    has_mark = False
    default = 'utf-8'

    def read():
        try:
            return readline()
        except StopIteration:
            return b''

    def find_cookie(line):
        where = '' if filename is None else f' for {filename!r}'
        try:
            text = line.decode('utf-8')
        except UnicodeDecodeError:
            raise SyntaxError(f'invalid or missing encoding declaration{where}')
        match = _pattern('cookie_re').match(text)
        if match is None:
            return None
        encoding = _get_normal_name(match[1])
        try:
            lookup(encoding)
        except LookupError:
            raise SyntaxError(f'unknown encoding{where}: {encoding}' if where else f'unknown encoding: {encoding}')
        if has_mark:
            if encoding != 'utf-8':
                raise SyntaxError(f'encoding problem{where}: utf-8' if where else 'encoding problem: utf-8')
            encoding += '-sig'
        return encoding

    first = read()
    if first.startswith(BOM_UTF8):
        has_mark = True
        first = first[3:]
        default = 'utf-8-sig'
    if not first:
        return default, []
    encoding = find_cookie(first)
    if encoding:
        return encoding, [first]
    if not _pattern('blank_re').match(first):
        return default, [first]
    second = read()
    if not second:
        return default, [first]
    return find_cookie(second) or default, [first, second]


def open(filename):
    """A source file opened for reading in the encoding that it says."""
    buffer = _builtin_open(filename, 'rb')
    try:
        encoding, _ = detect_encoding(buffer.readline)
        buffer.seek(0)
        text = TextIOWrapper(buffer, encoding, line_buffering=True)
        text.mode = 'r'
        return text
    except:
        buffer.close()
        raise


def tokenize(readline):
    """The tokens of a source in bytes, the first of which says its encoding."""
    from itertools import chain, repeat
    encoding, consumed = detect_encoding(readline)
    empty = repeat(b'')
    return _tokenize(chain(consumed, iter(readline, b''), empty).__next__, encoding)


def generate_tokens(readline):
    """The tokens of a source in text."""
    return _tokenize(readline, None)


def _tokenize(readline, encoding):
    number = parens = continues = 0
    # Of a string that goes on: its beginning, where that is, its lines, and what ends it.
    started, start, lines, ending, needs_backslash = '', (0, 0), '', None, False
    indents = [0]
    if encoding is not None:
        if encoding == 'utf-8-sig':
            encoding = 'utf-8'
        yield TokenInfo(ENCODING, encoding, (0, 0), (0, 0), '')
    last_line = line = ''
    find_token = _compile(PseudoToken).match
    while True:
        try:
            last_line = line
            line = readline()
        except StopIteration:
            line = b''
        if encoding is not None:
            line = line.decode(encoding)
        number += 1
        at, length = 0, len(line)

        if started:
            if not line:
                raise TokenError('EOF in multi-line string', start)
            match = ending.match(line)
            if match:
                at = match.end()
                yield TokenInfo(STRING, started + line[:at], start, (number, at), lines + line)
                started, needs_backslash = '', False
            elif needs_backslash and not line.endswith(('\\\n', '\\\r\n')):
                yield TokenInfo(ERRORTOKEN, started + line, start, (number, length), lines)
                started = ''
                continue
            else:
                started += line
                lines += line
                continue

        elif parens == 0 and not continues:
            if not line:
                break
            column = 0
            while at < length:
                char = line[at]
                if char == ' ':
                    column += 1
                elif char == '\t':
                    column = (column // tabsize + 1) * tabsize
                elif char == '\f':
                    column = 0
                else:
                    break
                at += 1
            if at == length:
                break
            if line[at] in '#\r\n':
                if line[at] == '#':
                    comment = line[at:].rstrip('\r\n')
                    yield TokenInfo(COMMENT, comment, (number, at), (number, at + len(comment)), line)
                    at += len(comment)
                yield TokenInfo(NL, line[at:], (number, at), (number, length), line)
                continue
            if column > indents[-1]:
                indents.append(column)
                yield TokenInfo(INDENT, line[:at], (number, 0), (number, at), line)
            while column < indents[-1]:
                if column not in indents:
                    raise IndentationError('unindent does not match any outer indentation level',
                                           ('<tokenize>', number, at, line))
                indents.pop()
                yield TokenInfo(DEDENT, '', (number, at), (number, at), line)

        else:
            if not line:
                raise TokenError('EOF in multi-line statement', (number, 0))
            continues = 0

        while at < length:
            match = find_token(line, at)
            if not match:
                yield TokenInfo(ERRORTOKEN, line[at], (number, at), (number, at + 1), line)
                at += 1
                continue
            begin, end = match.span(1)
            at = end
            if begin == end:
                continue
            text, first = line[begin:end], line[begin]
            from_, to = (number, begin), (number, end)
            if first in '0123456789' or first == '.' and text != '.' and text != '...':
                yield TokenInfo(NUMBER, text, from_, to, line)
            elif first in '\r\n':
                yield TokenInfo(NL if parens > 0 else NEWLINE, text, from_, to, line)
            elif first == '#':
                yield TokenInfo(COMMENT, text, from_, to, line)
            elif text in triple_quoted:
                ending = _compile('(?s:' + endpats[text] + ')')
                match = ending.match(line, end)
                if match is None:
                    started, start, lines = line[begin:], (number, begin), line
                    break
                at = match.end()
                yield TokenInfo(STRING, line[begin:at], from_, (number, at), line)
            elif first in single_quoted or text[:2] in single_quoted or text[:3] in single_quoted:
                if text[-1] == '\n':
                    opening = next(each for each in (first, text[:2], text[:3]) if each in single_quoted)
                    ending = _compile('(?s:' + endpats[opening] + ')')
                    started, start, lines, needs_backslash = line[begin:], from_, line, True
                    break
                yield TokenInfo(STRING, text, from_, to, line)
            elif first.isidentifier():
                yield TokenInfo(NAME, text, from_, to, line)
            elif first == '\\':
                continues = 1
            else:
                if first in '([{':
                    parens += 1
                elif first in ')]}':
                    parens -= 1
                yield TokenInfo(OP, text, from_, to, line)

    # A last line without an end gets one.
    if last_line and last_line[-1] not in '\r\n' and not last_line.strip().startswith('#'):
        yield TokenInfo(NEWLINE, '', (number - 1, len(last_line)), (number - 1, len(last_line) + 1), '')
    for _ in indents[1:]:
        yield TokenInfo(DEDENT, '', (number, 0), (number, 0), '')
    yield TokenInfo(ENDMARKER, '', (number, 0), (number, 0), '')


def main():
    import argparse
    import sys

    def fail(message, filename=None, location=None):
        where = filename or ''
        if location is not None:
            where += ':' + ':'.join(map(str, location))
        print(f'{where}: error: {message}' if where else f'error: {message}', file=sys.stderr)
        sys.exit(1)

    parser = argparse.ArgumentParser(prog='python -m tokenize')
    parser.add_argument(dest='filename', nargs='?', metavar='filename.py', help='the file to tokenize; defaults to stdin')
    parser.add_argument('-e', '--exact', dest='exact', action='store_true', help='display token names using the exact type')
    args = parser.parse_args()
    filename = args.filename or '<stdin>'
    try:
        if args.filename:
            with _builtin_open(filename, 'rb') as file:
                tokens = list(tokenize(file.readline))
        else:
            tokens = _tokenize(sys.stdin.readline, None)
        for token in tokens:
            kind = token.exact_type if args.exact else token.type
            place = '%d,%d-%d,%d:' % (token.start + token.end)
            print('%-20s%-15s%-15r' % (place, tok_name[kind], token.string))
    except IndentationError as error:
        line, column = error.args[1][1:3]
        fail(error.args[0], filename, (line, column))
    except TokenError as error:
        line, column = error.args[1]
        fail(error.args[0], filename, (line, column))
    except SyntaxError as error:
        fail(error, filename)
    except OSError as error:
        fail(error)
    except KeyboardInterrupt:
        print('interrupted\n')


if __name__ == '__main__':
    main()
