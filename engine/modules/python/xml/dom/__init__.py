"""What implementations of the document object model have in common: kinds of nodes, exceptions, namespaces."""

XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace'
XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/'
XHTML_NAMESPACE = 'http://www.w3.org/1999/xhtml'
EMPTY_NAMESPACE = None
EMPTY_PREFIX = None


class Node:
    """The numbers of the kinds of nodes."""

    ELEMENT_NODE = 1
    ATTRIBUTE_NODE = 2
    TEXT_NODE = 3
    CDATA_SECTION_NODE = 4
    ENTITY_REFERENCE_NODE = 5
    ENTITY_NODE = 6
    PROCESSING_INSTRUCTION_NODE = 7
    COMMENT_NODE = 8
    DOCUMENT_NODE = 9
    DOCUMENT_TYPE_NODE = 10
    DOCUMENT_FRAGMENT_NODE = 11
    NOTATION_NODE = 12


class DOMException(Exception):
    """Base of the exceptions; `code` is the number of the kind."""

    def __init__(self, *args, **kw):
        if self.__class__ is DOMException:
            raise RuntimeError('DOMException should not be instantiated directly')
        Exception.__init__(self, *args, **kw)

    def _get_code(self):
        return self.code


# The numbers of the exceptions are their places here.
for _code, _name in enumerate('''Index DomstringSize HierarchyRequest WrongDocument InvalidCharacter NoDataAllowed NoModificationAllowed NotFound
        NotSupported InuseAttribute InvalidState Syntax InvalidModification Namespace InvalidAccess Validation'''.split(), 1):
    _class = 'IndexSizeErr' if _name == 'Index' else _name + 'Err'
    globals()[_class] = type(_class, (DOMException,), {'code': _code, '__module__': __name__})
    _constant = {'NoDataAllowed': 'NO_DATA_ALLOWED', 'NoModificationAllowed': 'NO_MODIFICATION_ALLOWED', 'Index': 'INDEX_SIZE',
                 'DomstringSize': 'DOMSTRING_SIZE'}.get(_name) or ''.join('_' + char if char.isupper() else char for char in _name)[1:].upper()
    globals()[_constant + '_ERR'] = _code
del _code, _name, _class, _constant


class UserDataHandler:
    """The numbers of what may happen to a node that has data of a program."""

    NODE_CLONED = 1
    NODE_IMPORTED = 2
    NODE_DELETED = 3
    NODE_RENAMED = 4


from .domreg import getDOMImplementation, registerDOMImplementation
