"""Other programs: started, fed, read and waited for."""

import errno
import io
import os
import sys
import time
import types

__all__ = ['Popen', 'PIPE', 'STDOUT', 'call', 'check_call', 'getstatusoutput', 'getoutput', 'check_output', 'run',
           'CalledProcessError', 'DEVNULL', 'SubprocessError', 'TimeoutExpired', 'CompletedProcess']

PIPE = -1
STDOUT = -2
DEVNULL = -3

_READABLE, _WRITABLE = 1, 4
# Waiting is cut into pieces of so many milliseconds, between which interruptions are noticed.
_SLICE = 5
_PIPE_SIZE = 4096


class SubprocessError(Exception):
    """What the module's own errors are."""


class CalledProcessError(SubprocessError):
    """A program has ended with another number than 0, or by a signal."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if self.returncode and self.returncode < 0:
            import signal
            try:
                return f"Command '{self.cmd}' died with {signal.Signals(-self.returncode)!r}."
            except ValueError:
                return f"Command '{self.cmd}' died with unknown signal {-self.returncode}."
        return f"Command '{self.cmd}' returned non-zero exit status {self.returncode}."

    @property
    def stdout(self):
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class TimeoutExpired(SubprocessError):
    """A program has not ended in time."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"

    stdout = CalledProcessError.stdout


class CompletedProcess:
    """A program that has ended: what it was, and what it has given."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        parts = [f'args={self.args!r}', f'returncode={self.returncode!r}']
        if self.stdout is not None:
            parts.append(f'stdout={self.stdout!r}')
        if self.stderr is not None:
            parts.append(f'stderr={self.stderr!r}')
        return f'{type(self).__name__}({", ".join(parts)})'

    __class_getitem__ = classmethod(types.GenericAlias)

    def check_returncode(self):
        """CalledProcessError unless it ended with 0."""
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Run a program to its end; gives what it has given."""
    if input is not None:
        if kwargs.get('stdin') is not None:
            raise ValueError('stdin and input arguments may not both be used.')
        kwargs['stdin'] = PIPE
    if capture_output:
        if kwargs.get('stdout') is not None or kwargs.get('stderr') is not None:
            raise ValueError('stdout and stderr arguments may not be used with capture_output.')
        kwargs['stdout'] = kwargs['stderr'] = PIPE
    with Popen(*popenargs, **kwargs) as process:
        try:
            stdout, stderr = process.communicate(input, timeout=timeout)
        except:
            # The program does not outlive whoever waits for it.
            process.kill()
            process.wait()
            raise
        code = process.poll()
        if check and code:
            raise CalledProcessError(code, process.args, output=stdout, stderr=stderr)
    return CompletedProcess(process.args, code, stdout, stderr)


def call(*popenargs, timeout=None, **kwargs):
    """Run a program to its end; gives the number that it has ended with."""
    with Popen(*popenargs, **kwargs) as process:
        try:
            return process.wait(timeout=timeout)
        except:
            process.kill()
            raise


def check_call(*popenargs, **kwargs):
    """Run a program to its end; CalledProcessError unless it ended with 0."""
    code = call(*popenargs, **kwargs)
    if code:
        cmd = kwargs.get('args')
        raise CalledProcessError(code, popenargs[0] if cmd is None else cmd)
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    """Run a program to its end; gives its output, CalledProcessError unless it ended with 0."""
    for name in ('stdout', 'check'):
        if name in kwargs:
            raise ValueError(f'{name} argument not allowed, it will be overridden.')
    if 'input' in kwargs and kwargs['input'] is None:
        is_text = any(kwargs.get(name) for name in ('universal_newlines', 'text', 'encoding', 'errors'))
        kwargs['input'] = '' if is_text else b''
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def getstatusoutput(cmd, *, encoding=None, errors=None):
    """Run a command in the shell: the number that it has ended with, and its output and errors in text."""
    try:
        data = check_output(cmd, shell=True, text=True, stderr=STDOUT, encoding=encoding, errors=errors)
        code = 0
    except CalledProcessError as error:
        data, code = error.output, error.returncode
    return code, data.removesuffix('\n')


def getoutput(cmd, *, encoding=None, errors=None):
    """Run a command in the shell; gives its output and errors in text."""
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]


def list2cmdline(seq):
    """A command line as Windows' C library takes it apart."""
    words = []
    for word in map(os.fsdecode, seq):
        text = []
        slashes = 0
        for char in word:
            if char == '\\':
                slashes += 1
                continue
            text.append('\\' * (2 * slashes + 1 if char == '"' else slashes) + char)
            slashes = 0
        needs_quotes = ' ' in word or '\t' in word or not word
        text.append('\\' * (2 * slashes if needs_quotes else slashes))
        words.append(f'"{"".join(text)}"' if needs_quotes else ''.join(text))
    return ' '.join(words)


class _PipeEnd(io.FileIO):
    """The end of a pipe that is read: waits in pieces for what comes."""

    def readinto(self, buffer):
        _wait_readable(self.fileno())
        return super().readinto(buffer)

    def readall(self):
        parts = []
        while part := self.read(65536):
            parts.append(part)
        return b''.join(parts)

    def read(self, size=-1):
        if size is None or size < 0:
            return self.readall()
        _wait_readable(self.fileno())
        return super().read(size)


def _wait_readable(descriptor):
    import _processes
    wanted = [(descriptor, _READABLE)]
    while not _processes.poll(wanted, _SLICE)[0]:
        pass


class Popen:
    """A program that runs beside this one."""

    _child_created = False

    def __init__(self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None, close_fds=True,
                 shell=False, cwd=None, env=None, universal_newlines=None, startupinfo=None, creationflags=0,
                 restore_signals=True, start_new_session=False, pass_fds=(), *, user=None, group=None, extra_groups=None,
                 encoding=None, errors=None, text=None, umask=-1, pipesize=-1, process_group=None):
        if not isinstance(bufsize, int):
            raise TypeError('bufsize must be an integer')
        if startupinfo is not None:
            raise ValueError('startupinfo is only supported on Windows platforms')
        if creationflags != 0:
            raise ValueError('creationflags is only supported on Windows platforms')
        if preexec_fn is not None:
            raise ValueError('preexec_fn is not supported: this interpreter does not fork; use start_new_session, cwd, env or a shell')
        if user is not None or group is not None or extra_groups is not None or umask >= 0:
            raise ValueError('user, group, extra_groups and umask are not supported: let a shell or setpriv set them')
        if text is not None and universal_newlines is not None and bool(universal_newlines) != bool(text):
            raise SubprocessError('Cannot disambiguate when both text and universal_newlines are supplied but different. '
                                  'Pass one or the other.')
        if pass_fds and not close_fds:
            import warnings
            warnings.warn('pass_fds overriding close_fds.', RuntimeWarning)
        self.args = args
        self.stdin = self.stdout = self.stderr = None
        self.pid = self.returncode = None
        self.encoding = encoding
        self.errors = errors
        self.pipesize = pipesize
        self.text_mode = bool(encoding or errors or text or universal_newlines)
        self._input = None
        self._sent = 0
        self._collected = {}
        ours, theirs, opened = self._open_streams(stdin, stdout, stderr)
        try:
            self._start(args, executable, shell, cwd, env, theirs, pass_fds, start_new_session, process_group)
            self._child_created = True
        except:
            for descriptor in ours:
                if descriptor is not None:
                    os.close(descriptor)
            raise
        finally:
            for descriptor in opened:
                os.close(descriptor)
        self._wrap(ours, bufsize)

    def _open_streams(self, stdin, stdout, stderr):
        """Descriptors of the pipes' ends here, of the three streams there, and what is closed here after the start."""
        import _processes
        ours, theirs, opened = [None] * 3, [0, 1, 2], []
        for at, stream in enumerate((stdin, stdout, stderr)):
            if stream is None:
                continue
            if stream == PIPE:
                read, write = _processes.pipe()
                ours[at], theirs[at] = (write, read) if at == 0 else (read, write)
                opened.append(theirs[at])
            elif stream == DEVNULL:
                theirs[at] = os.open(os.devnull, os.O_RDWR)
                opened.append(theirs[at])
            elif stream == STDOUT and at == 2:
                theirs[2] = theirs[1]
            elif isinstance(stream, int):
                theirs[at] = stream
            else:
                theirs[at] = stream.fileno()
        return ours, theirs, opened

    def _start(self, args, executable, shell, cwd, env, theirs, pass_fds, new_session, group):
        import _processes
        if isinstance(args, (str, bytes)):
            args = [args]
        elif isinstance(args, os.PathLike):
            if shell:
                raise TypeError('path-like args is not allowed when shell is true')
            args = [args]
        else:
            args = list(args)
        if shell:
            args = ['/bin/sh', '-c', *args]
            if executable:
                args[0] = executable
        if not args:
            raise IndexError('list index out of range')
        executable = os.fspath(args[0] if executable is None else executable)
        sys.audit('subprocess.Popen', executable, args, cwd, env)
        words = [os.fsdecode(word) for word in args]
        if any('\0' in word for word in words):
            raise ValueError('embedded null byte')
        descriptors = [(descriptor, at) for at, descriptor in enumerate(theirs)]
        descriptors += [(int(descriptor), int(descriptor)) for descriptor in pass_fds]
        # The environment is what os.environ says now.
        variables = _environment(os.environ if env is None else env)
        folder = None if cwd is None else os.fsdecode(cwd)
        error = None
        for file in _candidates(os.fsdecode(executable), env):
            try:
                self.pid = _processes.start(file, words, variables, folder, descriptors, new_session, group)
                return
            except OSError as failure:
                if failure.errno not in (errno.ENOENT, errno.ENOTDIR):
                    if error is None or failure.errno != errno.EACCES:
                        error = failure
                    if failure.errno != errno.EACCES:
                        break
                elif error is None:
                    error = failure
        if error.errno == errno.EACCES and 'host does not grant' in str(error.strerror):
            raise error from None
        name = os.fsdecode(args[0])
        if folder is not None and not os.path.isdir(folder) and error.errno in (errno.ENOENT, errno.ENOTDIR):
            name = cwd
        raise OSError(error.errno, os.strerror(error.errno), executable if name != cwd else name) from None

    def _wrap(self, ours, bufsize):
        """Streams over the pipes' ends here."""
        line_buffering = False
        if bufsize == 1:
            if self.text_mode:
                line_buffering = True
            else:
                import warnings
                warnings.warn("line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used",
                              RuntimeWarning, 3)
            bufsize = -1
        size = io.DEFAULT_BUFFER_SIZE if bufsize < 0 else bufsize
        stdin, stdout, stderr = ours
        if stdin is not None:
            raw = io.FileIO(stdin, 'wb')
            self.stdin = raw if size == 0 and not self.text_mode else io.BufferedWriter(raw, size or 1)
            if self.text_mode:
                self.stdin = io.TextIOWrapper(self.stdin, encoding=self.encoding, errors=self.errors,
                                              write_through=bufsize == 0, line_buffering=line_buffering)
        for name, descriptor in (('stdout', stdout), ('stderr', stderr)):
            if descriptor is not None:
                raw = _PipeEnd(descriptor, 'rb')
                stream = raw if size == 0 and not self.text_mode else io.BufferedReader(raw, size or 1)
                if self.text_mode:
                    stream = io.TextIOWrapper(stream, encoding=self.encoding, errors=self.errors)
                setattr(self, name, stream)

    def __repr__(self):
        text = f'<{self.__class__.__name__}: returncode: {self.returncode} args: {self.args!r}>'
        return text if len(text) <= 80 else text[:76] + '...>'

    __class_getitem__ = classmethod(types.GenericAlias)

    @property
    def universal_newlines(self):
        return self.text_mode

    @universal_newlines.setter
    def universal_newlines(self, value):
        self.text_mode = bool(value)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, value, traceback):
        for stream in (self.stdout, self.stderr):
            if stream:
                stream.close()
        try:
            if self.stdin:
                self.stdin.close()
        finally:
            if exc_type is not KeyboardInterrupt:
                self.wait()

    def __del__(self, _warn=None):
        if self._child_created and self.returncode is None:
            import warnings
            warnings.warn(f'subprocess {self.pid} is still running', ResourceWarning, source=self)

    def poll(self):
        """The number that the program has ended with; None while it runs."""
        if self.returncode is None:
            import _processes
            try:
                pid, status = _processes.peek(self.pid)
            except ChildProcessError:
                # Somebody else has waited for it.
                self.returncode = 0
            else:
                if pid == self.pid:
                    self.returncode = os.waitstatus_to_exitcode(status)
        return self.returncode

    def wait(self, timeout=None):
        """Wait until the program has ended; TimeoutExpired if it has not in time."""
        end = None if timeout is None else time.monotonic() + timeout
        delay = 0.0005
        while self.poll() is None:
            if end is not None:
                left = end - time.monotonic()
                if left <= 0:
                    raise TimeoutExpired(self.args, timeout)
                delay = min(delay, left)
            time.sleep(delay)
            delay = min(delay * 2, _SLICE / 1000)
        return self.returncode

    def communicate(self, input=None, timeout=None):
        """Send input, read output and errors to their ends, and wait for the program's."""
        if self._collected and input:
            raise ValueError('Cannot send input after starting communication')
        end = None if timeout is None else time.monotonic() + timeout
        if not self._collected:
            self._prepare(input)
        self._exchange(end, timeout)
        self.wait(None if end is None else max(end - time.monotonic(), 0))
        return self._result('stdout'), self._result('stderr')

    def _prepare(self, input):
        if self.stdin is not None:
            try:
                self.stdin.flush()
            except BrokenPipeError:
                pass
            if input and self.text_mode:
                input = input.encode(self.stdin.encoding, self.stdin.errors)
            self._input = memoryview(input).cast('B') if input else memoryview(b'')
        for name in ('stdout', 'stderr'):
            if getattr(self, name) is not None:
                self._collected[name] = []
        self._collected.setdefault('begun', [])

    def _exchange(self, end, timeout):
        """Writes and reads whatever is ready until the pipes are closed."""
        import _processes
        while True:
            if self._input is not None and self._sent >= len(self._input):
                self._close_stdin()
            wanted = []
            if self._input is not None:
                wanted.append((self.stdin, _WRITABLE))
            for name in ('stdout', 'stderr'):
                stream = getattr(self, name)
                if stream is not None and not stream.closed:
                    wanted.append((stream, _READABLE))
            if not wanted:
                return
            if end is not None and time.monotonic() > end:
                raise TimeoutExpired(self.args, timeout, self._so_far('stdout'), self._so_far('stderr'))
            ready = _processes.poll([(stream.fileno(), events) for stream, events in wanted], _SLICE)
            for (stream, events), found in zip(wanted, ready):
                if found and events == _WRITABLE:
                    self._send()
                elif found:
                    name = 'stdout' if stream is self.stdout else 'stderr'
                    data = os.read(stream.fileno(), 32768)
                    if data:
                        self._collected[name].append(data)
                    else:
                        stream.close()

    def _send(self):
        piece = self._input[self._sent:self._sent + _PIPE_SIZE]
        try:
            self._sent += os.write(self.stdin.fileno(), piece)
        except BrokenPipeError:
            self._close_stdin()

    def _close_stdin(self):
        self._input = None
        try:
            self.stdin.close()
        except BrokenPipeError:
            pass

    def _so_far(self, name):
        parts = self._collected.get(name)
        return b''.join(parts) if parts else None

    def _result(self, name):
        parts = self._collected.get(name)
        if parts is None:
            return None
        data = b''.join(parts)
        if not self.text_mode:
            return data
        stream = getattr(self, name)
        return data.decode(stream.encoding, stream.errors).replace('\r\n', '\n').replace('\r', '\n')

    def send_signal(self, sig):
        """Send the program a signal, unless it has ended."""
        if self.poll() is None:
            try:
                os.kill(self.pid, sig)
            except ProcessLookupError:
                pass

    def terminate(self):
        """Ask the program to end (SIGTERM)."""
        self.send_signal(15)

    def kill(self):
        """End the program (SIGKILL)."""
        self.send_signal(9)


def _environment(env):
    entries = []
    for name, value in env.items():
        name, value = os.fsdecode(name), os.fsdecode(value)
        if '=' in name:
            raise ValueError('illegal environment variable name')
        if '\0' in name or '\0' in value:
            raise ValueError('embedded null byte')
        entries.append(f'{name}={value}')
    return entries


def _candidates(executable, env):
    """The files that a program's name may mean."""
    if '/' in executable:
        return [executable]
    path = (os.environ if env is None else env).get('PATH', os.defpath)
    return [os.path.join(folder or '.', executable) for folder in os.fsdecode(path).split(os.pathsep)]
