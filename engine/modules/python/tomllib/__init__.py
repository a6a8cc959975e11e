"""TOML 1.0, read."""

from ._document import Document
from ._source import TOMLDecodeError

__all__ = ('loads', 'load', 'TOMLDecodeError')

TOMLDecodeError.__module__ = __name__


def load(fp, /, *, parse_float=float):
    """What a file, opened for bytes, says."""
    data = fp.read()
    try:
        text = data.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`") from None
    return loads(text, parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    """What a text says."""
    return Document(s.replace('\r\n', '\n'), _checked(parse_float)).read()


def _checked(parse_float):
    if parse_float is float:
        return float

    def parse(text):
        value = parse_float(text)
        if isinstance(value, (dict, list)):
            raise ValueError('parse_float must not return dicts or lists')
        return value
    return parse
