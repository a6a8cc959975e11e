"""How content is got from messages and set in them, by its type."""

import binascii

import email.message

from email import charset as _charset, errors

_Charset = _charset.Charset


class ContentManager:
    """Functions that get content, by the type of the message, and that set it, by the type of the object."""

    def __init__(self):
        self.get_handlers = {}
        self.set_handlers = {}

    def add_get_handler(self, key, handler):
        """Sets the function for `maintype/subtype`, `maintype`, or '' for all."""
        self.get_handlers[key] = handler

    def get_content(self, msg, *args, **kw):
        """The content of a message."""
        type = msg.get_content_type()
        for key in (type, msg.get_content_maintype(), ''):
            if key in self.get_handlers:
                return self.get_handlers[key](msg, *args, **kw)
        raise KeyError(type)

    def add_set_handler(self, typekey, handler):
        """Sets the function for a class, its full name, its name, or None for all."""
        self.set_handlers[typekey] = handler

    def set_content(self, msg, obj, *args, **kw):
        """Sets the content of a message, whose headers that tell of it are removed first."""
        if msg.get_content_maintype() == 'multipart':
            raise TypeError('set_content not valid on multipart')
        handler = self._find_set_handler(msg, obj)
        msg.clear_content()
        handler(msg, obj, *args, **kw)

    def _find_set_handler(self, msg, obj):
        full_name = None
        for cls in type(obj).__mro__:
            if cls in self.set_handlers:
                return self.set_handlers[cls]
            qualified = cls.__qualname__
            full = '.'.join((cls.__module__, qualified)) if cls.__module__ else qualified
            if full_name is None:
                full_name = full
            for key in (full, qualified, cls.__name__):
                if key in self.set_handlers:
                    return self.set_handlers[key]
        if None in self.set_handlers:
            return self.set_handlers[None]
        raise KeyError(full_name)


raw_data_manager = ContentManager()


def get_text_content(msg, errors='replace'):
    """The text of a part that is one."""
    content = msg.get_payload(decode=True)
    return content.decode(msg.get_param('charset', 'ASCII'), errors=errors)


def get_non_text_content(msg):
    """The bytes of a part."""
    return msg.get_payload(decode=True)


def get_message_content(msg):
    """The message in a part."""
    return msg.get_payload(0)


def get_and_fixup_unknown_message_content(msg):
    """The bytes of a message of a kind not known."""
    return bytes(msg.get_payload(0))


raw_data_manager.add_get_handler('text', get_text_content)
for _kind in 'audio image video application'.split():
    raw_data_manager.add_get_handler(_kind, get_non_text_content)
for _kind in 'rfc822 external-body'.split():
    raw_data_manager.add_get_handler('message/' + _kind, get_message_content)
raw_data_manager.add_get_handler('message', get_and_fixup_unknown_message_content)


def _prepare(msg, maintype, subtype, headers):
    msg['Content-Type'] = f'{maintype}/{subtype}'
    if not headers:
        return
    if not hasattr(headers[0], 'name'):
        policy = msg.policy
        headers = [policy.header_factory(*policy.header_source_parse([header])) for header in headers]
    try:
        for header in headers:
            if header.defects:
                raise header.defects[0]
            msg[header.name] = header
    except errors.HeaderDefect as defect:
        raise ValueError(f'Invalid header: {header.fold(policy=msg.policy)}') from defect


def _finish(msg, disposition, filename, cid, params):
    if disposition is None and filename is not None:
        disposition = 'attachment'
    if disposition is not None:
        msg['Content-Disposition'] = disposition
    if filename is not None:
        msg.set_param('filename', filename, header='Content-Disposition', replace=True)
    if cid is not None:
        msg['Content-ID'] = cid
    for name, value in (params or {}).items():
        msg.set_param(name, value)


def _encode_base64(data, width):
    step = width // 4 * 3
    return ''.join([binascii.b2a_base64(data[at:at + step]).decode('ascii') for at in range(0, len(data), step)])


def _choose_encoding(lines, policy):
    """The encoding that keeps a text readable, unless base64 is shorter. The first lines tell."""
    if max(map(len, lines), default=0) <= policy.max_line_length:
        if all(line.isascii() for line in lines):
            return '7bit'
        if policy.cte_type == '8bit':
            return '8bit'
    end = policy.linesep.encode('ascii')
    sample = end.join(lines[:10]) + end
    return 'base64' if len(_encode_quoted(sample, policy)) > len(binascii.b2a_base64(sample)) else 'quoted-printable'


def _encode_text(text, charset, encoding, policy):
    """(name of the encoding, payload) of a text."""
    lines = text.encode(charset).splitlines()
    data = b'\n'.join(lines) + b'\n'
    if encoding is None:
        encoding = _choose_encoding(lines, policy)
    if encoding == '7bit':
        return encoding, data.decode('ascii')
    if encoding == '8bit':
        return encoding, data.decode('ascii', 'surrogateescape')
    if encoding == 'quoted-printable':
        return encoding, _encode_quoted(data, policy)
    if encoding == 'base64':
        end = policy.linesep.encode('ascii')
        return encoding, _encode_base64(end.join(lines) + end, policy.max_line_length)
    raise ValueError(f'Unknown content transfer encoding {encoding}')


def _encode_quoted(data, policy):
    from email import quoprimime
    return quoprimime.body_encode(data.decode('latin-1'), policy.max_line_length)


def set_text_content(msg, string, subtype='plain', charset='utf-8', cte=None, disposition=None, filename=None, cid=None,
                     params=None, headers=None):
    """Sets a text."""
    _prepare(msg, 'text', subtype, headers)
    encoding, payload = _encode_text(string, charset, cte, msg.policy)
    msg.set_payload(payload)
    msg.set_param('charset', _charset.ALIASES.get(charset, charset), replace=True)
    msg['Content-Transfer-Encoding'] = encoding
    _finish(msg, disposition, filename, cid, params)


def set_message_content(msg, message, subtype='rfc822', cte=None, disposition=None, filename=None, cid=None, params=None,
                        headers=None):
    """Sets a message."""
    if subtype == 'partial':
        raise ValueError('message/partial is not supported for Message objects')
    if subtype == 'rfc822':
        if cte not in (None, '7bit', '8bit', 'binary'):
            raise ValueError('message/rfc822 parts do not support cte={}'.format(cte))
        cte = '8bit' if cte is None else cte
    elif subtype == 'external-body':
        if cte not in (None, '7bit'):
            raise ValueError('message/external-body parts do not support cte={}'.format(cte))
        cte = '7bit'
    elif cte is None:
        cte = '7bit'
    _prepare(msg, 'message', subtype, headers)
    msg.set_payload([message])
    msg['Content-Transfer-Encoding'] = cte
    _finish(msg, disposition, filename, cid, params)


def set_bytes_content(msg, data, maintype, subtype, cte='base64', disposition=None, filename=None, cid=None, params=None,
                      headers=None):
    """Sets bytes."""
    _prepare(msg, maintype, subtype, headers)
    if cte == 'base64':
        data = _encode_base64(data, msg.policy.max_line_length)
    elif cte == 'quoted-printable':
        data = binascii.b2a_qp(data, istext=False, header=False, quotetabs=True).decode('ascii')
    elif cte == '7bit':
        data = data.decode('ascii')
    elif cte in ('8bit', 'binary'):
        data = data.decode('ascii', 'surrogateescape')
    msg.set_payload(data)
    msg['Content-Transfer-Encoding'] = cte
    _finish(msg, disposition, filename, cid, params)


raw_data_manager.add_set_handler(str, set_text_content)
raw_data_manager.add_set_handler(email.message.EmailMessage, set_message_content)
for _kind in (bytes, bytearray, memoryview):
    raw_data_manager.add_set_handler(_kind, set_bytes_content)
del _kind
