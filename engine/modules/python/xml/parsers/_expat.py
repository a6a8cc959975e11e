"""Expat's interface: what handlers are told, errors by number, and the parser that calls them.

Text arrives in pieces; what is not whole yet waits. Lines count from 1, columns from 0, as expat's do.
"""

from types import ModuleType

from ._scan import Scanner, XmlError

EXPAT_VERSION = 'expat_2.5.0'
version_info = (2, 5, 0)
native_encoding = 'UTF-8'
features = [('sizeof(XML_Char)', 1), ('sizeof(XML_LChar)', 1), ('XML_DTD', 0), ('XML_CONTEXT_BYTES', 1024), ('XML_NS', 0)]
XML_PARAM_ENTITY_PARSING_NEVER, XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE, XML_PARAM_ENTITY_PARSING_ALWAYS = range(3)

_MESSAGES = """NO_MEMORY out of memory
SYNTAX syntax error
NO_ELEMENTS no element found
INVALID_TOKEN not well-formed (invalid token)
UNCLOSED_TOKEN unclosed token
PARTIAL_CHAR partial character
TAG_MISMATCH mismatched tag
DUPLICATE_ATTRIBUTE duplicate attribute
JUNK_AFTER_DOC_ELEMENT junk after document element
PARAM_ENTITY_REF illegal parameter entity reference
UNDEFINED_ENTITY undefined entity
RECURSIVE_ENTITY_REF recursive entity reference
ASYNC_ENTITY asynchronous entity
BAD_CHAR_REF reference to invalid character number
BINARY_ENTITY_REF reference to binary entity
ATTRIBUTE_EXTERNAL_ENTITY_REF reference to external entity in attribute
MISPLACED_XML_PI XML or text declaration not at start of entity
UNKNOWN_ENCODING unknown encoding
INCORRECT_ENCODING encoding specified in XML declaration is incorrect
UNCLOSED_CDATA_SECTION unclosed CDATA section
EXTERNAL_ENTITY_HANDLING error in processing external entity reference
NOT_STANDALONE document is not standalone
UNEXPECTED_STATE unexpected parser state - please send a bug report
ENTITY_DECLARED_IN_PE entity declared in parameter entity
FEATURE_REQUIRES_XML_DTD requested feature requires XML_DTD support in Expat
CANT_CHANGE_FEATURE_ONCE_PARSING cannot change setting once parsing has begun
UNBOUND_PREFIX unbound prefix
UNDECLARING_PREFIX must not undeclare prefix
INCOMPLETE_PE incomplete markup in parameter entity
XML_DECL XML declaration not well-formed
TEXT_DECL text declaration not well-formed
PUBLICID illegal character(s) in public id
SUSPENDED parser suspended
NOT_SUSPENDED parser not suspended
ABORTED parsing aborted
FINISHED parsing finished
SUSPEND_PE cannot suspend in external parameter entity
RESERVED_PREFIX_XML reserved prefix (xml) must not be undeclared or bound to another namespace name
RESERVED_PREFIX_XMLNS reserved prefix (xmlns) must not be declared or undeclared
RESERVED_NAMESPACE_URI prefix must not be bound to one of the reserved namespace names
INVALID_ARGUMENT invalid argument
NO_BUFFER a successful prior call to function XML_GetBuffer was required
AMPLIFICATION_LIMIT_BREACH limit on input amplification factor (from DTD and entities) breached""".split('\n')
_names = [line.partition(' ')[0] for line in _MESSAGES]
_texts = [line.partition(' ')[2] for line in _MESSAGES]

errors = ModuleType('pyexpat.errors', 'Constants used to describe error conditions.')
errors.codes = {text: number for number, text in enumerate(_texts, 1)}
errors.messages = dict(enumerate(_texts, 1))
for _name, _text in zip(_names, _texts):
    setattr(errors, 'XML_ERROR_' + _name, _text)
model = ModuleType('pyexpat.model', 'Constants used to interpret content model information.')
for _number, _name in enumerate(('EMPTY', 'ANY', 'MIXED', 'NAME', 'CHOICE', 'SEQ'), 1):
    setattr(model, 'XML_CTYPE_' + _name, _number)
for _number, _name in enumerate(('NONE', 'OPT', 'REP', 'PLUS')):
    setattr(model, 'XML_CQUANT_' + _name, _number)


class ExpatError(Exception):
    """The document is not well-formed: what is wrong, with code, line and offset."""

    __module__ = 'xml.parsers.expat'


error = ExpatError


def ErrorString(code):
    """The text of an error's number."""
    return _texts[code - 1] if 1 <= code <= len(_texts) else None


_HANDLERS = [name + 'Handler' for name in """StartElement EndElement CharacterData ProcessingInstruction Comment StartCdataSection EndCdataSection StartNamespaceDecl
    EndNamespaceDecl Default XmlDecl StartDoctypeDecl EndDoctypeDecl ElementDecl AttlistDecl EntityDecl NotationDecl
    UnparsedEntityDecl ExternalEntityRef NotStandalone SkippedEntity""".split()] + ['DefaultHandlerExpand']


_FLAGS = frozenset(('buffer_text', 'ordered_attributes', 'specified_attributes', 'namespace_prefixes'))


class XMLParserType:
    """A parser: set its handlers, then give it the document."""

    def __init__(self, encoding=None, namespace_separator=None, intern=None):
        self._scanner = Scanner(self, encoding, namespace_separator)
        self.intern = {} if intern is None else intern
        self.buffer_text = self.ordered_attributes = self.specified_attributes = self.namespace_prefixes = False
        self.buffer_size = 8192
        self.buffer_used = 0
        self.ErrorCode = 0
        self._base = None
        self._texts = []
        for name in _HANDLERS:
            setattr(self, name, None)

    def __setattr__(self, name, value):
        if name == 'CharacterDataHandler' and self.__dict__.get('_texts'):
            self.flush()
        elif name in _FLAGS:
            value = bool(value)
        object.__setattr__(self, name, value)

    def Parse(self, data, isfinal=False):
        """Take a piece of the document, a str or bytes; the last one says so."""
        self._run(lambda: self._scanner.feed(data, isfinal), isfinal)
        return 1

    def ParseFile(self, file):
        """Read and take a whole document."""
        while True:
            data = file.read(65536)
            if not isinstance(data, (bytes, bytearray, str)):
                raise TypeError(f'read() did not return a bytes object (type={type(data).__name__})')
            self.Parse(data, not data)
            if not data:
                return 1

    def _run(self, work, isfinal):
        try:
            if self.ErrorCode:
                raise XmlError('FINISHED')
            work()
            self.flush()
        except XmlError as failure:
            self._texts.clear()
            code = self.ErrorCode = _names.index(failure.name) + 1
            self._scanner.place_error(failure)
            made = ExpatError(f'{ErrorString(code)}: line {self.ErrorLineNumber}, column {self.ErrorColumnNumber}')
            made.code, made.lineno, made.offset = code, self.ErrorLineNumber, self.ErrorColumnNumber
            raise made from None

    def text(self, text):
        """Character data; pieces are put together where that was asked for."""
        if self.buffer_text:
            self._texts.append(text)
        else:
            self.CharacterDataHandler(text)

    def flush(self):
        """Hands over the character data that was put together."""
        if self._texts:
            text = ''.join(self._texts)
            self._texts.clear()
            handler = self.CharacterDataHandler
            if handler is not None:
                for at in range(0, len(text), self.buffer_size):
                    handler(text[at:at + self.buffer_size])

    def SetBase(self, base):
        self._base = base

    def GetBase(self):
        return self._base

    def GetInputContext(self):
        return self._scanner.context()

    def GetReparseDeferralEnabled(self):
        return False

    def SetReparseDeferralEnabled(self, enabled):
        """Nothing is put off here."""

    def SetParamEntityParsing(self, flag):
        """External subsets are never read."""
        return 1

    def UseForeignDTD(self, flag=True):
        """There is no reader of foreign declarations."""

    def ExternalEntityParserCreate(self, context, encoding=None):
        """A parser for an external entity, with the same handlers."""
        made = XMLParserType(encoding, self._scanner.separator, self.intern)
        for name in _HANDLERS:
            setattr(made, name, getattr(self, name))
        for name in ('buffer_text', 'ordered_attributes', 'specified_attributes', 'namespace_prefixes'):
            setattr(made, name, getattr(self, name))
        made._scanner.is_entity = True
        made._scanner.entities = self._scanner.entities
        return made

    @property
    def CurrentLineNumber(self):
        return self._scanner.place()[0]

    @property
    def CurrentColumnNumber(self):
        return self._scanner.place()[1]

    @property
    def CurrentByteIndex(self):
        return self._scanner.byte_index()

    ErrorLineNumber = CurrentLineNumber
    ErrorColumnNumber = CurrentColumnNumber
    ErrorByteIndex = CurrentByteIndex


XMLParserType.__name__ = XMLParserType.__qualname__ = 'xmlparser'
XMLParserType.__module__ = 'pyexpat'


def ParserCreate(encoding=None, namespace_separator=None, intern=None):
    """A new parser; with a separator names have their namespaces before them."""
    if namespace_separator is not None and len(namespace_separator) > 1:
        raise ValueError('namespace_separator must be at most one character, omitted, or None')
    return XMLParserType(encoding, namespace_separator, intern)
