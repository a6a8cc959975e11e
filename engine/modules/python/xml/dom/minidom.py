"""The document object model: documents as trees of nodes that can be read, changed and written."""

import xml.dom
from xml.dom import EMPTY_NAMESPACE, EMPTY_PREFIX, XMLNS_NAMESPACE, domreg
from xml.dom.minicompat import EmptyNodeList, NodeList

from ._documents import (Document, DocumentFragment, DocumentType, DOMImplementation, ElementInfo, Entity, Identified, Notation)
from ._elements import Attr, AttributeList, Element, NamedNodeMap, ReadOnlySequentialNamedNodeMap, TypeInfo
from ._nodes import Childless, Node
from ._texts import CDATASection, CharacterData, Comment, ProcessingInstruction, Text

for _class in (Document, DocumentFragment, DocumentType, DOMImplementation, ElementInfo, Entity, Identified, Notation, Attr, Element,
               NamedNodeMap, ReadOnlySequentialNamedNodeMap, TypeInfo, Childless, Node, CDATASection, CharacterData, Comment,
               ProcessingInstruction, Text):
    _class.__module__ = __name__


def parse(file, parser=None, bufsize=None):
    """The document of a file or of its name; a parser is one of SAX."""
    if parser is None and not bufsize:
        from xml.dom import expatbuilder
        return expatbuilder.parse(file)
    from xml.dom import pulldom
    return _built(pulldom.parse, (file,), {'parser': parser, 'bufsize': bufsize})


def parseString(string, parser=None):
    """The document of a text or bytes."""
    if parser is None:
        from xml.dom import expatbuilder
        return expatbuilder.parseString(string)
    from xml.dom import pulldom
    return _built(pulldom.parseString, (string,), {'parser': parser})


def _built(function, arguments, options):
    events = function(*arguments, **options)
    _, document = events.getEvent()
    events.expandNode(document)
    events.clear()
    return document


def getDOMImplementation(features=None):
    if features:
        if isinstance(features, str):
            features = domreg._parse_feature_string(features)
        if not all(Document.implementation.hasFeature(name, version) for name, version in features):
            return None
    return Document.implementation
