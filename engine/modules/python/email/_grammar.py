"""The grammar of headers (RFC 5322, 2047, 2231), leniently: what breaks it becomes a defect.

Each function takes a text and gives a tree, which has what the header's class asks for as attributes.
"""

import re
from string import hexdigits

from email import _encoded_words, errors, utils
from email._tree import leaf, Node, Parameters, quote_string, SPACES

SPECIALS = frozenset('()<>@,:;.[]"\\')
ATOM_ENDS = SPECIALS | frozenset(SPACES)
DOT_ATOM_ENDS = ATOM_ENDS - {'.'}
TOKEN_ENDS = frozenset('()<>@,:;\\"/[]?=') | frozenset(SPACES)
ATTRIBUTE_ENDS = TOKEN_ENDS | frozenset("*'%")

_SPACE = r'[ \t]+'
_WORD = r'[^ \t]+'
_ENCODED = r'(?s)=\?[^?]*\?[qQbB]\?.*?\?='
_NON_PRINTABLE = '[\\0-\\x20\\x7F]'
_ATOM = r'[^()<>@,:;.\[\]"\\ \t]+'


def _check_text(node, text):
    """Adds defects for characters that a header must not have."""
    found = re.findall(_NON_PRINTABLE, text)
    if found:
        node.defects.append(errors.NonPrintableDefect(found))
    if utils._has_surrogates(text):
        node.defects.append(errors.UndecodableBytesDefect('Non-ASCII characters found in header token'))
    return node


def parse_unstructured(value):
    """Words and spaces; encoded words are decoded."""
    parts = []
    tree = Node('unstructured', parts)
    at = 0
    while at < len(value):
        found = re.compile(_SPACE).match(value, at)
        if found:
            parts.append(leaf('fws', found[0]))
            at = found.end()
            continue
        is_valid = True
        if value.startswith('=?', at):
            try:
                word, at = _read_encoded(value, at)
            except ValueError:
                is_valid = False
            except errors.HeaderParseError:
                pass
            else:
                _add_encoded(tree, word)
                continue
        word = re.compile(_WORD).match(value, at)[0]
        if is_valid and re.search(_ENCODED, word):
            # An encoded word amid another.
            word = value[at:value.index('=?', at + (1 if value.startswith('=?', at) else 0))]
        parts.append(_check_text(leaf('vtext', word), word))
        at += len(word)
    return tree


def _add_encoded(tree, word):
    """Adds an encoded word; the space between two of them is no text."""
    parts = tree.parts
    if parts and parts[-1].kind != 'fws':
        tree.defects.append(errors.InvalidHeaderDefect('missing whitespace before encoded word'))
    elif len(parts) > 1 and parts[-2].kind == 'encoded-word':
        parts[-1] = leaf('fws', '')
    parts.append(word)


def _read_encoded(value, at):
    """The node of an encoded word and where it ends. ValueError where it cannot be decoded, HeaderParseError where there is none."""
    end = value.find('?=', at + 2)
    if end < 0:
        raise errors.HeaderParseError(f'expected encoded word but found {value[at:]}')
    inside = value[at + 2:end]
    after = value[end + 2:end + 4]
    if inside.count('?') < 2 and len(after) == 2 and all(char in hexdigits for char in after):
        # `?=` was the end of the q encoding's head and the beginning of its text.
        longer = value.find('?=', end + 2)
        end = longer if longer >= 0 else len(value)
        inside = value[at + 2:end]
    node = Node('encoded-word', [])
    if len(inside.split()) > 1:
        node.defects.append(errors.InvalidHeaderDefect('whitespace inside encoded word'))
    try:
        text, _, _, defects = _encoded_words.decode(f'=?{inside}?=')
    except (ValueError, KeyError):
        raise ValueError(f"encoded word format invalid: '=?{inside}?='")
    node.defects += defects
    for piece in re.findall('[ \t]+|[^ \t]+', text):
        node.parts.append(leaf('fws', piece) if piece[0] in SPACES else _check_text(leaf('vtext', piece), piece))
    end = min(end + 2, len(value))
    if end < len(value) and value[end] not in SPACES:
        node.defects.append(errors.InvalidHeaderDefect('missing trailing whitespace after encoded-word'))
    return node, end


class _Reader:
    """A walk through a structured value."""

    def __init__(self, text):
        self.text = text
        self.at = 0
        self.defects = []

    @property
    def char(self):
        return self.text[self.at:self.at + 1]

    def skip_space(self):
        """A node of spaces and comments, or None."""
        start = self.at
        comments = []
        while char := self.char:
            if char in SPACES:
                self.at = re.compile(_SPACE).match(self.text, self.at).end()
            elif char == '(':
                comments.append(self._comment())
            else:
                break
        if self.at == start:
            return None
        node = Node('cfws', [leaf('fws' if part.isspace() else 'comment', part)
                             for part in re.findall(r'[ \t]+|[^ \t]+', self.text[start:self.at])])
        node.comments = comments
        return node

    def _comment(self):
        start = self.at + 1
        depth = 0
        while char := self.char:
            self.at += 1
            if char == '\\':
                self.at += 1
            elif char == '(':
                depth += 1
            elif char == ')':
                depth -= 1
                if depth == 0:
                    return self.text[start:self.at - 1]
        self.defects.append(errors.InvalidHeaderDefect('end of header inside comment'))
        return self.text[start:]

    def quoted(self):
        """The text between quotes; the walk goes behind them."""
        taken = []
        self.at += 1
        while char := self.char:
            self.at += 1
            if char == '"':
                return ''.join(taken)
            if char == '\\' and self.char:
                char = self.char
                self.at += 1
            taken.append(char)
        self.defects.append(errors.InvalidHeaderDefect('end of header inside quoted string'))
        return _decode_words(''.join(taken))

    def until(self, ends):
        """The text before the first of some characters."""
        start = self.at
        while self.char and self.char not in ends:
            self.at += 1
        return self.text[start:self.at]


def _decode_words(text):
    return str(parse_unstructured(text)) if '=?' in text else text


# Addresses.

def _make_mailbox(parts, display_name=None, local_part=None, domain=None):
    node = Node('mailbox', parts)
    node.display_name, node.local_part, node.domain = display_name, local_part, domain
    node.all_mailboxes = [node]
    node.group_name = None
    return node


def parse_address_list(value):
    """A list of addresses: `addresses` are mailboxes and groups, each with `all_mailboxes`."""
    reader = _Reader(value)
    parts, addresses = [], []
    tree = Node('address-list', parts)
    while reader.at < len(value):
        start = reader.at
        space = reader.skip_space()
        if reader.char in ('', ','):
            if space is not None:
                parts.append(space)
            if reader.char == ',':
                tree.defects.append(errors.ObsoleteHeaderDefect('empty element in address-list'))
            elif not addresses:
                tree.defects.append(errors.InvalidHeaderDefect('invalid address in address-list'))
        else:
            reader.at = start
            address = _read_address(reader, ',')
            addresses.append(address)
            parts.append(address)
        if reader.char == ',':
            reader.at += 1
            parts.append(leaf('list-separator', ',', can_be_encoded=False, can_begin_line=False))
    tree.addresses = addresses
    tree.defects += reader.defects
    return tree


def _read_address(reader, ends):
    """A mailbox or a group; what is neither is an invalid mailbox."""
    start = reader.at
    defect_count = len(reader.defects)
    space = reader.skip_space()
    lead = [space] if space is not None else []
    phrase, name = ([], '') if reader.char == '<' else _read_phrase(reader)
    char = reader.char
    if char == ':' and phrase:
        return _read_group(reader, lead + phrase, name)
    if char == '<':
        address = _read_angle(reader)
        if address is not None:
            nodes, local, domain = address
            label = [Node('display-name', lead + phrase)] if phrase else lead
            after = reader.skip_space()
            if reader.char in ('', *ends):
                return _make_mailbox(label + nodes + ([after] if after is not None else []), name if phrase else None, local, domain)
    else:
        reader.at = start
        del reader.defects[defect_count:]
        address = _read_addr_spec(reader, ends)
        if address is not None and reader.char in ('', *ends):
            node, local, domain = address
            return _make_mailbox([node], None, local, domain)
    # Neither: what is there up to the next comma.
    reader.at = start
    text = _read_invalid(reader, ends)
    mailbox = _make_mailbox([_check_text(leaf('misplaced-special', text), text.strip())])
    mailbox.defects.append(errors.InvalidHeaderDefect('invalid address in address-list'))
    return mailbox


def _read_invalid(reader, ends):
    start = reader.at
    while reader.char and reader.char not in ends:
        if reader.char == '"':
            reader.quoted()
        elif reader.char == '(':
            reader.skip_space()
        else:
            reader.at += 1
    return reader.text[start:reader.at]


def _read_phrase(reader):
    """The nodes of a name and the name."""
    nodes, texts = [], []
    was_encoded = False
    while char := reader.char:
        if char in SPACES or char == '(':
            space = reader.skip_space()
            nodes.append(space)
            texts.append(' ')
            continue
        if char == '"':
            text = reader.quoted()
            nodes.append(Node('quoted-string', _words_of(text), text=quote_string(text)))
            texts.append(text)
        elif char == '.':
            reader.at += 1
            nodes.append(leaf('dot', '.'))
            texts.append('.')
            reader.defects.append(errors.ObsoleteHeaderDefect("period in 'phrase'"))
        elif char in SPECIALS:
            break
        elif reader.text.startswith('=?', reader.at) and (found := _try_encoded(reader)) is not None:
            if was_encoded and texts[-1:] == [' ']:
                # The space between two encoded words is no text.
                texts.pop()
                nodes[-1] = leaf('fws', '')
            nodes.append(found)
            texts.append(str(found))
            was_encoded = True
            continue
        else:
            text = re.compile(_ATOM).match(reader.text, reader.at)[0]
            reader.at += len(text)
            nodes.append(_check_text(leaf('atext', text), text))
            texts.append(text)
        was_encoded = False
    return nodes, ''.join(texts).strip()


def _words_of(text):
    return [leaf('fws' if part[0] in SPACES else 'ptext', part) for part in re.findall('[ \t]+|[^ \t]+', text)]


def _try_encoded(reader):
    try:
        node, reader.at = _read_encoded(reader.text, reader.at)
        return node
    except (ValueError, errors.HeaderParseError):
        return None


def _read_group(reader, label, name):
    parts = [Node('display-name', label), leaf('group-display-name-terminator', ':')]
    reader.at += 1
    boxes = []
    while reader.char and reader.char != ';':
        start = reader.at
        space = reader.skip_space()
        if reader.char in ('', ',', ';'):
            if space is not None:
                parts.append(space)
        else:
            reader.at = start
            box = _read_address(reader, ',;')
            boxes.append(box)
            parts.append(box)
        if reader.char == ',':
            reader.at += 1
            parts.append(leaf('list-separator', ',', can_be_encoded=False, can_begin_line=False))
    group = Node('group', parts)
    if reader.char == ';':
        reader.at += 1
        parts.append(leaf('group-terminator', ';'))
        space = reader.skip_space()
        if space is not None:
            parts.append(space)
    else:
        group.defects.append(errors.InvalidHeaderDefect('end of header in group'))
    group.group_name = name
    group.all_mailboxes = boxes
    return group


def _read_angle(reader):
    """The nodes of `<address>`, local part and domain; None where it is no such thing."""
    reader.at += 1
    reader.skip_space()
    if reader.char == '>':
        reader.at += 1
        reader.defects.append(errors.InvalidHeaderDefect('null addr-spec in angle-addr'))
        return [leaf('angle-addr', '<>', can_be_encoded=False)], None, None
    if reader.char == '@':
        # An old route: `@a,@b:`.
        reader.until(':>')
        if reader.char != ':':
            return None
        reader.at += 1
        reader.defects.append(errors.ObsoleteHeaderDefect('obsolete route specification in angle-addr'))
    address = _read_addr_spec(reader, '>')
    if address is None:
        return None
    node, local, domain = address
    nodes = [leaf('angle-addr-start', '<'), node]
    if reader.char == '>':
        reader.at += 1
    else:
        reader.defects.append(errors.InvalidHeaderDefect("missing trailing '>' on angle-addr"))
    nodes.append(leaf('angle-addr-end', '>'))
    return [Node('angle-addr', nodes)], local, domain


def _read_addr_spec(reader, ends):
    """The node of `local@domain` and both; None where it is none."""
    start = reader.at
    local = _read_local(reader)
    if local is None:
        return None
    domain = None
    if reader.char == '@':
        reader.at += 1
        domain = _read_domain(reader)
        if not domain:
            return None
    text = reader.text[start:reader.at]
    node = Node('addr-spec', [_check_text(leaf('addr-spec', text, can_be_encoded=False), re.sub(r'[ \t]', '', text))],
                can_be_encoded=False)
    if domain is None:
        node.defects.append(errors.InvalidHeaderDefect('addr-spec local part with no domain'))
    if not local.isascii() and not utils._has_surrogates(local):
        node.defects.append(errors.NonASCIILocalPartDefect('local-part contains non-ASCII characters)'))
    return node, local, domain


def _read_local(reader):
    parts = []
    while True:
        reader.skip_space()
        char = reader.char
        if char == '"':
            parts.append(reader.quoted())
        elif char == '.':
            reader.at += 1
            parts.append('.')
        elif char and char not in SPECIALS:
            if parts and parts[-1] != '.':
                reader.defects.append(errors.InvalidHeaderDefect('local-part is not dot-atom, quoted-string, or obs-local-part'))
                parts.append(' ')
            text = re.compile(_ATOM).match(reader.text, reader.at)[0]
            reader.at += len(text)
            parts.append(text)
        else:
            return ''.join(parts) if parts else None


def _read_domain(reader):
    parts = []
    reader.skip_space()
    if reader.char == '[':
        text = reader.until(']')
        if reader.char == ']':
            reader.at += 1
        else:
            reader.defects.append(errors.InvalidHeaderDefect('end of input inside domain-literal'))
        reader.skip_space()
        return ''.join(text.split()) + ']'
    while char := reader.char:
        if char == '.':
            reader.at += 1
            parts.append('.')
        elif char in SPECIALS or parts and parts[-1] != '.':
            break
        else:
            text = re.compile(_ATOM).match(reader.text, reader.at)[0]
            reader.at += len(text)
            parts.append(text)
        reader.skip_space()
    return ''.join(parts)


def parse_addr_spec(value):
    """(local part, domain, how far it goes, defects) of an address alone."""
    reader = _Reader(value)
    address = _read_addr_spec(reader, '')
    if address is None:
        raise errors.HeaderParseError(f"expected addr-spec but found '{value}'" if '@' not in value else
                                      f'expected atom at a start of dot-atom-text but found {value!r}')
    node, local, domain = address
    return local, domain, reader.at, [*reader.defects, *node.all_defects]


# Values with parameters.

def _parse_value(value, read):
    reader = _Reader(value)
    tree = Node('parameterized', [], can_be_encoded=False, can_begin_line=False)
    tree.params = []
    reader.skip_space()
    tree.value = read(reader, tree)
    if reader.char == ';':
        reader.at += 1
        tree.parts.append(leaf('parameter-separator', ';'))
        tree.params = _read_parameters(reader, tree)
        tree.parts.append(Parameters(tree.params))
    elif reader.char:
        rest = reader.text[reader.at:]
        tree.parts.append(leaf('misplaced-special', rest))
        tree.defects.append(errors.InvalidHeaderDefect('Only parameters are valid after the value, but found {!r}'.format(rest)))
    tree.defects += reader.defects
    return tree


def parse_content_type(value):
    """`maintype/subtype` and parameters."""
    def read(reader, tree):
        main = reader.until(TOKEN_ENDS).strip()
        reader.skip_space()
        sub = ''
        if main and reader.char == '/':
            reader.at += 1
            reader.skip_space()
            sub = reader.until(TOKEN_ENDS)
            reader.skip_space()
        if not (main and sub):
            tree.defects.append(errors.HeaderMissingRequiredValue('Missing content type specification') if not value.strip() else
                                errors.InvalidHeaderDefect('Invalid content type'))
            text = main + reader.until(';')
            if text:
                tree.parts.append(leaf('misplaced-special', text))
            return 'text', 'plain'
        tree.parts.append(leaf('content-type', f'{main}/{sub}'))
        return main.strip().lower(), sub.strip().lower()
    tree = _parse_value(value, read)
    tree.maintype, tree.subtype = tree.value
    return tree


def parse_content_disposition(value):
    """`attachment` or `inline`, and parameters."""
    def read(reader, tree):
        kind = reader.until(TOKEN_ENDS).strip()
        reader.skip_space()
        if not kind:
            tree.defects.append(errors.HeaderMissingRequiredValue('Missing content disposition'))
            return None
        tree.parts.append(leaf('content-disposition', kind))
        return kind.lower()
    tree = _parse_value(value, read)
    tree.content_disposition = tree.value
    return tree


def parse_content_transfer_encoding(value):
    """The name of an encoding."""
    reader = _Reader(value)
    reader.skip_space()
    name = reader.until(TOKEN_ENDS).strip()
    tree = Node('content-transfer-encoding', [leaf('token', value)], can_be_encoded=False)
    if not name:
        tree.defects.append(errors.HeaderMissingRequiredValue('Missing content transfer encoding'))
    tree.cte = name.lower() or '7bit'
    reader.skip_space()
    if reader.char:
        tree.defects.append(errors.InvalidHeaderDefect('Extra text after content transfer encoding'))
    return tree


def _read_parameters(reader, tree):
    """Pairs of name and text; those in pieces are put together."""
    pieces = {}
    while True:
        reader.skip_space()
        if reader.char == ';':
            tree.defects.append(errors.InvalidHeaderDefect('parameter entry with no content'))
            reader.at += 1
            continue
        if not reader.char:
            break
        name = reader.until(ATTRIBUTE_ENDS).strip()
        number, is_encoded = None, False
        if reader.char == '*':
            reader.at += 1
            digits = reader.until('*= \t;')
            if digits.isdigit():
                number = int(digits)
                if reader.char == '*':
                    reader.at += 1
                    is_encoded = True
            else:
                is_encoded = True
        reader.skip_space()
        value = ''
        if reader.char == '=':
            reader.at += 1
            reader.skip_space()
            if reader.char == '"':
                value = _decode_words(reader.quoted())
            else:
                value = reader.until(';').rstrip(SPACES)
            reader.skip_space()
        elif name:
            tree.defects.append(errors.InvalidHeaderDefect(f"Parameter contains name ({name}) but no value"))
        rest = reader.until(';')
        if rest or not name:
            tree.defects.append(errors.InvalidHeaderDefect(f'parameter with invalid trailing text {rest!r}'))
        if name:
            pieces.setdefault(name, []).append((number, value, is_encoded))
        if reader.char == ';':
            reader.at += 1
    return [(name, _join_pieces(name, parts, tree)) for name, parts in pieces.items()]


def _join_pieces(name, parts, tree):
    from urllib.parse import unquote_to_bytes
    if parts[0][0] is None and len(parts) > 1:
        tree.defects.append(errors.InvalidHeaderDefect('duplicate parameter name; duplicate(s) ignored'))
        parts = parts[:1]
    parts = sorted(parts, key=lambda part: part[0] or 0)
    charset = None
    texts = []
    for index, (number, value, is_encoded) in enumerate(parts):
        if number is not None and number != index:
            tree.defects.append(errors.InvalidHeaderDefect('inconsistent multipart parameter numbering'))
            continue
        if not is_encoded:
            texts.append(value)
            continue
        if charset is None:
            head = value.split("'", 2)
            charset, value = (head[0], head[2]) if len(head) == 3 else ('us-ascii', value)
        data = unquote_to_bytes(value)
        try:
            texts.append(data.decode(charset or 'us-ascii', 'surrogateescape'))
        except LookupError:
            texts.append(data.decode('us-ascii', 'surrogateescape'))
    return ''.join(texts)


# The rest.

def parse_mime_version(value):
    """`1.0`: `major` and `minor`."""
    tree = Node('mime-version', [leaf('vtext', value)])
    tree.major = tree.minor = tree.version = None
    reader = _Reader(value)
    reader.skip_space()
    found = re.compile(r'(\d+)[ \t]*\.[ \t]*(\d+)').match(reader.text, reader.at)
    if not value:
        tree.defects.append(errors.HeaderMissingRequiredValue('Missing MIME version number (eg: 1.0)'))
    elif not found:
        tree.defects.append(errors.InvalidHeaderDefect('Expected MIME version number but found {!r}'.format(value)))
    else:
        tree.major, tree.minor = int(found[1]), int(found[2])
        reader.at = found.end()
        reader.skip_space()
        if reader.char:
            tree.defects.append(errors.InvalidHeaderDefect('Excess non-CFWS text after MIME version'))
    return tree


def parse_message_id(value):
    """`<left@right>`, which is never broken or encoded."""
    tree = Node('message-id', [Node('msg-id', [leaf('msg-id', value, can_be_encoded=False, can_begin_line=False)],
                                    can_be_encoded=False, can_begin_line=False)], can_begin_line=False)
    if not re.fullmatch(r'\s*<[^<>@\s]+@[^<>@\s]+>\s*', value):
        tree.defects.append(errors.InvalidHeaderDefect(f'Invalid msg-id: {value!r}'))
    return tree
