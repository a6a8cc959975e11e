"""Headers as chunks of text and charset, written as encoded words and broken into lines; and the way back."""

__all__ = ['Header', 'decode_header', 'make_header']

import binascii
import re

import email.base64mime
import email.quoprimime

from email import charset as _charset
from email.errors import HeaderParseError

Charset = _charset.Charset

SPACE = ' '
MAXLINELEN = 78
USASCII = Charset('us-ascii')
UTF8 = Charset('utf-8')

_WORD = r'(?m)=\?(?P<charset>[^?]*?)\?(?P<encoding>[qQbB])\?(?P<encoded>.*?)\?='

_EMBEDDED = r'\n[^ \t]+:'
_SPACES = r'([ \t]+)'


def decode_header(header):
    """Pairs of text (or bytes) and charset, whose name is in small letters; the charset of plain text is None."""
    if hasattr(header, '_chunks'):
        return [(_charset._encode(text, str(charset)), str(charset)) for text, charset in header._chunks]
    if not re.search(_WORD, header):
        return [(header, None)]
    joined = []
    for text, encoding, charset in _find_words(header):
        data = _decode_word(text, encoding)
        if joined and joined[-1][1] == charset:
            last = joined[-1][0]
            joined[-1] = (last + b' ' + data if charset is None else last + data), charset
        else:
            joined.append((data, charset))
    return joined


def _find_words(header):
    """Texts with their encodings and charsets; spaces between two encoded words are no text."""
    words = []
    for line in header.splitlines():
        parts = re.split(_WORD, line)
        for index in range(0, len(parts), 4):
            plain = parts[index].lstrip() if index == 0 else parts[index]
            if plain:
                words.append((plain, None, None))
            if index + 1 < len(parts):
                charset, encoding, text = parts[index + 1:index + 4]
                words.append((text, encoding.lower(), charset.lower()))
    return [word for index, word in enumerate(words)
            if not (0 < index < len(words) - 1 and word[0].isspace() and words[index - 1][1] and words[index + 1][1])]


def _decode_word(text, encoding):
    if encoding is None:
        return bytes(text, 'raw-unicode-escape')
    if encoding == 'q':
        return bytes(email.quoprimime.header_decode(text), 'raw-unicode-escape')
    padding = len(text) % 4
    if padding:
        text += '==='[:4 - padding]
    try:
        return email.base64mime.decode(text)
    except binascii.Error:
        raise HeaderParseError('Base64 decoding error')


def make_header(decoded_seq, maxlinelen=None, header_name=None, continuation_ws=' '):
    """A Header of what decode_header gives."""
    header = Header(maxlinelen=maxlinelen, header_name=header_name, continuation_ws=continuation_ws)
    for text, charset in decoded_seq:
        if charset is not None and not isinstance(charset, Charset):
            charset = Charset(charset)
        header.append(text, charset)
    return header


def _is_apart(char):
    """Whether a character stands for itself between words."""
    return char.isspace() or char in '()\\'


class Header:
    """A header's value: texts, each with a charset."""

    def __init__(self, s=None, charset=None, maxlinelen=None, header_name=None, continuation_ws=' ', errors='strict'):
        if charset is None:
            charset = USASCII
        elif not isinstance(charset, Charset):
            charset = Charset(charset)
        self._charset = charset
        self._continuation_ws = continuation_ws
        self._chunks = []
        if s is not None:
            self.append(s, charset, errors)
        self._maxlinelen = MAXLINELEN if maxlinelen is None else maxlinelen
        self._headerlen = 0 if header_name is None else len(header_name) + 2

    def __str__(self):
        self._normalize()
        parts = []
        last_charset = last_is_apart = None
        for text, charset in self._chunks:
            following = charset
            if following == _charset.UNKNOWN8BIT:
                text = text.encode('ascii', 'surrogateescape').decode('ascii', 'replace')
            # Between a plain text and an encoded one stands a space, unless one of them has it.
            if parts:
                is_apart = bool(text) and _is_apart(text[0])
                if last_charset not in (None, 'us-ascii'):
                    if following in (None, 'us-ascii') and not is_apart:
                        parts.append(SPACE)
                        following = None
                elif following not in (None, 'us-ascii') and not last_is_apart:
                    parts.append(SPACE)
            last_is_apart = bool(text) and _is_apart(text[-1])
            last_charset = following
            parts.append(text)
        return ''.join(parts)

    def __eq__(self, other):
        return other == str(self)

    def append(self, s, charset=None, errors='strict'):
        """Adds a text, or bytes of a charset."""
        if charset is None:
            charset = self._charset
        elif not isinstance(charset, Charset):
            charset = Charset(charset)
        if not isinstance(s, str):
            codec = charset.input_codec or 'us-ascii'
            s = s.decode('us-ascii', 'surrogateescape') if codec == _charset.UNKNOWN8BIT else s.decode(codec, errors)
        codec = charset.output_codec or 'us-ascii'
        if codec != _charset.UNKNOWN8BIT:
            try:
                s.encode(codec, errors)
            except UnicodeEncodeError:
                if codec != 'us-ascii':
                    raise
                charset = UTF8
        self._chunks.append((s, charset))

    def encode(self, splitchars=';, \t', maxlinelen=None, linesep='\n'):
        """The header as ASCII, broken into lines, at the first of `splitchars` where that is possible."""
        self._normalize()
        if maxlinelen is None:
            maxlinelen = self._maxlinelen
        lines = _Lines(self._headerlen, maxlinelen or 1_000_000, self._continuation_ws, splitchars)
        last_charset = is_first = last_is_apart = None
        for text, charset in self._chunks:
            if is_first is not None:
                is_apart = text and _is_apart(text[0])
                if last_charset not in (None, 'us-ascii'):
                    if not is_apart or charset not in (None, 'us-ascii'):
                        lines.add_transition()
                elif charset not in (None, 'us-ascii') and not last_is_apart:
                    lines.add_transition()
            last_is_apart = text and _is_apart(text[-1])
            last_charset = charset
            is_first = False
            self._feed(lines, text.splitlines(), charset)
        if self._chunks:
            lines.add_transition()
        value = lines.join(linesep)
        if re.search(_EMBEDDED, value):
            raise HeaderParseError(f'header value appears to contain an embedded header: {value!r}')
        return value

    def _feed(self, lines, texts, charset):
        lines.feed('', texts[0] if texts else '', charset)
        for text in texts[1:]:
            lines.newline()
            stripped = text.lstrip()
            if charset.header_encoding is not None:
                lines.feed(self._continuation_ws, ' ' + stripped, charset)
            else:
                lines.feed(text[:len(text) - len(stripped)], stripped, charset)
        if len(texts) > 1:
            lines.newline()

    def _normalize(self):
        """Joins neighbours of one charset."""
        joined = []
        for text, charset in self._chunks:
            if joined and joined[-1][1] == charset:
                joined[-1][0].append(text)
            else:
                joined.append(([text], charset))
        self._chunks = [(SPACE.join(texts), charset) for texts, charset in joined]


class _Line(list):
    """Pairs of space and text."""

    def __init__(self, taken):
        super().__init__()
        self.taken = taken

    @property
    def width(self):
        return self.taken + sum(len(space) + len(text) for space, text in self)

    def text(self):
        return ''.join(space + text for space, text in self)


class _Lines:
    """The lines of a header being written; the name takes up the beginning of the first."""

    def __init__(self, taken, width, continuation, split_chars):
        self._width = width
        self._continuation = continuation
        self._split_chars = split_chars
        self._lines = []
        self._line = _Line(taken)

    def join(self, linesep):
        self.newline()
        return linesep.join(self._lines)

    def newline(self):
        """Ends the line; the space at its end is left out."""
        if self._line and self._line[-1] == (' ', ''):
            self._line.pop()
        if self._line.width > 0:
            text = self._line.text()
            if self._lines and self._line.taken == 0 and (not text or text.isspace()):
                self._lines[-1] += text
            else:
                self._lines.append(text)
        self._line = _Line(0)

    def add_transition(self):
        self._line.append((' ', ''))

    def feed(self, space, text, charset):
        """Adds a text, as it is or as encoded words."""
        if charset.header_encoding is None:
            self._feed_plain(space + text)
            return
        words = charset.header_encode_lines(text, self._rooms(space))
        first, *rest = words
        if first is not None:
            self._add(space, first)
        if not rest:
            return
        self.newline()
        self._line.append((self._continuation, rest.pop()))
        self._lines += [self._continuation + word for word in rest]

    def _rooms(self, space):
        yield self._width - self._line.width
        while True:
            yield self._width - len(self._continuation)

    def _feed_plain(self, text):
        parts = re.split(_SPACES, text)
        if parts[0]:
            parts.insert(0, '')
        else:
            del parts[0]
        for index in range(0, len(parts) - 1, 2):
            self._add(parts[index], parts[index + 1])

    def _add(self, space, text):
        """Adds a word; where the line grows too long, it is broken at the best place."""
        line = self._line
        line.append((space, text))
        if line.width <= self._width:
            return
        at = self._find_break()
        if at is not None:
            rest = line[at:]
            del line[at:]
            self._lines.append(line.text())
            self._line = _Line(0)
            self._line.extend(rest)
            return
        space, text = line.pop()
        if line.taken > 0:
            # There may be room on a line without the name.
            self.newline()
            if not space:
                space = ' '
        self._line.append((space, text))

    def _find_break(self):
        for char in self._split_chars:
            for index in range(len(self._line) - 1, 0, -1):
                if char.isspace():
                    if self._line[index][0].startswith(char):
                        return index
                if self._line[index - 1][1].endswith(char):
                    return index
        return None
