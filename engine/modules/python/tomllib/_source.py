"""The text of a document, the position in it, and what may stand between its words."""

import re

_BLANKS = re.compile('[ \t]*')
_BLANKS_AND_LINES = re.compile('[ \t\n]*')
_COMMENT = re.compile('#[^\n\x00-\x08\x0b-\x1f\x7f]*')


class TOMLDecodeError(ValueError):
    """A text that is not TOML."""


class Source:
    def __init__(self, text):
        self.text = text
        self.at = 0

    def failure(self, message, at=None):
        at = self.at if at is None else at
        if at >= len(self.text):
            place = 'end of document'
        else:
            line = self.text.count('\n', 0, at) + 1
            place = f'line {line}, column {at - self.text.rfind(chr(10), 0, at)}'
        return TOMLDecodeError(f'{message} (at {place})')

    def peek(self):
        """The next character; none at the end."""
        return self.text[self.at:self.at + 1]

    def take(self, expected):
        """Whether the text goes on with this, which is then passed."""
        if self.text.startswith(expected, self.at):
            self.at += len(expected)
            return True
        return False

    def match(self, pattern):
        """The match of a pattern here, which is then passed."""
        match = pattern.match(self.text, self.at)
        if match is not None:
            self.at = match.end()
        return match

    def skip_blanks(self):
        self.at = _BLANKS.match(self.text, self.at).end()

    def skip_blanks_and_lines(self):
        self.at = _BLANKS_AND_LINES.match(self.text, self.at).end()

    def skip_comment(self):
        if self.match(_COMMENT) and self.peek() not in ('', '\n'):
            raise self.failure(f'Found invalid character {self.peek()!r}')

    def skip_comments(self):
        """Passes blanks, ends of lines and comments."""
        while True:
            self.skip_blanks_and_lines()
            if self.peek() != '#':
                return
            self.skip_comment()
