"""Messages: headers in order, and a payload that is a text or a list of parts."""

__all__ = ['Message', 'EmailMessage']

import binascii
import re
from io import BytesIO, StringIO

from email import errors, utils
from email._policybase import compat32, Policy
from email.utils import _has_surrogates

SEMISPACE = '; '
_SPECIALS = r'[ \(\)<>@,;:\\"/\[\]\?=]'


def _sanitize_header(name, value):
    """A Header for a text with bytes that could not be decoded; all else as it is."""
    if not isinstance(value, str) or not _has_surrogates(value):
        return value
    from email import charset, header
    return header.Header(value, charset=charset.UNKNOWN8BIT, header_name=name)


def _splitparam(param):
    """A header's value before its parameters, and these."""
    value, semicolon, rest = str(param).partition(';')
    return value.strip(), rest.strip() if semicolon else None


def _formatparam(param, value=None, quote=True):
    """`name=value`, quoted and encoded as far as needed."""
    if value is None or len(value) == 0:
        return param
    if isinstance(value, tuple):
        charset, language, text = value
        return f'{param}*={utils.encode_rfc2231(text, charset, language)}'
    try:
        value.encode('ascii')
    except UnicodeEncodeError:
        return f"{param}*={utils.encode_rfc2231(value, 'utf-8', '')}"
    if quote or re.search(_SPECIALS, value):
        return f'{param}="{utils.quote(value)}"'
    return f'{param}={value}'


def _split_parameters(text):
    """The parts between semicolons, of which none counts within quotes; names in small letters."""
    parts = []
    for piece in _split_outside_quotes(f';{text}'):
        if '=' in piece:
            name, _, value = piece.partition('=')
            piece = name.strip().lower() + '=' + value.strip()
        parts.append(piece.strip())
    return parts


def _split_outside_quotes(text):
    while text[:1] == ';':
        text = text[1:]
        end = text.find(';')
        while end > 0 and (text.count('"', 0, end) - text.count('\\"', 0, end)) % 2:
            end = text.find(';', end + 1)
        if end < 0:
            end = len(text)
        yield text[:end]
        text = text[end:]


def _unquotevalue(value):
    if isinstance(value, tuple):
        return value[0], value[1], utils.unquote(value[2])
    return utils.unquote(value)


def _decode_uu(encoded):
    """The bytes of uuencoded lines."""
    lines = iter(encoded.splitlines(keepends=True))
    for line in lines:
        if line.startswith(b'begin '):
            mode, _, path = line.removeprefix(b'begin ').partition(b' ')
            try:
                int(mode, 8)
            except ValueError:
                continue
            break
    else:
        raise ValueError('`begin` line not found')
    decoded = []
    for line in lines:
        if not line:
            raise ValueError('Truncated input')
        if line.strip(b' \t\r\n\f') == b'end':
            break
        try:
            decoded.append(binascii.a2b_uu(line))
        except binascii.Error:
            # Some encoders count wrong: as many bytes as the first character says.
            count = (((line[0] - 32) & 63) * 4 + 5) // 3
            decoded.append(binascii.a2b_uu(line[:count]))
    return b''.join(decoded)


class Message:
    """A message, or a part of one. Its headers are found by name in either case, as in a dict; a header that is set is added."""

    def __init__(self, policy=compat32):
        self.policy = policy
        self._headers = []
        self._unixfrom = None
        self._payload = None
        self._charset = None
        self.preamble = self.epilogue = None
        self.defects = []
        self._default_type = 'text/plain'

    def __str__(self):
        return self.as_string()

    def as_string(self, unixfrom=False, maxheaderlen=0, policy=None):
        """The message as text."""
        from email.generator import Generator
        policy = self.policy if policy is None else policy
        buffer = StringIO()
        Generator(buffer, mangle_from_=False, maxheaderlen=maxheaderlen, policy=policy).flatten(self, unixfrom=unixfrom)
        return buffer.getvalue()

    def __bytes__(self):
        return self.as_bytes()

    def as_bytes(self, unixfrom=False, policy=None):
        """The message as bytes."""
        from email.generator import BytesGenerator
        policy = self.policy if policy is None else policy
        buffer = BytesIO()
        BytesGenerator(buffer, mangle_from_=False, policy=policy).flatten(self, unixfrom=unixfrom)
        return buffer.getvalue()

    def is_multipart(self):
        """Whether the payload is a list of parts."""
        return isinstance(self._payload, list)

    def set_unixfrom(self, unixfrom):
        """Sets the line `From ` of a mailbox."""
        self._unixfrom = unixfrom

    def get_unixfrom(self):
        """The line `From ` of a mailbox."""
        return self._unixfrom

    # Payload.

    def attach(self, payload):
        """Adds a part."""
        if self._payload is None:
            self._payload = [payload]
            return
        try:
            self._payload.append(payload)
        except AttributeError:
            raise TypeError('Attach is not valid on a message with a non-multipart payload')

    def get_payload(self, i=None, decode=False):
        """The payload: parts, the part of an index, a text, or with `decode` the bytes that the text stands for."""
        if self.is_multipart():
            if decode:
                return None
            return self._payload if i is None else self._payload[i]
        if i is not None and not isinstance(self._payload, list):
            raise TypeError('Expected list, got %s' % type(self._payload))
        payload = self._payload
        encoding = str(self.get('content-transfer-encoding', '')).lower()
        data = b''
        if isinstance(payload, str):
            if _has_surrogates(payload):
                data = payload.encode('ascii', 'surrogateescape')
                if not decode:
                    try:
                        payload = data.decode(self.get_param('charset', 'ascii'), 'replace')
                    except LookupError:
                        payload = data.decode('ascii', 'replace')
            elif decode:
                try:
                    data = payload.encode('ascii')
                except UnicodeError:
                    # A program has put other characters there.
                    data = payload.encode('raw-unicode-escape')
        if not decode:
            return payload
        if encoding == 'quoted-printable':
            return binascii.a2b_qp(data)
        if encoding == 'base64':
            from email._encoded_words import decode_b
            value, defects = decode_b(b''.join(data.splitlines()))
            for defect in defects:
                self.policy.handle_defect(self, defect)
            return value
        if encoding in ('x-uuencode', 'uuencode', 'uue', 'x-uue'):
            try:
                return _decode_uu(data)
            except (ValueError, binascii.Error):
                return data
        return data if isinstance(payload, str) else payload

    def set_payload(self, payload, charset=None):
        """Sets the payload; a text of a charset is encoded, and the headers say how."""
        if hasattr(payload, 'encode'):
            if charset is None:
                self._payload = payload
                return
            if not _is_charset(charset):
                from email.charset import Charset
                charset = Charset(charset)
            payload = payload.encode(charset.output_charset)
        if hasattr(payload, 'decode'):
            self._payload = payload.decode('ascii', 'surrogateescape')
        else:
            self._payload = payload
        if charset is not None:
            self.set_charset(charset)

    def set_charset(self, charset):
        """Sets the charset, and encodes the payload if no header says that it is encoded; None removes it."""
        if charset is None:
            self.del_param('charset')
            self._charset = None
            return
        if not _is_charset(charset):
            from email.charset import Charset
            charset = Charset(charset)
        self._charset = charset
        if 'MIME-Version' not in self:
            self.add_header('MIME-Version', '1.0')
        if 'Content-Type' not in self:
            self.add_header('Content-Type', 'text/plain', charset=charset.get_output_charset())
        else:
            self.set_param('charset', charset.get_output_charset())
        if charset != charset.get_output_charset():
            self._payload = charset.body_encode(self._payload)
        if 'Content-Transfer-Encoding' in self:
            return
        encoding = charset.get_body_encoding()
        try:
            encoding(self)
        except TypeError:
            payload = self._payload
            if payload:
                try:
                    payload = payload.encode('ascii', 'surrogateescape')
                except UnicodeError:
                    payload = payload.encode(charset.output_charset)
            self._payload = charset.body_encode(payload)
            self.add_header('Content-Transfer-Encoding', encoding)

    def get_charset(self):
        """The Charset that was set."""
        return self._charset

    # Headers.

    def __len__(self):
        return len(self._headers)

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, val):
        limit = self.policy.header_max_count(name)
        if limit:
            lower = name.lower()
            if sum(key.lower() == lower for key, _ in self._headers) >= limit:
                raise ValueError(f'There may be at most {limit} {name} headers in a message')
        self._headers.append(self.policy.header_store_parse(name, val))

    def __delitem__(self, name):
        name = name.lower()
        self._headers = [pair for pair in self._headers if pair[0].lower() != name]

    def __contains__(self, name):
        name = name.lower()
        return any(key.lower() == name for key, _ in self._headers)

    def __iter__(self):
        for name, _ in self._headers:
            yield name

    def keys(self):
        """The names of the headers, as often as each occurs."""
        return [name for name, _ in self._headers]

    def values(self):
        """The values of the headers."""
        return [self.policy.header_fetch_parse(name, value) for name, value in self._headers]

    def items(self):
        """Names and values of the headers."""
        return [(name, self.policy.header_fetch_parse(name, value)) for name, value in self._headers]

    def get(self, name, failobj=None):
        """The value of the first header of a name."""
        lower = name.lower()
        for key, value in self._headers:
            if key.lower() == lower:
                return self.policy.header_fetch_parse(key, value)
        return failobj

    def set_raw(self, name, value):
        """Adds a header as it is."""
        self._headers.append((name, value))

    def raw_items(self):
        """The headers as they are kept."""
        return iter(self._headers.copy())

    def get_all(self, name, failobj=None):
        """The values of all headers of a name."""
        lower = name.lower()
        found = [self.policy.header_fetch_parse(key, value) for key, value in self._headers if key.lower() == lower]
        return found or failobj

    def add_header(self, _name, _value, **_params):
        """Adds a header with parameters: `_` in their names stands for `-`, and None for no value."""
        parts = []
        if _value is not None:
            parts.append(_value)
        for name, value in _params.items():
            name = name.replace('_', '-')
            parts.append(name if value is None else _formatparam(name, value))
        self[_name] = SEMISPACE.join(parts)

    def replace_header(self, _name, _value):
        """Sets the first header of a name, where it stands."""
        lower = _name.lower()
        for index, (name, _) in enumerate(self._headers):
            if name.lower() == lower:
                self._headers[index] = self.policy.header_store_parse(name, _value)
                return
        raise KeyError(_name)

    # The type and its parameters.

    def get_content_type(self):
        """The type in small letters; what the default is where the header tells none that is one."""
        value = self.get('content-type')
        if value is None:
            return self.get_default_type()
        type = _splitparam(value)[0].lower()
        return type if type.count('/') == 1 else 'text/plain'

    def get_content_maintype(self):
        """The type before the slash."""
        return self.get_content_type().split('/')[0]

    def get_content_subtype(self):
        """The type after the slash."""
        return self.get_content_type().split('/')[1]

    def get_default_type(self):
        """The type without a header."""
        return self._default_type

    def set_default_type(self, ctype):
        """Sets the type without a header."""
        self._default_type = ctype

    def _get_params_preserve(self, failobj, header):
        value = self.get(header)
        if value is None:
            return failobj
        pairs = []
        for part in _split_parameters(value):
            name, equals, value = part.partition('=')
            pairs.append((name.strip(), value.strip()) if equals else (part.strip(), ''))
        return utils.decode_params(pairs)

    def get_params(self, failobj=None, header='content-type', unquote=True):
        """Pairs of name and value; the first is what stands before the parameters."""
        pairs = self._get_params_preserve(None, header)
        if pairs is None:
            return failobj
        return [(name, _unquotevalue(value)) for name, value in pairs] if unquote else pairs

    def get_param(self, param, failobj=None, header='content-type', unquote=True):
        """The value of a parameter: a text, or (charset, language, text)."""
        if header not in self:
            return failobj
        for name, value in self._get_params_preserve(failobj, header):
            if name.lower() == param.lower():
                return _unquotevalue(value) if unquote else value
        return failobj

    def set_param(self, param, value, header='Content-Type', requote=True, charset=None, language='', replace=False):
        """Sets a parameter; with `replace` its header stays where it is."""
        if not isinstance(value, tuple) and charset:
            value = charset, language, value
        if header not in self and header.lower() == 'content-type':
            before = 'text/plain'
        else:
            before = self.get(header)
        if not self.get_param(param, header=header):
            added = _formatparam(param, value, requote)
            after = SEMISPACE.join([before, added]) if before else added
        else:
            after = ''
            for name, old in self.get_params(header=header, unquote=requote):
                added = _formatparam(name, value if name.lower() == param.lower() else old, requote)
                after = SEMISPACE.join([after, added]) if after else added
        if after != self.get(header):
            self._set_header_to(header, after, replace)

    def _set_header_to(self, header, value, replaces):
        if replaces:
            self.replace_header(header, value)
        else:
            del self[header]
            self[header] = value

    def del_param(self, param, header='content-type', requote=True):
        """Removes a parameter."""
        if header not in self:
            return
        kept = ''
        for name, value in self.get_params(header=header, unquote=requote):
            if name.lower() != param.lower():
                added = _formatparam(name, value, requote)
                kept = SEMISPACE.join([kept, added]) if kept else added
        if kept != self.get(header):
            self._set_header_to(header, kept, False)

    def set_type(self, type, header='Content-Type', requote=True):
        """Sets the type and keeps the parameters."""
        if type.count('/') != 1:
            raise ValueError
        if header.lower() == 'content-type':
            del self['mime-version']
            self['MIME-Version'] = '1.0'
        if header not in self:
            self[header] = type
            return
        params = self.get_params(header=header, unquote=requote)
        del self[header]
        self[header] = type
        for name, value in params[1:]:
            self.set_param(name, value, header, requote)

    def get_filename(self, failobj=None):
        """The name of the file that a part is."""
        missing = object()
        name = self.get_param('filename', missing, 'content-disposition')
        if name is missing:
            name = self.get_param('name', missing, 'content-type')
        return failobj if name is missing else utils.collapse_rfc2231_value(name).strip()

    def get_boundary(self, failobj=None):
        """What stands between the parts."""
        missing = object()
        boundary = self.get_param('boundary', missing)
        return failobj if boundary is missing else utils.collapse_rfc2231_value(boundary).rstrip()

    def set_boundary(self, boundary):
        """Sets what stands between the parts; the header stays where it is."""
        missing = object()
        params = self._get_params_preserve(missing, 'content-type')
        if params is missing:
            raise errors.HeaderParseError('No Content-Type header found')
        quoted = f'"{boundary}"'
        if any(name.lower() == 'boundary' for name, _ in params):
            params = [(name, quoted if name.lower() == 'boundary' else value) for name, value in params]
        else:
            params.append(('boundary', quoted))
        value = SEMISPACE.join([name if text == '' else f'{name}={text}' for name, text in params])
        self._headers = [self.policy.header_store_parse(name, value) if name.lower() == 'content-type' else (name, old)
                         for name, old in self._headers]

    def get_content_charset(self, failobj=None):
        """The charset in small letters."""
        missing = object()
        charset = self.get_param('charset', missing)
        if charset is missing:
            return failobj
        if isinstance(charset, tuple):
            codec = charset[0] or 'us-ascii'
            try:
                charset = str(charset[2].encode('raw-unicode-escape'), codec)
            except (LookupError, UnicodeError):
                charset = charset[2]
        try:
            charset.encode('us-ascii')
        except UnicodeError:
            return failobj
        return charset.lower()

    def get_charsets(self, failobj=None):
        """The charsets of all parts."""
        return [part.get_content_charset(failobj) for part in self.walk()]

    def get_content_disposition(self):
        """`inline`, `attachment` or None."""
        value = self.get('content-disposition')
        return None if value is None else _splitparam(value)[0].lower()

    from email.iterators import walk


def _is_charset(value):
    return hasattr(value, 'input_charset')


class MIMEPart(Message):
    """A message or part with the methods that make and find content."""

    def __init__(self, policy=None):
        if policy is None:
            from email.policy import default as policy
        super().__init__(policy)

    def as_string(self, unixfrom=False, maxheaderlen=None, policy=None):
        """The message as text."""
        policy = self.policy if policy is None else policy
        if maxheaderlen is None:
            maxheaderlen = policy.max_line_length
        return super().as_string(unixfrom, maxheaderlen, policy)

    def __str__(self):
        return self.as_string(policy=self.policy.clone(utf8=True))

    def is_attachment(self):
        """Whether it says that it is an attachment."""
        header = self.get('content-disposition')
        return False if header is None else header.content_disposition == 'attachment'

    def _find_body(self, part, preferencelist):
        if part.is_attachment():
            return
        main, sub = part.get_content_type().split('/')
        if main == 'text':
            if sub in preferencelist:
                yield preferencelist.index(sub), part
            return
        if main != 'multipart' or not part.is_multipart():
            return
        if sub != 'related':
            for below in part.iter_parts():
                yield from self._find_body(below, preferencelist)
            return
        if 'related' in preferencelist:
            yield preferencelist.index('related'), part
        root = None
        start = part.get_param('start')
        if start:
            root = next((below for below in part.iter_parts() if below['content-id'] == start), None)
        if root is None:
            below = part.get_payload()
            root = below[0] if below else None
        if root is not None:
            yield from self._find_body(root, preferencelist)

    def get_body(self, preferencelist=('related', 'html', 'plain')):
        """The part that is the text to read, of the kind that stands first in the list; None for none."""
        best, body = len(preferencelist), None
        for rank, part in self._find_body(self, preferencelist):
            if rank < best:
                best, body = rank, part
                if rank == 0:
                    break
        return body

    _body_types = {('text', 'plain'), ('text', 'html'), ('multipart', 'related'), ('multipart', 'alternative')}

    def iter_attachments(self):
        """The parts that belong neither to the body nor to its alternatives."""
        main, sub = self.get_content_type().split('/')
        if main != 'multipart' or sub == 'alternative':
            return
        payload = self.get_payload()
        try:
            parts = payload.copy()
        except AttributeError:
            # It says that it is a multipart and is none.
            return
        if sub == 'related':
            start = self.get_param('start')
            if not start:
                yield from parts[1:]
                return
            has_root = False
            for part in parts:
                if part.get('content-id') == start:
                    has_root = True
                else:
                    yield part
            if has_root:
                return
            return
        seen = []
        for part in parts:
            kind = tuple(part.get_content_type().split('/'))
            if kind in self._body_types and not part.is_attachment() and kind[1] not in seen:
                seen.append(kind[1])
                continue
            yield part

    def iter_parts(self):
        """The parts, none where it is no multipart."""
        if self.is_multipart():
            yield from self.get_payload()

    def get_content(self, *args, content_manager=None, **kw):
        """The content as an object of Python."""
        manager = self.policy.content_manager if content_manager is None else content_manager
        return manager.get_content(self, *args, **kw)

    def set_content(self, *args, content_manager=None, **kw):
        """Sets the content and the headers that tell of it."""
        manager = self.policy.content_manager if content_manager is None else content_manager
        manager.set_content(self, *args, **kw)

    def _make_multipart(self, subtype, disallowed_subtypes, boundary):
        if self.get_content_maintype() == 'multipart':
            existing = self.get_content_subtype()
            if existing in disallowed_subtypes + (subtype,):
                raise ValueError(f'Cannot convert {existing} to {subtype}')
        kept, moved = [], []
        for name, value in self._headers:
            (moved if name.lower().startswith('content-') else kept).append((name, value))
        if moved:
            # What has been the content becomes the first part.
            part = type(self)(policy=self.policy)
            part._headers = moved
            part._payload = self._payload
            self._payload = [part]
        else:
            self._payload = []
        self._headers = kept
        self['Content-Type'] = 'multipart/' + subtype
        if boundary is not None:
            self.set_param('boundary', boundary)

    def make_related(self, boundary=None):
        """Becomes multipart/related."""
        self._make_multipart('related', ('alternative', 'mixed'), boundary)

    def make_alternative(self, boundary=None):
        """Becomes multipart/alternative."""
        self._make_multipart('alternative', ('mixed',), boundary)

    def make_mixed(self, boundary=None):
        """Becomes multipart/mixed."""
        self._make_multipart('mixed', (), boundary)

    def _add_multipart(self, _subtype, *args, _disp=None, **kw):
        if self.get_content_maintype() != 'multipart' or self.get_content_subtype() != _subtype:
            getattr(self, 'make_' + _subtype)()
        part = type(self)(policy=self.policy)
        part.set_content(*args, **kw)
        if _disp and 'content-disposition' not in part:
            part['Content-Disposition'] = _disp
        self.attach(part)

    def add_related(self, *args, **kw):
        """Adds content that belongs to the body, such as a picture in it."""
        self._add_multipart('related', *args, _disp='inline', **kw)

    def add_alternative(self, *args, **kw):
        """Adds another form of the content."""
        self._add_multipart('alternative', *args, **kw)

    def add_attachment(self, *args, **kw):
        """Adds content beside the body."""
        self._add_multipart('mixed', *args, _disp='attachment', **kw)

    def clear(self):
        """Removes headers and payload."""
        self._headers = []
        self._payload = None

    def clear_content(self):
        """Removes the payload and the headers that tell of it."""
        self._headers = [(name, value) for name, value in self._headers if not name.lower().startswith('content-')]
        self._payload = None


class EmailMessage(MIMEPart):
    """A whole message, with the header that says so."""

    def set_content(self, *args, **kw):
        """Sets the content and the headers that tell of it."""
        super().set_content(*args, **kw)
        if 'MIME-Version' not in self:
            self['MIME-Version'] = '1.0'
