"""Elements and their attributes."""

import xml.dom

from ._nodes import Node, find_by_name, find_by_pair, is_text, split_name, write_data
from ._texts import Text
from .minicompat import NodeList


class TypeInfo:
    """The type of an element or attribute that a schema gives."""

    __slots__ = 'namespace', 'name'

    def __init__(self, namespace, name):
        self.namespace = namespace
        self.name = name

    def __repr__(self):
        if self.namespace:
            return f'<{self.__class__.__name__} {self.name!r} (from {self.namespace!r})>'
        return f'<{self.__class__.__name__} {self.name!r}>'

    def _get_name(self):
        return self.name

    def _get_namespace(self):
        return self.namespace


_no_type = TypeInfo(None, None)


class Attr(Node):
    """An attribute; its value is the text of its one child."""

    nodeType = Node.ATTRIBUTE_NODE
    attributes = None
    specified = False
    _is_id = False
    _child_node_types = (Node.TEXT_NODE, Node.ENTITY_REFERENCE_NODE)

    def __init__(self, qName, namespaceURI=xml.dom.EMPTY_NAMESPACE, localName=None, prefix=None):
        self.ownerElement = None
        self._name = qName
        self.namespaceURI = namespaceURI
        self._prefix = prefix
        if localName is not None:
            self._localName = localName
        self.childNodes = NodeList()
        self.childNodes.append(Text())

    def _get_localName(self):
        try:
            return self._localName
        except AttributeError:
            return self.nodeName.split(':', 1)[-1]

    def _get_name(self):
        return self._name

    def _set_name(self, value):
        self._name = value
        if self.ownerElement is not None:
            self.ownerElement._rename_attribute(self)

    nodeName = name = property(_get_name, _set_name)

    def _get_value(self):
        return ''.join(child.data for child in self.childNodes)

    def _set_value(self, value):
        self.childNodes[0].data = value
        del self.childNodes[1:]

    nodeValue = value = property(_get_value, _set_value)

    def _get_prefix(self):
        return self._prefix

    def _set_prefix(self, prefix):
        if prefix == 'xmlns' and self.namespaceURI != xml.dom.XMLNS_NAMESPACE:
            raise xml.dom.NamespaceErr("illegal use of 'xmlns' prefix for the wrong namespace")
        self._prefix = prefix
        self.name = self.localName if prefix is None else f'{prefix}:{self.localName}'

    prefix = property(_get_prefix, _set_prefix)

    @property
    def isId(self):
        """True if this attribute is an ID."""
        return self._is_id

    @property
    def schemaType(self):
        """Schema type for this attribute."""
        return _no_type

    def unlink(self):
        if self.ownerElement is not None:
            self.ownerElement._forget_attribute(self)
        self.ownerDocument = None
        for child in self.childNodes:
            child.unlink()
        del self.childNodes[:]


class NamedNodeMap:
    """The attributes of an element, as they are: changes of the one are changes of the other."""

    def __init__(self, attrs, attrsNS, ownerElement):
        self._attrs = attrs
        self._attrsNS = attrsNS
        self._ownerElement = ownerElement

    @property
    def length(self):
        """Number of nodes in the NamedNodeMap."""
        return len(self._attrs)

    def item(self, index):
        try:
            return self[list(self._attrs)[index]]
        except IndexError:
            return None

    def items(self):
        return [(attribute.nodeName, attribute.value) for attribute in self._attrs.values()]

    def itemsNS(self):
        return [((attribute.namespaceURI, attribute.localName), attribute.value) for attribute in self._attrs.values()]

    def __contains__(self, key):
        return key in (self._attrs if isinstance(key, str) else self._attrsNS)

    def keys(self):
        return self._attrs.keys()

    def keysNS(self):
        return self._attrsNS.keys()

    def values(self):
        return self._attrs.values()

    def get(self, name, value=None):
        return self._attrs.get(name, value)

    __hash__ = None

    def _compare(self, other):
        mine, others = id(self._attrs), id(getattr(other, '_attrs', None))
        return (mine > others) - (mine < others)

    def __eq__(self, other):
        return self._compare(other) == 0

    def __lt__(self, other):
        return self._compare(other) < 0

    def __le__(self, other):
        return self._compare(other) <= 0

    def __gt__(self, other):
        return self._compare(other) > 0

    def __ge__(self, other):
        return self._compare(other) >= 0

    def __len__(self):
        return len(self._attrs)

    def __getitem__(self, name_or_pair):
        return (self._attrsNS if isinstance(name_or_pair, tuple) else self._attrs)[name_or_pair]

    def __setitem__(self, name, value):
        if isinstance(value, str):
            attribute = self._attrs.get(name)
            if attribute is None:
                attribute = Attr(name)
                attribute.ownerDocument = self._ownerElement.ownerDocument
                self.setNamedItem(attribute)
            attribute.value = value
        elif isinstance(value, Attr):
            self.setNamedItem(value)
        else:
            raise TypeError('value must be a string or Attr object')

    def __delitem__(self, name_or_pair):
        attribute = self[name_or_pair]
        self._ownerElement._note_ids(attribute)
        attribute.unlink()

    def getNamedItem(self, name):
        return self._attrs.get(name)

    def getNamedItemNS(self, namespaceURI, localName):
        return self._attrsNS.get((namespaceURI, localName))

    def removeNamedItem(self, name):
        return self._remove(self.getNamedItem(name))

    def removeNamedItemNS(self, namespaceURI, localName):
        return self._remove(self.getNamedItemNS(namespaceURI, localName))

    def _remove(self, attribute):
        if attribute is None:
            raise xml.dom.NotFoundErr()
        self._ownerElement._note_ids(attribute)
        self._ownerElement._forget_attribute(attribute)
        attribute.ownerElement = None
        return attribute

    def setNamedItem(self, node):
        if not isinstance(node, Attr):
            raise xml.dom.HierarchyRequestErr(f'{node!r} cannot be child of {self!r}')
        old = self._attrs.get(node.name)
        if old:
            old.unlink()
        self._ownerElement._take_attribute(node)
        return old

    def setNamedItemNS(self, node):
        return self.setNamedItem(node)


AttributeList = NamedNodeMap


class Element(Node):
    nodeType = Node.ELEMENT_NODE
    nodeValue = None
    schemaType = _no_type
    _child_node_types = (Node.ELEMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE, Node.TEXT_NODE,
                         Node.CDATA_SECTION_NODE, Node.ENTITY_REFERENCE_NODE)

    def __init__(self, tagName, namespaceURI=xml.dom.EMPTY_NAMESPACE, prefix=None, localName=None):
        self.parentNode = None
        self.tagName = self.nodeName = tagName
        self.prefix = prefix
        self.namespaceURI = namespaceURI
        self.childNodes = NodeList()
        self.nextSibling = self.previousSibling = None
        if localName is not None:
            self._localName = localName
        # Attributes by name and by pair of namespace and local name.
        self._attrs = {}
        self._attrsNS = {}

    def __repr__(self):
        return f'<DOM Element: {self.tagName} at {id(self):#x}>'

    def _get_localName(self):
        try:
            return self._localName
        except AttributeError:
            return self.tagName.split(':', 1)[-1]

    def _get_tagName(self):
        return self.tagName

    def unlink(self):
        for attribute in list(self._attrs.values()):
            attribute.unlink()
        self._attrs = {}
        self._attrsNS = {}
        Node.unlink(self)

    # What attributes and their map tell the element.

    def _take_attribute(self, attribute):
        self._attrs[attribute.name] = attribute
        self._attrsNS[attribute.namespaceURI, attribute.localName] = attribute
        attribute.ownerElement = self

    def _forget_attribute(self, attribute):
        attribute._is_id = False
        self._attrs.pop(attribute.nodeName, None)
        self._attrsNS.pop((attribute.namespaceURI, attribute.localName), None)

    def _rename_attribute(self, attribute):
        for kept in (self._attrs, self._attrsNS):
            for key in [key for key, value in kept.items() if value is attribute]:
                del kept[key]
        self._take_attribute(attribute)

    def _note_ids(self, attribute):
        if attribute._is_id and self.ownerDocument is not None:
            self.ownerDocument._elements_by_id = None

    # Attributes by name.

    @property
    def attributes(self):
        """NamedNodeMap of attributes on the element."""
        return NamedNodeMap(self._attrs, self._attrsNS, self)

    def _get_attributes(self):
        return self.attributes

    def hasAttributes(self):
        return bool(self._attrs)

    def getAttribute(self, attname):
        """The value; an empty text where there is no such attribute."""
        attribute = self._attrs.get(attname)
        return '' if attribute is None else attribute.value

    def getAttributeNS(self, namespaceURI, localName):
        attribute = self._attrsNS.get((namespaceURI, localName))
        return '' if attribute is None else attribute.value

    def setAttribute(self, attname, value):
        attribute = self.getAttributeNode(attname)
        if attribute is None:
            attribute = Attr(attname)
            attribute.value = value
            attribute.ownerDocument = self.ownerDocument
            self.setAttributeNode(attribute)
        elif value != attribute.value:
            attribute.value = value
            self._note_ids(attribute)

    def setAttributeNS(self, namespaceURI, qualifiedName, value):
        prefix, local = split_name(qualifiedName)
        attribute = self.getAttributeNodeNS(namespaceURI, local)
        if attribute is None:
            attribute = Attr(qualifiedName, namespaceURI, local, prefix)
            attribute.value = value
            attribute.ownerDocument = self.ownerDocument
            self.setAttributeNode(attribute)
            return
        if value != attribute.value:
            attribute.value = value
            self._note_ids(attribute)
        if attribute.prefix != prefix:
            attribute.prefix = prefix

    def getAttributeNode(self, attrname):
        return self._attrs.get(attrname)

    def getAttributeNodeNS(self, namespaceURI, localName):
        return self._attrsNS.get((namespaceURI, localName))

    def setAttributeNode(self, attr):
        if attr.ownerElement not in (None, self):
            raise xml.dom.InuseAttributeErr('attribute node already owned')
        old = self._attrs.get(attr.name)
        if old is not None:
            self.removeAttributeNode(old)
        other = self._attrsNS.get((attr.namespaceURI, attr.localName))
        if other is not None and other is not old:
            self.removeAttributeNode(other)
        self._take_attribute(attr)
        if old is not attr:
            # What was there is given; of the two that may have been, the one of the pair.
            return other if other is not None and old is None else old

    setAttributeNodeNS = setAttributeNode

    def removeAttribute(self, name):
        attribute = self._attrs.get(name)
        if attribute is None:
            raise xml.dom.NotFoundErr()
        self.removeAttributeNode(attribute)

    def removeAttributeNS(self, namespaceURI, localName):
        attribute = self._attrsNS.get((namespaceURI, localName))
        if attribute is None:
            raise xml.dom.NotFoundErr()
        self.removeAttributeNode(attribute)

    def removeAttributeNode(self, node):
        if node is None or self._attrs.get(node.name) is None:
            raise xml.dom.NotFoundErr()
        self._note_ids(node)
        self._forget_attribute(node)
        node.ownerElement = None
        return node

    removeAttributeNodeNS = removeAttributeNode

    def hasAttribute(self, name):
        return name in self._attrs

    def hasAttributeNS(self, namespaceURI, localName):
        return (namespaceURI, localName) in self._attrsNS

    def setIdAttribute(self, name):
        """Says that an attribute holds the element's id."""
        self.setIdAttributeNode(self.getAttributeNode(name))

    def setIdAttributeNS(self, namespaceURI, localName):
        self.setIdAttributeNode(self.getAttributeNodeNS(namespaceURI, localName))

    def setIdAttributeNode(self, idAttr):
        if idAttr is None or not self.isSameNode(idAttr.ownerElement):
            raise xml.dom.NotFoundErr()
        if not idAttr._is_id:
            idAttr._is_id = True
            self._note_ids(idAttr)

    # Elements below, and the text.

    def getElementsByTagName(self, name):
        return find_by_name(self, name)

    def getElementsByTagNameNS(self, namespaceURI, localName):
        return find_by_pair(self, namespaceURI, localName)

    def writexml(self, writer, indent='', addindent='', newl=''):
        writer.write(f'{indent}<{self.tagName}')
        for name, attribute in self._attrs.items():
            writer.write(f' {name}="')
            write_data(writer, attribute.value)
            writer.write('"')
        children = self.childNodes
        if not children:
            writer.write(f'/>{newl}')
            return
        writer.write('>')
        if len(children) == 1 and is_text(children[0]):
            children[0].writexml(writer, '', '', '')
        else:
            writer.write(newl)
            for child in children:
                child.writexml(writer, indent + addindent, addindent, newl)
            writer.write(indent)
        writer.write(f'</{self.tagName}>{newl}')


class ReadOnlySequentialNamedNodeMap:
    """The entities and notations of a document type."""

    def __init__(self, seq=()):
        self._seq = seq

    def __len__(self):
        return len(self._seq)

    @property
    def length(self):
        """Number of entries in the NamedNodeMap."""
        return len(self._seq)

    def getNamedItem(self, name):
        for node in self._seq:
            if node.nodeName == name:
                return node
        return None

    def getNamedItemNS(self, namespaceURI, localName):
        for node in self._seq:
            if node.namespaceURI == namespaceURI and node.localName == localName:
                return node
        return None

    def __getitem__(self, name_or_pair):
        node = self.getNamedItemNS(*name_or_pair) if isinstance(name_or_pair, tuple) else self.getNamedItem(name_or_pair)
        if node is None:
            raise KeyError(name_or_pair)
        return node

    def item(self, index):
        try:
            return self._seq[index] if index >= 0 else None
        except IndexError:
            return None

    def _refuse(self, *arguments):
        raise xml.dom.NoModificationAllowedErr('NamedNodeMap instance is read-only')

    removeNamedItem = removeNamedItemNS = setNamedItem = setNamedItemNS = _refuse


