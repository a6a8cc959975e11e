"""From XML to elements: all at once, or piece by piece with events."""

from ._elements import Comment, Element, ProcessingInstruction


class ParseError(SyntaxError):
    """The document is not well-formed: `code` and `position` say how and where."""

    __module__ = 'xml.etree.ElementTree'


class TreeBuilder:
    """Makes elements of the beginnings, ends and texts that it is told of."""

    __module__ = 'xml.etree.ElementTree'

    def __init__(self, element_factory=None, *, comment_factory=None, pi_factory=None, insert_comments=False, insert_pis=False):
        self._texts = []
        self._open = []
        self._last = self._root = None
        self._is_tail = False
        self._comment_factory = comment_factory or Comment
        self._pi_factory = pi_factory or ProcessingInstruction
        self.insert_comments = insert_comments
        self.insert_pis = insert_pis
        self._factory = element_factory or Element

    def close(self):
        """The root."""
        if self._open:
            raise AssertionError('missing end tags')
        if self._root is None:
            raise AssertionError('missing toplevel element')
        return self._root

    def _flush(self):
        if self._texts:
            if self._last is not None:
                text = ''.join(self._texts)
                if self._is_tail:
                    self._last.tail = text
                else:
                    self._last.text = text
            self._texts = []

    def data(self, data, /):
        self._texts.append(data)

    def start(self, tag, attrs, /):
        self._flush()
        self._last = element = self._factory(tag, attrs)
        if self._open:
            self._open[-1].append(element)
        elif self._root is None:
            self._root = element
        self._open.append(element)
        self._is_tail = False
        return element

    def end(self, tag, /):
        self._flush()
        self._last = self._open.pop()
        self._is_tail = True
        return self._last

    def comment(self, text, /):
        return self._single(self._comment_factory, self.insert_comments, text)

    def pi(self, target, text=None, /):
        return self._single(self._pi_factory, self.insert_pis, target, text)

    def _single(self, factory, is_inserted, *args):
        element = factory(*args)
        if is_inserted:
            self._flush()
            self._last = element
            if self._open:
                self._open[-1].append(element)
            self._is_tail = True
        return element


class XMLParser:
    """Reads a document and tells a target of it; by default one that makes elements."""

    __module__ = 'xml.etree.ElementTree'

    def __init__(self, *, target=None, encoding=None):
        from xml.parsers import expat
        self.parser = self._parser = parser = expat.ParserCreate(encoding, '}')
        self.target = self._target = TreeBuilder() if target is None else target
        self._error = expat.error
        self._names = {}
        self.entity = {}
        parser.buffer_text = True
        parser.ordered_attributes = True
        parser.DefaultHandlerExpand = self._default
        for handler, method, own in (('StartElementHandler', 'start', self._start), ('EndElementHandler', 'end', self._end),
                                     ('StartNamespaceDeclHandler', 'start_ns', self._start_ns),
                                     ('EndNamespaceDeclHandler', 'end_ns', self._end_ns)):
            if hasattr(target, method) or method in ('start', 'end') and target is None:
                setattr(parser, handler, own)
        for handler, method in (('CharacterDataHandler', 'data'), ('CommentHandler', 'comment'),
                                ('ProcessingInstructionHandler', 'pi')):
            if hasattr(self.target, method):
                setattr(parser, handler, getattr(self.target, method))
        self._doctype = None
        self.version = f'Expat {expat.version_info[0]}.{expat.version_info[1]}.{expat.version_info[2]}'

    def _raise(self, failure):
        error = ParseError(str(failure))
        error.code = failure.code
        error.position = failure.lineno, failure.offset
        raise error

    def _name(self, key):
        name = self._names.get(key)
        if name is None:
            name = self._names[key] = '{' + key if '}' in key else key
        return name

    def _start(self, tag, attributes):
        name = self._name
        return self.target.start(name(tag), {name(key): value for key, value in zip(attributes[::2], attributes[1::2])})

    def _end(self, tag):
        return self.target.end(self._name(tag))

    def _start_ns(self, prefix, uri):
        return self.target.start_ns(prefix or '', uri or '')

    def _end_ns(self, prefix):
        return self.target.end_ns(prefix or '')

    def _default(self, text):
        if text[:1] == '&':
            self._reference(text)
        elif text[:9] == '<!DOCTYPE' and hasattr(self.target, 'doctype'):
            import re
            match = re.match(r'<!DOCTYPE\s+(\S+?)(?:\s+(?:SYSTEM\s+(".*?"|\'.*?\')|PUBLIC\s+(".*?"|\'.*?\')(?:\s+(".*?"|\'.*?\'))?))?\s*[\[>]',
                             text, re.DOTALL)
            if match:
                name, system, public, also = match.groups()
                system = system or also
                if system or public:
                    self.target.doctype(name, public and public[1:-1], system and system[1:-1])

    def _reference(self, text):
        try:
            data = self.entity[text[1:-1]]
        except KeyError:
            from xml.parsers import expat
            parser = self.parser
            error = expat.error(f'undefined entity {text}: line {parser.ErrorLineNumber}, column {parser.ErrorColumnNumber}')
            error.code = 11
            error.lineno, error.offset = parser.ErrorLineNumber, parser.ErrorColumnNumber
            raise error from None
        if hasattr(self.target, 'data'):
            self.target.data(data)

    def feed(self, data, /):
        """Take a piece of the document."""
        try:
            self.parser.Parse(data, False)
        except self._error as failure:
            self._raise(failure)

    def close(self):
        """The document has ended; gives what the target gives."""
        try:
            self.parser.Parse(b'', True)
        except self._error as failure:
            self._raise(failure)
        close = getattr(self.target, 'close', None)
        return None if close is None else close()

    def flush(self):
        """Nothing is put off here."""

    def _set_events(self, queue, events):
        """Has events put into a queue as they come."""
        parser, target = self.parser, self.target
        for event in events:
            if event == 'start':
                def tell(tag, attributes, start=self._start):
                    queue.append(('start', start(tag, attributes)))
                parser.StartElementHandler = tell
            elif event == 'end':
                def tell(tag, end=self._end):
                    queue.append(('end', end(tag)))
                parser.EndElementHandler = tell
            elif event == 'start-ns':
                def tell(prefix, uri, start_ns=self._start_ns if hasattr(target, 'start_ns') else None):
                    queue.append(('start-ns', start_ns(prefix, uri) if start_ns else (prefix or '', uri or '')))
                parser.StartNamespaceDeclHandler = tell
            elif event == 'end-ns':
                def tell(prefix, end_ns=self._end_ns if hasattr(target, 'end_ns') else None):
                    queue.append(('end-ns', end_ns(prefix) if end_ns else None))
                parser.EndNamespaceDeclHandler = tell
            elif event == 'comment':
                def tell(text):
                    queue.append(('comment', target.comment(text)))
                parser.CommentHandler = tell
            elif event == 'pi':
                def tell(name, data):
                    queue.append(('pi', target.pi(name, data)))
                parser.ProcessingInstructionHandler = tell
            else:
                raise ValueError(f'unknown event {event!r}')


class XMLPullParser:
    """Takes a document in pieces, and gives the events that are there."""

    __module__ = 'xml.etree.ElementTree'

    def __init__(self, events=None, *, _parser=None):
        from collections import deque
        self._queue = deque()
        self._parser = _parser or XMLParser(target=TreeBuilder())
        self._parser._set_events(self._queue, ('end',) if events is None else events)

    def feed(self, data):
        if self._parser is None:
            raise ValueError('feed() called after end of stream')
        if data:
            try:
                self._parser.feed(data)
            except SyntaxError as error:
                # It is raised in its turn, behind the events before it.
                self._queue.append(error)

    def _close_and_return_root(self):
        parser, self._parser = self._parser, None
        return parser.close()

    def close(self):
        self._close_and_return_root()

    def flush(self):
        """Nothing is put off here."""

    def read_events(self):
        """The events that have come and were not read yet."""
        while self._queue:
            event = self._queue.popleft()
            if isinstance(event, Exception):
                raise event
            yield event


class _Events:
    """The events of a file, which is read as they are asked for."""

    def __init__(self, source, events, parser):
        self._pull = XMLPullParser(events=events, _parser=parser)
        self._is_own = not hasattr(source, 'read')
        self._source = open(source, 'rb') if self._is_own else source
        self._iterator = self._run()
        self.root = None

    def _run(self):
        pull = self._pull
        try:
            while True:
                yield from pull.read_events()
                data = self._source.read(16384)
                if not data:
                    break
                pull.feed(data)
            root = pull._close_and_return_root()
            yield from pull.read_events()
            self.root = root
        finally:
            if self._is_own:
                self._source.close()

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._iterator)


def iterparse(source, events=None, parser=None):
    """Read a file, and give pairs of event and element on the way."""
    return _Events(source, events, parser)


iterparse.__module__ = 'xml.etree.ElementTree'
