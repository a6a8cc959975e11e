"""What goes wrong while a document is read."""


class SAXException(Exception):
    """A message, and the exception behind it if there was one."""

    def __init__(self, msg, exception=None):
        self._msg = msg
        self._exception = exception
        Exception.__init__(self, msg)

    def getMessage(self):
        return self._msg

    def getException(self):
        return self._exception

    def __str__(self):
        return self._msg

    def __getitem__(self, ix):
        raise AttributeError('__getitem__')


class SAXParseException(SAXException):
    """A fault of the document, with its place."""

    def __init__(self, msg, exception, locator):
        SAXException.__init__(self, msg, exception)
        self._locator = locator
        # The locator moves on; this does not.
        self._systemId = locator.getSystemId()
        self._colnum = locator.getColumnNumber()
        self._linenum = locator.getLineNumber()

    def getColumnNumber(self):
        return self._colnum

    def getLineNumber(self):
        return self._linenum

    def getPublicId(self):
        return self._locator.getPublicId()

    def getSystemId(self):
        return self._systemId

    def __str__(self):
        name, line, column = ('?' if each is None else each
                              for each in (self.getSystemId() or '<unknown>', self.getLineNumber(), self.getColumnNumber()))
        return f'{name}:{line}:{column}: {self._msg}'


class SAXNotRecognizedException(SAXException):
    """A feature or property that nobody knows."""


class SAXNotSupportedException(SAXException):
    """A feature or property that cannot be had."""


class SAXReaderNotAvailable(SAXNotSupportedException):
    """No parser."""
