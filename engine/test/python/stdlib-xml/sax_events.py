# Documents as calls of handlers; writing what is told; filters, features, and faults.
import io
import os
import tempfile
import xml.sax
from xml.sax import handler, saxutils, xmlreader


class Teller(handler.ContentHandler, handler.LexicalHandler, handler.DTDHandler):
    def setDocumentLocator(self, locator):
        self._locator = locator
        print('locator', locator.getSystemId(), locator.getPublicId())

    def startElement(self, name, attrs):
        self.at = self._locator and (self._locator.getLineNumber(), self._locator.getColumnNumber())
        print('start', name, attrs.items(), self.at)

    def startElementNS(self, name, qname, attrs):
        print('startNS', name, qname, attrs.items(), attrs.getQNames(), len(attrs))


def teller(name):
    def tell(self, *arguments):
        print(name, arguments)
    return tell


for name in ('startDocument', 'endDocument', 'startPrefixMapping', 'endPrefixMapping', 'endElement', 'endElementNS', 'characters',
             'processingInstruction', 'skippedEntity', 'comment', 'startDTD', 'endDTD', 'startCDATA', 'endCDATA', 'notationDecl',
             'unparsedEntityDecl'):
    setattr(Teller, name, teller(name))

SOURCE = '''<!DOCTYPE a SYSTEM "a.dtd" [<!NOTATION gif PUBLIC "g"><!ENTITY pic SYSTEM "p.gif" NDATA gif>]>
<a x="1" xmlns:n="urn:n"><?pi data?><n:b n:y="2" z="3">text</n:b><!--c--><![CDATA[<>]]></a>'''

xml.sax.parseString(SOURCE, Teller())
parser = xml.sax.make_parser()
parser.setFeature(handler.feature_namespaces, True)
told = Teller()
parser.setContentHandler(told)
parser.setDTDHandler(told)
parser.setProperty(handler.property_lexical_handler, told)
parser.parse(io.StringIO(SOURCE))
print(parser.getFeature(handler.feature_namespaces), parser.getContentHandler() is told,
      parser.getProperty(handler.property_lexical_handler) is told)

parser = xml.sax.make_parser()
parser.setContentHandler(Teller())
for piece in ('<a><b', ' c="d">t', 'u</b>', '</a>'):
    parser.feed(piece)
parser.close()

path = os.path.join(tempfile.mkdtemp(), 'file.xml')
with open(path, 'wb') as file:
    file.write(b'<?xml version="1.0" encoding="latin-1"?><a>\xe9</a>')


class Collect(handler.ContentHandler):
    def startDocument(self):
        self.text = ''

    def characters(self, content):
        self.text += content


collected = Collect()
xml.sax.parse(path, collected)
print(collected.text)
with open(path, 'rb') as file:
    xml.sax.parse(file, collected)
print(collected.text)
source = xmlreader.InputSource()
source.setByteStream(io.BytesIO(b'<a>\xe9</a>'))
source.setEncoding('iso-8859-1')
parser = xml.sax.make_parser()
parser.setContentHandler(collected)
parser.parse(source)
print(collected.text)

out = io.StringIO()
xml.sax.parseString(SOURCE, saxutils.XMLGenerator(out, 'utf-8'))
print(out.getvalue())
out = io.BytesIO()
writer = saxutils.XMLGenerator(out, 'ascii', short_empty_elements=True)
writer.startDocument()
writer.startPrefixMapping('p', 'urn:p')
writer.startElementNS(('urn:p', 'root'), None, xmlreader.AttributesNSImpl({('urn:p', 'k'): 'é"<', (None, 'l'): "a'b"}, {}))
writer.startElementNS((None, 'empty'), None, xmlreader.AttributesNSImpl({}, {}))
writer.endElementNS((None, 'empty'), None)
writer.characters('é & <')
writer.ignorableWhitespace(' ')
writer.processingInstruction('t', 'd')
writer.endElementNS(('urn:p', 'root'), None)
writer.endPrefixMapping('p')
writer.endDocument()
print(out.getvalue())


class Upper(saxutils.XMLFilterBase):
    def startElement(self, name, attrs):
        super().startElement(name.upper(), attrs)

    def endElement(self, name):
        super().endElement(name.upper())


out = io.StringIO()
upper = Upper(xml.sax.make_parser())
upper.setContentHandler(saxutils.XMLGenerator(out))
upper.parse(io.StringIO('<a><b c="d">e</b></a>'))
print(out.getvalue())

attributes = xmlreader.AttributesImpl({'a': '1', 'b': '2'})
print(attributes.getLength(), attributes.getNames(), attributes.getType('a'), attributes.getValue('b'), attributes['a'], 'c' in attributes,
      attributes.get('c', 0), attributes.copy().items(), attributes.values(), attributes.getQNameByName('a'), attributes.keys())
named = xmlreader.AttributesNSImpl({('u', 'a'): '1'}, {('u', 'a'): 'p:a'})
print(named.getValueByQName('p:a'), named.getNameByQName('p:a'), named.getQNameByName(('u', 'a')), named.getQNames())


def attempt(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: xml.sax.parseString('<a><b></a>', handler.ContentHandler()))
attempt(lambda: xml.sax.parseString(b'', handler.ContentHandler()))
attempt(lambda: xml.sax.parse(io.StringIO('<a/><b/>'), handler.ContentHandler()))
attempt(lambda: parser.getFeature('none'))
attempt(lambda: parser.setFeature(handler.feature_validation, 1))
attempt(lambda: parser.setProperty(handler.property_xml_string, 1))
attempt(lambda: parser.setLocale('x'))
attempt(lambda: attributes.getNameByQName('z'))
try:
    xml.sax.parseString('<a>\n<b></a>', handler.ContentHandler())
except xml.sax.SAXParseException as error:
    print(error.getLineNumber(), error.getColumnNumber(), error.getSystemId(), error.getMessage(), type(error.getException()).__name__)


class Quiet(handler.ErrorHandler):
    def fatalError(self, exception):
        print('fatal', exception.getMessage())


xml.sax.parseString('<a>', handler.ContentHandler(), Quiet())
print(saxutils.escape('<a&b>"', {'"': '&quot;'}), saxutils.unescape('&lt;a&amp;b&gt;&quot;', {'&quot;': '"'}),
      saxutils.quoteattr('a"b'), saxutils.quoteattr('a"b\'c\n'))
