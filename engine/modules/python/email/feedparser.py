"""A parser that is fed with pieces of a message. It refuses nothing: what is wrong becomes a defect of the message.

Lines are kept until the message is closed, and then read by one function a kind of message, which calls itself for the parts. Whatever ends a
part (the boundary of a message around it) is a pattern on a stack, and lines end for the inner one where the pattern matches.
"""

__all__ = ['FeedParser', 'BytesFeedParser']

import re

from email import errors
from email._policybase import compat32

_LINE = r'[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+'
_HEADER = r'From |[\041-\071\073-\176]*:|[\t ]'
_END_OF_LINE = r'(?:\r\n|\r|\n)\Z'
_EMPTY_LINE = r'\r\n|\r|\n'


class BufferedSubFile:
    """Lines, of which an inner reader sees those before the first that one of the patterns matches."""

    def __init__(self):
        self._parts = []
        self._lines = []
        self._at = 0
        self._enders = []

    def push(self, data):
        """Adds a piece."""
        self._parts.append(data)

    def close(self):
        """Divides the pieces into lines."""
        self._lines = re.findall(_LINE, ''.join(self._parts))
        self._parts = []

    def push_eof_matcher(self, matches):
        self._enders.append(matches)

    def pop_eof_matcher(self):
        return self._enders.pop()

    def readline(self):
        """The next line; nothing at the end, or before a line that ends a reader further out."""
        if self._at >= len(self._lines):
            return ''
        line = self._lines[self._at]
        for matches in reversed(self._enders):
            if matches(line):
                return ''
        self._at += 1
        return line

    def unreadline(self, line):
        """Takes back the line read last."""
        self._at -= 1
        self._lines[self._at] = line

    def __iter__(self):
        return iter(self.readline, '')

    def rest(self):
        """All lines to the end as one text."""
        return ''.join(self)


class FeedParser:
    """Makes a message of pieces of text."""

    def __init__(self, _factory=None, *, policy=compat32):
        self.policy = policy
        self._old_style_factory = False
        if _factory is None:
            if policy.message_factory is None:
                from email.message import Message
                self._factory = Message
            else:
                self._factory = policy.message_factory
        else:
            self._factory = _factory
            try:
                _factory(policy=policy)
            except TypeError:
                self._old_style_factory = True
        self._input = BufferedSubFile()
        self._headers_only = False

    def _set_headersonly(self):
        self._headers_only = True

    def feed(self, data):
        """Takes a piece."""
        self._input.push(data)

    def close(self):
        """The message."""
        self._input.close()
        root = self._read_message(None)
        if root.get_content_maintype() == 'multipart' and not root.is_multipart() and not self._headers_only:
            self.policy.handle_defect(root, errors.MultipartInvariantViolationDefect())
        return root

    def _make_message(self, parent):
        message = self._factory() if self._old_style_factory else self._factory(policy=self.policy)
        if parent is not None:
            if parent.get_content_type() == 'multipart/digest':
                message.set_default_type('message/rfc822')
            parent.attach(message)
        return message

    def _read_message(self, parent):
        message = self._make_message(parent)
        self._read_headers(message)
        if self._headers_only:
            message.set_payload(self._input.rest())
        elif message.get_content_type() == 'message/delivery-status':
            self._read_status(message)
        elif message.get_content_maintype() == 'message':
            self._read_message(message)
        elif message.get_content_maintype() == 'multipart':
            self._read_parts(message)
        else:
            message.set_payload(self._input.rest())
        return message

    def _read_headers(self, message):
        lines = []
        for line in self._input:
            if not re.compile(_HEADER).match(line):
                if not re.compile(_EMPTY_LINE).match(line):
                    self.policy.handle_defect(message, errors.MissingHeaderBodySeparatorDefect())
                    self._input.unreadline(line)
                break
            lines.append(line)
        header = []
        for number, line in enumerate(lines):
            if line[0] in ' \t':
                if header:
                    header.append(line)
                else:
                    self.policy.handle_defect(message, errors.FirstHeaderLineIsContinuationDefect(line))
                continue
            self._set_header(message, header)
            header = []
            if line.startswith('From '):
                if number == 0:
                    message.set_unixfrom(re.sub(_END_OF_LINE, '', line))
                elif number == len(lines) - 1:
                    # The body begins so, and no empty line is before it.
                    self._input.unreadline(line)
                    return
                else:
                    message.defects.append(errors.MisplacedEnvelopeHeaderDefect(line))
            elif line.startswith(':'):
                self.policy.handle_defect(message, errors.InvalidHeaderDefect('Missing header name.'))
            else:
                header = [line]
        self._set_header(message, header)

    def _set_header(self, message, lines):
        if lines:
            message.set_raw(*self.policy.header_source_parse(lines))

    def _read_status(self, message):
        """Blocks of headers with empty lines between them, each a part of its own."""
        while True:
            self._input.push_eof_matcher(re.compile(_EMPTY_LINE).match)
            self._read_message(message)
            self._input.pop_eof_matcher()
            # The empty line that ended the block, and the next one's first line.
            self._input.readline()
            line = self._input.readline()
            if not line:
                return
            self._input.unreadline(line)

    def _read_parts(self, message):
        boundary = message.get_boundary()
        if boundary is None:
            self.policy.handle_defect(message, errors.NoBoundaryInMultipartDefect())
            message.set_payload(self._input.rest())
            return
        if str(message.get('content-transfer-encoding', '8bit')).lower() not in ('7bit', '8bit', 'binary'):
            self.policy.handle_defect(message, errors.InvalidMultipartContentTransferEncodingDefect())
        is_boundary = re.compile('--' + re.escape(boundary) + r'(?P<end>--)?[ \t]*(?:\r\n|\r|\n)?\Z').match
        before = []
        has_begun = is_closed = False
        while line := self._input.readline():
            found = is_boundary(line)
            if not found:
                before.append(line)
                continue
            if found['end']:
                is_closed = True
                break
            if not has_begun:
                if before:
                    message.preamble = re.sub(_END_OF_LINE, '', ''.join(before))
                has_begun = True
            while line and is_boundary(line):
                line = self._input.readline()
            if line:
                self._input.unreadline(line)
            self._input.push_eof_matcher(is_boundary)
            self._cut_last_line_end(self._read_message(message))
            self._input.pop_eof_matcher()
        if not has_begun:
            self.policy.handle_defect(message, errors.StartBoundaryNotFoundDefect())
            message.set_payload(''.join(before))
            message.epilogue = self._input.rest()
        elif not is_closed:
            self.policy.handle_defect(message, errors.CloseBoundaryNotFoundDefect())
        else:
            message.epilogue = self._input.rest()

    def _cut_last_line_end(self, part):
        """The end of the line before a boundary belongs to the boundary."""
        last = part
        while True:
            if last.get_content_maintype() == 'multipart':
                if last.epilogue == '':
                    last.epilogue = None
                elif last.epilogue is not None:
                    last.epilogue = re.sub(_END_OF_LINE, '', last.epilogue)
                return
            if isinstance(last._payload, list) and last._payload:
                last = last._payload[-1]
                continue
            if isinstance(last._payload, str):
                last._payload = re.sub(_END_OF_LINE, '', last._payload)
            return


class BytesFeedParser(FeedParser):
    """Makes a message of pieces of bytes."""

    def feed(self, data):
        super().feed(data.decode('ascii', 'surrogateescape'))
