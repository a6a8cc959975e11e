"""Documents built of what expat tells."""

from xml.dom import EMPTY_NAMESPACE, EMPTY_PREFIX, XMLNS_NAMESPACE, minidom
from xml.dom.minidom import Attr, CDATASection, Element, Entity, Notation, Text
from xml.parsers import expat

__all__ = ['parse', 'parseString']


class ExpatBuilder:
    """Builds the tree without regard to namespaces."""

    _separator = None

    def __init__(self):
        self.document = minidom.Document.implementation.createDocument(EMPTY_NAMESPACE, None, None)
        self.curNode = self.document
        self._in_cdata = False
        # The text node, or the section, that more text goes to.
        self._text = None
        self._subset = None
        self._ids = {}
        self._parser = None

    def getParser(self):
        if self._parser is None:
            self._parser = self.createParser()
            self._parser.buffer_text = True
            self._parser.ordered_attributes = True
            self._parser.specified_attributes = True
            self.install(self._parser)
        return self._parser

    def createParser(self):
        return expat.ParserCreate(namespace_separator=self._separator)

    def install(self, parser):
        parser.StartDoctypeDeclHandler = self.start_doctype_decl_handler
        parser.EndDoctypeDeclHandler = self.end_doctype_decl_handler
        parser.StartElementHandler = self.start_element_handler
        parser.EndElementHandler = self.end_element_handler
        parser.ProcessingInstructionHandler = self.pi_handler
        parser.CommentHandler = self.comment_handler
        parser.StartCdataSectionHandler = self.start_cdata_section_handler
        parser.EndCdataSectionHandler = self.end_cdata_section_handler
        parser.CharacterDataHandler = self.character_data_handler
        parser.ExternalEntityRefHandler = self.external_entity_ref_handler
        parser.XmlDeclHandler = self.xml_decl_handler

    def parseFile(self, file):
        parser = self.getParser()
        while piece := file.read(16 * 1024):
            parser.Parse(piece, False)
        parser.Parse(b'', True)
        return self._finish()

    def parseString(self, string):
        self.getParser().Parse(string, True)
        return self._finish()

    def _finish(self):
        if self._ids:
            # Declarations know nothing of namespaces.
            for element in self.document.getElementsByTagName('*'):
                if element.namespaceURI is None:
                    for name in self._ids.get(element.tagName, ()):
                        if element.hasAttribute(name):
                            element.setIdAttribute(name)
        document, self.document, self._parser = self.document, None, None
        return document

    # The declarations.

    def xml_decl_handler(self, version, encoding, standalone):
        self.document.version = version
        self.document.encoding = encoding
        if standalone >= 0:
            self.document.standalone = bool(standalone)

    def start_doctype_decl_handler(self, doctypeName, systemId, publicId, has_internal_subset):
        doctype = self.document.implementation.createDocumentType(doctypeName, publicId, systemId)
        doctype.ownerDocument = self.document
        self.document._append(doctype)
        self.document.doctype = doctype
        if has_internal_subset:
            self._subset = []
            doctype.entities._seq = []
            doctype.notations._seq = []
            # The text is kept as it is; what it declares is read at its end.
            parser = self.getParser()
            parser.CommentHandler = parser.ProcessingInstructionHandler = None
            parser.DefaultHandlerExpand = self._subset.append

    def end_doctype_decl_handler(self):
        if self._subset is None:
            return
        self.document.doctype.internalSubset = subset = ''.join(self._subset)
        self._subset = None
        declarations = expat.ParserCreate()
        declarations.EntityDeclHandler = self.entity_decl_handler
        declarations.NotationDeclHandler = self.notation_decl_handler
        declarations.AttlistDeclHandler = self.attlist_decl_handler
        declarations.Parse(f'<!DOCTYPE x [{subset}]><x/>', True)
        parser = self.getParser()
        parser.DefaultHandlerExpand = None
        parser.CommentHandler = self.comment_handler
        parser.ProcessingInstructionHandler = self.pi_handler

    def entity_decl_handler(self, entityName, is_parameter_entity, value, base, systemId, publicId, notationName):
        if is_parameter_entity:
            return
        entity = Entity(entityName, publicId, systemId, notationName)
        entity.ownerDocument = self.document
        if value is not None:
            child = self.document.createTextNode(value)
            entity.childNodes.append(child)
        self.document.doctype.entities._seq.append(entity)

    def notation_decl_handler(self, notationName, base, systemId, publicId):
        notation = Notation(notationName, publicId, systemId)
        notation.ownerDocument = self.document
        self.document.doctype.notations._seq.append(notation)

    def attlist_decl_handler(self, elem, name, type, default, required):
        if type == 'ID':
            self._ids.setdefault(elem, []).append(name)

    def external_entity_ref_handler(self, context, base, systemId, publicId):
        return 1

    # The content.

    def _add(self, node):
        node.ownerDocument = self.document
        self.curNode._append(node)
        return node

    def pi_handler(self, target, data):
        self._text = None
        self._add(self.document.createProcessingInstruction(target, data))

    def comment_handler(self, data):
        self._text = None
        self._add(self.document.createComment(data))

    def start_cdata_section_handler(self):
        self._in_cdata = True
        self._text = None

    def end_cdata_section_handler(self):
        self._in_cdata = False
        self._text = None

    def character_data_handler(self, data):
        if self._text is None:
            self._text = self._add(CDATASection() if self._in_cdata else Text())
        self._text._data += data

    def start_element_handler(self, name, attributes):
        self._text = None
        element = self._add(Element(name))
        self.curNode = element
        for place in range(0, len(attributes), 2):
            self._set_attribute(element, Attr(attributes[place]), attributes[place + 1])

    def _set_attribute(self, element, attribute, value):
        attribute.childNodes[0]._data = value
        attribute.ownerDocument = attribute.childNodes[0].ownerDocument = self.document
        attribute.specified = True
        element._take_attribute(attribute)

    def end_element_handler(self, name):
        self._text = None
        self.curNode = self.curNode.parentNode


class Namespaces(ExpatBuilder):
    """Builds it with namespaces; their declarations become attributes, too."""

    _separator = ' '

    def createParser(self):
        parser = ExpatBuilder.createParser(self)
        parser.namespace_prefixes = True
        return parser

    def install(self, parser):
        ExpatBuilder.install(self, parser)
        parser.StartNamespaceDeclHandler = self.start_namespace_decl_handler
        # What the next element declares.
        self._declared = []

    def start_namespace_decl_handler(self, prefix, uri):
        if uri and ' ' in uri:
            # The parser's own names have spaces between their parts.
            failure = expat.ExpatError(f'syntax error: line {self._parser.CurrentLineNumber}, '
                                       f'column {self._parser.CurrentColumnNumber}')
            failure.code, failure.lineno = 2, self._parser.CurrentLineNumber
            failure.offset = self._parser.CurrentColumnNumber
            raise failure
        self._declared.append((prefix, uri))

    def start_element_handler(self, name, attributes):
        self._text = None
        if ' ' in name:
            uri, local, prefix, qname = _parts_of(name)
        else:
            uri, local, prefix, qname = EMPTY_NAMESPACE, None, EMPTY_PREFIX, name
        element = self._add(Element(qname, uri, prefix, local))
        self.curNode = element
        for declared, value in self._declared:
            attribute = Attr(f'xmlns:{declared}', XMLNS_NAMESPACE, declared, 'xmlns') if declared \
                else Attr('xmlns', XMLNS_NAMESPACE, 'xmlns', EMPTY_PREFIX)
            self._set_attribute(element, attribute, value or '')
        self._declared.clear()
        for place in range(0, len(attributes), 2):
            key = attributes[place]
            if ' ' in key:
                uri, local, prefix, qname = _parts_of(key)
                attribute = Attr(qname, uri, local, prefix)
            else:
                attribute = Attr(key, EMPTY_NAMESPACE, key, EMPTY_PREFIX)
            self._set_attribute(element, attribute, attributes[place + 1])


def _parts_of(name):
    """Namespace, local name, prefix and the name as it was written."""
    parts = name.split(' ')
    if len(parts) == 3:
        uri, local, prefix = parts
        return uri, local, prefix, f'{prefix}:{local}'
    if len(parts) == 2:
        uri, local = parts
        return uri, local, EMPTY_PREFIX, local
    raise ValueError('Unsupported syntax: spaces in URIs not supported: %r' % name)


def makeBuilder(namespaces=True):
    return Namespaces() if namespaces else ExpatBuilder()


def parse(file, namespaces=True):
    """The document of a file, which may be named."""
    builder = makeBuilder(namespaces)
    if isinstance(file, str) or hasattr(file, '__fspath__'):
        with open(file, 'rb') as opened:
            return builder.parseFile(opened)
    return builder.parseFile(file)


def parseString(string, namespaces=True):
    """The document of a text or bytes."""
    return makeBuilder(namespaces).parseString(string)
