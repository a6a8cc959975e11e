"""Trees of headers' values, and how they are broken into lines.

A node has a text of its own or nodes below. What breaks a header is the tree: a node that fits on the line goes there whole; one that
does not begins a line of its own, if spaces are before it; and else its parts are tried one by one. Texts beyond ASCII become encoded
words where the grammar has room for them, and neighbours become one.
"""

import sys

from email import _encoded_words, errors, utils

SPACES = ' \t'


def quote_string(value):
    """A text between quotes."""
    return '"' + str(value).replace('\\', '\\\\').replace('"', r'\"') + '"'


class Node:
    """A part of a header's value.

    kind -- what it is in the grammar
    can_be_encoded -- whether encoded words may stand in it
    can_begin_line -- whether it is a place to break a line before
    """

    def __init__(self, kind, parts, can_be_encoded=True, can_begin_line=True, text=None):
        self.kind = kind
        self.parts = parts
        self.can_be_encoded = can_be_encoded
        self.can_begin_line = can_begin_line
        self.defects = []
        self._text = text

    def __str__(self):
        if self._text is not None:
            return self._text
        return ''.join([str(part) for part in self.parts])

    @property
    def is_leaf(self):
        return self.parts is None

    @property
    def all_defects(self):
        """Its own defects and those of the nodes below."""
        found = list(self.defects)
        for part in self.parts or ():
            found += part.all_defects
        return found

    def begins_with_space(self):
        return self._text[:1] in SPACES and self._text != '' if self.is_leaf else \
            bool(self.parts) and self.parts[0].begins_with_space()

    def fold(self, policy):
        """The lines of the node as text."""
        return _Folder(policy).fold(self.parts)


def leaf(kind, text, **flags):
    """A node with a text."""
    return Node(kind, None, text=text, **flags)


class Parameters(Node):
    """Parameters `name=value`."""

    def __init__(self, params):
        self.params = params
        words = [f'{name}={quote_string(value)}' if value else name for name, value in params]
        text = ' ' + '; '.join(words) if words else ''
        super().__init__('parameters', [], can_begin_line=False, text=text)


_END_OF_BLOCKED = leaf('end', '')


class _Folder:
    """Lines being written."""

    def __init__(self, policy):
        self._policy = policy
        self._width = policy.max_line_length or sys.maxsize
        self._charset = 'utf-8' if policy.utf8 else 'us-ascii'
        self._lines = ['']
        # Where the encoded word begins that the next one may be joined with.
        self._word_at = None

    def fold(self, parts):
        waiting = list(reversed(parts))
        blocked = 0
        is_wanted = False
        while waiting:
            part = waiting.pop()
            if part is _END_OF_BLOCKED:
                blocked -= 1
                continue
            text = str(part)
            charset = self._charset_of(part, text)
            is_wanted |= charset != self._charset
            if part.kind == 'parameters':
                self._add_parameters(part)
                continue
            if is_wanted and not blocked:
                is_wanted = False
                if not part.can_be_encoded:
                    self._word_at = None
                    if part.can_begin_line and self._add_whole(part):
                        continue
                if part.is_leaf:
                    self._add_word(text, charset)
                else:
                    waiting.extend(reversed(part.parts))
                continue
            if len(text) <= self._width - len(self._lines[-1]):
                self._lines[-1] += text
                continue
            if part.can_begin_line and len(text) + 1 <= self._width:
                space = self._take_last_space()
                if space or part.begins_with_space():
                    self._lines.append(space + text)
                    self._word_at = None
                    continue
            if not part.is_leaf:
                if not part.can_be_encoded:
                    blocked += 1
                    waiting.append(_END_OF_BLOCKED)
                waiting.extend(reversed(part.parts))
                continue
            if part.can_be_encoded and not blocked:
                # Only as encoded words can it be broken.
                waiting.append(part)
                is_wanted = True
                continue
            space = self._take_last_space()
            if space or part.begins_with_space():
                self._lines.append(space + text)
            else:
                self._lines[-1] += text
        return self._policy.linesep.join(self._lines) + self._policy.linesep

    def _charset_of(self, part, text):
        try:
            text.encode(self._charset)
            return self._charset
        except UnicodeEncodeError:
            is_unknown = any(isinstance(defect, errors.UndecodableBytesDefect) for defect in part.all_defects)
            return 'unknown-8bit' if is_unknown else 'utf-8'

    def _take_last_space(self):
        """Takes the space from the end of the line, so that the next line can begin with it."""
        last = self._lines[-1]
        if last[-1:] and last[-1] in SPACES:
            self._lines[-1] = last[:-1]
            return last[-1]
        return ''

    def _add_whole(self, part):
        """Adds a part that is one line, encoded words and all; says whether it was."""
        end = self._policy.linesep
        encoded = part.fold(self._policy)[:-len(end)]
        if end in encoded:
            return False
        if len(encoded) > self._width - len(self._lines[-1]):
            self._lines.append(self._take_last_space())
        self._lines[-1] += encoded
        return True

    def _add_word(self, text, charset):
        """Adds encoded words; the text of the last one and this become one."""
        lines = self._lines
        if self._word_at is not None:
            from email._grammar import parse_unstructured
            text = str(parse_unstructured(lines[-1][self._word_at:] + text))
            lines[-1] = lines[-1][:self._word_at]
        if text[:1] and text[0] in SPACES:
            # Spaces at the ends stay outside, where readers see them.
            if len(lines[-1]) == self._width:
                lines.append(self._take_last_space())
            lines[-1] += text[0]
            text = text[1:]
        after = ''
        if text[-1:] and text[-1] in SPACES:
            after = text[-1]
            text = text[:-1]
        word_at = len(lines[-1]) if self._word_at is None else self._word_at
        charset = 'utf-8' if charset == 'us-ascii' else charset
        frame = len(charset) + 7
        if frame + 1 >= self._width:
            raise errors.HeaderParseError('max_line_length is too small to fit an encoded word')
        while text:
            room = self._width - len(lines[-1])
            count = room - frame
            if count <= 0:
                lines.append(' ')
                continue
            piece = text[:count]
            encoded = _encoded_words.encode(piece, charset)
            while len(encoded) > room:
                piece = piece[:-1]
                encoded = _encoded_words.encode(piece, charset)
            lines[-1] += encoded
            text = text[len(piece):]
            if text:
                lines.append(' ')
                word_at = len(lines[-1])
        lines[-1] += after
        self._word_at = word_at

    def _add_parameters(self, part):
        for name, value in part.params:
            if not self._lines[-1].rstrip().endswith(';'):
                self._lines[-1] += ';'
            self._add_parameter(name, value)

    def _add_parameter(self, name, value):
        from urllib.parse import quote
        lines = self._lines
        charset, handler = self._charset, 'strict'
        try:
            value.encode(charset)
            text = f'{name}={quote_string(value)}'
        except UnicodeEncodeError:
            charset, handler = ('unknown-8bit', 'surrogateescape') if utils._has_surrogates(value) else ('utf-8', 'strict')
            text = f"{name}*={charset}''{quote(value, safe='', errors=handler)}"
        if len(lines[-1]) + len(text) + 1 < self._width:
            lines[-1] += ' ' + text
            return
        if len(text) + 2 <= self._width:
            lines.append(' ' + text)
            return
        # In pieces, as RFC 2231 has it.
        number = 0
        head = charset + "''"
        while value:
            frame = len(name) + len(str(number)) + 3 + len(head)
            width = 78 if self._width <= frame + 3 else self._width
            count = room = width - frame - 2
            while len(encoded := quote(value[:count], safe='', errors=handler)) > room:
                count -= 1
            lines.append(f' {name}*{number}*={head}{encoded}')
            head = ''
            number += 1
            value = value[count:]
            if value:
                lines[-1] += ';'
