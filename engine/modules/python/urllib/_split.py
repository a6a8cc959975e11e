"""The old functions of urllib.parse that take URLs apart, which are on their way out."""
import re
import warnings

_old = {}
_private = {}


def _deprecated(advice):
    def decorate(function):
        name = function.__name__

        def wrapper(*args, **kwargs):
            warnings.warn(f'urllib.parse.{name}() is deprecated as of 3.8{advice}', DeprecationWarning, stacklevel=2)
            return function(*args, **kwargs)

        wrapper.__name__ = wrapper.__qualname__ = name
        wrapper.__module__ = 'urllib.parse'
        _old[name] = wrapper
        _private['_' + name] = function
        return function
    return decorate


_use_urlparse = _deprecated(', use urllib.parse.urlparse() instead')


@_use_urlparse
def splittype(url):
    found = re.match('([^/:]+):(.*)', url, re.DOTALL)
    return (found[1].lower(), found[2]) if found else (None, url)


@_use_urlparse
def splithost(url):
    found = re.match('//([^/#?]*)(.*)', url, re.DOTALL)
    if not found:
        return None, url
    host, path = found.groups()
    return host, '/' + path if path and path[0] != '/' else path


@_use_urlparse
def splituser(host):
    user, at, host = host.rpartition('@')
    return user if at else None, host


@_use_urlparse
def splitpasswd(user):
    user, colon, password = user.partition(':')
    return user, password if colon else None


@_use_urlparse
def splitport(host):
    found = re.fullmatch('(.*):([0-9]*)', host, re.DOTALL)
    if found:
        host, port = found.groups()
        if port:
            return host, port
    return host, None


@_use_urlparse
def splitnport(host, defport=-1):
    before, colon, port = host.rpartition(':')
    if not colon:
        return port, defport
    if port:
        return before, int(port) if port.isdigit() and port.isascii() else None
    return before, defport


@_use_urlparse
def splitquery(url):
    path, mark, query = url.rpartition('?')
    return (path, query) if mark else (url, None)


@_use_urlparse
def splittag(url):
    path, mark, tag = url.rpartition('#')
    return (path, tag) if mark else (url, None)


@_use_urlparse
def splitattr(url):
    first, *rest = url.split(';')
    return first, rest


@_deprecated(', use urllib.parse.parse_qsl() instead')
def splitvalue(attr):
    attr, equals, value = attr.partition('=')
    return attr, value if equals else None


@_deprecated('')
def to_bytes(url):
    if isinstance(url, str):
        try:
            url = url.encode('ASCII').decode()
        except UnicodeError:
            raise UnicodeError(f'URL {url!r} contains non-ASCII characters')
    return url
