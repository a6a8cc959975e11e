"""The parser: expat's calls as those of SAX."""

from xml.parsers import expat

from . import handler, xmlreader
from ._exceptions import SAXNotRecognizedException, SAXNotSupportedException, SAXParseException
from .xmlreader import AttributesImpl, AttributesNSImpl

version = '0.20'

_READ_ONLY = (handler.feature_validation, handler.feature_external_pes, handler.feature_namespace_prefixes)


class _ClosedParser:
    """What is left of a parser behind its end: where it stopped."""

    def __init__(self, parser):
        self.ErrorColumnNumber = parser.ErrorColumnNumber
        self.ErrorLineNumber = parser.ErrorLineNumber


class ExpatLocator(xmlreader.Locator):
    """Tells where a parser is."""

    def __init__(self, parser):
        import weakref
        self._ref = weakref.proxy(parser)

    def getColumnNumber(self):
        return self._ref.getColumnNumber()

    def getLineNumber(self):
        return self._ref.getLineNumber()

    def getPublicId(self):
        return self._ref._source.getPublicId()

    def getSystemId(self):
        return self._ref._source.getSystemId()


class ExpatParser(xmlreader.IncrementalParser, xmlreader.Locator):
    """A parser of expat, with or without namespaces."""

    def __init__(self, namespaceHandling=0, bufsize=2 ** 16 - 20):
        xmlreader.IncrementalParser.__init__(self, bufsize)
        self._source = xmlreader.InputSource()
        self._parser = None
        self._namespaces = namespaceHandling
        self._lex_handler_prop = None
        self._parsing = False
        self._entity_stack = []
        self._external_ges = 0
        self._interning = None

    # Reading.

    def parse(self, source):
        from . import saxutils
        source = saxutils.prepare_input_source(source)
        self._source = source
        try:
            self.reset()
            self._cont_handler.setDocumentLocator(ExpatLocator(self))
            xmlreader.IncrementalParser.parse(self, source)
        except BaseException:
            self._close_source()
            raise

    def prepareParser(self, source):
        if source.getSystemId() is not None:
            self._parser.SetBase(source.getSystemId())

    def setContentHandler(self, handler):
        xmlreader.IncrementalParser.setContentHandler(self, handler)
        if self._parsing:
            self._reset_cont_handler()

    def feed(self, data, isFinal=False):
        if not self._parsing:
            self.reset()
            self._parsing = True
            self._cont_handler.startDocument()
        try:
            self._parser.Parse(data, isFinal)
        except expat.error as failure:
            self._err_handler.fatalError(SAXParseException(expat.ErrorString(failure.code), failure, self))

    def flush(self):
        if self._parser is None:
            return
        try:
            self._parser.Parse(b'', False)
        except expat.error as failure:
            self._err_handler.fatalError(SAXParseException(expat.ErrorString(failure.code), failure, self))

    def close(self):
        if self._entity_stack or self._parser is None or isinstance(self._parser, _ClosedParser):
            # An entity's end is not the document's.
            return
        try:
            self.feed(b'', isFinal=True)
            self._cont_handler.endDocument()
            self._parsing = False
            # Handlers are bound to self: a circle that ends here.
            for name in ('StartElement', 'EndElement', 'CharacterData', 'ProcessingInstruction', 'Comment'):
                setattr(self._parser, name + 'Handler', None)
        finally:
            self._parsing = False
            if self._parser is not None:
                self._parser = _ClosedParser(self._parser)
        self._close_source()

    def _close_source(self):
        for stream in (self._source.getCharacterStream(), self._source.getByteStream()):
            if stream is not None:
                stream.close()

    # Features and properties.

    def getFeature(self, name):
        if name == handler.feature_namespaces:
            return self._namespaces
        if name == handler.feature_string_interning:
            return self._interning is not None
        if name in _READ_ONLY:
            return 0
        if name == handler.feature_external_ges:
            return self._external_ges
        raise SAXNotRecognizedException(f"Feature '{name}' not recognized")

    def setFeature(self, name, state):
        if self._parsing:
            raise SAXNotSupportedException('Cannot set features while parsing')
        if name == handler.feature_namespaces:
            self._namespaces = state
        elif name == handler.feature_external_ges:
            self._external_ges = state
        elif name == handler.feature_string_interning:
            if not state:
                self._interning = None
            elif self._interning is None:
                self._interning = {}
        elif name == handler.feature_validation:
            if state:
                raise SAXNotSupportedException('expat does not support validation')
        elif name == handler.feature_external_pes:
            if state:
                raise SAXNotSupportedException('expat does not read external parameter entities')
        elif name == handler.feature_namespace_prefixes:
            if state:
                raise SAXNotSupportedException('expat does not report namespace prefixes')
        else:
            raise SAXNotRecognizedException(f"Feature '{name}' not recognized")

    def getProperty(self, name):
        if name == handler.property_lexical_handler:
            return self._lex_handler_prop
        if name == handler.property_interning_dict:
            return self._interning
        if name == handler.property_xml_string:
            if not self._parser:
                raise SAXNotSupportedException('This version of expat does not support getting the XML string')
            if hasattr(self._parser, 'GetInputContext'):
                return self._parser.GetInputContext()
            raise SAXNotSupportedException('XML string cannot be returned when not parsing')
        raise SAXNotRecognizedException(f"Property '{name}' not recognized")

    def setProperty(self, name, value):
        if name == handler.property_lexical_handler:
            self._lex_handler_prop = value
            if self._parsing:
                self._reset_lex_handler_prop()
        elif name == handler.property_interning_dict:
            self._interning = value
        elif name == handler.property_xml_string:
            raise SAXNotSupportedException(f"Property '{name}' cannot be set")
        else:
            raise SAXNotRecognizedException(f"Property '{name}' not recognized")

    # The place.

    def getColumnNumber(self):
        return None if self._parser is None else self._parser.ErrorColumnNumber

    def getLineNumber(self):
        return 1 if self._parser is None else self._parser.ErrorLineNumber

    def getPublicId(self):
        return self._source.getPublicId()

    def getSystemId(self):
        return self._source.getSystemId()

    # Expat's handlers.

    def reset(self):
        separator = ' ' if self._namespaces else None
        self._parser = expat.ParserCreate(self._source.getEncoding(), separator, intern=self._interning)
        if self._namespaces:
            self._parser.namespace_prefixes = 1
            self._parser.StartElementHandler = self.start_element_ns
            self._parser.EndElementHandler = self.end_element_ns
        else:
            self._parser.StartElementHandler = self.start_element
            self._parser.EndElementHandler = self.end_element
        self._reset_cont_handler()
        self._parser.UnparsedEntityDeclHandler = self.unparsed_entity_decl
        self._parser.NotationDeclHandler = self.notation_decl
        self._parser.StartNamespaceDeclHandler = self.start_namespace_decl
        self._parser.EndNamespaceDeclHandler = self.end_namespace_decl
        if self._lex_handler_prop:
            self._reset_lex_handler_prop()
        self._parser.ExternalEntityRefHandler = self.external_entity_ref
        self._parser.SkippedEntityHandler = self.skipped_entity_handler
        self._parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE)
        self._parsing = False
        self._entity_stack = []

    def _reset_cont_handler(self):
        self._parser.ProcessingInstructionHandler = self._cont_handler.processingInstruction
        self._parser.CharacterDataHandler = self._cont_handler.characters

    def _reset_lex_handler_prop(self):
        told = self._lex_handler_prop
        parser = self._parser
        parser.CommentHandler = told and told.comment
        parser.StartCdataSectionHandler = told and told.startCDATA
        parser.EndCdataSectionHandler = told and told.endCDATA
        parser.StartDoctypeDeclHandler = told and self.start_doctype_decl
        parser.EndDoctypeDeclHandler = told and told.endDTD

    def start_element(self, name, attrs):
        self._cont_handler.startElement(name, AttributesImpl(attrs))

    def end_element(self, name):
        self._cont_handler.endElement(name)

    def start_element_ns(self, name, attrs):
        values, qnames = {}, {}
        for each, value in attrs.items():
            pair, qname = _parts_of(each)
            values[pair] = value
            qnames[pair] = qname
        self._cont_handler.startElementNS(_parts_of(name)[0], None, AttributesNSImpl(values, qnames))

    def end_element_ns(self, name):
        self._cont_handler.endElementNS(_parts_of(name)[0], None)

    def start_namespace_decl(self, prefix, uri):
        self._cont_handler.startPrefixMapping(prefix, uri)

    def end_namespace_decl(self, prefix):
        self._cont_handler.endPrefixMapping(prefix)

    def start_doctype_decl(self, name, sysid, pubid, has_internal_subset):
        self._lex_handler_prop.startDTD(name, pubid, sysid)

    def unparsed_entity_decl(self, name, base, sysid, pubid, notation_name):
        self._dtd_handler.unparsedEntityDecl(name, pubid, sysid, notation_name)

    def notation_decl(self, name, base, sysid, pubid):
        self._dtd_handler.notationDecl(name, pubid, sysid)

    def skipped_entity_handler(self, name, is_pe):
        self._cont_handler.skippedEntity('%' + name if is_pe else name)

    def external_entity_ref(self, context, base, sysid, pubid):
        if not self._external_ges:
            return 1
        from . import saxutils
        source = self._ent_handler.resolveEntity(pubid, sysid)
        source = saxutils.prepare_input_source(source, self._source.getSystemId() or '')
        self._entity_stack.append((self._parser, self._source))
        self._parser = self._parser.ExternalEntityParserCreate(context)
        self._source = source
        try:
            xmlreader.IncrementalParser.parse(self, source)
        except Exception:
            return 0
        self._parser, self._source = self._entity_stack.pop()
        return 1


def _parts_of(name):
    """Of a name as expat writes it: the pair of namespace and local name, and the name as it was written."""
    parts = name.split()
    if len(parts) == 1:
        return (None, name), name
    if len(parts) == 2:
        return (parts[0], parts[1]), parts[1]
    return (parts[0], parts[1]), f'{parts[2]}:{parts[1]}'


def create_parser(*args, **kwargs):
    return ExpatParser(*args, **kwargs)
