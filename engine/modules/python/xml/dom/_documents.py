"""Documents, their types and fragments, and what makes them."""

import xml.dom

from ._elements import Attr, Element, ReadOnlySequentialNamedNodeMap
from ._nodes import Childless, Node, find_by_name, find_by_pair, split_name, walk_elements
from ._texts import CDATASection, Comment, ProcessingInstruction, Text
from .minicompat import NodeList

_FEATURES = frozenset([(name, version) for name in ('core', 'xml') for version in ('1.0', '2.0', None)]
                      + [('ls-load', '3.0'), ('ls-load', None)])


class DocumentFragment(Node):
    nodeType = Node.DOCUMENT_FRAGMENT_NODE
    nodeName = '#document-fragment'
    nodeValue = None
    attributes = None
    parentNode = None
    _child_node_types = (Node.ELEMENT_NODE, Node.TEXT_NODE, Node.CDATA_SECTION_NODE, Node.ENTITY_REFERENCE_NODE,
                         Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE, Node.NOTATION_NODE)

    def __init__(self):
        self.childNodes = NodeList()


class Identified:
    """Of nodes with a public and a system name."""

    publicId = systemId = None

    def _identified_mixin_init(self, publicId, systemId):
        self.publicId = publicId
        self.systemId = systemId

    def _get_publicId(self):
        return self.publicId

    def _get_systemId(self):
        return self.systemId


class DocumentType(Identified, Childless, Node):
    nodeType = Node.DOCUMENT_TYPE_NODE
    nodeValue = None
    name = publicId = systemId = internalSubset = None

    def __init__(self, qualifiedName):
        self.entities = ReadOnlySequentialNamedNodeMap()
        self.notations = ReadOnlySequentialNamedNodeMap()
        if qualifiedName:
            self.name = split_name(qualifiedName)[1]
        self.nodeName = self.name

    def _get_internalSubset(self):
        return self.internalSubset

    def cloneNode(self, deep):
        if self.ownerDocument is not None:
            return None
        from ._copying import clone_type
        return clone_type(self, deep)

    def writexml(self, writer, indent='', addindent='', newl=''):
        writer.write('<!DOCTYPE ')
        writer.write(self.name)
        if self.publicId:
            writer.write(f"{newl}  PUBLIC '{self.publicId}'{newl}  '{self.systemId}'")
        elif self.systemId:
            writer.write(f"{newl}  SYSTEM '{self.systemId}'")
        if self.internalSubset is not None:
            writer.write(f' [{self.internalSubset}]')
        writer.write('>' + newl)


class Entity(Identified, Node):
    attributes = None
    nodeType = Node.ENTITY_NODE
    nodeValue = None
    actualEncoding = encoding = version = None

    def __init__(self, name, publicId, systemId, notation):
        self.nodeName = name
        self.notationName = notation
        self.childNodes = NodeList()
        self._identified_mixin_init(publicId, systemId)

    def _refuse(self, *nodes):
        raise xml.dom.HierarchyRequestErr('cannot change the children of an entity node')

    appendChild = insertBefore = removeChild = replaceChild = _refuse


class Notation(Identified, Childless, Node):
    nodeType = Node.NOTATION_NODE
    nodeValue = None

    def __init__(self, name, publicId, systemId):
        self.nodeName = name
        self._identified_mixin_init(publicId, systemId)


class ElementInfo:
    """What declarations say of a kind of elements: without declarations nothing."""

    __slots__ = ('tagName',)

    def __init__(self, name):
        self.tagName = name

    def isElementContent(self):
        return False

    def isEmpty(self):
        return False

    def isId(self, aname):
        return False

    def isIdNS(self, namespaceURI, localName):
        return False


class DOMImplementation:
    """What makes documents and their types."""

    def hasFeature(self, feature, version):
        return (feature.lower(), version or None) in _FEATURES

    def createDocument(self, namespaceURI, qualifiedName, doctype):
        if doctype and doctype.parentNode is not None:
            raise xml.dom.WrongDocumentErr('doctype object owned by another DOM tree')
        document = self._create_document()
        has_element = not (namespaceURI is None and qualifiedName is None and doctype is None)
        if not qualifiedName and has_element:
            raise xml.dom.InvalidCharacterErr('Element with no name')
        if has_element:
            prefix = split_name(qualifiedName)[0]
            if prefix == 'xml' and namespaceURI != xml.dom.XML_NAMESPACE:
                raise xml.dom.NamespaceErr("illegal use of 'xml' prefix")
            if prefix and not namespaceURI:
                raise xml.dom.NamespaceErr('illegal use of prefix without namespaces')
            element = document.createElementNS(namespaceURI, qualifiedName)
            if doctype:
                document.appendChild(doctype)
            document.appendChild(element)
        if doctype:
            doctype.parentNode = doctype.ownerDocument = document
        document.doctype = doctype
        document.implementation = self
        return document

    def createDocumentType(self, qualifiedName, publicId, systemId):
        made = DocumentType(qualifiedName)
        made.publicId = publicId
        made.systemId = systemId
        return made

    def getInterface(self, feature):
        return self if self.hasFeature(feature, None) else None

    def _create_document(self):
        return Document()


class Document(Node):
    implementation = DOMImplementation()
    nodeType = Node.DOCUMENT_NODE
    nodeName = '#document'
    nodeValue = None
    attributes = None
    parentNode = None
    previousSibling = nextSibling = None
    actualEncoding = encoding = standalone = version = None
    strictErrorChecking = async_ = False
    errorHandler = documentURI = None
    _child_node_types = (Node.ELEMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE, Node.DOCUMENT_TYPE_NODE)

    def __init__(self):
        self.doctype = None
        self.childNodes = NodeList()
        self._elem_info = {}
        # By id; None when elements have changed.
        self._elements_by_id = None

    def _get_elem_info(self, element):
        key = element.namespaceURI, element.localName if element.namespaceURI else element.tagName
        return self._elem_info.get(key)

    @property
    def documentElement(self):
        """Top-level element of this document."""
        for node in self.childNodes:
            if node.nodeType == Node.ELEMENT_NODE:
                return node
        return None

    def _get_documentElement(self):
        return self.documentElement

    def _get_doctype(self):
        return self.doctype

    def appendChild(self, node):
        self._check_child(node)
        if node.parentNode is not None:
            node.parentNode.removeChild(node)
        if node.nodeType == Node.ELEMENT_NODE and self.documentElement:
            raise xml.dom.HierarchyRequestErr('two document elements disallowed')
        return Node.appendChild(self, node)

    def removeChild(self, oldChild):
        self._place_of(oldChild)
        Node.removeChild(self, oldChild)
        if self.doctype is oldChild:
            self.doctype = None
        return oldChild

    def unlink(self):
        if self.doctype is not None:
            self.doctype.unlink()
            self.doctype = None
        Node.unlink(self)

    def cloneNode(self, deep):
        if not deep:
            return None
        from ._copying import clone_document
        return clone_document(self)

    def importNode(self, node, deep):
        """A copy of another document's node for this one."""
        from ._copying import clone
        if node.nodeType in (Node.DOCUMENT_NODE, Node.DOCUMENT_TYPE_NODE):
            kind = 'document' if node.nodeType == Node.DOCUMENT_NODE else 'document type'
            raise xml.dom.NotSupportedErr(f'cannot import {kind} nodes')
        return clone(node, deep, self)

    def renameNode(self, n, namespaceURI, name):
        """Gives an element or attribute of this document another name."""
        if n.ownerDocument is not self:
            raise xml.dom.WrongDocumentErr('cannot rename nodes from other documents;\n'
                                           f'expected {self},\nfound {n.ownerDocument}')
        if n.nodeType not in (Node.ELEMENT_NODE, Node.ATTRIBUTE_NODE):
            raise xml.dom.NotSupportedErr('renameNode() only applies to element and attribute nodes')
        prefix, local = None, None
        if namespaceURI != xml.dom.EMPTY_NAMESPACE:
            if ':' in name:
                prefix, local = name.split(':', 1)
                if prefix == 'xmlns' and namespaceURI != xml.dom.XMLNS_NAMESPACE:
                    raise xml.dom.NamespaceErr("illegal use of 'xmlns' prefix")
            else:
                if name == 'xmlns' and namespaceURI != xml.dom.XMLNS_NAMESPACE and n.nodeType == Node.ATTRIBUTE_NODE:
                    raise xml.dom.NamespaceErr("illegal use of the 'xmlns' attribute")
                local = name
        if n.nodeType == Node.ATTRIBUTE_NODE:
            element, was_id = n.ownerElement, n._is_id
            if element is not None:
                element.removeAttributeNode(n)
            n._prefix, n._localName, n.namespaceURI, n._name = prefix, local, namespaceURI, name
            if element is not None:
                element.setAttributeNode(n)
                if was_id:
                    element.setIdAttributeNode(n)
        else:
            n.prefix, n._localName, n.namespaceURI = prefix, local, namespaceURI
            n.nodeName = n.tagName = name
        n._call_user_data_handler(xml.dom.UserDataHandler.NODE_RENAMED, n, None)
        return n

    # New nodes.

    def _owned(self, node):
        node.ownerDocument = self
        return node

    def createDocumentFragment(self):
        return self._owned(DocumentFragment())

    def createElement(self, tagName):
        return self._owned(Element(tagName))

    def createElementNS(self, namespaceURI, qualifiedName):
        return self._owned(Element(qualifiedName, namespaceURI, split_name(qualifiedName)[0]))

    def createTextNode(self, data):
        return self._with_text(Text(), data)

    def createCDATASection(self, data):
        return self._with_text(CDATASection(), data)

    def _with_text(self, node, data):
        if not isinstance(data, str):
            raise TypeError('node contents must be a string')
        node.data = data
        return self._owned(node)

    def createComment(self, data):
        return self._owned(Comment(data))

    def createProcessingInstruction(self, target, data):
        return self._owned(ProcessingInstruction(target, data))

    def createAttribute(self, qName):
        attribute = self._owned(Attr(qName))
        attribute.value = ''
        return attribute

    def createAttributeNS(self, namespaceURI, qualifiedName):
        prefix, local = split_name(qualifiedName)
        attribute = self._owned(Attr(qualifiedName, namespaceURI, local, prefix))
        attribute.value = ''
        return attribute

    # Elements.

    def getElementById(self, id):
        """The element of which an attribute that is an id has this value."""
        if self._elements_by_id is None:
            self._elements_by_id = {}
            for element in walk_elements(self):
                for attribute in element._attrs.values():
                    if attribute._is_id:
                        self._elements_by_id.setdefault(attribute.value, element)
        return self._elements_by_id.get(id)

    def getElementsByTagName(self, name):
        return find_by_name(self, name)

    def getElementsByTagNameNS(self, namespaceURI, localName):
        return find_by_pair(self, namespaceURI, localName)

    def writexml(self, writer, indent='', addindent='', newl='', encoding=None, standalone=None):
        declarations = []
        if encoding:
            declarations.append(f'encoding="{encoding}"')
        if standalone is not None:
            declarations.append('standalone="yes"' if standalone else 'standalone="no"')
        writer.write('<?xml version="1.0" ' + ' '.join(declarations) + '?>' + newl)
        for node in self.childNodes:
            node.writexml(writer, indent, addindent, newl)
