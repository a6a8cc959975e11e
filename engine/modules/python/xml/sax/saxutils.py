"""Text and attributes as XML writes them; handlers that write a document, and that stand between others."""

from . import handler, xmlreader


def escape(data, entities={}):
    """Text in which `&`, `<`, `>` and what `entities` has are written as references."""
    data = data.replace('&', '&amp;').replace('>', '&gt;').replace('<', '&lt;')
    return _replace_all(data, entities)


def unescape(data, entities={}):
    """The opposite of escape()."""
    data = data.replace('&lt;', '<').replace('&gt;', '>')
    return _replace_all(data, entities).replace('&amp;', '&')


def quoteattr(data, entities={}):
    """An attribute's value with the quotes around it."""
    data = escape(data, {**entities, '\n': '&#10;', '\r': '&#13;', '\t': '&#9;'})
    if '"' not in data:
        return f'"{data}"'
    if "'" not in data:
        return f"'{data}'"
    return '"' + data.replace('"', '&quot;') + '"'


def _replace_all(text, replacements):
    for key, value in replacements.items():
        text = text.replace(key, value)
    return text


def _text_stream(out, encoding):
    """What text can be written to, whatever `out` takes; closing it leaves `out` open."""
    import codecs
    import io
    import sys
    if out is None:
        return sys.stdout
    if isinstance(out, io.TextIOBase) or isinstance(out, (codecs.StreamWriter, codecs.StreamReaderWriter)):
        return out
    if isinstance(out, io.RawIOBase):
        class Kept:
            """The stream without its `close`."""

            def __getattr__(self, name):
                return getattr(out, name)

            def close(self):
                pass
        buffer = Kept()
    else:
        # Whatever has `write` will do.
        buffer = io.BufferedIOBase()
        buffer.writable = lambda: True
        buffer.write = out.write
        for name in ('seekable', 'tell'):
            if hasattr(out, name):
                setattr(buffer, name, getattr(out, name))
    return io.TextIOWrapper(buffer, encoding=encoding, errors='xmlcharrefreplace', newline='\n', write_through=True)


class XMLGenerator(handler.ContentHandler):
    """Writes the document that it is told of."""

    def __init__(self, out=None, encoding='iso-8859-1', short_empty_elements=False):
        handler.ContentHandler.__init__(self)
        out = _text_stream(out, encoding)
        self._write = out.write
        self._flush = out.flush
        # Prefixes by namespace, for each element that is open; what the next element has to declare.
        self._ns_contexts = [{}]
        self._current_context = self._ns_contexts[-1]
        self._undeclared_ns_maps = []
        self._encoding = encoding
        self._short_empty_elements = short_empty_elements
        self._pending_start_element = False

    def _qname(self, name):
        """As it is written, of namespace and local name."""
        uri, local = name
        if uri:
            if uri == 'http://www.w3.org/XML/1998/namespace':
                return 'xml:' + local
            prefix = self._current_context[uri]
            if prefix:
                return f'{prefix}:{local}'
        return local

    def _finish_pending_start_element(self, endElement=False):
        if self._pending_start_element:
            self._write('>')
            self._pending_start_element = False

    def _end_start_tag(self):
        if self._short_empty_elements:
            self._pending_start_element = True
        else:
            self._write('>')

    def startDocument(self):
        self._write(f'<?xml version="1.0" encoding="{self._encoding}"?>\n')

    def endDocument(self):
        self._flush()

    def startPrefixMapping(self, prefix, uri):
        self._ns_contexts.append(self._current_context.copy())
        self._current_context[uri] = prefix
        self._undeclared_ns_maps.append((prefix, uri))

    def endPrefixMapping(self, prefix):
        self._current_context = self._ns_contexts.pop()

    def startElement(self, name, attrs):
        self._finish_pending_start_element()
        self._write('<' + name)
        for attribute, value in attrs.items():
            self._write(f' {attribute}={quoteattr(value)}')
        self._end_start_tag()

    def endElement(self, name):
        self._write_end(name)

    def startElementNS(self, name, qname, attrs):
        self._finish_pending_start_element()
        self._write('<' + self._qname(name))
        for prefix, uri in self._undeclared_ns_maps:
            self._write(f' xmlns:{prefix}="{uri}"' if prefix else f' xmlns="{uri}"')
        self._undeclared_ns_maps = []
        for attribute, value in attrs.items():
            self._write(f' {self._qname(attribute)}={quoteattr(value)}')
        self._end_start_tag()

    def endElementNS(self, name, qname):
        self._write_end(self._qname(name))

    def _write_end(self, name):
        if self._pending_start_element:
            self._write('/>')
            self._pending_start_element = False
        else:
            self._write(f'</{name}>')

    def characters(self, content):
        if content:
            self._finish_pending_start_element()
            self._write(escape(self._as_text(content)))

    def ignorableWhitespace(self, content):
        if content:
            self._finish_pending_start_element()
            self._write(self._as_text(content))

    def processingInstruction(self, target, data):
        self._finish_pending_start_element()
        self._write(f'<?{target} {data}?>')

    def _as_text(self, content):
        return content if isinstance(content, str) else str(content, self._encoding)


class XMLFilterBase(xmlreader.XMLReader):
    """Stands between a parser and the handlers: passes on what both say, until a subclass changes it."""

    def __init__(self, parent=None):
        xmlreader.XMLReader.__init__(self)
        self._parent = parent

    def parse(self, source):
        self._parent.setContentHandler(self)
        self._parent.setErrorHandler(self)
        self._parent.setEntityResolver(self)
        self._parent.setDTDHandler(self)
        self._parent.parse(source)

    def setLocale(self, locale):
        self._parent.setLocale(locale)

    def getFeature(self, name):
        return self._parent.getFeature(name)

    def setFeature(self, name, state):
        self._parent.setFeature(name, state)

    def getProperty(self, name):
        return self._parent.getProperty(name)

    def setProperty(self, name, value):
        self._parent.setProperty(name, value)

    def getParent(self):
        return self._parent

    def setParent(self, parent):
        self._parent = parent

    def error(self, exception):
        self._err_handler.error(exception)

    def fatalError(self, exception):
        self._err_handler.fatalError(exception)

    def warning(self, exception):
        self._err_handler.warning(exception)

    def setDocumentLocator(self, locator):
        self._cont_handler.setDocumentLocator(locator)

    def startDocument(self):
        self._cont_handler.startDocument()

    def endDocument(self):
        self._cont_handler.endDocument()

    def startPrefixMapping(self, prefix, uri):
        self._cont_handler.startPrefixMapping(prefix, uri)

    def endPrefixMapping(self, prefix):
        self._cont_handler.endPrefixMapping(prefix)

    def startElement(self, name, attrs):
        self._cont_handler.startElement(name, attrs)

    def endElement(self, name):
        self._cont_handler.endElement(name)

    def startElementNS(self, name, qname, attrs):
        self._cont_handler.startElementNS(name, qname, attrs)

    def endElementNS(self, name, qname):
        self._cont_handler.endElementNS(name, qname)

    def characters(self, content):
        self._cont_handler.characters(content)

    def ignorableWhitespace(self, chars):
        self._cont_handler.ignorableWhitespace(chars)

    def processingInstruction(self, target, data):
        self._cont_handler.processingInstruction(target, data)

    def skippedEntity(self, name):
        self._cont_handler.skippedEntity(name)

    def notationDecl(self, name, publicId, systemId):
        self._dtd_handler.notationDecl(name, publicId, systemId)

    def unparsedEntityDecl(self, name, publicId, systemId, ndata):
        self._dtd_handler.unparsedEntityDecl(name, publicId, systemId, ndata)

    def resolveEntity(self, publicId, systemId):
        return self._ent_handler.resolveEntity(publicId, systemId)


def prepare_input_source(source, base=''):
    """An InputSource with a stream, of what a program gives: a path, an address, a file or such a source."""
    import os
    if isinstance(source, os.PathLike):
        source = os.fspath(source)
    if isinstance(source, str):
        source = xmlreader.InputSource(source)
    elif hasattr(source, 'read'):
        file = source
        source = xmlreader.InputSource()
        if isinstance(file.read(0), str):
            source.setCharacterStream(file)
        else:
            source.setByteStream(file)
        if hasattr(file, 'name') and isinstance(file.name, str):
            source.setSystemId(file.name)
    if source.getCharacterStream() is None and source.getByteStream() is None:
        _open_source(source, base)
    return source


def _open_source(source, base):
    import os
    name = source.getSystemId()
    path = os.path.join(os.path.dirname(os.path.normpath(base)), name)
    if os.path.isfile(path):
        source.setSystemId(path)
        source.setByteStream(open(path, 'rb'))
        return
    from urllib.parse import urljoin
    from urllib.request import urlopen
    source.setSystemId(urljoin(base, name))
    source.setByteStream(urlopen(source.getSystemId()))
