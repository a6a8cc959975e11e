"""Nodes that hold text: texts, comments, sections of character data, processing instructions."""

import xml.dom

from ._nodes import Childless, Node, is_text, write_data


class ProcessingInstruction(Childless, Node):
    nodeType = Node.PROCESSING_INSTRUCTION_NODE

    def __init__(self, target, data):
        self.target = target
        self.data = data

    @property
    def nodeValue(self):
        return self.data

    @nodeValue.setter
    def nodeValue(self, value):
        self.data = value

    @property
    def nodeName(self):
        return self.target

    @nodeName.setter
    def nodeName(self, value):
        self.target = value

    def writexml(self, writer, indent='', addindent='', newl=''):
        writer.write(f'{indent}<?{self.target} {self.data}?>{newl}')


class CharacterData(Childless, Node):
    def __init__(self):
        self.ownerDocument = self.parentNode = self.previousSibling = self.nextSibling = None
        self._data = ''
        Node.__init__(self)

    def _get_data(self):
        return self._data

    def _set_data(self, data):
        self._data = data

    data = nodeValue = property(_get_data, _set_data)

    def _get_length(self):
        return len(self.data)

    __len__ = _get_length

    @property
    def length(self):
        """Length of the string data."""
        return len(self.data)

    def __repr__(self):
        more = '...' if len(self.data) > 10 else ''
        return f'<DOM {self.__class__.__name__} node "{self.data[:10]!r}{more}">'

    def _check_offset(self, offset):
        if offset < 0:
            raise xml.dom.IndexSizeErr('offset cannot be negative')
        if offset >= len(self.data):
            raise xml.dom.IndexSizeErr('offset cannot be beyond end of data')

    def _check_count(self, count):
        if count < 0:
            raise xml.dom.IndexSizeErr('count cannot be negative')

    def substringData(self, offset, count):
        self._check_offset(offset)
        self._check_count(count)
        return self.data[offset:offset + count]

    def appendData(self, arg):
        self.data = self.data + arg

    def insertData(self, offset, arg):
        self._check_offset(offset)
        if arg:
            self.data = self.data[:offset] + arg + self.data[offset:]

    def deleteData(self, offset, count):
        self._check_offset(offset)
        self._check_count(count)
        if count:
            self.data = self.data[:offset] + self.data[offset + count:]

    def replaceData(self, offset, count, arg):
        self._check_offset(offset)
        self._check_count(count)
        if count:
            self.data = self.data[:offset] + arg + self.data[offset + count:]


class Text(CharacterData):
    nodeType = Node.TEXT_NODE
    nodeName = '#text'

    def splitText(self, offset):
        """Cuts the text in two; gives the second, which follows this one."""
        if offset < 0 or offset > len(self.data):
            raise xml.dom.IndexSizeErr('illegal offset value')
        rest = self.__class__()
        rest.data = self.data[offset:]
        rest.ownerDocument = self.ownerDocument
        if self.parentNode is not None and any(self is child for child in self.parentNode.childNodes):
            self.parentNode.insertBefore(rest, self.nextSibling)
        self.data = self.data[:offset]
        return rest

    def writexml(self, writer, indent='', addindent='', newl=''):
        write_data(writer, f'{indent}{self.data}{newl}')

    def _neighbours(self):
        """The texts that are one with this: those before it and those behind it."""
        before, after = [], []
        node = self.previousSibling
        while node is not None and is_text(node):
            before.insert(0, node)
            node = node.previousSibling
        node = self.nextSibling
        while node is not None and is_text(node):
            after.append(node)
            node = node.nextSibling
        return before, after

    @property
    def wholeText(self):
        """The text of all logically-adjacent text nodes."""
        before, after = self._neighbours()
        return ''.join(node.data for node in (*before, self, *after))

    def replaceWholeText(self, content):
        """Puts a text in the place of this and of its neighbours; gives the node, or None where there is nothing left."""
        for node in [each for side in self._neighbours() for each in side]:
            self.parentNode.removeChild(node)
        if content:
            self.data = content
            return self
        self.parentNode.removeChild(self)
        return None

    @property
    def isWhitespaceInElementContent(self):
        """True iff this text node contains only whitespace and is in element content."""
        if self.data.strip() or self.parentNode is None or self.parentNode.nodeType != Node.ELEMENT_NODE:
            return False
        info = self.ownerDocument._get_elem_info(self.parentNode) if self.ownerDocument else None
        return False if info is None else info.isElementContent()


class Comment(CharacterData):
    nodeType = Node.COMMENT_NODE
    nodeName = '#comment'

    def __init__(self, data):
        CharacterData.__init__(self)
        self._data = data

    def writexml(self, writer, indent='', addindent='', newl=''):
        if '--' in self.data:
            raise ValueError("'--' is not allowed in a comment node")
        writer.write(f'{indent}<!--{self.data}-->{newl}')


class CDATASection(Text):
    nodeType = Node.CDATA_SECTION_NODE
    nodeName = '#cdata-section'

    def writexml(self, writer, indent='', addindent='', newl=''):
        if ']]>' in self.data:
            raise ValueError("']]>' not allowed in a CDATA section")
        writer.write(f'<![CDATA[{self.data}]]>')
