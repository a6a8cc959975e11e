"""What a loop does with sockets. Loaded when a program first has one: most programs wait for timers only."""

import os
import socket
import stat
import weakref

from . import tasks, transports
from .events import Handle
from .servers import Server
from selectors import EVENT_READ, EVENT_WRITE, DefaultSelector

_NO_TLS = 'stdlib ssl module not available'


class SocketMethods:
    """The methods of an event loop that sockets need; base_events gives them to its loop."""

    def _ensure_selector(self):
        self._check_closed()
        if self._selector is None:
            self._selector = DefaultSelector()
        if self._transports is None:
            self._transports = weakref.WeakValueDictionary()
        return self._selector

    # Descriptors

    def _check_descriptor(self, fd):
        """A descriptor that a transport uses is its own."""
        self._ensure_selector()
        number = fd if isinstance(fd, int) else int(fd.fileno())
        transport = self._transports.get(number)
        if transport is not None and not transport.is_closing():
            raise RuntimeError(f'File descriptor {fd!r} is used by transport {transport!r}')

    def _watch(self, fd, event, callback, args):
        selector = self._ensure_selector()
        handle = Handle(callback, args, self, None)
        key = selector.get_map().get(fd)
        if key is None:
            selector.register(fd, event, {event: handle})
            return handle
        before = key.data.get(event)
        selector.modify(fd, key.events | event, {**key.data, event: handle})
        if before is not None:
            before.cancel()
        return handle

    def _unwatch(self, fd, event):
        selector = self._selector
        key = None if selector is None or self._closed else selector.get_map().get(fd)
        if key is None or event not in key.data:
            return False
        key.data[event].cancel()
        rest = {other: handle for other, handle in key.data.items() if other != event}
        if rest:
            selector.modify(fd, key.events & ~event, rest)
        else:
            selector.unregister(fd)
        return True

    def add_reader(self, fd, callback, *args):
        """Call whenever something can be read."""
        self._check_descriptor(fd)
        self._watch(fd, EVENT_READ, callback, args)

    def remove_reader(self, fd):
        self._check_descriptor(fd)
        return self._unwatch(fd, EVENT_READ)

    def add_writer(self, fd, callback, *args):
        """Call whenever something can be written."""
        self._check_descriptor(fd)
        self._watch(fd, EVENT_WRITE, callback, args)

    def remove_writer(self, fd):
        self._check_descriptor(fd)
        return self._unwatch(fd, EVENT_WRITE)

    # Sockets of the program's own

    async def _until_done(self, sock, event, operation):
        """Try an operation whenever the socket is ready, until it is done."""
        if self.get_debug() and sock.gettimeout() != 0:
            raise ValueError('the socket must be non-blocking')
        try:
            return operation()
        except (BlockingIOError, InterruptedError):
            pass
        self._check_descriptor(sock)
        future = self.create_future()
        fd = sock.fileno()

        def try_again():
            if future.done():
                return
            try:
                result = operation()
            except (BlockingIOError, InterruptedError):
                return
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as exc:
                future.set_exception(exc)
            else:
                future.set_result(result)

        handle = self._watch(fd, event, try_again, ())
        try:
            return await future
        finally:
            if not handle.cancelled():
                self._unwatch(fd, event)

    async def sock_recv(self, sock, n):
        """Up to `n` bytes, as soon as there are some."""
        return await self._until_done(sock, EVENT_READ, lambda: sock.recv(n))

    async def sock_recv_into(self, sock, buf):
        return await self._until_done(sock, EVENT_READ, lambda: sock.recv_into(buf))

    async def sock_recvfrom(self, sock, bufsize):
        return await self._until_done(sock, EVENT_READ, lambda: sock.recvfrom(bufsize))

    async def sock_recvfrom_into(self, sock, buf, nbytes=0):
        return await self._until_done(sock, EVENT_READ, lambda: sock.recvfrom_into(buf, nbytes or len(buf)))

    async def sock_sendall(self, sock, data):
        """Send all bytes."""
        rest = memoryview(data).cast('B')
        while rest:
            count = await self._until_done(sock, EVENT_WRITE, lambda: sock.send(rest))
            rest = rest[count:]

    async def sock_sendto(self, sock, data, address):
        return await self._until_done(sock, EVENT_WRITE, lambda: sock.sendto(data, address))

    async def sock_accept(self, sock):
        """A connection and where it comes from."""
        accepted, address = await self._until_done(sock, EVENT_READ, sock.accept)
        accepted.setblocking(False)
        return accepted, address

    async def sock_connect(self, sock, address):
        """Connect; the address may have a name."""
        if self.get_debug() and sock.gettimeout() != 0:
            raise ValueError('the socket must be non-blocking')
        if sock.family in (socket.AF_INET, socket.AF_INET6):
            found = await self.getaddrinfo(*address[:2], family=sock.family, type=sock.type, proto=sock.proto)
            if not found:
                raise OSError('getaddrinfo() returned empty list')
            address = (*found[0][4][:2], *address[2:])
        try:
            sock.connect(address)
            return
        except (BlockingIOError, InterruptedError):
            pass

        def finish():
            number = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if number:
                raise OSError(number, f'Connect call failed {address}')

        await self._when_ready(sock, EVENT_WRITE)
        finish()

    async def _when_ready(self, sock, event):
        self._check_descriptor(sock)
        future = self.create_future()
        fd = sock.fileno()
        handle = self._watch(fd, event, tasks._set_result_unless_cancelled, (future, None))
        try:
            await future
        finally:
            if not handle.cancelled():
                self._unwatch(fd, event)

    # Names

    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        return await self.run_in_executor(None, socket.getaddrinfo, host, port, family, type, proto, flags)

    async def getnameinfo(self, sockaddr, flags=0):
        return await self.run_in_executor(None, socket.getnameinfo, sockaddr, flags)

    async def _resolve(self, host, port, *, family=0, type=socket.SOCK_STREAM, proto=0, flags=0):
        found = await self.getaddrinfo(host, port, family=family, type=type, proto=proto, flags=flags)
        if not found:
            raise OSError('getaddrinfo() returned empty list')
        return found

    # Connections

    async def create_connection(self, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0, sock=None,
                                local_addr=None, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None,
                                happy_eyeballs_delay=None, interleave=None):
        """Connect to a host: the transport and its protocol."""
        _refuse_tls(ssl, server_hostname=server_hostname, ssl_handshake_timeout=ssl_handshake_timeout,
                    ssl_shutdown_timeout=ssl_shutdown_timeout)
        if host is not None or port is not None:
            if sock is not None:
                raise ValueError('host/port and sock can not be specified at the same time')
            sock = await self._connect_to_one(await self._resolve(host, port, family=family, proto=proto, flags=flags), local_addr)
        elif sock is None:
            raise ValueError('host and port was not specified and no sock specified')
        elif sock.type != socket.SOCK_STREAM:
            raise ValueError(f'A Stream Socket was expected, got {sock!r}')
        return await self._connected(sock, protocol_factory)

    async def _connect_to_one(self, addresses, local_addr):
        """A socket that is connected to the first address that takes it."""
        failures = []
        for family, kind, proto, _, address in addresses:
            sock = None
            try:
                sock = socket.socket(family, kind, proto)
                sock.setblocking(False)
                if local_addr is not None:
                    try:
                        sock.bind(local_addr)
                    except OSError as exc:
                        text = f'error while attempting to bind on address {local_addr!r}: {exc.strerror.lower()}'
                        raise OSError(exc.errno, text) from None
                await self.sock_connect(sock, address)
                return sock
            except OSError as exc:
                failures.append(exc)
                if sock is not None:
                    sock.close()
            except BaseException:
                sock.close()
                raise
        try:
            if all(str(exc) == str(failures[0]) for exc in failures):
                raise failures[0]
            raise OSError(f'Multiple exceptions: {", ".join(map(str, failures))}')
        finally:
            failures.clear()

    async def _connected(self, sock, protocol_factory, server=None):
        sock.setblocking(False)
        protocol = protocol_factory()
        waiter = self.create_future()
        transport = _SelectorSocketTransport(self, sock, protocol, waiter, server=server)
        return await transports._begun(transport, protocol, waiter)

    async def connect_accepted_socket(self, protocol_factory, sock, *, ssl=None, ssl_handshake_timeout=None,
                                      ssl_shutdown_timeout=None):
        """A transport for a connection that was accepted elsewhere."""
        _refuse_tls(ssl, ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout)
        if sock.type != socket.SOCK_STREAM:
            raise ValueError(f'A Stream Socket was expected, got {sock!r}')
        return await self._connected(sock, protocol_factory)

    async def create_unix_connection(self, protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None,
                                     ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        """Connect to a path."""
        _refuse_tls(ssl, server_hostname=server_hostname, ssl_handshake_timeout=ssl_handshake_timeout,
                    ssl_shutdown_timeout=ssl_shutdown_timeout)
        if path is not None:
            if sock is not None:
                raise ValueError('path and sock can not be specified at the same time')
            sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            try:
                sock.setblocking(False)
                await self.sock_connect(sock, os.fspath(path))
            except BaseException:
                sock.close()
                raise
        else:
            _check_local(sock, 'no path and sock were specified')
        return await self._connected(sock, protocol_factory)

    async def start_tls(self, *args, **kwargs):
        raise RuntimeError(_NO_TLS)

    # Servers

    async def create_server(self, protocol_factory, host=None, port=None, *, family=socket.AF_UNSPEC, flags=socket.AI_PASSIVE,
                            sock=None, backlog=100, ssl=None, reuse_address=None, reuse_port=None, ssl_handshake_timeout=None,
                            ssl_shutdown_timeout=None, start_serving=True):
        """Serve at the addresses of a host, or of several."""
        _refuse_tls(ssl, ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout)
        if host is not None or port is not None:
            if sock is not None:
                raise ValueError('host/port and sock can not be specified at the same time')
            hosts = [None] if host == '' or host is None else [host] if isinstance(host, str) else list(host)
            found = {}
            for each in hosts:
                found.update(dict.fromkeys(await self._resolve(each, port, family=family, flags=flags)))
            sockets = _bind_all(found, reuse_address is not False, reuse_port)
        elif sock is None:
            raise ValueError('Neither host/port nor sock were specified')
        elif sock.type != socket.SOCK_STREAM:
            raise ValueError(f'A Stream Socket was expected, got {sock!r}')
        else:
            sockets = [sock]
        return await self._serve(sockets, protocol_factory, backlog, start_serving)

    async def create_unix_server(self, protocol_factory, path=None, *, sock=None, backlog=100, ssl=None, ssl_handshake_timeout=None,
                                 ssl_shutdown_timeout=None, start_serving=True):
        """Serve at a path."""
        _refuse_tls(ssl, ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout)
        if path is not None:
            if sock is not None:
                raise ValueError('path and sock can not be specified at the same time')
            sock = _bind_path(os.fspath(path))
        else:
            _check_local(sock, 'path was not specified, and no sock specified')
        return await self._serve([sock], protocol_factory, backlog, start_serving)

    async def _serve(self, sockets, protocol_factory, backlog, start_serving):
        for sock in sockets:
            sock.setblocking(False)
        server = Server(self, sockets, protocol_factory, backlog)
        if start_serving:
            server._start_serving()
            await tasks.sleep(0)
        return server

    def _accept_from(self, sock, server):
        """Take the connections that wait."""
        for _ in range(server._backlog):
            try:
                accepted, _ = sock.accept()
            except (BlockingIOError, InterruptedError, ConnectionAbortedError):
                return
            except OSError as exc:
                # There are too many descriptors: some may be closed in a while.
                self.call_exception_handler({'message': 'socket.accept() out of system resource', 'exception': exc, 'socket': sock})
                self._unwatch(sock.fileno(), EVENT_READ)
                self.call_later(1, server._watch_socket, sock)
                return
            self.create_task(self._welcome(accepted, server))

    async def _welcome(self, accepted, server):
        try:
            await self._connected(accepted, server._protocol_factory, server)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            accepted.close()
            self.call_exception_handler({'message': 'Error on transport creation for incoming connection', 'exception': exc})

    # Packets

    async def create_datagram_endpoint(self, protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0, flags=0,
                                       reuse_port=None, allow_broadcast=None, sock=None):
        """A socket for packets: the transport and its protocol."""
        if sock is None:
            sock, remote_addr = await self._open_datagram(local_addr, remote_addr, family, proto, flags, reuse_port, allow_broadcast)
        elif sock.type == socket.SOCK_STREAM:
            raise ValueError(f'A datagram socket was expected, got {sock!r}')
        sock.setblocking(False)
        protocol = protocol_factory()
        waiter = self.create_future()
        transport = _SelectorDatagramTransport(self, sock, protocol, remote_addr, waiter)
        return await transports._begun(transport, protocol, waiter)

    async def _open_datagram(self, local, remote, family, proto, flags, reuse_port, allow_broadcast):
        if local is None and remote is None and family == 0:
            raise ValueError('unexpected address family')
        ends = []
        for address in (local, remote):
            if address is None:
                ends.append(None)
                continue
            if not isinstance(address, tuple) or len(address) != 2:
                raise TypeError('2-tuple is expected')
            found = await self._resolve(*address, family=family, type=socket.SOCK_DGRAM, proto=proto, flags=flags)
            family = found[0][0]
            ends.append(found[0][4])
        sock = socket.socket(family, socket.SOCK_DGRAM, proto)
        try:
            sock.setblocking(False)
            if reuse_port:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
            if allow_broadcast:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
            if ends[0] is not None:
                sock.bind(ends[0])
            if ends[1] is not None and not allow_broadcast:
                await self.sock_connect(sock, ends[1])
        except BaseException:
            sock.close()
            raise
        return sock, ends[1]


def _refuse_tls(ssl, **others):
    if ssl:
        raise RuntimeError(_NO_TLS)
    for name, value in others.items():
        if value is not None:
            raise ValueError(f'{name} is only meaningful with ssl')


def _check_local(sock, missing):
    if sock is None:
        raise ValueError(missing)
    if sock.family != socket.AF_UNIX or sock.type != socket.SOCK_STREAM:
        raise ValueError(f'A UNIX Domain Stream Socket was expected, got {sock!r}')


def _bind_all(addresses, reuse_address, reuse_port):
    """A socket for each address; families that the machine lacks are left out."""
    sockets = []
    try:
        for family, kind, proto, _, address in addresses:
            try:
                sock = socket.socket(family, kind, proto)
            except OSError:
                continue
            sockets.append(sock)
            if reuse_address:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            if reuse_port:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
            if family == socket.AF_INET6:
                sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
            try:
                sock.bind(address)
            except OSError as exc:
                text = f'error while attempting to bind on address {address!r}: {exc.strerror.lower()}'
                raise OSError(exc.errno, text) from None
    except BaseException:
        for sock in sockets:
            sock.close()
        raise
    return sockets


def _bind_path(path):
    """A socket at a path; one that a server left there goes."""
    if path[0] not in (0, '\0'):
        try:
            if stat.S_ISSOCK(os.stat(path).st_mode):
                os.remove(path)
        except FileNotFoundError:
            pass
    sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        sock.bind(path)
    except OSError as exc:
        sock.close()
        if exc.errno == 98:
            raise OSError(exc.errno, f'Address {path!r} is already in use') from None
        raise
    return sock


class _SelectorTransport(transports._FlowControlMixin, transports.Transport):
    """A socket that a loop watches for a protocol."""

    max_size = 256 * 1024

    def __init__(self, loop, sock, protocol, server=None):
        super().__init__({'socket': sock}, loop)
        self._extra['sockname'] = _address_by(sock.getsockname)
        if 'peername' not in self._extra:
            self._extra['peername'] = _address_by(sock.getpeername)
        self._sock = sock
        self._sock_fd = sock.fileno()
        self._protocol = protocol
        self._server = server
        self._conn_lost = 0
        self._closing = False
        self._eof = False
        self._paused = False
        if server is not None:
            server._attach()
        loop._ensure_selector()
        loop._transports[self._sock_fd] = self

    def __repr__(self):
        info = [self.__class__.__name__]
        if self._sock is None:
            info.append('closed')
        elif self._closing:
            info.append('closing')
        info.append(f'fd={self._sock_fd}')
        if self._sock is not None and not self._loop.is_closed():
            key = self._loop._selector.get_map().get(self._sock_fd)
            events = 0 if key is None else key.events
            info.append('read=polling' if events & EVENT_READ else 'read=idle')
            state = 'polling' if events & EVENT_WRITE else 'idle'
            info.append(f'write=<{state}, bufsize={self.get_write_buffer_size()}>')
        return f'<{" ".join(info)}>'

    def _begin(self, waiter, read_ready):
        """The protocol hears of the connection first, then of what comes, and then whoever made it."""
        self._read_ready = read_ready
        self._loop.call_soon(self._protocol.connection_made, self)
        self._loop.call_soon(self._start_reading)
        if waiter is not None:
            self._loop.call_soon(tasks._set_result_unless_cancelled, waiter, None)

    def _start_reading(self):
        if not self._closing and not self._paused:
            self._loop._watch(self._sock_fd, EVENT_READ, self._read_ready, ())

    def is_reading(self):
        return not self._closing and not self._paused

    def pause_reading(self):
        if self._closing or self._paused:
            return
        self._paused = True
        self._loop._unwatch(self._sock_fd, EVENT_READ)

    def resume_reading(self):
        if self._closing or not self._paused:
            return
        self._paused = False
        self._start_reading()

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def abort(self):
        self._force_close(None)

    def close(self):
        if self._closing:
            return
        self._closing = True
        self._loop._unwatch(self._sock_fd, EVENT_READ)
        if self.get_write_buffer_size() == 0:
            self._conn_lost += 1
            self._loop._unwatch(self._sock_fd, EVENT_WRITE)
            self._loop.call_soon(self._call_connection_lost, None)

    def _fatal_error(self, exc, message):
        if not isinstance(exc, OSError):
            self._loop.call_exception_handler({'message': message, 'exception': exc, 'transport': self, 'protocol': self._protocol})
        self._force_close(exc)

    def _force_close(self, exc):
        if self._conn_lost:
            return
        self._buffer.clear()
        self._loop._unwatch(self._sock_fd, EVENT_WRITE)
        if not self._closing:
            self._closing = True
            self._loop._unwatch(self._sock_fd, EVENT_READ)
        self._conn_lost += 1
        self._loop.call_soon(self._call_connection_lost, exc)

    def _call_connection_lost(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            self._loop._transports.pop(self._sock_fd, None)
            self._sock.close()
            self._sock = self._protocol = None
            server, self._server = self._server, None
            if server is not None:
                server._detach()

    def _check_data(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f'data argument must be a bytes-like object, not {type(data).__name__!r}')

    def _is_lost(self):
        """Whether what is sent goes nowhere any more; who goes on sending is told in the log."""
        if not self._conn_lost:
            return False
        if self._conn_lost >= 5:
            import logging
            logging.getLogger('asyncio').warning('socket.send() raised exception.')
        self._conn_lost += 1
        return True


class _SelectorSocketTransport(_SelectorTransport):
    """A stream."""

    def __init__(self, loop, sock, protocol, waiter=None, server=None):
        self._buffer = bytearray()
        super().__init__(loop, sock, protocol, server)
        if sock.family in (socket.AF_INET, socket.AF_INET6):
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._begin(waiter, self._receive)

    def get_write_buffer_size(self):
        return len(self._buffer)

    def _receive(self):
        if self._conn_lost:
            return
        if hasattr(self._protocol, 'get_buffer'):
            self._receive_into()
            return
        try:
            data = self._sock.recv(self.max_size)
        except (BlockingIOError, InterruptedError):
            return
        except OSError as exc:
            self._fatal_error(exc, 'Fatal read error on socket transport')
            return
        if not data:
            self._receive_end()
            return
        self._tell_protocol('data_received', data)

    def _receive_into(self):
        try:
            buffer = self._protocol.get_buffer(-1)
            if not len(buffer):
                raise RuntimeError('get_buffer() returned an empty buffer')
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, 'Fatal error: protocol.get_buffer() call failed.')
            return
        try:
            count = self._sock.recv_into(buffer)
        except (BlockingIOError, InterruptedError):
            return
        except OSError as exc:
            self._fatal_error(exc, 'Fatal read error on socket transport')
            return
        if count == 0:
            self._receive_end()
            return
        self._tell_protocol('buffer_updated', count)

    def _tell_protocol(self, method, argument):
        try:
            getattr(self._protocol, method)(argument)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, f'Fatal error: protocol.{method}() call failed.')

    def _receive_end(self):
        try:
            keeps_open = self._protocol.eof_received()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fatal_error(exc, 'Fatal error: protocol.eof_received() call failed.')
            return
        if keeps_open:
            # The protocol may go on writing.
            self._loop._unwatch(self._sock_fd, EVENT_READ)
        else:
            self.close()

    def write(self, data):
        self._check_data(data)
        if self._eof:
            raise RuntimeError('Cannot call write() after write_eof()')
        if not data or self._is_lost():
            return
        if not self._buffer:
            try:
                count = self._sock.send(data)
            except (BlockingIOError, InterruptedError):
                count = 0
            except OSError as exc:
                self._fatal_error(exc, 'Fatal write error on socket transport')
                return
            data = memoryview(data).cast('B')[count:] if count else data
            if not len(data):
                return
            self._loop._watch(self._sock_fd, EVENT_WRITE, self._send_rest, ())
        self._buffer.extend(data)
        self._maybe_pause_protocol()

    def _send_rest(self):
        if self._conn_lost:
            return
        try:
            count = self._sock.send(self._buffer)
        except (BlockingIOError, InterruptedError):
            return
        except OSError as exc:
            self._loop._unwatch(self._sock_fd, EVENT_WRITE)
            self._fatal_error(exc, 'Fatal write error on socket transport')
            return
        del self._buffer[:count]
        # This may write more.
        self._maybe_resume_protocol()
        if not self._buffer:
            self._loop._unwatch(self._sock_fd, EVENT_WRITE)
            if self._closing:
                self._call_connection_lost(None)
            elif self._eof:
                self._sock.shutdown(socket.SHUT_WR)

    def write_eof(self):
        if self._closing or self._eof:
            return
        self._eof = True
        if not self._buffer:
            self._sock.shutdown(socket.SHUT_WR)

    def can_write_eof(self):
        return True


class _SelectorDatagramTransport(_SelectorTransport, transports.DatagramTransport):
    """Packets."""

    def __init__(self, loop, sock, protocol, address=None, waiter=None):
        self._buffer = []
        super().__init__(loop, sock, protocol)
        self._address = address
        self._begin(waiter, self._receive)

    def get_write_buffer_size(self):
        return sum(len(data) for data, _ in self._buffer)

    def _receive(self):
        if self._conn_lost:
            return
        try:
            data, address = self._sock.recvfrom(self.max_size)
        except (BlockingIOError, InterruptedError):
            pass
        except OSError as exc:
            self._protocol.error_received(exc)
        else:
            self._protocol.datagram_received(data, address)

    def sendto(self, data, addr=None):
        """Send a packet."""
        self._check_data(data)
        if not data:
            return
        if self._address:
            if addr not in (None, self._address):
                raise ValueError(f'Invalid address: must be None or {self._address}')
            addr = self._address
        if self._conn_lost and self._address and self._is_lost():
            return
        if not self._buffer:
            if self._send(data, addr):
                return
            self._loop._watch(self._sock_fd, EVENT_WRITE, self._send_rest, ())
        self._buffer.append((bytes(data), addr))
        self._maybe_pause_protocol()

    def _send(self, data, addr):
        """Whether nothing is left to do for a packet."""
        try:
            if self._extra['peername']:
                self._sock.send(data)
            else:
                self._sock.sendto(data, addr)
        except (BlockingIOError, InterruptedError):
            return False
        except OSError as exc:
            self._protocol.error_received(exc)
        return True

    def _send_rest(self):
        while self._buffer and self._send(*self._buffer[0]):
            del self._buffer[0]
        self._maybe_resume_protocol()
        if not self._buffer:
            self._loop._unwatch(self._sock_fd, EVENT_WRITE)
            if self._closing:
                self._call_connection_lost(None)


def _address_by(ask):
    try:
        return ask()
    except OSError:
        return None
