"""Messages written as text and as bytes."""

__all__ = ['Generator', 'DecodedGenerator', 'BytesGenerator']

import re
from copy import deepcopy
from io import BytesIO, StringIO

from email.utils import _has_surrogates

_LINE_END = r'\r\n|\r|\n'
_NEW_HEADER = r'\r\n[^ \t]|\r[^ \n\t]|\n[^ \t]'
_FROM = '(?m)^From '


class Generator:
    """Writes messages to a file of text."""

    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, *, policy=None):
        if mangle_from_ is None:
            mangle_from_ = True if policy is None else policy.mangle_from_
        self._fp = outfp
        self._mangle_from_ = mangle_from_
        self.maxheaderlen = maxheaderlen
        self.policy = policy

    def write(self, s):
        """Writes a text as it is."""
        self._fp.write(s)

    def flatten(self, msg, unixfrom=False, linesep=None):
        """Writes a message; with `unixfrom` a line `From ` stands before it."""
        policy = msg.policy if self.policy is None else self.policy
        if linesep is not None:
            policy = policy.clone(linesep=linesep)
        if self.maxheaderlen is not None:
            policy = policy.clone(max_line_length=self.maxheaderlen)
        self._NL = policy.linesep
        old_policy, old_message_policy = self.policy, msg.policy
        try:
            self.policy = msg.policy = policy
            if unixfrom:
                line = msg.get_unixfrom()
                if not line:
                    import time
                    line = 'From nobody ' + time.ctime(time.time())
                self.write(line + self._NL)
            self._write(msg)
        finally:
            self.policy, msg.policy = old_policy, old_message_policy

    def clone(self, fp):
        """A generator with the same settings that writes to another file."""
        return self.__class__(fp, self._mangle_from_, None, policy=self.policy)

    def _new_buffer(self):
        return StringIO()

    def _flatten_apart(self, msg, **settings):
        buffer = self._new_buffer()
        self.clone(buffer).flatten(msg, **settings)
        return buffer.getvalue()

    def _write_lines(self, text):
        """Writes lines, each with this generator's end of line."""
        if text:
            self.write(self._NL.join(re.split(_LINE_END, text)))

    def _write_raw(self, data):
        self._fp.write(data)

    def _write(self, msg):
        # Writing the body may change headers: it tells the boundary, or another encoding.
        self._munged = None
        outer = self._fp
        self._fp = body = self._new_buffer()
        try:
            self._dispatch(msg)
        finally:
            self._fp = outer
            munged = self._munged
            self._munged = None
        if munged:
            msg = deepcopy(msg)
            if msg.get('content-transfer-encoding') is None:
                msg['Content-Transfer-Encoding'] = munged[0]
            else:
                msg.replace_header('content-transfer-encoding', munged[0])
            msg.replace_header('content-type', munged[1])
        write_headers = getattr(msg, '_write_headers', None)
        if write_headers is None:
            self._write_headers(msg)
        else:
            write_headers(self)
        self._fp.write(body.getvalue())

    def _dispatch(self, msg):
        main = msg.get_content_maintype()
        specific = f'{main}_{msg.get_content_subtype()}'.replace('-', '_')
        write = getattr(self, '_handle_' + specific, None) or getattr(self, '_handle_' + main.replace('-', '_'), None)
        (write or self._writeBody)(msg)

    def _write_headers(self, msg):
        for name, value in msg.raw_items():
            folded = self.policy.fold(name, value)
            if self.policy.verify_generated_headers:
                _check_header(folded, self.policy.linesep)
            self.write(folded)
        self.write(self._NL)

    def _handle_text(self, msg):
        payload = msg.get_payload()
        if payload is None:
            return
        if not isinstance(payload, str):
            raise TypeError('string payload expected: %s' % type(payload))
        if _has_surrogates(msg._payload):
            charset = msg.get_param('charset')
            if charset is not None:
                # Bytes of eight bits are written in an encoding that text can hold.
                msg = deepcopy(msg)
                del msg['content-transfer-encoding']
                msg.set_payload(payload, charset)
                payload = msg.get_payload()
                self._munged = msg['content-transfer-encoding'], msg['content-type']
        if self._mangle_from_:
            payload = re.sub(_FROM, '>From ', payload)
        self._write_lines(payload)

    _writeBody = _handle_text

    def _handle_multipart(self, msg):
        parts = msg.get_payload()
        if parts is None:
            parts = []
        elif isinstance(parts, str):
            self.write(parts)
            return
        elif not isinstance(parts, list):
            parts = [parts]
        texts = [self._flatten_apart(part, unixfrom=False, linesep=self._NL) for part in parts]
        boundary = msg.get_boundary()
        if not boundary:
            boundary = self._make_boundary(self._join_lines(texts))
            msg.set_boundary(boundary)
        if msg.preamble is not None:
            self._write_lines(re.sub(_FROM, '>From ', msg.preamble) if self._mangle_from_ else msg.preamble)
            self.write(self._NL)
        self.write(f'--{boundary}{self._NL}')
        for index, text in enumerate(texts):
            if index > 0:
                self.write(f'{self._NL}--{boundary}{self._NL}')
            self._fp.write(text)
        self.write(f'{self._NL}--{boundary}--{self._NL}')
        if msg.epilogue is not None:
            self._write_lines(re.sub(_FROM, '>From ', msg.epilogue) if self._mangle_from_ else msg.epilogue)

    def _join_lines(self, texts):
        return self._NL.join(texts)

    def _handle_multipart_signed(self, msg):
        # Headers of what is signed must stay as they are.
        policy = self.policy
        self.policy = policy.clone(max_line_length=0)
        try:
            self._handle_multipart(msg)
        finally:
            self.policy = policy

    def _handle_message_delivery_status(self, msg):
        blocks = []
        nothing, end = self._encode(''), self._encode(self._NL)
        for part in msg.get_payload():
            text = self._flatten_apart(part, unixfrom=False, linesep=self._NL)
            lines = text.split(end)
            # The empty line after the headers would be a block too many.
            blocks.append(end.join(lines[:-1]) if lines and lines[-1] == nothing else text)
        self._fp.write(end.join(blocks))

    def _handle_message(self, msg):
        payload = msg._payload
        if isinstance(payload, list) and payload:
            self._fp.write(self._flatten_apart(msg.get_payload(0), unixfrom=False, linesep=self._NL))
        else:
            self._fp.write(self._encode(payload))

    def _encode(self, text):
        return text

    @classmethod
    def _make_boundary(cls, text=None):
        """A boundary that does not occur in a text."""
        import random
        import sys
        width = len(repr(sys.maxsize - 1))
        boundary = base = f'{"=" * 15}{random.randrange(sys.maxsize):0{width}d}=='
        if text is None:
            return boundary
        counter = 0
        while cls._compile_re('^--' + re.escape(boundary) + '(--)?$', re.MULTILINE).search(text):
            boundary = f'{base}.{counter}'
            counter += 1
        return boundary

    @classmethod
    def _compile_re(cls, s, flags):
        return re.compile(s, flags)


def _check_header(folded, linesep):
    """Refuses lines that a reader would take for another header, or for the end of the headers."""
    if not folded.endswith(linesep):
        from email.errors import HeaderWriteError
        raise HeaderWriteError(f'folded header does not end with {linesep!r}: {folded!r}')
    if re.search(_NEW_HEADER, folded.removesuffix(linesep)):
        from email.errors import HeaderWriteError
        raise HeaderWriteError(f'folded header contains newline: {folded!r}')


class BytesGenerator(Generator):
    """Writes messages to a file of bytes; bytes that were read are written as they were."""

    def write(self, s):
        self._fp.write(s.encode('ascii', 'surrogateescape'))

    def _new_buffer(self):
        return BytesIO()

    def _encode(self, text):
        return text.encode('ascii')

    def _join_lines(self, texts):
        return self._encode(self._NL).join(texts)

    def _write_headers(self, msg):
        for name, value in msg.raw_items():
            self._fp.write(self.policy.fold_binary(name, value))
        self.write(self._NL)

    def _handle_text(self, msg):
        if msg._payload is None:
            return
        if _has_surrogates(msg._payload) and self.policy.cte_type != '7bit':
            payload = msg._payload
            if self._mangle_from_:
                payload = re.sub(_FROM, '>From ', payload)
            self._write_lines(payload)
        else:
            super()._handle_text(msg)

    _writeBody = _handle_text

    @classmethod
    def _compile_re(cls, s, flags):
        return re.compile(s.encode('ascii'), flags)


_FORMAT = '[Non-text (%(type)s) part of message omitted, filename %(filename)s]'


class DecodedGenerator(Generator):
    """Writes the parts that are texts, decoded, and a line for each other part."""

    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, fmt=None, *, policy=None):
        Generator.__init__(self, outfp, mangle_from_, maxheaderlen, policy=policy)
        self._fmt = _FORMAT if fmt is None else fmt

    def _dispatch(self, msg):
        for part in msg.walk():
            main = part.get_content_maintype()
            if main == 'text':
                print(part.get_payload(decode=False), file=self)
            elif main != 'multipart':
                print(self._fmt % {
                    'type': part.get_content_type(),
                    'maintype': main,
                    'subtype': part.get_content_subtype(),
                    'filename': part.get_filename('[no filename]'),
                    'description': part.get('Content-Description', '[no description]'),
                    'encoding': part.get('Content-Transfer-Encoding', '[no encoding]'),
                }, file=self)
