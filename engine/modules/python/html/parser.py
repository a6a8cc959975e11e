"""Reading HTML piece by piece: a method is called for each tag, text, comment and declaration.

Nothing is an error: what is broken is read as browsers read it. Everything but text ends with '>', so what is unfinished waits for one;
`close` says that no more comes.
"""

import re
from html import unescape

__all__ = ['HTMLParser']

_SPACE = '\t\n\r\f '
_tag_name = re.compile(rf'[a-zA-Z][^{_SPACE}/>]*')
_between = re.compile(rf'(?:[{_SPACE}]|/(?!>))*')
_attribute = re.compile(
    rf'''([^{_SPACE}/>][^{_SPACE}/=>]*)(?:[{_SPACE}]*(=)[{_SPACE}]*(?:'([^']*)'|"([^"]*)"|((?!['"])[^>{_SPACE}]*)))?''')
_open_value = re.compile(rf'''[{_SPACE}]*=[{_SPACE}]*(?:['"]|\Z)''')
_comment_end = re.compile(r'--!?>')
_abrupt_end = re.compile(r'-?>')
_comment_tail = re.compile(r'(?:--!?|-)\Z')
_number = re.compile(r'&#([0-9]+|[xX][0-9a-fA-F]+)[^0-9a-fA-F]')
_name = re.compile(r'&([a-zA-Z][-.a-zA-Z0-9]*)[^a-zA-Z0-9]')
_markup = re.compile('[&<]')
_after_reference = re.compile(r'[\t\n\r\f ;]')
# The longest name of a reference and some more.
_REFERENCE_LENGTH = 34


class HTMLParser:
    """Calls its handle_… methods for what it is fed; a subclass defines those it needs."""

    CDATA_CONTENT_ELEMENTS = ('script', 'style')

    def __init__(self, *, convert_charrefs=True):
        """With `convert_charrefs` references outside of scripts are given as the characters they stand for."""
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        """Forget everything, also what has not been read yet."""
        self.rawdata = ''
        self.lasttag = '???'
        self.cdata_elem = None
        self.lineno = 1
        self.offset = 0
        self._starttag_text = None
        self._more = []
        self._is_waiting = False

    def feed(self, data):
        """Read more text; what is unfinished at its end is kept."""
        if self._is_waiting and '>' not in data:
            self._more.append(data)
            return
        self._read(data, False)

    def close(self):
        """Read what is left as if the file ended here."""
        self._read('', True)

    def getpos(self):
        """Line, from 1, and column, from 0, where the thing that is being handled begins."""
        return self.lineno, self.offset

    def get_starttag_text(self):
        """The last start tag as it was written."""
        return self._starttag_text

    def set_cdata_mode(self, elem):
        """From here all is text up to the element's end tag."""
        self.cdata_elem = elem.lower()

    def clear_cdata_mode(self):
        """Tags are tags again."""
        self.cdata_elem = None

    def handle_startendtag(self, tag, attrs):
        """A tag that ends with '/>'."""
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        """A start tag: name in lower case, list of (name, value)."""

    def handle_endtag(self, tag):
        """An end tag."""

    def handle_charref(self, name):
        """A reference by number."""

    def handle_entityref(self, name):
        """A reference by name."""

    def handle_data(self, data):
        """Text."""

    def handle_comment(self, data):
        """A comment, or what is read as one."""

    def handle_decl(self, decl):
        """The document type."""

    def handle_pi(self, data):
        """A processing instruction."""

    def unknown_decl(self, data):
        """A CDATA section."""

    def unescape(self, s):
        """The text with references replaced."""
        return unescape(s)

    def _read(self, data, is_end):
        if self._more:
            data = ''.join((*self._more, data))
            self._more.clear()
        text = self.rawdata = self.rawdata + data
        self._is_waiting = False
        at = 0
        while at < len(text):
            if self.cdata_elem is not None:
                end = self._read_raw(text, at, is_end)
            elif text[at] == '<':
                end = self._read_markup(text, at, is_end)
                self._is_waiting = end < 0 and at + 1 < len(text)
            elif self.convert_charrefs:
                end = self._read_text(text, at, is_end)
            elif text[at] == '&':
                end = self._read_reference(text, at, is_end)
            else:
                end = _find(_markup, text, at)
                self.handle_data(text[at:end])
            if end < 0:
                break
            self._move(text, at, end)
            at = end
        self.rawdata = text[at:]

    def _move(self, text, start, end):
        lines = text.count('\n', start, end)
        if lines:
            self.lineno += lines
            self.offset = end - text.rindex('\n', start, end) - 1
        else:
            self.offset += end - start

    # Each of these reads one thing at `at` and gives where it ends, or -1 where more text must come first.

    def _read_raw(self, text, at, is_end):
        closing = re.compile(rf'</{re.escape(self.cdata_elem)}(?=[{_SPACE}/>])', re.IGNORECASE | re.ASCII)
        found = closing.search(text, at)
        if found is None:
            self._is_waiting = not is_end
            if not is_end:
                return -1
            self.handle_data(text[at:])
            return len(text)
        if found.start() > at:
            self.handle_data(text[at:found.start()])
            return found.start()
        end = self._read_end_tag(text, at, is_end)
        self._is_waiting = end < 0
        return end

    def _read_text(self, text, at, is_end):
        end = text.find('<', at)
        if end < 0:
            end = len(text)
            reference = text.rfind('&', max(at, end - _REFERENCE_LENGTH))
            if not is_end and reference >= 0 and _after_reference.search(text, reference) is None:
                return -1
        self.handle_data(unescape(text[at:end]))
        return end

    def _read_reference(self, text, at, is_end):
        is_number = text.startswith('&#', at)
        found = (_number if is_number else _name).match(text, at)
        if found is not None:
            (self.handle_charref if is_number else self.handle_entityref)(found.group(1))
            return found.end() if text[found.end() - 1] == ';' else found.end() - 1
        if is_number:
            if ';' in text[at:]:
                self.handle_data('&#')
                return at + 2
            return self._finish_text(text, at, is_end)
        if at + 1 == len(text):
            return self._finish_text(text, at, is_end)
        if text[at + 1].isascii() and text[at + 1].isalpha():
            # A name that the end of the file cuts off loses its ampersand.
            return self._finish_text(text, at + 1, is_end)
        self.handle_data('&')
        return at + 1

    def _finish_text(self, text, at, is_end):
        if not is_end:
            return -1
        self.handle_data(text[at:])
        return len(text)

    def _read_markup(self, text, at, is_end):
        kind = text[at + 1:at + 2]
        if kind == '/':
            return self._read_end_tag(text, at, is_end)
        if kind == '!':
            return self._read_declaration(text, at, is_end)
        if kind == '?':
            return self._read_to(text, at + 2, '>', self.handle_pi, is_end)
        if kind.isascii() and kind.isalpha():
            return self._read_start_tag(text, at, is_end)
        if kind == '' and not is_end:
            return -1
        self.handle_data('<')
        return at + 1

    def _read_to(self, text, start, mark, handle, is_end, first=None):
        end = text.find(mark, start)
        if end < 0:
            if not is_end:
                return -1
            handle(text[start if first is None else first:])
            return len(text)
        handle(text[start if first is None else first:end])
        return end + len(mark)

    def _read_declaration(self, text, at, is_end):
        start = at + 2
        if text.startswith('--', start):
            return self._read_comment(text, at + 4, is_end)
        if text.startswith('[CDATA[', start):
            return self._read_to(text, at + 9, ']]>', self.unknown_decl, is_end, at + 3)
        if text[start:start + 7].lower() == 'doctype':
            return self._read_to(text, start + 7, '>', self.handle_decl, is_end, start)
        if not is_end and any(begin.startswith(text[start:].lower()) for begin in ('--', '[cdata[', 'doctype')):
            return -1
        return self._read_to(text, start, '>', self.handle_comment, is_end)

    def _read_comment(self, text, start, is_end):
        found = _abrupt_end.match(text, start) or _comment_end.search(text, start)
        if found is not None:
            self.handle_comment(text[start:found.start()])
            return found.end()
        if not is_end:
            return -1
        self.handle_comment(_comment_tail.sub('', text[start:]))
        return len(text)

    def _read_end_tag(self, text, at, is_end):
        start = at + 2
        if start == len(text):
            return self._finish_text(text, at, is_end)
        if text[start] == '>':
            return start + 1
        found = _tag_name.match(text, start)
        if found is None:
            return self._read_to(text, start, '>', self.handle_comment, is_end)
        _, _, end = _attributes(text, found.end())
        if end < 0:
            return len(text) if is_end else -1
        self.handle_endtag(found.group().lower())
        self.clear_cdata_mode()
        return end

    def _read_start_tag(self, text, at, is_end):
        self._starttag_text = None
        found = _tag_name.match(text, at + 1)
        attributes, is_empty, end = _attributes(text, found.end())
        if end < 0:
            return len(text) if is_end else -1
        self._starttag_text = text[at:end]
        tag = self.lasttag = found.group().lower()
        if is_empty:
            self.handle_startendtag(tag, attributes)
        else:
            self.handle_starttag(tag, attributes)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)
        return end


def _find(pattern, text, at):
    found = pattern.search(text, at)
    return len(text) if found is None else found.start()


def _attributes(text, at):
    """The attributes after a tag's name, whether it ends with '/>', and where; -1 if it does not end."""
    attributes = []
    while True:
        at = _between.match(text, at).end()
        if at == len(text) or text[at] == '/' and at + 1 == len(text):
            return attributes, False, -1
        if text[at] == '>':
            return attributes, False, at + 1
        if text[at] == '/':
            return attributes, True, at + 2
        found = _attribute.match(text, at)
        name, has_value, *values = found.groups()
        if has_value is None:
            if _open_value.match(text, found.end()):
                return attributes, False, -1
            value = None
        else:
            value = unescape(next(each for each in values if each is not None))
        attributes.append((name.lower(), value))
        at = found.end()
