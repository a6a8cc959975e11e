"""Transports over pipes. Whoever writes sends no more at once than a pipe that is ready takes without a wait."""

import os
import stat

from selectors import EVENT_READ, EVENT_WRITE

from . import transports

# A pipe that can be written to takes as much at least.
_PIPE_BUF = 4096


def _check_pipe(pipe, complaint):
    """The descriptor of what can be waited for."""
    fileno = pipe.fileno()
    mode = os.fstat(fileno).st_mode
    if not (stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode) or stat.S_ISCHR(mode)):
        raise ValueError(complaint)
    return fileno


class _PipeTransport(transports._FlowControlMixin):
    """What both directions have in common."""

    def __init__(self, loop, pipe, protocol, waiter, extra):
        super().__init__(extra, loop)
        self._extra = {**(extra or {}), 'pipe': pipe}
        self._pipe = pipe
        self._protocol = protocol
        self._closing = False
        try:
            self._fileno = _check_pipe(pipe, self._complaint)
        except BaseException:
            self._pipe = self._protocol = None
            raise
        loop._ensure_selector()
        loop.call_soon(protocol.connection_made, self)
        loop.call_soon(self._begin, waiter)

    def _begin(self, waiter):
        if not self._closing:
            self._watch_first()
        if waiter is not None and not waiter.cancelled():
            waiter.set_result(None)

    def __repr__(self):
        info = [self.__class__.__name__]
        if self._pipe is None:
            info.append('closed')
        else:
            if self._closing:
                info.append('closing')
            info.append(f'fd={self._fileno}')
        return f'<{" ".join(info)}>'

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    def _fatal_error(self, exc, message):
        if not isinstance(exc, OSError):
            self._loop.call_exception_handler({'message': message, 'exception': exc, 'transport': self,
                                               'protocol': self._protocol})
        self._end(exc)

    def _call_connection_lost(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            self._pipe.close()
            self._pipe = self._protocol = None

    def __del__(self):
        if self._pipe is not None:
            import warnings
            warnings.warn(f'unclosed transport {self!r}', ResourceWarning, source=self)
            self._pipe.close()


class _UnixReadPipeTransport(_PipeTransport, transports.ReadTransport):
    """The end that is read."""

    max_size = 256 * 1024
    _complaint = 'Pipe transport is for pipes/sockets only.'
    _paused = False

    def _watch_first(self):
        if not self._paused:
            self._loop._watch(self._fileno, EVENT_READ, self._read_ready, ())

    def _read_ready(self):
        try:
            data = os.read(self._fileno, self.max_size)
        except (BlockingIOError, InterruptedError):
            return
        except OSError as exc:
            self._fatal_error(exc, 'Fatal read error on pipe transport')
            return
        if data:
            self._protocol.data_received(data)
            return
        self._closing = True
        self._loop._unwatch(self._fileno, EVENT_READ)
        self._loop.call_soon(self._protocol.eof_received)
        self._loop.call_soon(self._call_connection_lost, None)

    def pause_reading(self):
        if not self.is_reading():
            return
        self._paused = True
        self._loop._unwatch(self._fileno, EVENT_READ)

    def resume_reading(self):
        if self._closing or not self._paused:
            return
        self._paused = False
        self._loop._watch(self._fileno, EVENT_READ, self._read_ready, ())

    def is_reading(self):
        return not self._paused and not self._closing

    def close(self):
        if not self._closing:
            self._end(None)

    def _end(self, exc):
        self._closing = True
        self._loop._unwatch(self._fileno, EVENT_READ)
        self._loop.call_soon(self._call_connection_lost, exc)


class _UnixWritePipeTransport(_PipeTransport, transports.WriteTransport):
    """The end that is written to."""

    _complaint = 'Pipe transport is only for pipes, sockets and character devices'

    def __init__(self, loop, pipe, protocol, waiter=None, extra=None):
        self._buffer = bytearray()
        self._lost = 0
        super().__init__(loop, pipe, protocol, waiter, extra)
        mode = os.fstat(self._fileno).st_mode
        self._tells_of_readers = not stat.S_ISCHR(mode)

    def _watch_first(self):
        """A pipe that nobody reads any more becomes ready for reading."""
        if self._tells_of_readers and not self._lost:
            self._loop._watch(self._fileno, EVENT_READ, self._reader_gone, ())

    def get_write_buffer_size(self):
        return len(self._buffer)

    def _reader_gone(self):
        self._end(BrokenPipeError() if self._buffer else None)

    def write(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f'data argument must be a bytes-like object, not {type(data).__name__!r}')
        if not data:
            return
        if self._lost or self._closing:
            if self._lost >= 5:
                import logging
                logging.getLogger('asyncio').warning('pipe closed by peer or os.write(pipe, data) raised exception.')
            self._lost += 1
            return
        if not self._buffer:
            self._loop._watch(self._fileno, EVENT_WRITE, self._write_ready, ())
        self._buffer += data
        self._maybe_pause_protocol()

    def _write_ready(self):
        try:
            count = os.write(self._fileno, self._buffer[:_PIPE_BUF])
        except (BlockingIOError, InterruptedError):
            return
        except OSError as exc:
            self._buffer.clear()
            self._fatal_error(exc, 'Fatal write error on pipe transport')
            return
        del self._buffer[:count]
        self._maybe_resume_protocol()
        if not self._buffer:
            self._loop._unwatch(self._fileno, EVENT_WRITE)
            if self._closing:
                self._loop._unwatch(self._fileno, EVENT_READ)
                self._call_connection_lost(None)

    def can_write_eof(self):
        return True

    def write_eof(self):
        if self._closing:
            return
        self._closing = True
        if not self._buffer:
            self._loop._unwatch(self._fileno, EVENT_READ)
            self._loop.call_soon(self._call_connection_lost, None)

    def close(self):
        if self._pipe is not None and not self._closing:
            self.write_eof()

    def abort(self):
        self._end(None)

    def _end(self, exc):
        if self._lost:
            return
        self._lost = 1
        self._closing = True
        if self._buffer:
            self._loop._unwatch(self._fileno, EVENT_WRITE)
        self._buffer.clear()
        self._loop._unwatch(self._fileno, EVENT_READ)
        self._loop.call_soon(self._call_connection_lost, exc)


class PipeMethods:
    """The methods of an event loop for pipes and processes; base_events gives them to its loop."""

    async def connect_read_pipe(self, protocol_factory, pipe):
        """Reads from a pipe: the transport and its protocol."""
        return await self._connect_pipe(_UnixReadPipeTransport, protocol_factory, pipe)

    async def connect_write_pipe(self, protocol_factory, pipe):
        """Writes to a pipe: the transport and its protocol."""
        return await self._connect_pipe(_UnixWritePipeTransport, protocol_factory, pipe)

    async def _connect_pipe(self, kind, protocol_factory, pipe):
        protocol = protocol_factory()
        waiter = self.create_future()
        transport = kind(self, pipe, protocol, waiter, None)
        return await transports._begun(transport, protocol, waiter)

    async def subprocess_shell(self, protocol_factory, cmd, *, stdin=-1, stdout=-1, stderr=-1, universal_newlines=False, shell=True,
                               bufsize=0, encoding=None, errors=None, text=None, **kwargs):
        """Starts a command of the shell: the transport and its protocol."""
        if not isinstance(cmd, (bytes, str)):
            raise ValueError('cmd must be a string')
        _check_options(universal_newlines, bufsize, text, encoding, errors)
        if not shell:
            raise ValueError('shell must be True')
        return await self._start_process(protocol_factory, cmd, True, stdin, stdout, stderr, kwargs)

    async def subprocess_exec(self, protocol_factory, program, *args, stdin=-1, stdout=-1, stderr=-1, universal_newlines=False,
                              shell=False, bufsize=0, encoding=None, errors=None, text=None, **kwargs):
        """Starts a program: the transport and its protocol."""
        _check_options(universal_newlines, bufsize, text, encoding, errors)
        if shell:
            raise ValueError('shell must be False')
        return await self._start_process(protocol_factory, (program, *args), False, stdin, stdout, stderr, kwargs)

    async def _start_process(self, protocol_factory, args, shell, stdin, stdout, stderr, kwargs):
        from .base_subprocess import SubprocessTransport
        protocol = protocol_factory()
        waiter = self.create_future()
        transport = SubprocessTransport(self, protocol, args, shell, stdin, stdout, stderr, waiter, **kwargs)
        try:
            await waiter
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException:
            transport.close()
            await transport._wait()
            raise
        return transport, protocol


def _check_options(universal_newlines, bufsize, text, encoding, errors):
    if universal_newlines:
        raise ValueError('universal_newlines must be False')
    if bufsize != 0:
        raise ValueError('bufsize must be 0')
    if text:
        raise ValueError('text must be False')
    if encoding is not None:
        raise ValueError('encoding must be None')
    if errors is not None:
        raise ValueError('errors must be None')
