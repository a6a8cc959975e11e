"""Filling text into lines, and taking away or adding indentation."""

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

# Other white space, such as a no-break space, is part of words.
_whitespace = '\t\n\x0b\x0c\r '
_spaces = {ord(char): ' ' for char in _whitespace}


def _is_letter(char):
    return (char.isalnum() or char == '_') and not char.isdecimal()


def _is_word_character(char):
    return char.isalnum() or char == '_'


def _may_precede_dash(char):
    return _is_word_character(char) or char in '!"\'&.,?'


class TextWrapper:
    """Breaks text into lines of a width; the attributes say how."""

    unicode_whitespace_trans = {ord(char): ord(' ') for char in _whitespace}

    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8, *,
                 max_lines=None, placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(self.unicode_whitespace_trans)
        return text

    def _split(self, text):
        """The pieces that stay together on a line: words, parts of hyphenated words, dashes, and white space."""
        chunks = []
        # What is white space from begin to at is not among the chunks yet.
        begin = at = 0
        for word in text.translate(_spaces).split(' '):
            if word:
                if begin < at:
                    chunks.append(text[begin:at])
                begin = at + len(word)
                if not self.break_on_hyphens or '-' not in word:
                    chunks.append(word)
                else:
                    while at < begin:
                        stop = _end_of_chunk(text, at, begin)
                        chunks.append(text[at:stop])
                        at = stop
                at = begin
            at += 1
        if begin < len(text):
            chunks.append(text[begin:])
        return chunks

    def _fix_sentence_endings(self, chunks):
        """Put two spaces after what looks like the end of a sentence."""
        for at in range(len(chunks) - 1):
            if chunks[at + 1] == ' ':
                word = chunks[at]
                if word[-1:] in ('"', "'") and word[-2:-1] in ('.', '!', '?'):
                    word = word[:-1]
                if word[-1:] in ('.', '!', '?') and 'a' <= word[-2:-1] <= 'z':
                    chunks[at + 1] = '  '

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        """Put as much of a word on the line as fits, where a line alone is too short for it."""
        space_left = 1 if width < 1 else width - cur_len
        if self.break_long_words:
            chunk = reversed_chunks[-1]
            end = space_left
            if self.break_on_hyphens and len(chunk) > space_left:
                hyphen = chunk.rfind('-', 0, space_left)
                if hyphen > 0 and chunk[:hyphen].strip('-'):
                    end = hyphen + 1
            cur_line.append(chunk[:end])
            reversed_chunks[-1] = chunk[end:]
        elif not cur_line:
            cur_line.append(reversed_chunks.pop())

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError(f'invalid width {self.width!r} (must be > 0)')
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        lines = []
        rest = chunks[::-1]
        while rest:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and rest[-1].strip() == '':
                rest.pop()
            line = []
            length = 0
            while rest and length + len(rest[-1]) <= width:
                length += len(rest[-1])
                line.append(rest.pop())
            if rest and len(rest[-1]) > width:
                self._handle_long_word(rest, line, length, width)
                length = sum(map(len, line))
            if self.drop_whitespace and line and line[-1].strip() == '':
                length -= len(line.pop())
            if not line:
                continue
            is_last = not rest or self.drop_whitespace and len(rest) == 1 and not rest[0].strip()
            if self.max_lines is None or len(lines) + 1 < self.max_lines or is_last and length <= width:
                lines.append(indent + ''.join(line))
            else:
                self._end_with_placeholder(lines, indent, line, length, width)
                break
        return lines

    def _end_with_placeholder(self, lines, indent, line, length, width):
        """Make room for the placeholder on the last line, or on the one before."""
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                line.append(self.placeholder)
                lines.append(indent + ''.join(line))
                return
            length -= len(line.pop())
        if lines:
            before = lines[-1].rstrip()
            if len(before) + len(self.placeholder) <= self.width:
                lines[-1] = before + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def wrap(self, text):
        """The lines of a paragraph as a list."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """The lines of a paragraph as a string."""
        return '\n'.join(self.wrap(text))


def _end_of_chunk(text, start, end):
    """Where a piece of a word with hyphens ends. `end` is the end of the word."""
    if start > 0 and _may_precede_dash(text[start - 1]):
        stop = _end_of_dash(text, start, end)
        if stop:
            return stop
    for at in range(start + 1, end):
        if text[at] != '-':
            continue
        if _is_hyphen(text, at, end):
            return at + 1
        if _may_precede_dash(text[at - 1]) and _end_of_dash(text, at, end):
            return at
    return end


def _end_of_dash(text, start, end):
    """The end of two or more hyphens that a word follows, or 0."""
    at = start
    while at < end and text[at] == '-':
        at += 1
    return at if at - start >= 2 and at < end and _is_word_character(text[at]) else 0


def _is_hyphen(text, at, end):
    """Whether a word may be broken after the hyphen: two letters, or a letter and a hyphen and one, stand before it."""
    if at < 2 or not _is_letter(text[at - 1]):
        return False
    if not (_is_letter(text[at - 2]) or text[at - 2] == '-' and at >= 3 and _is_letter(text[at - 3])):
        return False
    after = text[at + 1:min(end, at + 4)]
    if not after or not _is_letter(after[0]):
        return False
    if after[1:2] == '-':
        after = after[1:]
    return len(after) > 1 and _is_letter(after[1])


def wrap(text, width=70, **kwargs):
    """Break a paragraph into lines of at most `width` characters. Gives a list."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """Break a paragraph into lines of at most `width` characters. Gives a string."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """Cut a text to a width at a word, with a placeholder for the rest."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    """Take away the white space that all lines begin with. Lines of white space only become empty."""
    margin = None
    lines = text.split('\n')
    for number, line in enumerate(lines):
        content = line.lstrip(' \t')
        if not content:
            lines[number] = ''
            continue
        indentation = line[:len(line) - len(content)]
        if margin is None:
            margin = indentation
        elif not indentation.startswith(margin):
            same = 0
            while same < len(indentation) and indentation[same] == margin[same]:
                same += 1
            margin = margin[:same]
    if margin:
        lines = [line[len(margin):] if line.startswith(margin) else line for line in lines]
    return '\n'.join(lines)


def indent(text, prefix, predicate=None):
    """Put a prefix before each line that is not blank, or that a predicate accepts."""
    if predicate is None:
        predicate = str.strip
    return ''.join([prefix + line if predicate(line) else line for line in text.splitlines(True)])
