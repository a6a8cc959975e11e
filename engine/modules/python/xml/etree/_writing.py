"""From elements to XML, HTML, text and canonical XML."""

from ._elements import Comment, ProcessingInstruction, QName

_namespace_map = {
    'http://www.w3.org/XML/1998/namespace': 'xml', 'http://www.w3.org/1999/xhtml': 'html',
    'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf', 'http://schemas.xmlsoap.org/wsdl/': 'wsdl',
    'http://www.w3.org/2001/XMLSchema': 'xs', 'http://www.w3.org/2001/XMLSchema-instance': 'xsi',
    'http://purl.org/dc/elements/1.1/': 'dc'}
HTML_EMPTY = {'area', 'base', 'basefont', 'br', 'col', 'embed', 'frame', 'hr', 'img', 'input', 'isindex', 'link', 'meta', 'param',
              'source', 'track', 'wbr'}


def register_namespace(prefix, uri):
    """Have a namespace written with a prefix."""
    import re
    if re.match(r'ns\d+$', prefix):
        raise ValueError('Prefix format reserved for internal use')
    for known, name in list(_namespace_map.items()):
        if known == uri or name == prefix:
            del _namespace_map[known]
    _namespace_map[uri] = prefix


def _raise_serialization_error(text):
    raise TypeError(f'cannot serialize {text!r} (type {type(text).__name__})')


def _namespaces(root, default=None):
    """Every name as it is written, and the prefixes of the namespaces."""
    names = {None: None}
    namespaces = {}
    if default:
        namespaces[default] = ''

    def add(name):
        try:
            if name[:1] == '{':
                uri, tag = name[1:].rsplit('}', 1)
                prefix = namespaces.get(uri)
                if prefix is None:
                    prefix = _namespace_map.get(uri)
                    if prefix is None:
                        prefix = f'ns{len(namespaces)}'
                    if prefix != 'xml':
                        namespaces[uri] = prefix
                names[name] = f'{prefix}:{tag}' if prefix else tag
            else:
                if default:
                    raise ValueError('cannot use non-qualified names with default_namespace option')
                names[name] = name
        except TypeError:
            _raise_serialization_error(name)

    for element in root.iter():
        tag = element.tag
        if isinstance(tag, QName):
            if tag.text not in names:
                add(tag.text)
        elif isinstance(tag, str):
            if tag not in names:
                add(tag)
        elif tag is not None and tag is not Comment and tag is not ProcessingInstruction:
            _raise_serialization_error(tag)
        for key, value in element.items():
            if isinstance(key, QName):
                key = key.text
            if key not in names:
                add(key)
            if isinstance(value, QName) and value.text not in names:
                add(value.text)
        text = element.text
        if isinstance(text, QName) and text.text not in names:
            add(text.text)
    return names, namespaces


def _start(write, element, tag, names, namespaces, escape_attribute):
    """The beginning of an opening tag: at the root namespaces, then attributes."""
    write('<' + tag)
    if namespaces:
        for uri, prefix in sorted(namespaces.items(), key=lambda pair: pair[1]):
            write(f' xmlns{":" + prefix if prefix else ""}="{escape_attribute(uri)}"')
    for key, value in element.items():
        if isinstance(key, QName):
            key = key.text
        value = names[value.text] if isinstance(value, QName) else escape_attribute(value)
        write(f' {names[key]}="{value}"')


def _serialize_xml(write, element, names, namespaces, short_empty_elements, **options):
    tag, text = element.tag, element.text
    if tag is Comment:
        write(f'<!--{text}-->')
    elif tag is ProcessingInstruction:
        write(f'<?{text}?>')
    else:
        tag = names[tag.text if isinstance(tag, QName) else tag]
        if tag is None:
            if text:
                write(_escape_cdata(text))
            for child in element:
                _serialize_xml(write, child, names, None, short_empty_elements)
        else:
            _start(write, element, tag, names, namespaces, _escape_attribute)
            if text or len(element) or not short_empty_elements:
                write('>')
                if text:
                    write(names[text.text] if isinstance(text, QName) else _escape_cdata(text))
                for child in element:
                    _serialize_xml(write, child, names, None, short_empty_elements)
                write(f'</{tag}>')
            else:
                write(' />')
    if element.tail:
        write(_escape_cdata(element.tail))


def _serialize_html(write, element, names, namespaces, **options):
    tag, text = element.tag, element.text
    if tag is Comment:
        write(f'<!--{_escape_cdata(text)}-->')
    elif tag is ProcessingInstruction:
        write(f'<?{_escape_cdata(text)}?>')
    else:
        tag = names[tag.text if isinstance(tag, QName) else tag]
        if tag is None:
            if text:
                write(_escape_cdata(text))
            for child in element:
                _serialize_html(write, child, names, None)
        else:
            _start(write, element, tag, names, namespaces, _escape_attribute_html)
            write('>')
            low = tag.lower()
            if text:
                write(text if low in ('script', 'style') else _escape_cdata(text))
            for child in element:
                _serialize_html(write, child, names, None)
            if low not in HTML_EMPTY:
                write(f'</{tag}>')
    if element.tail:
        write(_escape_cdata(element.tail))


def _serialize_text(write, element):
    for part in element.itertext():
        write(part)
    if element.tail:
        write(element.tail)


_serialize = {'xml': _serialize_xml, 'html': _serialize_html, 'text': _serialize_text}


def _escape_cdata(text):
    try:
        return text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    except (TypeError, AttributeError):
        _raise_serialization_error(text)


def _escape_attribute(text):
    try:
        text = text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;').replace('"', '&quot;')
        return text.replace('\r', '&#13;').replace('\n', '&#10;').replace('\t', '&#09;')
    except (TypeError, AttributeError):
        _raise_serialization_error(text)


def _escape_attribute_html(text):
    try:
        return text.replace('&', '&amp;').replace('>', '&gt;').replace('"', '&quot;')
    except (TypeError, AttributeError):
        _raise_serialization_error(text)


def canonicalize(xml_data=None, *, out=None, from_file=None, **options):
    """A document in its canonical form (C14N 2.0), as a str or written to `out`."""
    import io
    from .ElementTree import XMLParser, parse
    if xml_data is None and from_file is None:
        raise ValueError("Either 'xml_data' or 'from_file' must be provided as input")
    into = io.StringIO() if out is None else out
    parser = XMLParser(target=C14NWriterTarget(into.write, **options))
    if xml_data is not None:
        parser.feed(xml_data)
        parser.close()
    else:
        parse(from_file, parser=parser)
    return into.getvalue() if out is None else None


canonicalize.__module__ = register_namespace.__module__ = 'xml.etree.ElementTree'


class C14NWriterTarget:
    """A target of parsers that writes canonical XML."""

    __module__ = 'xml.etree.ElementTree'

    def __init__(self, write, *, with_comments=False, strip_text=False, rewrite_prefixes=False, qname_aware_tags=None,
                 qname_aware_attrs=None, exclude_attrs=None, exclude_tags=None):
        if qname_aware_tags or qname_aware_attrs:
            raise NotImplementedError('names in texts are not rewritten here: leave qname_aware_tags and qname_aware_attrs out')
        self._write = write
        self._with_comments = with_comments
        self._strip = strip_text
        self._rewrite = rewrite_prefixes
        self._exclude_attrs = set(exclude_attrs or ())
        self._exclude_tags = set(exclude_tags or ())
        self._texts = []
        # Of each open element: prefixes that are declared in the source, and those that were written.
        self._declared = [{'http://www.w3.org/XML/1998/namespace': 'xml'}]
        self._written = [{'http://www.w3.org/XML/1998/namespace': 'xml'}]
        self._pending = {}
        self._ignored = 0
        self._root_state = 0
        self._depth = 0
        self._numbers = {}

    def start_ns(self, prefix, uri):
        self._pending[uri] = prefix or ''

    def _flush(self):
        if self._texts:
            text = ''.join(self._texts)
            self._texts = []
            if self._strip:
                text = text.strip()
            if self._depth and text and not self._ignored:
                self._write(_canonical_text(text))

    def data(self, data):
        if not self._ignored:
            self._texts.append(data)

    def _qualify(self, name, written, new, is_attribute=False):
        if name[:1] != '{':
            if not is_attribute and written.get('') not in (None, '') or not is_attribute and '' in written.values() and any(
                    prefix == '' and uri for uri, prefix in written.items()):
                new[''] = ''
            return name
        uri, tag = name[1:].rsplit('}', 1)
        prefix = written.get(uri)
        if prefix is None or is_attribute and prefix == '':
            if self._rewrite:
                prefix = self._numbers.setdefault(uri, f'n{len(self._numbers)}')
            else:
                prefix = next(scope[uri] for scope in reversed(self._declared) if uri in scope)
            new[uri] = written[uri] = prefix
        return f'{prefix}:{tag}' if prefix else tag

    def start(self, tag, attrs):
        if self._exclude_tags and (self._ignored or tag in self._exclude_tags):
            self._flush()
            self._ignored += 1
            return
        self._flush()
        self._declared.append(self._pending)
        self._pending = {}
        written = dict(self._written[-1])
        new = {}
        name = self._qualify(tag, written, new)
        rows = []
        for key, value in attrs.items():
            if key in self._exclude_attrs:
                continue
            uri = key[1:].rsplit('}', 1)[0] if key[:1] == '{' else ''
            rows.append((uri, key.rsplit('}', 1)[-1], self._qualify(key, written, new, True), value))
        self._written.append(written)
        self._write('<' + name)
        for uri, prefix in sorted(new.items(), key=lambda pair: pair[1]):
            self._write(f' xmlns{":" + prefix if prefix else ""}="{_canonical_attribute(uri)}"')
        for _, _, key, value in sorted(rows, key=lambda row: row[:2]):
            self._write(f' {key}="{_canonical_attribute(value)}"')
        self._write('>')
        self._depth += 1
        self._names = getattr(self, '_names', [])
        self._names.append(name)
        self._root_state = 1

    def end(self, tag):
        if self._ignored:
            self._ignored -= 1
            return
        self._flush()
        self._write(f'</{self._names.pop()}>')
        self._declared.pop()
        self._written.pop()
        self._depth -= 1
        if not self._depth:
            self._root_state = 2

    def comment(self, text):
        if self._with_comments and not self._ignored:
            self._single(f'<!--{_canonical_text(text)}-->')

    def pi(self, target, data):
        if not self._ignored:
            self._single(f'<?{target} {_canonical_text(data)}?>' if data else f'<?{target}?>')

    def _single(self, markup):
        if self._root_state == 2:
            self._write('\n')
        elif self._depth:
            self._flush()
        self._write(markup)
        if not self._root_state:
            self._write('\n')


def _canonical_text(text):
    return text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;').replace('\r', '&#xD;')


def _canonical_attribute(text):
    text = text.replace('&', '&amp;').replace('<', '&lt;').replace('"', '&quot;')
    return text.replace('\t', '&#x9;').replace('\n', '&#xA;').replace('\r', '&#xD;')
