"""SAX: documents as a series of calls. `parse` and `parseString` read one and call a handler."""

from ._exceptions import (SAXException, SAXNotRecognizedException, SAXNotSupportedException, SAXParseException,
                          SAXReaderNotAvailable)
from .handler import ContentHandler, ErrorHandler
from .xmlreader import InputSource

default_parser_list = ['xml.sax.expatreader']


def parse(source, handler, errorHandler=ErrorHandler()):
    """Reads a document from a file, a path, an address or an InputSource."""
    parser = make_parser()
    parser.setContentHandler(handler)
    parser.setErrorHandler(errorHandler)
    parser.parse(source)


def parseString(string, handler, errorHandler=ErrorHandler()):
    """Reads a document that is a text or bytes."""
    import io
    if errorHandler is None:
        errorHandler = ErrorHandler()
    source = InputSource()
    if isinstance(string, str):
        source.setCharacterStream(io.StringIO(string))
    else:
        source.setByteStream(io.BytesIO(string))
    parser = make_parser()
    parser.setContentHandler(handler)
    parser.setErrorHandler(errorHandler)
    parser.parse(source)


def make_parser(parser_list=()):
    """A parser of the first module that has one."""
    import sys
    for name in (*parser_list, *default_parser_list):
        try:
            return _create_parser(name)
        except ImportError:
            # One that is there and fails is no reason to try the next.
            if name in sys.modules:
                raise
        except SAXReaderNotAvailable:
            continue
    raise SAXReaderNotAvailable('No parsers found', None)


def _create_parser(parser_name):
    return __import__(parser_name, {}, {}, ['create_parser']).create_parser()
