"""What all nodes have: a place among others, children of the kinds that they may have, and a text that they write."""

import xml.dom

from .minicompat import EmptyNodeList, NodeList

_TEXT_KINDS = (xml.dom.Node.TEXT_NODE, xml.dom.Node.CDATA_SECTION_NODE)


class Node(xml.dom.Node):
    """A node; those without children derive from Childless, too."""

    namespaceURI = None
    parentNode = None
    ownerDocument = None
    nextSibling = None
    previousSibling = None
    prefix = xml.dom.EMPTY_PREFIX
    # The kinds of nodes that may be children.
    _child_node_types = ()

    def __bool__(self):
        return True

    @property
    def firstChild(self):
        """First child node, or None."""
        return self.childNodes[0] if self.childNodes else None

    @property
    def lastChild(self):
        """Last child node, or None."""
        return self.childNodes[-1] if self.childNodes else None

    @property
    def localName(self):
        """Namespace-local name of this node."""
        return self._get_localName()

    def _get_localName(self):
        return None

    def _get_childNodes(self):
        return self.childNodes

    def _get_firstChild(self):
        return self.firstChild

    def _get_lastChild(self):
        return self.lastChild

    # Children.

    def hasChildNodes(self):
        return bool(self.childNodes)

    def appendChild(self, node):
        """Takes a node as the last child, away from where it was; of a fragment its children."""
        if node.nodeType == self.DOCUMENT_FRAGMENT_NODE:
            for child in tuple(node.childNodes):
                self.appendChild(child)
            return node
        self._check_child(node)
        if node.parentNode is not None:
            node.parentNode.removeChild(node)
        self._append(node)
        return node

    def _check_child(self, node):
        if node.nodeType not in self._child_node_types:
            raise xml.dom.HierarchyRequestErr(f'{node!r} cannot be child of {self!r}')

    def _append(self, node):
        """Without asking: for new nodes of the right kind."""
        children = self.childNodes
        if children:
            last = children[-1]
            node.previousSibling = last
            last.nextSibling = node
        children.append(node)
        node.parentNode = self
        self._note_change(node)

    def insertBefore(self, newChild, refChild):
        """Takes a node before one that is a child; as the last, if that is None."""
        if newChild.nodeType == self.DOCUMENT_FRAGMENT_NODE:
            for child in tuple(newChild.childNodes):
                self.insertBefore(child, refChild)
            return newChild
        self._check_child(newChild)
        if newChild.parentNode is not None:
            newChild.parentNode.removeChild(newChild)
        if refChild is None:
            self.appendChild(newChild)
        else:
            place = self._place_of(refChild)
            self.childNodes.insert(place, newChild)
            _join(newChild, refChild)
            _join(self.childNodes[place - 1] if place else None, newChild)
            newChild.parentNode = self
            self._note_change(newChild)
        return newChild

    def replaceChild(self, newChild, oldChild):
        """Takes a node in the place of a child, which it gives."""
        if newChild.nodeType == self.DOCUMENT_FRAGMENT_NODE:
            following = oldChild.nextSibling
            self.removeChild(oldChild)
            return self.insertBefore(newChild, following)
        self._check_child(newChild)
        if newChild is oldChild:
            return None
        if newChild.parentNode is not None:
            newChild.parentNode.removeChild(newChild)
        place = self._place_of(oldChild)
        self.childNodes[place] = newChild
        _join(oldChild.previousSibling, newChild)
        _join(newChild, oldChild.nextSibling)
        newChild.parentNode = self
        oldChild.parentNode = oldChild.nextSibling = oldChild.previousSibling = None
        self._note_change(newChild)
        self._note_change(oldChild)
        return oldChild

    def removeChild(self, oldChild):
        """Lets a child go, and gives it."""
        self.childNodes.pop(self._place_of(oldChild))
        before, after = oldChild.previousSibling, oldChild.nextSibling
        if before is not None:
            before.nextSibling = after
        if after is not None:
            after.previousSibling = before
        oldChild.nextSibling = oldChild.previousSibling = oldChild.parentNode = None
        self._note_change(oldChild)
        return oldChild

    def _place_of(self, child):
        for place, each in enumerate(self.childNodes):
            if each is child:
                return place
        raise xml.dom.NotFoundErr()

    def _note_change(self, node):
        """Elements were added or taken away: what was found by id may not hold."""
        if node.nodeType == self.ELEMENT_NODE:
            document = self if self.nodeType == self.DOCUMENT_NODE else self.ownerDocument
            if document is not None:
                document._elements_by_id = None

    def normalize(self):
        """Makes one text of those that follow one another, here and in all children; empty ones go."""
        kept = []
        for child in self.childNodes:
            if child.nodeType == self.TEXT_NODE:
                if not child.data:
                    child.parentNode = child.nextSibling = child.previousSibling = None
                    continue
                if kept and kept[-1].nodeType == self.TEXT_NODE:
                    kept[-1].data += child.data
                    child.parentNode = child.nextSibling = child.previousSibling = None
                    continue
            elif child.nodeType == self.ELEMENT_NODE:
                child.normalize()
            kept.append(child)
        for before, after in zip([None, *kept], [*kept, None]):
            _join(before, after)
        self.childNodes[:] = kept

    # The whole.

    def cloneNode(self, deep):
        """A copy that nothing holds; `deep`: with copies of the children."""
        from ._copying import clone
        return clone(self, deep, self.ownerDocument or self)

    def isSupported(self, feature, version):
        return self.ownerDocument.implementation.hasFeature(feature, version)

    def isSameNode(self, other):
        return self is other

    def getInterface(self, feature):
        return self if self.isSupported(feature, None) else None

    def getUserData(self, key):
        try:
            return self._user_data[key][0]
        except (AttributeError, KeyError):
            return None

    def setUserData(self, key, data, handler):
        """Keeps something under a key; the handler is told when the node is copied."""
        kept = self.__dict__.setdefault('_user_data', {})
        old = kept.pop(key, (None,))[0]
        if data is not None:
            kept[key] = data, handler
        return old

    def _call_user_data_handler(self, operation, src, dst):
        for key, (data, handler) in list(getattr(self, '_user_data', {}).items()):
            if handler is not None:
                handler.handle(operation, key, data, src, dst)

    def unlink(self):
        """Lets go of everything around, for those who cannot wait for the collector."""
        self.parentNode = self.ownerDocument = None
        if self.childNodes:
            for child in self.childNodes:
                child.unlink()
            self.childNodes = NodeList()
        self.previousSibling = self.nextSibling = None

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.unlink()

    # As text.

    def toxml(self, encoding=None, standalone=None):
        return self.toprettyxml('', '', encoding, standalone)

    def toprettyxml(self, indent='\t', newl='\n', encoding=None, standalone=None):
        """A text, or bytes where an encoding is given."""
        import io
        if encoding is None:
            writer = io.StringIO()
        else:
            writer = io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors='xmlcharrefreplace', newline='\n')
        if self.nodeType == Node.DOCUMENT_NODE:
            self.writexml(writer, '', indent, newl, encoding, standalone)
        else:
            self.writexml(writer, '', indent, newl)
        return writer.getvalue() if encoding is None else writer.detach().getvalue()


class Childless:
    """Of nodes that have no children, and tell who tries."""

    attributes = None
    childNodes = EmptyNodeList()
    firstChild = None
    lastChild = None

    def _get_firstChild(self):
        return None

    def _get_lastChild(self):
        return None

    def appendChild(self, node):
        raise xml.dom.HierarchyRequestErr(self.nodeName + ' nodes cannot have children')

    def hasChildNodes(self):
        return False

    def insertBefore(self, newChild, refChild):
        raise xml.dom.HierarchyRequestErr(self.nodeName + ' nodes do not have children')

    def removeChild(self, oldChild):
        raise xml.dom.NotFoundErr(self.nodeName + ' nodes do not have children')

    def normalize(self):
        """There is nothing to join."""

    def replaceChild(self, newChild, oldChild):
        raise xml.dom.HierarchyRequestErr(self.nodeName + ' nodes do not have children')


def is_text(node):
    return node.nodeType in _TEXT_KINDS


def write_data(writer, data):
    """Text with the four characters written as references that would be markup."""
    if data:
        data = data.replace('&', '&amp;').replace('<', '&lt;').replace('"', '&quot;').replace('>', '&gt;')
        writer.write(data)


def walk_elements(parent):
    """All elements below a node, in the document's order."""
    for child in parent.childNodes:
        if child.nodeType == Node.ELEMENT_NODE:
            yield child
            yield from walk_elements(child)


def find_by_name(parent, name):
    return NodeList(each for each in walk_elements(parent) if name == '*' or each.tagName == name)


def find_by_pair(parent, uri, local):
    return NodeList(each for each in walk_elements(parent)
                    if (local == '*' or each.localName == local) and (uri == '*' or each.namespaceURI == uri))


def split_name(qualifiedName):
    """Prefix and local name."""
    prefix, colon, local = qualifiedName.partition(':')
    if colon:
        return prefix, local
    return None, qualifiedName


def _join(before, after):
    """Makes two nodes neighbours; either may be missing."""
    if before is not None:
        before.nextSibling = after
    if after is not None:
        after.previousSibling = before
