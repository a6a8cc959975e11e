"""What a program derives from to be told of a document; features and properties of parsers."""

version = '2.0beta'

feature_namespaces = 'http://xml.org/sax/features/namespaces'
feature_namespace_prefixes = 'http://xml.org/sax/features/namespace-prefixes'
feature_string_interning = 'http://xml.org/sax/features/string-interning'
feature_validation = 'http://xml.org/sax/features/validation'
feature_external_ges = 'http://xml.org/sax/features/external-general-entities'
feature_external_pes = 'http://xml.org/sax/features/external-parameter-entities'
all_features = [feature_namespaces, feature_namespace_prefixes, feature_string_interning, feature_validation, feature_external_ges,
                feature_external_pes]

property_lexical_handler = 'http://xml.org/sax/properties/lexical-handler'
property_declaration_handler = 'http://xml.org/sax/properties/declaration-handler'
property_dom_node = 'http://xml.org/sax/properties/dom-node'
property_xml_string = 'http://xml.org/sax/properties/xml-string'
property_encoding = 'http://www.python.org/sax/properties/encoding'
property_interning_dict = 'http://www.python.org/sax/properties/interning-dict'
all_properties = [property_lexical_handler, property_dom_node, property_declaration_handler, property_xml_string,
                  property_encoding, property_interning_dict]


class ErrorHandler:
    """Told of faults; of itself it raises what ends the reading and prints what does not."""

    def error(self, exception):
        raise exception

    def fatalError(self, exception):
        raise exception

    def warning(self, exception):
        print(exception)


class ContentHandler:
    """Told of what the document holds."""

    def __init__(self):
        self._locator = None

    def setDocumentLocator(self, locator):
        """Given what tells the place, before all else."""
        self._locator = locator

    def startDocument(self):
        """Once, at the beginning."""

    def endDocument(self):
        """Once, at the end."""

    def startPrefixMapping(self, prefix, uri):
        """Before the element for which a prefix stands for a namespace."""

    def endPrefixMapping(self, prefix):
        """Behind that element."""

    def startElement(self, name, attrs):
        """Where namespaces do not count."""

    def endElement(self, name):
        """Where namespaces do not count."""

    def startElementNS(self, name, qname, attrs):
        """Where they do: the name is of namespace and local name."""

    def endElementNS(self, name, qname):
        """Where namespaces do count."""

    def characters(self, content):
        """Text, perhaps in several pieces."""

    def ignorableWhitespace(self, whitespace):
        """Space that a declaration makes meaningless."""

    def processingInstruction(self, target, data):
        """What is for a program that reads the document."""

    def skippedEntity(self, name):
        """An entity that was not read."""


class DTDHandler:
    """Told of the declarations that other handlers need to know."""

    def notationDecl(self, name, publicId, systemId):
        """A notation."""

    def unparsedEntityDecl(self, name, publicId, systemId, ndata):
        """An entity that is no XML."""


class EntityResolver:
    """Asked where entities outside the document are to be read."""

    def resolveEntity(self, publicId, systemId):
        return systemId


class LexicalHandler:
    """Told of what does not count as content."""

    def comment(self, content):
        """A comment."""

    def startDTD(self, name, public_id, system_id):
        """The beginning of the declarations."""

    def endDTD(self):
        """Their end."""

    def startCDATA(self):
        """The beginning of a section in which nothing is markup."""

    def endCDATA(self):
        """Its end."""
