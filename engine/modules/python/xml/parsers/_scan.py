"""From text to what a parser's handlers are told: markup, references, declarations, namespaces (XML 1.0, Namespaces in XML 1.0).

`text` is what is not dealt with yet from `at` on; places are counted as it is passed. Entities are expanded within limits: what they
grow to is at most a hundred times the document, once it is over eight megabytes, as in expat.
"""

import re

from ._doctype import read_doctype

_S = '[ \t\r\n]'
_START = ':A-Z_a-z\xC0-\xD6\xD8-\xF6\xF8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\U00010000-\U000EFFFF'
NAME = f'[{_START}][-.0-9\xB7\u0300-\u036F\u203F\u2040{_START}]*'
_name = re.compile(NAME)
_text = re.compile('[^<&\r]+')
_illegal = re.compile('[\x00-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]')
_space = re.compile(_S + '*')
_attribute = re.compile(f'({NAME}){_S}*={_S}*(?:"([^"<]*)"|\'([^\'<]*)\')')
_reference = re.compile(f'&(?:#x([0-9a-fA-F]+)|#([0-9]+)|({NAME}));')
_declaration = re.compile(
    f'<\\?xml{_S}+version{_S}*={_S}*["\']([-a-zA-Z0-9_.:]+)["\'](?:{_S}+encoding{_S}*={_S}*["\']([A-Za-z][-A-Za-z0-9._]*)["\'])?'
    f'(?:{_S}+standalone{_S}*={_S}*["\'](yes|no)["\'])?{_S}*\\?>')
_PREDEFINED = {'lt': '<', 'gt': '>', 'amp': '&', 'quot': '"', 'apos': "'"}
_XML = 'http://www.w3.org/XML/1998/namespace'
_XMLNS = 'http://www.w3.org/2000/xmlns/'
_AMPLIFICATION, _AMPLIFIED_FROM = 100.0, 8 * 1024 * 1024


class XmlError(Exception):
    """What is wrong, by expat's name, and where in the text; None: where the markup begins."""

    def __init__(self, name, at=None):
        self.name = name
        self.at = at


class Scanner:
    """A document, as far as it has come."""

    def __init__(self, handlers, encoding, separator):
        self.handlers = handlers
        self.encoding = encoding
        self.separator = separator
        self.text = ''
        self.at = 0
        self._line, self._column, self._bytes = 1, 0, 0
        self._counted = 0
        self._decoder = None
        self._pending = b''
        self._begun = False
        self._open = []
        self._scopes = [{'xml': _XML}]
        self._had_root = self._in_cdata = False
        self.is_entity = False
        self.entities = {}
        self.attributes = {}
        self.standalone = -1
        self._expanding = []
        self._expanded = 0
        self._fed = 0
        self.has_external = False

    def feed(self, data, is_final):
        """Takes a piece and deals with what is whole."""
        if self.at:
            self._count(self.at)
            self.text = self.text[self.at:]
            self._counted = self.at = 0
        if isinstance(data, str):
            self._begun = True
            self._decoder = False
            self.text += data
            self._fed += len(data)
        else:
            self._take_bytes(bytes(data), is_final)
            self._fed += len(data)
        if self._decoder is None and not is_final:
            return
        self._scan(is_final)

    def _take_bytes(self, data, is_final):
        if self._decoder is False:
            self.text += data.decode('utf-8')
            return
        if self._decoder is None:
            self._pending += data
            if len(self._pending) < 4 and not is_final:
                return
            data, self._pending = self._pending, b''
            # The declaration says the encoding: it is waited for.
            if data.startswith(b'<?xml') and b'?>' not in data and not is_final and len(data) < 1024:
                self._pending = data
                return
            self._decoder = self._choose_decoder(data)
        try:
            self.text += self._decoder.decode(data, is_final)
        except UnicodeDecodeError as failure:
            self.text += failure.object[:failure.start].decode(self._codec, 'ignore')
            is_cut = failure.end >= len(failure.object) and 'unexpected end' in failure.reason
            self._scan(False)
            raise XmlError('UNCLOSED_TOKEN' if is_cut and self.at < len(self.text) else 'PARTIAL_CHAR' if is_cut else 'INVALID_TOKEN',
                           len(self.text))

    def _choose_decoder(self, data):
        import codecs
        named = self.encoding
        if data.startswith((b'\xff\xfe', b'\xfe\xff')):
            self._codec = 'utf-16'
        elif named is None and data[:2] in (b'<\0', b'\0<'):
            self._codec = 'utf-16-le' if data[0] else 'utf-16-be'
        else:
            if data.startswith(b'\xef\xbb\xbf'):
                self._codec = 'utf-8-sig'
            else:
                if named is None:
                    match = re.match(rb'<\?xml[^>]*?\sencoding\s*=\s*["\']([-A-Za-z0-9._]+)["\']', data)
                    named = match[1].decode() if match else 'utf-8'
                self._codec = named
        return codecs.getincrementaldecoder(self._codec)()

    # Places.

    def _count(self, to):
        """Counts lines and columns up to a place."""
        passed = self.text[self._counted:to]
        if passed:
            if '\r' in passed:
                # Both line ends are one.
                if passed[0] == '\n' and self._ends_with_return:
                    self._line -= 1
                self._ends_with_return = passed[-1] == '\r'
                plain = passed.replace('\r\n', '\n').replace('\r', '\n')
            else:
                plain = passed
            lines = plain.count('\n')
            if lines:
                self._line += lines
                self._column = len(plain) - plain.rfind('\n') - 1
            else:
                self._column += len(plain)
            self._bytes += len(passed.encode('utf-8', 'surrogatepass'))
            self._counted = to

    _ends_with_return = _had_doctype = False

    def place(self):
        self._count(self.at)
        return self._line, self._column

    def byte_index(self):
        self._count(self.at)
        return self._bytes

    def place_error(self, failure):
        if failure.at is not None:
            self.at = max(failure.at, self._counted)

    def context(self):
        return self.text.encode('utf-8', 'surrogatepass') if self.text else None

    # Markup.

    def _scan(self, is_final):
        if not self._begun:
            self._begun = True
            self.text = self.text.removeprefix('\ufeff')
        text = self.text
        while self.at < len(text):
            if self._in_cdata:
                if not self._cdata(is_final):
                    return
                continue
            if text[self.at] == '<':
                end = self._markup(is_final)
            elif not self._open and not self.is_entity:
                end = self._outside(is_final)
            else:
                end = self._characters(is_final)
            if end is None:
                break
            self.at = end
        if is_final:
            self._finish()

    def _finish(self):
        if self._in_cdata:
            raise XmlError('UNCLOSED_CDATA_SECTION')
        if self.at < len(self.text):
            raise XmlError('UNCLOSED_TOKEN')
        if not self._had_root and not self.is_entity or self._open:
            raise XmlError('NO_ELEMENTS')

    def _outside(self, is_final):
        """Before and behind the root there is only space."""
        end = _space.match(self.text, self.at).end()
        if end == self.at:
            raise XmlError('JUNK_AFTER_DOC_ELEMENT' if self._had_root else
                           'SYNTAX' if self.text[end] not in '\0' and not _illegal.match(self.text, end) else 'INVALID_TOKEN')
        self._default(self.text[self.at:end])
        return end

    def _markup(self, is_final):
        text, at = self.text, self.at
        following = text[at + 1:at + 2]
        if following == '/':
            return self._end_tag(is_final)
        if following == '?':
            return self._instruction(is_final)
        if following == '!':
            return self._declared(is_final)
        if not following:
            return None
        return self._start_tag(is_final)

    def _declared(self, is_final):
        text, at = self.text, self.at
        if text.startswith('<!--', at):
            end = text.find('--', at + 4)
            if end < 0 or end + 2 >= len(text):
                self._refuse_illegal(at, len(text))
                return None
            if text[end + 2] != '>':
                raise XmlError('INVALID_TOKEN', end + 2)
            self._refuse_illegal(at, end)
            self._tell('Comment', text[at:end + 3], _plain(text[at + 4:end]))
            return end + 3
        if text.startswith('<![CDATA[', at):
            if not self._open:
                raise XmlError('SYNTAX' if not self._had_root else 'JUNK_AFTER_DOC_ELEMENT')
            self._tell('StartCdataSection', text[at:at + 9])
            self._in_cdata = True
            return at + 9
        if text.startswith('<!DOCTYPE', at) and not self._had_root and not self._open:
            if self._had_doctype:
                raise XmlError('SYNTAX')
            end = read_doctype(self, at, is_final)
            self._had_doctype = end is not None
            return end
        if any(whole.startswith(text[at:at + len(whole)]) for whole in ('<!--', '<![CDATA[', '<!DOCTYPE')) and len(text) - at < 9:
            return None
        raise XmlError('INVALID_TOKEN', at + 2)

    def _cdata(self, is_final):
        text, at = self.text, self.at
        end = text.find(']]>', at)
        if end < 0:
            # The last two characters may be the beginning of the end.
            stop = len(text) if is_final else len(text) - 2
            if stop > at:
                self._refuse_illegal(at, stop)
                self._characters_of(text[at:stop])
                self.at = stop
            if is_final:
                raise XmlError('UNCLOSED_CDATA_SECTION')
            return False
        self._refuse_illegal(at, end)
        if end > at:
            self._characters_of(text[at:end])
        self.at = end
        self._tell('EndCdataSection', ']]>')
        self._in_cdata = False
        self.at = end + 3
        return True

    def _instruction(self, is_final):
        text, at = self.text, self.at
        end = text.find('?>', at)
        if end < 0:
            return None
        match = _name.match(text, at + 2)
        if match is None:
            raise XmlError('INVALID_TOKEN', at + 2)
        target = match[0]
        if target.lower() == 'xml':
            if target != 'xml':
                raise XmlError('INVALID_TOKEN', at + 2)
            return self._xml_declaration(at, end)
        rest = text[match.end():end]
        if rest and rest[0] not in ' \t\r\n':
            raise XmlError('INVALID_TOKEN', match.end())
        self._refuse_illegal(at, end)
        self._tell('ProcessingInstruction', text[at:end + 2], target, _plain(rest.lstrip(' \t\r\n')))
        return end + 2

    def _xml_declaration(self, at, end):
        if self._counted or at or self._line > 1 or self._column:
            raise XmlError('MISPLACED_XML_PI')
        match = _declaration.match(self.text, at)
        if match is None or match.end() != end + 2:
            wrong = re.match(f'<\\?xml{_S}+(version{_S}*={_S}*["\'][^"\']*["\']{_S}*)?(?:{NAME})?', self.text)
            raise XmlError('XML_DECL', wrong.end() if wrong else at + 5)
        version, encoding, standalone = match.groups()
        self.standalone = -1 if standalone is None else int(standalone == 'yes')
        self._tell('XmlDecl', match[0], version, encoding, self.standalone)
        return end + 2

    def _start_tag(self, is_final):
        text, at = self.text, self.at
        if self._had_root and not self._open and not self.is_entity:
            raise XmlError('JUNK_AFTER_DOC_ELEMENT')
        match = _name.match(text, at + 1)
        if match is None:
            raise XmlError('INVALID_TOKEN', at + 1)
        name, here = match[0], match.end()
        attributes = []
        while True:
            begin = here
            here = _space.match(text, here).end()
            if here == len(text):
                return None
            if text[here] == '>':
                end, is_empty = here + 1, False
                break
            if text[here] == '/':
                if here + 1 == len(text):
                    return None
                if text[here + 1] != '>':
                    raise XmlError('INVALID_TOKEN', here + 1)
                end, is_empty = here + 2, True
                break
            match = _attribute.match(text, here)
            if match is None or begin == here:
                return self._broken_attribute(here, begin == here)
            self._refuse_illegal(here, match.end())
            key, double, single = match.groups()
            attributes.append((key, single if double is None else double, here))
            here = match.end()
        self._open_element(name, attributes, text[at:end], is_empty)
        return end

    def _broken_attribute(self, here, is_joined):
        """What stands where an attribute should: not whole yet, or wrong."""
        text = self.text
        if is_joined:
            raise XmlError('INVALID_TOKEN', here)
        match = _name.match(text, here)
        if match is None:
            raise XmlError('INVALID_TOKEN', here)
        here = _space.match(text, match.end()).end()
        if here == len(text):
            return None
        if text[here] != '=':
            raise XmlError('INVALID_TOKEN', here)
        here = _space.match(text, here + 1).end()
        if here == len(text):
            return None
        if text[here] not in '"\'':
            raise XmlError('INVALID_TOKEN', here)
        wrong = text.find('<', here)
        close = text.find(text[here], here + 1)
        if wrong >= 0 and (close < 0 or wrong < close):
            raise XmlError('INVALID_TOKEN', wrong)
        return None

    def _open_element(self, name, attributes, whole, is_empty):
        handlers = self.handlers
        values = {}
        tag_at = self.at
        for key, raw, where in attributes:
            if key in values:
                raise XmlError('DUPLICATE_ATTRIBUTE', where)
            values[key] = self._value(raw, where)
        specified = len(values)
        for key, default, is_tokens in self.attributes.get(name, ()):
            if key in values:
                if is_tokens:
                    values[key] = ' '.join(values[key].split(' ')).strip()
            elif default is not None:
                values[key] = default
        if handlers.specified_attributes:
            values = dict(list(values.items())[:specified])
        declared = ()
        shown = name
        if self.separator is not None:
            declared, values = self._bind(values)
            shown = self._resolve(name, True)
            values = self._resolve_attributes(values)
        self._had_root = True
        self._open.append((name, shown, declared))
        for prefix, uri in declared:
            if handlers.StartNamespaceDeclHandler is not None:
                handlers.flush()
                handlers.StartNamespaceDeclHandler(prefix or None, uri or None)
        if handlers.StartElementHandler is not None:
            handlers.flush()
            if handlers.ordered_attributes:
                values = [part for pair in values.items() for part in pair]
            handlers.StartElementHandler(shown, values)
        else:
            self._default(whole)
        if is_empty:
            self._close_element(whole, is_empty)

    def _close_element(self, whole, was_empty=False):
        handlers = self.handlers
        _, shown, declared = self._open.pop()
        if was_empty:
            # The end of an empty element is behind it.
            self.at += len(whole)
        if handlers.EndElementHandler is not None:
            handlers.flush()
            handlers.EndElementHandler(shown)
        elif not was_empty:
            self._default(whole)
        for prefix, _ in reversed(declared):
            if handlers.EndNamespaceDeclHandler is not None:
                handlers.flush()
                handlers.EndNamespaceDeclHandler(prefix or None)
        if self.separator is not None:
            self._scopes.pop()

    def _end_tag(self, is_final):
        text, at = self.text, self.at
        end = text.find('>', at)
        match = _name.match(text, at + 2)
        if end < 0:
            if match is None and at + 2 < len(text):
                raise XmlError('INVALID_TOKEN', at + 2)
            return None
        if match is None:
            raise XmlError('INVALID_TOKEN', at + 2)
        close = _space.match(text, match.end()).end()
        if text[close] != '>':
            raise XmlError('INVALID_TOKEN', close)
        if not self._open:
            raise XmlError('INVALID_TOKEN', at + 1)
        if self._open[-1][0] != match[0]:
            raise XmlError('TAG_MISMATCH', at + 2)
        self._close_element(text[at:end + 1])
        return end + 1

    # Namespaces.

    def _bind(self, values):
        """Takes the declarations of namespaces out of the attributes."""
        scope, declared, rest = self._scopes[-1], [], {}
        for key, value in values.items():
            if key == 'xmlns':
                prefix = ''
            elif key.startswith('xmlns:'):
                prefix = key[6:]
                if prefix == 'xmlns':
                    raise XmlError('RESERVED_PREFIX_XMLNS')
                if (prefix == 'xml') != (value == _XML):
                    raise XmlError('RESERVED_PREFIX_XML' if prefix == 'xml' else 'RESERVED_NAMESPACE_URI')
                if not value:
                    raise XmlError('UNDECLARING_PREFIX')
            else:
                rest[key] = value
                continue
            if value == _XMLNS:
                raise XmlError('RESERVED_NAMESPACE_URI')
            if not declared:
                scope = dict(scope)
            scope[prefix] = value
            declared.append((prefix, value))
        self._scopes.append(scope)
        return declared, rest

    def _resolve(self, name, is_element):
        prefix, colon, local = name.rpartition(':')
        if not colon and not is_element:
            return name
        uri = self._scopes[-1].get(prefix)
        if not uri:
            if colon:
                raise XmlError('UNBOUND_PREFIX')
            return name
        if self.handlers.namespace_prefixes and prefix and prefix != 'xml':
            return f'{uri}{self.separator}{local}{self.separator}{prefix}'
        return f'{uri}{self.separator}{local}'

    def _resolve_attributes(self, values):
        if not any(':' in key for key in values):
            return values
        resolved = {}
        for key, value in values.items():
            key = self._resolve(key, False)
            if key in resolved:
                raise XmlError('DUPLICATE_ATTRIBUTE')
            resolved[key] = value
        return resolved

    # Text and references.

    def _characters(self, is_final):
        text, at = self.text, self.at
        char = text[at]
        if char == '&':
            return self._reference(is_final)
        if char == '\r':
            if at + 1 == len(text) and not is_final:
                return None
            self._characters_of('\n')
            return at + 2 if text.startswith('\n', at + 1) else at + 1
        end = _text.match(text, at).end()
        wrong = _illegal.search(text, at, end)
        close = text.find(']]>', at, end)
        if wrong is not None or close >= 0:
            stop = min(place for place in (wrong.start() if wrong else end, close if close >= 0 else end))
            if stop > at:
                self._characters_of(text[at:stop])
            raise XmlError('INVALID_TOKEN', stop + 2 if stop == close else stop)
        if end == len(text) and not is_final:
            # `]]>` may be cut in two.
            kept = 2 if text.endswith(']]') else 1 if text.endswith(']') else 0
            end -= kept
            if end <= at:
                return None
        self._characters_of(text[at:end])
        return end

    def _characters_of(self, text):
        handlers = self.handlers
        if '\r' in text:
            text = _plain(text)
        if handlers.CharacterDataHandler is None:
            self._default(text)
            return
        if handlers.buffer_text:
            handlers.text(text)
            return
        # Expat tells of each line and each line end by itself.
        for number, line in enumerate(text.split('\n')):
            if number:
                handlers.text('\n')
            if line:
                handlers.text(line)

    def _reference(self, is_final):
        text, at = self.text, self.at
        match = _reference.match(text, at)
        if match is None:
            end = text.find(';', at)
            if end < 0 and re.fullmatch(f'&(#(x[0-9a-fA-F]*|[0-9]*)|{NAME})?', text[at:]):
                return None
            raise XmlError('INVALID_TOKEN', _wrong_reference(text, at))
        name = match[3]
        if name is None:
            self._characters_of(self._character(match))
        elif name in _PREDEFINED:
            self._characters_of(_PREDEFINED[name])
        else:
            self._expand(name, match)
        return match.end()

    def _character(self, match):
        point = int(match[1], 16) if match[1] else int(match[2])
        if point > 0x10FFFF or point < 0x20 and point not in (9, 10, 13) or 0xD800 <= point < 0xE000 or point in (0xFFFE, 0xFFFF):
            raise XmlError('BAD_CHAR_REF')
        return chr(point)

    def _expand(self, name, match):
        """An entity in the text: its text is read as if it stood here."""
        handlers = self.handlers
        entity = self.entities.get(name)
        if entity is None:
            if self.has_external and self.standalone != 1:
                if handlers.SkippedEntityHandler is not None:
                    handlers.flush()
                    handlers.SkippedEntityHandler(name, False)
                else:
                    self._default(match[0])
                return
            raise XmlError('UNDEFINED_ENTITY')
        value, system, public, notation = entity
        if notation is not None:
            raise XmlError('BINARY_ENTITY_REF')
        if name in self._expanding:
            raise XmlError('RECURSIVE_ENTITY_REF')
        if value is None:
            handlers.flush()
            if handlers.ExternalEntityRefHandler is not None:
                if not handlers.ExternalEntityRefHandler(name, handlers._base, system, public):
                    raise XmlError('EXTERNAL_ENTITY_HANDLING')
            else:
                self._default(match[0])
            return
        if handlers.DefaultHandler is not None and handlers.DefaultHandlerExpand is None and handlers.CharacterDataHandler is None:
            self._default(match[0])
            return
        self._grow(len(value))
        self._within(name, value)

    def _within(self, name, value):
        """Reads an entity's text; it must close what it opens. Places stay at the reference."""
        self._count(self.at)
        kept = self.text, self.at, self._counted, self._line, self._column, self._bytes
        depth = len(self._open)
        self._expanding.append(name)
        self.text, self.at, self._counted = value, 0, len(value)
        try:
            while self.at < len(value):
                if self._in_cdata:
                    if not self._cdata(True):
                        break
                    continue
                end = self._markup(True) if value[self.at] == '<' else self._characters(True)
                if end is None:
                    raise XmlError('UNCLOSED_TOKEN')
                self.at = end
                if len(self._open) < depth:
                    raise XmlError('ASYNC_ENTITY')
            if len(self._open) != depth:
                raise XmlError('ASYNC_ENTITY')
        except XmlError as failure:
            failure.at = None
            raise
        finally:
            self._expanding.pop()
            self.text, self.at, self._counted, self._line, self._column, self._bytes = kept

    def _grow(self, count):
        self._expanded += count
        if self._expanded > _AMPLIFIED_FROM and self._fed + self._expanded > _AMPLIFICATION * self._fed:
            raise XmlError('AMPLIFICATION_LIMIT_BREACH')

    def _value(self, raw, where=None):
        """An attribute's value: spaces are one kind, references are what they mean."""
        if '&' not in raw:
            if '\n' in raw or '\t' in raw or '\r' in raw:
                raw = raw.replace('\r\n', ' ').translate(_SPACES)
            return raw
        parts = []
        here = 0
        while (found := raw.find('&', here)) >= 0:
            parts.append(raw[here:found].replace('\r\n', ' ').translate(_SPACES))
            match = _reference.match(raw, found)
            if match is None:
                raise XmlError('INVALID_TOKEN', where)
            name = match[3]
            if name is None:
                parts.append(self._character(match))
            elif name in _PREDEFINED:
                parts.append(_PREDEFINED[name])
            else:
                parts.append(self._entity_in_value(name))
            here = match.end()
        parts.append(raw[here:].replace('\r\n', ' ').translate(_SPACES))
        return ''.join(parts)

    def _entity_in_value(self, name):
        entity = self.entities.get(name)
        if entity is None:
            if self.has_external and self.standalone != 1:
                return ''
            raise XmlError('UNDEFINED_ENTITY')
        value, _, _, notation = entity
        if notation is not None:
            raise XmlError('BINARY_ENTITY_REF')
        if value is None:
            raise XmlError('ATTRIBUTE_EXTERNAL_ENTITY_REF')
        if name in self._expanding:
            raise XmlError('RECURSIVE_ENTITY_REF')
        if '<' in value:
            raise XmlError('INVALID_TOKEN')
        self._grow(len(value))
        self._expanding.append(name)
        try:
            return self._value(value)
        finally:
            self._expanding.pop()

    # Handlers.

    def _tell(self, name, whole, *args):
        """Calls a handler; where there is none, the default one gets the markup as it is."""
        handlers = self.handlers
        handler = getattr(handlers, name + 'Handler')
        if handler is not None:
            handlers.flush()
            handler(*args)
        else:
            self._default(whole)

    def _default(self, whole):
        handlers = self.handlers
        handler = handlers.DefaultHandlerExpand or handlers.DefaultHandler
        if handler is not None:
            handlers.flush()
            handler(_plain(whole))

    def _refuse_illegal(self, begin, end):
        wrong = _illegal.search(self.text, begin, end)
        if wrong is not None:
            raise XmlError('INVALID_TOKEN', wrong.start())


_SPACES = {9: ' ', 10: ' ', 13: ' '}


def _plain(text):
    return text.replace('\r\n', '\n').replace('\r', '\n') if '\r' in text else text


def _wrong_reference(text, at):
    """Where a reference stops being one."""
    match = re.match(f'&(#(x[0-9a-fA-F]*|[0-9]*)|{NAME})?', text[at:])
    return at + match.end()
