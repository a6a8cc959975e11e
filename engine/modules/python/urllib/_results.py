"""What urllib.parse gives: tuples of parts, of str and of bytes."""
from collections import namedtuple
from types import GenericAlias


class _Location:
    """What can be read off a network location."""
    __slots__ = ()

    @property
    def username(self):
        return self._user[0]

    @property
    def password(self):
        return self._user[1]

    @property
    def hostname(self):
        host = self._host[0]
        if not host:
            return None
        # The zone of an address keeps its case.
        host, percent, zone = host.partition('%' if isinstance(host, str) else b'%')
        return host.lower() + percent + zone

    @property
    def port(self):
        port = self._host[1]
        if port is not None:
            if not (port.isdigit() and port.isascii()):
                raise ValueError(f'Port could not be cast to integer value as {port!r}')
            port = int(port)
            if not 0 <= port <= 65535:
                raise ValueError('Port out of range 0-65535')
        return port

    @property
    def _user(self):
        at, colon, _ = self._marks
        user, has_user, _ = self.netloc.rpartition(at)
        if not has_user:
            return None, None
        name, has_password, password = user.partition(colon)
        return name, password if has_password else None

    @property
    def _host(self):
        at, colon, (opening, closing) = self._marks
        rest = self.netloc.rpartition(at)[2]
        _, has_bracket, bracketed = rest.partition(opening)
        if has_bracket:
            host, _, port = bracketed.partition(closing)
            port = port.partition(colon)[2]
        else:
            host, _, port = rest.partition(colon)
        return host, port or None

    __class_getitem__ = classmethod(GenericAlias)


class _Text:
    __slots__ = ()
    _marks = '@', ':', ('[', ']')

    def encode(self, encoding='ascii', errors='strict'):
        return self._counterpart(*(part.encode(encoding, errors) for part in self))


class _Bytes:
    __slots__ = ()
    _marks = b'@', b':', (b'[', b']')

    def decode(self, encoding='ascii', errors='strict'):
        return self._counterpart(*(part.decode(encoding, errors) for part in self))


_Defrag = namedtuple('DefragResult', 'url fragment')
_Split = namedtuple('SplitResult', 'scheme netloc path query fragment')
_Parse = namedtuple('ParseResult', 'scheme netloc path params query fragment')


class DefragResult(_Defrag, _Text):
    """A URL without its fragment, and the fragment."""
    __slots__ = ()

    def geturl(self):
        return self.url + '#' + self.fragment if self.fragment else self.url


class SplitResult(_Split, _Location, _Text):
    """The five parts of a URL."""
    __slots__ = ()

    def geturl(self):
        from urllib.parse import urlunsplit
        return urlunsplit(self)


class ParseResult(_Parse, _Location, _Text):
    """The six parts of a URL."""
    __slots__ = ()

    def geturl(self):
        from urllib.parse import urlunparse
        return urlunparse(self)


class DefragResultBytes(_Defrag, _Bytes):
    """A URL without its fragment, and the fragment, as bytes."""
    __slots__ = ()

    def geturl(self):
        return self.url + b'#' + self.fragment if self.fragment else self.url


class SplitResultBytes(_Split, _Location, _Bytes):
    """The five parts of a URL, as bytes."""
    __slots__ = ()

    geturl = SplitResult.geturl


class ParseResultBytes(_Parse, _Location, _Bytes):
    """The six parts of a URL, as bytes."""
    __slots__ = ()

    geturl = ParseResult.geturl


for _text, _bytes in ((DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes),
                      (ParseResult, ParseResultBytes)):
    _text._encoded_counterpart = _text._counterpart = _bytes
    _bytes._decoded_counterpart = _bytes._counterpart = _text
    _text.__module__ = _bytes.__module__ = 'urllib.parse'
