"""Sockets: ends of connections, and of packets' ways."""

import _socket
from _socket import *
from enum import IntEnum, IntFlag
import io
import os

__all__ = ['fromfd', 'getfqdn', 'create_connection', 'create_server', 'has_dualstack_ipv6', 'AddressFamily', 'SocketKind',
           'SocketType', 'socket', 'socketpair', 'getaddrinfo', 'error', 'timeout', 'gaierror', 'herror']
__all__.extend({name for name in dir(_socket) if name[0] != '_'}.difference(__all__))

EBADF = 9
EAGAIN = 11
EWOULDBLOCK = 11

for _name, _base, _prefix in (('AddressFamily', IntEnum, 'AF_'), ('SocketKind', IntEnum, 'SOCK_'), ('MsgFlag', IntFlag, 'MSG_'),
                              ('AddressInfo', IntFlag, 'AI_')):
    _base._convert_(_name, __name__, lambda constant: constant.startswith(_prefix))
del _name, _base, _prefix

_LOCALHOST = '127.0.0.1'
_LOCALHOST_V6 = '::1'


def _named(number, enumeration):
    """The member of an enumeration, or the number where it has none."""
    try:
        return enumeration(number)
    except ValueError:
        return number


class socket(_socket.socket):
    """One end."""

    __slots__ = ['__weakref__', '_io_refs', '_closed']

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        super().__init__(family, type, proto, fileno)
        self._io_refs = 0
        self._closed = False

    def __enter__(self):
        return self

    def __exit__(self, *args):
        if not self._closed:
            self.close()

    def __repr__(self):
        cls = self.__class__
        closed = ' [closed]' if getattr(self, '_closed', False) else ''
        text = (f'<{cls.__module__}.{cls.__qualname__}{closed} fd={self.fileno()}, family={self.family}, type={self.type}, '
                f'proto={self.proto}')
        if not closed:
            for name, method in (('laddr', self.getsockname), ('raddr', self.getpeername)):
                try:
                    address = method()
                except (error, AttributeError):
                    continue
                if address:
                    text += f', {name}={address}'
        return text + '>'

    def __getstate__(self):
        raise TypeError(f'cannot pickle {self.__class__.__name__!r} object')

    @property
    def family(self):
        """Whose addresses it has."""
        return _named(super().family, AddressFamily)

    @property
    def type(self):
        """What goes through it: streams or packets."""
        return _named(super().type, SocketKind)

    def dup(self):
        """Another socket of the same end."""
        copy = self.__class__(self.family, self.type, self.proto, fileno=dup(self.fileno()))
        copy.settimeout(self.gettimeout())
        return copy

    def accept(self):
        """Wait for a connection; gives its socket and where it comes from."""
        number, address = self._accept()
        accepted = socket(self.family, self.type, self.proto, fileno=number)
        # A server that does not wait for ever says nothing about its clients.
        if getdefaulttimeout() is None and self.gettimeout():
            accepted.setblocking(True)
        return accepted, address

    def makefile(self, mode='r', buffering=None, *, encoding=None, errors=None, newline=None):
        """A file over the connection, as open() makes one."""
        if not set(mode) <= {'r', 'w', 'b'}:
            raise ValueError(f'invalid mode {mode!r} (only r, w, b allowed)')
        writing = 'w' in mode
        reading = 'r' in mode or not writing
        raw = SocketIO(self, ('r' if reading else '') + ('w' if writing else ''))
        self._io_refs += 1
        if buffering is None or buffering < 0:
            buffering = io.DEFAULT_BUFFER_SIZE
        if buffering == 0:
            if 'b' not in mode:
                raise ValueError('unbuffered streams must be binary')
            return raw
        if reading and writing:
            buffer = io.BufferedRWPair(raw, raw, buffering)
        elif reading:
            buffer = io.BufferedReader(raw, buffering)
        else:
            buffer = io.BufferedWriter(raw, buffering)
        if 'b' in mode:
            return buffer
        text = io.TextIOWrapper(buffer, io.text_encoding(encoding), errors, newline)
        text.mode = mode
        return text

    def sendfile(self, file, offset=0, count=None):
        """Send a file from an offset; gives how many bytes went."""
        if 'b' not in getattr(file, 'mode', 'b'):
            raise ValueError('file should be opened in binary mode')
        if not self.type & SOCK_STREAM:
            raise ValueError('only SOCK_STREAM type sockets are supported')
        if count is not None:
            if not isinstance(count, int):
                raise TypeError(f'count must be a positive integer (got {count!r})')
            if count <= 0:
                raise ValueError(f'count must be a positive integer (got {count!r})')
        if self.gettimeout() == 0:
            raise ValueError('non-blocking sockets are not supported')
        if offset:
            file.seek(offset)
        sent = 0
        try:
            while count is None or sent < count:
                block = file.read(65536 if count is None else min(65536, count - sent))
                if not block:
                    break
                self.sendall(block)
                sent += len(block)
        finally:
            if sent and hasattr(file, 'seek'):
                file.seek(offset + sent)
        return sent

    def _decref_socketios(self):
        if self._io_refs > 0:
            self._io_refs -= 1
        if self._closed:
            self.close()

    def _real_close(self):
        super().close()

    def close(self):
        """Close it, as soon as the files over it are closed too."""
        self._closed = True
        if self._io_refs <= 0:
            self._real_close()

    def detach(self):
        """Let the descriptor go without closing it."""
        self._closed = True
        return super().detach()

    def get_inheritable(self):
        """Whether other processes get the descriptor; none do."""
        return False


def fromfd(fd, family, type, proto=0):
    """A socket of another descriptor of the same end."""
    return socket(family, type, proto, dup(fd))


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    """Two sockets that are connected with each other."""
    if family is None:
        family = AF_UNIX
    first, second = _socket.socketpair(family, type, proto)
    return socket(family, type, proto, first), socket(family, type, proto, second)


class SocketIO(io.RawIOBase):
    """The raw stream that files over a socket are made of."""

    def __init__(self, sock, mode):
        if mode not in ('r', 'w', 'rw', 'rb', 'wb', 'rwb'):
            raise ValueError(f'invalid mode: {mode!r}')
        super().__init__()
        self._sock = sock
        if 'b' not in mode:
            mode += 'b'
        self._mode = mode
        self._reading = 'r' in mode
        self._writing = 'w' in mode
        self._timeout_occurred = False

    def readinto(self, b):
        """Receive into a buffer; None where there is nothing yet."""
        self._checkClosed()
        self._checkReadable()
        if self._timeout_occurred:
            raise OSError('cannot read from timed out object')
        try:
            return self._sock.recv_into(b)
        except timeout:
            self._timeout_occurred = True
            raise
        except BlockingIOError:
            return None

    def write(self, b):
        """Send some of the bytes; None where nothing can be sent yet."""
        self._checkClosed()
        self._checkWritable()
        try:
            return self._sock.send(b)
        except BlockingIOError:
            return None

    def readable(self):
        if self.closed:
            raise ValueError('I/O operation on closed socket.')
        return self._reading

    def writable(self):
        if self.closed:
            raise ValueError('I/O operation on closed socket.')
        return self._writing

    def seekable(self):
        if self.closed:
            raise ValueError('I/O operation on closed socket.')
        return super().seekable()

    def fileno(self):
        self._checkClosed()
        return self._sock.fileno()

    @property
    def name(self):
        return -1 if self.closed else self.fileno()

    @property
    def mode(self):
        return self._mode

    def close(self):
        if self.closed:
            return
        super().close()
        self._sock._decref_socketios()
        self._sock = None


def getfqdn(name=''):
    """The whole name of a host, where the system knows one."""
    name = name.strip()
    if not name or name in ('0.0.0.0', '::'):
        name = gethostname()
    try:
        found, aliases, _ = gethostbyaddr(name)
    except error:
        return name
    for other in [found, *aliases]:
        if '.' in other:
            return other
    return found


_GLOBAL_DEFAULT_TIMEOUT = object()


def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None, *, all_errors=False):
    """Connect to one of the addresses that a host's name stands for; gives the socket."""
    host, port = address
    failures = []
    for family, kind, proto, _, found in getaddrinfo(host, port, 0, SOCK_STREAM):
        sock = None
        try:
            sock = socket(family, kind, proto)
            if timeout is not _GLOBAL_DEFAULT_TIMEOUT:
                sock.settimeout(timeout)
            if source_address:
                sock.bind(source_address)
            sock.connect(found)
            return sock
        except error as failure:
            if not all_errors:
                failures.clear()
            failures.append(failure)
            if sock is not None:
                sock.close()
    if not failures:
        raise error('getaddrinfo returns an empty list')
    try:
        if not all_errors:
            raise failures[0]
        raise ExceptionGroup('create_connection failed', failures)
    finally:
        failures.clear()


def has_dualstack_ipv6():
    """Whether one socket can serve both versions of the protocol."""
    if not has_ipv6:
        return False
    try:
        with socket(AF_INET6, SOCK_STREAM) as sock:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0)
            return True
    except error:
        return False


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    """A socket that listens at an address."""
    if dualstack_ipv6:
        if not has_dualstack_ipv6():
            raise ValueError('dualstack_ipv6 not supported on this platform')
        if family != AF_INET6:
            raise ValueError('dualstack_ipv6 requires AF_INET6 family')
    sock = socket(family, SOCK_STREAM)
    try:
        sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        if reuse_port:
            sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        if family == AF_INET6:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0 if dualstack_ipv6 else 1)
        try:
            sock.bind(address)
        except error as failure:
            text = f'{failure.strerror} (while attempting to bind on address {address!r})'
            raise error(failure.errno, text) from None
        if backlog is None:
            sock.listen()
        else:
            sock.listen(backlog)
        return sock
    except error:
        sock.close()
        raise


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """The addresses that a host and a service stand for, with what a socket needs to get there."""
    return [(_named(found_family, AddressFamily), _named(kind, SocketKind), protocol, name, address)
            for found_family, kind, protocol, name, address in _socket.getaddrinfo(host, port, family, type, proto, flags)]
