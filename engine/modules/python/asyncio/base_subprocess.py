"""A process as a transport: its pipes have transports of their own, and its end is looked for from time to time."""

import subprocess

from . import protocols, transports

# Between two looks whether it has ended: short at first, then longer.
_SHORTEST, _LONGEST = 0.0005, 0.02


class SubprocessTransport(transports.SubprocessTransport):
    """A process that a loop has started."""

    def __init__(self, loop, protocol, args, shell, stdin, stdout, stderr, waiter=None, **kwargs):
        super().__init__(None)
        self._loop = loop
        self._protocol = protocol
        self._closed = False
        self._proc = None
        self._pid = self._returncode = None
        self._exit_waiters = []
        # What happened before the pipes were there; None when they are.
        self._early = []
        self._pipes = {}
        self._finished = False
        self._proc = subprocess.Popen(args, shell=shell, stdin=stdin, stdout=stdout, stderr=stderr, bufsize=0, **kwargs)
        self._pid = self._proc.pid
        self._extra = {'subprocess': self._proc}
        for number, stream in enumerate((self._proc.stdin, self._proc.stdout, self._proc.stderr)):
            if stream is not None:
                self._pipes[number] = None
        loop.call_later(_SHORTEST, self._look, _SHORTEST)
        loop.create_task(self._connect_pipes(waiter))

    def __repr__(self):
        info = [self.__class__.__name__]
        if self._closed:
            info.append('closed')
        if self._pid is not None:
            info.append(f'pid={self._pid}')
        info.append('running' if self._returncode is None else f'returncode={self._returncode}')
        return f'<{" ".join(info)}>'

    async def _connect_pipes(self, waiter):
        try:
            process, loop = self._proc, self._loop
            if process.stdin is not None:
                _, self._pipes[0] = await loop.connect_write_pipe(lambda: _PipeProtocol(self, 0), process.stdin)
            if process.stdout is not None:
                _, self._pipes[1] = await loop.connect_read_pipe(lambda: _ReadPipeProtocol(self, 1), process.stdout)
            if process.stderr is not None:
                _, self._pipes[2] = await loop.connect_read_pipe(lambda: _ReadPipeProtocol(self, 2), process.stderr)
            loop.call_soon(self._protocol.connection_made, self)
            for callback, data in self._early:
                loop.call_soon(callback, *data)
            self._early = None
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if waiter is not None and not waiter.cancelled():
                waiter.set_exception(exc)
        else:
            if waiter is not None and not waiter.cancelled():
                waiter.set_result(None)

    def _tell(self, callback, *data):
        if self._early is not None:
            self._early.append((callback, data))
        else:
            self._loop.call_soon(callback, *data)

    # The end.

    def _look(self, delay):
        if self._returncode is not None:
            return
        returncode = self._proc.poll()
        if returncode is None:
            delay = min(delay * 2, _LONGEST)
            self._loop.call_later(delay, self._look, delay)
        else:
            self._process_exited(returncode)

    def _process_exited(self, returncode):
        self._returncode = returncode
        self._tell(self._protocol.process_exited)
        self._try_finish()
        for waiter in self._exit_waiters:
            if not waiter.cancelled():
                waiter.set_result(returncode)
        self._exit_waiters = []

    def _pipe_connection_lost(self, number, exc):
        self._tell(self._protocol.pipe_connection_lost, number, exc)
        self._try_finish()

    def _pipe_data_received(self, number, data):
        self._tell(self._protocol.pipe_data_received, number, data)

    def _try_finish(self):
        if self._finished or self._returncode is None:
            return
        if all(pipe is not None and pipe.disconnected for pipe in self._pipes.values()):
            self._finished = True
            self._tell(self._call_connection_lost, None)

    def _call_connection_lost(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            self._loop = self._proc = self._protocol = None

    async def _wait(self):
        """What the process ended with."""
        if self._returncode is not None:
            return self._returncode
        waiter = self._loop.create_future()
        self._exit_waiters.append(waiter)
        return await waiter

    # The program's side.

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closed

    def close(self):
        """Closes the pipes and kills the process."""
        if self._closed:
            return
        self._closed = True
        for pipe in self._pipes.values():
            if pipe is not None:
                pipe.pipe.close()
        if self._proc is not None and self._returncode is None and self._proc.poll() is None:
            try:
                self._proc.kill()
            except (ProcessLookupError, PermissionError):
                # It has ended, or is not ours to kill.
                pass

    def __del__(self):
        if not self._closed and self._proc is not None:
            import warnings
            warnings.warn(f'unclosed transport {self!r}', ResourceWarning, source=self)
            self.close()

    def get_pid(self):
        return self._pid

    def get_returncode(self):
        return self._returncode

    def get_pipe_transport(self, fd):
        pipe = self._pipes.get(fd)
        return None if pipe is None else pipe.pipe

    def _running(self):
        if self._proc is None or self._returncode is not None:
            raise ProcessLookupError()
        return self._proc

    def send_signal(self, signal):
        self._running().send_signal(signal)

    def terminate(self):
        self._running().terminate()

    def kill(self):
        self._running().kill()


class _PipeProtocol(protocols.BaseProtocol):
    """The pipe that the process reads."""

    def __init__(self, process, number):
        self.process = process
        self.number = number
        self.pipe = None
        self.disconnected = False

    def __repr__(self):
        return f'<{self.__class__.__name__} fd={self.number} pipe={self.pipe!r}>'

    def connection_made(self, transport):
        self.pipe = transport

    def connection_lost(self, exc):
        self.disconnected = True
        self.process._pipe_connection_lost(self.number, exc)
        self.process = None

    def pause_writing(self):
        self.process._protocol.pause_writing()

    def resume_writing(self):
        self.process._protocol.resume_writing()


class _ReadPipeProtocol(_PipeProtocol, protocols.Protocol):
    """A pipe that the process writes to."""

    def data_received(self, data):
        self.process._pipe_data_received(self.number, data)
