"""Documents as a series of events with nodes, of which those that matter can be made whole."""

import xml.dom
import xml.sax
import xml.sax.handler

START_ELEMENT = 'START_ELEMENT'
END_ELEMENT = 'END_ELEMENT'
COMMENT = 'COMMENT'
START_DOCUMENT = 'START_DOCUMENT'
END_DOCUMENT = 'END_DOCUMENT'
PROCESSING_INSTRUCTION = 'PROCESSING_INSTRUCTION'
IGNORABLE_WHITESPACE = 'IGNORABLE_WHITESPACE'
CHARACTERS = 'CHARACTERS'

default_bufsize = (2 ** 14) - 20


class PullDOM(xml.sax.ContentHandler):
    """Makes a node and an event of what a parser tells."""

    _locator = None
    document = None

    def __init__(self, documentFactory=None):
        from collections import deque
        self.documentFactory = documentFactory
        # Events that nobody has taken yet.
        self._waiting = deque()
        self._ns_contexts = [{xml.dom.XML_NAMESPACE: 'xml'}]
        self._current_context = self._ns_contexts[-1]
        self._declared = []
        self._open = []
        # What came before the first element, which makes the document.
        self.pending_events = []

    def _tell(self, event, node):
        self._waiting.append((event, node))

    def pop(self):
        return self._open.pop()

    def setDocumentLocator(self, locator):
        self._locator = locator

    def startPrefixMapping(self, prefix, uri):
        self._declared.append((prefix or 'xmlns', uri))
        self._ns_contexts.append(self._current_context.copy())
        self._current_context[uri] = prefix or None

    def endPrefixMapping(self, prefix):
        self._current_context = self._ns_contexts.pop()

    def _qualified(self, pair):
        """The name as it was written, of namespace and local name."""
        uri, local = pair
        prefix = self._current_context.get(uri) if uri else None
        return f'{prefix}:{local}' if prefix else local

    def startElementNS(self, name, tagName, attrs):
        uri, local = name
        qualified = tagName or self._qualified(name)
        if not self.document:
            node = self.buildDocument(uri or None, qualified)
        elif uri:
            node = self.document.createElementNS(uri, qualified)
        else:
            node = self.document.createElement(local)
        for prefix, value in self._declared:
            written = prefix if prefix == 'xmlns' else 'xmlns:' + prefix
            node.setAttributeNS(xml.dom.XMLNS_NAMESPACE, written, value)
        self._declared = []
        for pair, value in attrs.items():
            if pair[0]:
                node.setAttributeNS(pair[0], self._qualified(pair), value)
            else:
                node.setAttribute(pair[1], value)
        self._tell(START_ELEMENT, node)
        self._open.append(node)

    def endElementNS(self, name, tagName):
        self._tell(END_ELEMENT, self._open.pop())

    def startElement(self, name, attrs):
        node = self.document.createElement(name) if self.document else self.buildDocument(None, name)
        for attribute, value in attrs.items():
            node.setAttribute(attribute, value)
        self._tell(START_ELEMENT, node)
        self._open.append(node)

    def endElement(self, name):
        self._tell(END_ELEMENT, self._open.pop())

    def comment(self, s):
        if self.document:
            self._tell(COMMENT, self.document.createComment(s))
        else:
            self.pending_events.append((COMMENT, lambda document: document.createComment(s)))

    def processingInstruction(self, target, data):
        if self.document:
            self._tell(PROCESSING_INSTRUCTION, self.document.createProcessingInstruction(target, data))
        else:
            self.pending_events.append(
                (PROCESSING_INSTRUCTION, lambda document: document.createProcessingInstruction(target, data)))

    def ignorableWhitespace(self, chars):
        self._tell(IGNORABLE_WHITESPACE, self.document.createTextNode(chars))

    def characters(self, chars):
        self._tell(CHARACTERS, self.document.createTextNode(chars))

    def startDocument(self):
        if self.documentFactory is None:
            import xml.dom.minidom
            self.documentFactory = xml.dom.minidom.Document.implementation

    def buildDocument(self, uri, tagname):
        self.document = node = self.documentFactory.createDocument(uri, tagname, None)
        self._tell(START_DOCUMENT, node)
        for event, make in self.pending_events:
            early = make(node)
            node.insertBefore(early, node.documentElement)
            self._tell(event, early)
        self.pending_events = None
        self._open.append(node)
        return node.documentElement

    def endDocument(self):
        self._tell(END_DOCUMENT, self.document)
        self._open.pop()

    def clear(self):
        """Lets go of the document."""
        self.document = None


class ErrorHandler:
    def warning(self, exception):
        print(exception)

    def error(self, exception):
        raise exception

    fatalError = error


class DOMEventStream:
    """Events of a file that is read as far as they are asked for."""

    def __init__(self, stream, parser, bufsize):
        self.stream = stream
        self.parser = parser
        self.bufsize = bufsize
        if not hasattr(self.parser, 'feed'):
            self.getEvent = self._slurp
        self.reset()

    def reset(self):
        self.pulldom = PullDOM()
        self.parser.setFeature(xml.sax.handler.feature_namespaces, 1)
        self.parser.setContentHandler(self.pulldom)

    def __iter__(self):
        return self

    def __next__(self):
        event = self.getEvent()
        if event:
            return event
        raise StopIteration

    def expandNode(self, node):
        """Reads on to the node's end and puts all that is in it into it."""
        parents = [node]
        while event := self.getEvent():
            token, current = event
            if current is node:
                return
            if token != END_ELEMENT:
                parents[-1].appendChild(current)
            if token == START_ELEMENT:
                parents.append(current)
            elif token == END_ELEMENT:
                del parents[-1]

    def getEvent(self):
        """Event and node; None behind the end."""
        waiting = self.pulldom._waiting
        while not waiting:
            piece = self.stream.read(self.bufsize)
            if not piece:
                if not self._is_closed:
                    self._is_closed = True
                    self.parser.close()
                return None
            self.parser.feed(piece)
        return waiting.popleft()

    _is_closed = False

    def _slurp(self):
        """For parsers that read all at once."""
        self.parser.parse(self.stream)
        self.getEvent = self._emit
        return self._emit()

    def _emit(self):
        waiting = self.pulldom._waiting
        return waiting.popleft() if waiting else None

    def clear(self):
        """Lets go of parser and document."""
        self.pulldom.clear()
        del self.pulldom
        self.parser = None
        self.stream = None


class SAX2DOM(PullDOM):
    """Builds the whole document."""

    def startElementNS(self, name, tagName, attrs):
        PullDOM.startElementNS(self, name, tagName, attrs)
        self._place(self._open[-1], self._open[-2])

    def startElement(self, name, attrs):
        PullDOM.startElement(self, name, attrs)
        self._place(self._open[-1], self._open[-2])

    def _place(self, node, parent):
        # The document's element is in it already.
        if node.parentNode is not parent:
            parent.appendChild(node)

    def processingInstruction(self, target, data):
        PullDOM.processingInstruction(self, target, data)
        self._place_last()

    def ignorableWhitespace(self, chars):
        PullDOM.ignorableWhitespace(self, chars)
        self._place_last()

    def characters(self, chars):
        PullDOM.characters(self, chars)
        self._place_last()

    def _place_last(self):
        if self._open:
            self._open[-1].appendChild(self._waiting[-1][1])


def parse(stream_or_string, parser=None, bufsize=None):
    """The events of a file or of its name."""
    stream = open(stream_or_string, 'rb') if isinstance(stream_or_string, str) else stream_or_string
    return DOMEventStream(stream, parser or xml.sax.make_parser(), bufsize or default_bufsize)


def parseString(string, parser=None):
    """The events of a text."""
    from io import StringIO
    return DOMEventStream(StringIO(string), parser or xml.sax.make_parser(), len(string) or default_bufsize)
