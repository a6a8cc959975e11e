"""The core of codecs: the registry, and coders as functions."""

import _codecs_support as _support
from _codecs_support import register_error as _register_error

_searches = []
_cache = {}
_handlers = {}


def register(search_function, /):
    """Let a function be asked for codecs: it gets a name and gives a CodecInfo or None."""
    if not callable(search_function):
        raise TypeError('argument must be callable')
    if not _searches:
        _support.add_search(_search)
    _searches.append(search_function)


def unregister(search_function, /):
    if search_function in _searches:
        _searches.remove(search_function)
        _cache.clear()


def _search(name):
    for search in _searches:
        found = search(name)
        if found is not None:
            if not isinstance(found, tuple) or len(found) != 4:
                raise TypeError('codec search functions must return 4-tuples')
            return found
    return None


def lookup(encoding, /):
    """The CodecInfo of an encoding."""
    if not isinstance(encoding, str):
        raise TypeError(f'lookup() argument must be str, not {type(encoding).__name__}')
    if '\0' in encoding:
        raise ValueError('embedded null character')
    name = _support.normalize(encoding)
    found = _cache.get(name)
    if found is None:
        found = _own(encoding) or _search(name)
        if found is None:
            raise LookupError(f'unknown encoding: {encoding}')
        _cache[name] = found
    return found


def _own(encoding):
    canonical = _support.canonical_name(encoding)
    if canonical is not None:
        from _codecs_text import text_codec
        return text_codec(canonical)
    from _codecs_text import byte_codec
    return byte_codec(_support.normalize(encoding))


def encode(obj, encoding='utf-8', errors='strict'):
    """What an encoding makes of an object."""
    return _call(lookup(encoding)[0], obj, errors, 'encoder')


def decode(obj, encoding='utf-8', errors='strict'):
    return _call(lookup(encoding)[1], obj, errors, 'decoder')


def _call(coder, obj, errors, kind):
    result = coder(obj, errors)
    if not isinstance(result, tuple) or len(result) != 2:
        raise TypeError(f'{kind} must return a tuple (object, integer)')
    return result[0]


def register_error(errors, handler, /):
    if not callable(handler):
        raise TypeError('handler must be callable')
    _handlers[errors] = handler
    _register_error(errors, handler)


def lookup_error(name, /):
    """The error handler of a name."""
    handler = _handlers.get(name)
    if handler is None:
        _support.check_error(name)

        def handler(exception):
            return _handle(name, exception)
        handler.__name__ = handler.__qualname__ = f'{name}_errors'
        _handlers[name] = handler
    return handler


def _handle(name, exception):
    if not isinstance(exception, Exception):
        raise TypeError('codec must pass exception instance')
    if name == 'strict':
        raise exception
    if isinstance(exception, UnicodeTranslateError):
        end = min(exception.end, len(exception.object))
        if name == 'ignore':
            return '', end
        if name == 'replace':
            return '\ufffd' * (end - exception.start), end
        if name == 'backslashreplace':
            return exception.object[exception.start:end].encode('ascii', name).decode('ascii'), end
    return _support.handle_error(name, exception)


def escape_encode(data, errors='strict', /):
    return repr(bytes(data))[2:-1].replace('"', '"').encode('latin-1'), len(data)


def escape_decode(data, errors='strict', /):
    """Bytes with the escapes of a literal."""
    if isinstance(data, str):
        data = data.encode('utf-8')
    text = bytes(data).decode('latin-1').replace('\n', '\\n').replace('\r', '\\r').replace('"', '\\x22')
    try:
        return eval(f'b"{text}"'), len(data)
    except SyntaxError as e:
        raise ValueError(str(e).replace('(value error) ', '').partition(' (<')[0]) from None


def _make_coders():
    for function, encoding in (('utf_8', 'utf-8'), ('utf_16', 'utf-16'), ('utf_16_le', 'utf-16-le'),
                               ('utf_16_be', 'utf-16-be'), ('utf_32', 'utf-32'), ('utf_32_le', 'utf-32-le'),
                               ('utf_32_be', 'utf-32-be'), ('unicode_escape', 'unicode-escape'),
                               ('raw_unicode_escape', 'raw-unicode-escape'), ('latin_1', 'latin-1'), ('ascii', 'ascii')):
        def encoder(text, errors='strict', /, *, _encoding=encoding):
            return _support.encode(_encoding, text, errors)

        def decoder(data, errors='strict', final=False, /, *, _encoding=encoding):
            if isinstance(data, str) and 'escape' in _encoding:
                data = data.encode('utf-8')
            return _support.decode(_encoding, data, errors, final)
        # What has no state decodes everything each time.
        if encoding in ('latin-1', 'ascii'):
            def decoder(data, errors='strict', /, *, _encoding=encoding):
                return _support.decode(_encoding, data, errors, True)
        for name, coder in ((f'{function}_encode', encoder), (f'{function}_decode', decoder)):
            coder.__name__ = coder.__qualname__ = name
            globals()[name] = coder


_make_coders()


def readbuffer_encode(data, errors=None, /):
    data = data.encode() if isinstance(data, str) else bytes(data)
    return data, len(data)
