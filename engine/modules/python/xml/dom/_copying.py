"""Copies of nodes, for their own document or another."""

import xml.dom

from ._documents import DocumentType, Entity, Notation
from ._nodes import Node

_CLONED = xml.dom.UserDataHandler.NODE_CLONED
_IMPORTED = xml.dom.UserDataHandler.NODE_IMPORTED


def clone(node, deep, document):
    """A copy of a node that belongs to a document; it has no parent."""
    operation = _CLONED if node.ownerDocument is not None and node.ownerDocument.isSameNode(document) else _IMPORTED
    kind = node.nodeType
    if kind == Node.ELEMENT_NODE:
        copy = _element(node, document)
        _copy_children(node, copy, deep, document)
    elif kind == Node.DOCUMENT_FRAGMENT_NODE:
        copy = document.createDocumentFragment()
        _copy_children(node, copy, deep, document)
    elif kind == Node.TEXT_NODE:
        copy = document.createTextNode(node.data)
    elif kind == Node.CDATA_SECTION_NODE:
        copy = document.createCDATASection(node.data)
    elif kind == Node.PROCESSING_INSTRUCTION_NODE:
        copy = document.createProcessingInstruction(node.target, node.data)
    elif kind == Node.COMMENT_NODE:
        copy = document.createComment(node.data)
    elif kind == Node.ATTRIBUTE_NODE:
        copy = document.createAttributeNS(node.namespaceURI, node.nodeName)
        copy.specified = True
        copy.value = node.value
    else:
        raise xml.dom.NotSupportedErr(f'Cannot clone node {node!r}')
    node._call_user_data_handler(operation, node, copy)
    return copy


def _element(node, document):
    copy = document.createElementNS(node.namespaceURI, node.nodeName)
    for attribute in node.attributes.values():
        copy.setAttributeNS(attribute.namespaceURI, attribute.nodeName, attribute.value)
        copied = copy.getAttributeNodeNS(attribute.namespaceURI, attribute.localName)
        copied.specified = attribute.specified
    return copy


def _copy_children(node, copy, deep, document):
    if deep:
        for child in node.childNodes:
            copy.appendChild(clone(child, True, document))


def clone_document(document):
    """A copy of a whole document, with its type."""
    copy = document.implementation.createDocument(None, None, None)
    for name in ('encoding', 'standalone', 'version'):
        setattr(copy, name, getattr(document, name))
    for node in document.childNodes:
        if node.nodeType == Node.DOCUMENT_TYPE_NODE:
            child = clone_type(node, True)
            copy.doctype = child
            child.ownerDocument = copy
            node._call_user_data_handler(_CLONED, node, child)
        else:
            child = clone(node, True, copy)
        copy.childNodes.append(child)
        child.parentNode = copy
        if len(copy.childNodes) > 1:
            before = copy.childNodes[-2]
            before.nextSibling, child.previousSibling = child, before
    document._call_user_data_handler(_CLONED, document, copy)
    return copy


def clone_type(node, deep):
    """A copy of a document's type; `deep`: with its entities and notations."""
    copy = DocumentType(None)
    for name in ('name', 'nodeName', 'publicId', 'systemId', 'internalSubset'):
        setattr(copy, name, getattr(node, name))
    if deep:
        copy.entities._seq = []
        copy.notations._seq = []
        for each in node.notations._seq:
            notation = Notation(each.nodeName, each.publicId, each.systemId)
            copy.notations._seq.append(notation)
            each._call_user_data_handler(_CLONED, each, notation)
        for each in node.entities._seq:
            entity = Entity(each.nodeName, each.publicId, each.systemId, each.notationName)
            for name in ('actualEncoding', 'encoding', 'version'):
                setattr(entity, name, getattr(each, name))
            copy.entities._seq.append(entity)
            each._call_user_data_handler(_CLONED, each, entity)
    return copy
