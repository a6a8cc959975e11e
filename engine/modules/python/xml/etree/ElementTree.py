"""Trees of elements: made, read, searched, written."""

import contextlib
import io

from . import ElementPath
from ._elements import (Comment, Element, PI, ProcessingInstruction, QName, SubElement, iselement)
from ._parsing import ParseError, TreeBuilder, XMLParser, XMLPullParser, iterparse
from ._writing import _namespaces, _raise_serialization_error, _serialize, canonicalize, C14NWriterTarget, register_namespace

__all__ = ['Comment', 'dump', 'Element', 'ElementTree', 'fromstring', 'fromstringlist', 'indent', 'iselement', 'iterparse', 'parse',
           'ParseError', 'PI', 'ProcessingInstruction', 'QName', 'SubElement', 'tostring', 'tostringlist', 'TreeBuilder', 'VERSION',
           'XML', 'XMLID', 'XMLParser', 'XMLPullParser', 'register_namespace', 'canonicalize', 'C14NWriterTarget']

VERSION = '1.3.0'


class ElementTree:
    """A document: an element and what is beneath it."""

    def __init__(self, element=None, file=None):
        self._root = element
        if file:
            self.parse(file)

    def getroot(self):
        return self._root

    def _setroot(self, element):
        self._root = element

    def parse(self, source, parser=None):
        """Read a file, by its name or opened; gives the root."""
        with contextlib.ExitStack() as stack:
            if not hasattr(source, 'read'):
                source = stack.enter_context(open(source, 'rb'))
            if parser is None:
                parser = XMLParser()
            while data := source.read(65536):
                parser.feed(data)
            self._root = parser.close()
        return self._root

    def iter(self, tag=None):
        return self._root.iter(tag)

    def _relative(self, path, name):
        if path[:1] == '/':
            import warnings
            path = '.' + path
            warnings.warn('This search is broken in 1.3 and earlier, and will be fixed in a future version.  If you rely on the '
                          f'current behaviour, change it to {path!r}', FutureWarning, stacklevel=3)
        return path

    def find(self, path, namespaces=None):
        return self._root.find(self._relative(path, 'find'), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        return self._root.findtext(self._relative(path, 'findtext'), default, namespaces)

    def findall(self, path, namespaces=None):
        return self._root.findall(self._relative(path, 'findall'), namespaces)

    def iterfind(self, path, namespaces=None):
        return self._root.iterfind(self._relative(path, 'iterfind'), namespaces)

    def write(self, file_or_filename, encoding=None, xml_declaration=None, default_namespace=None, method=None, *,
              short_empty_elements=True):
        """Write the document to a file, by its name or opened."""
        if not method:
            method = 'xml'
        elif method not in _serialize:
            raise ValueError(f'unknown method {method!r}')
        if not encoding:
            encoding = 'utf-8' if method == 'c14n' else 'us-ascii'
        with _writer(file_or_filename, encoding) as (write, declared):
            if method == 'xml' and (xml_declaration or xml_declaration is None and encoding.lower() != 'unicode'
                                    and declared.lower() not in ('utf-8', 'us-ascii')):
                write(f"<?xml version='1.0' encoding='{declared}'?>\n")
            if method == 'text':
                _serialize['text'](write, self._root)
            else:
                names, namespaces = _namespaces(self._root, default_namespace)
                _serialize[method](write, self._root, names, namespaces, short_empty_elements=short_empty_elements)

    def write_c14n(self, file):
        return self.write(file, method='c14n')


@contextlib.contextmanager
def _writer(target, encoding):
    """A function that writes text, and the encoding that the document says."""
    is_text = encoding.lower() == 'unicode'
    try:
        write = target.write
    except AttributeError:
        with open(target, 'w', encoding='utf-8' if is_text else encoding, errors='xmlcharrefreplace') as file:
            yield file.write, file.encoding
        return
    if is_text:
        yield write, getattr(target, 'encoding', None) or 'utf-8'
        return
    with contextlib.ExitStack() as stack:
        if isinstance(target, io.BufferedIOBase):
            file = target
        elif isinstance(target, io.RawIOBase):
            file = io.BufferedWriter(target)
            stack.callback(file.detach)
        else:
            file = io.BufferedIOBase()
            file.writable = lambda: True
            file.write = write
            try:
                file.seekable = target.seekable
                file.tell = target.tell
            except AttributeError:
                pass
        text = io.TextIOWrapper(file, encoding=encoding, errors='xmlcharrefreplace', newline='\n')
        stack.callback(text.detach)
        yield text.write, encoding


def tostring(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None, short_empty_elements=True):
    """An element as bytes, or with the encoding 'unicode' as a str."""
    stream = io.StringIO() if encoding == 'unicode' else io.BytesIO()
    ElementTree(element).write(stream, encoding, xml_declaration=xml_declaration, default_namespace=default_namespace,
                               method=method, short_empty_elements=short_empty_elements)
    return stream.getvalue()


def tostringlist(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None,
                 short_empty_elements=True):
    """An element as a list of what tostring() gives."""
    return [tostring(element, encoding, method, xml_declaration=xml_declaration, default_namespace=default_namespace,
                     short_empty_elements=short_empty_elements)]


def dump(elem):
    """Write an element to the standard output."""
    import sys
    if not isinstance(elem, ElementTree):
        elem = ElementTree(elem)
    elem.write(sys.stdout, encoding='unicode')
    tail = elem.getroot().tail
    if not tail or tail[-1] != '\n':
        sys.stdout.write('\n')


def indent(tree, space='  ', level=0):
    """Put line ends and spaces between the elements."""
    if isinstance(tree, ElementTree):
        tree = tree.getroot()
    if level < 0:
        raise ValueError(f'Initial indentation level must be >= 0, got {level}')
    if len(tree):
        _indent_children(tree, space, '\n' + level * space)


def _indent_children(element, space, margin):
    inner = margin + space
    if not element.text or not element.text.strip():
        element.text = inner
    for child in element:
        if len(child):
            _indent_children(child, space, inner)
        if not child.tail or not child.tail.strip():
            child.tail = inner
    if not child.tail.strip():
        child.tail = margin


def parse(source, parser=None):
    """Read a file; gives its tree."""
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


def XML(text, parser=None):
    """The element that a text is."""
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    parser.feed(text)
    return parser.close()


fromstring = XML


def XMLID(text, parser=None):
    """The element that a text is, and its elements by their attribute `id`."""
    tree = XML(text, parser)
    return tree, {element.get('id'): element for element in tree.iter() if element.get('id')}


def fromstringlist(sequence, parser=None):
    """The element that pieces of text are together."""
    if not parser:
        parser = XMLParser(target=TreeBuilder())
    for text in sequence:
        parser.feed(text)
    return parser.close()
