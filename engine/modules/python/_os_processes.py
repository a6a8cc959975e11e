"""The functions of `os` on other processes."""

import time
import _processes

P_WAIT, P_NOWAIT, P_NOWAITO = 0, 1, 1
WNOHANG, WUNTRACED, WCONTINUED = 1, 2, 8
_SHELL = '/bin/sh'


def WIFEXITED(status):
    return status & 0x7F == 0


def WEXITSTATUS(status):
    return status >> 8 & 0xFF


def WIFSIGNALED(status):
    return 0 < status & 0x7F < 0x7F


def WTERMSIG(status):
    return status & 0x7F


def WCOREDUMP(status):
    return bool(status & 0x80)


def WIFSTOPPED(status):
    return status & 0xFF == 0x7F


def WSTOPSIG(status):
    return status >> 8 & 0xFF


def WIFCONTINUED(status):
    return status == 0xFFFF


def waitstatus_to_exitcode(status):
    """What a process ended with: its own number, or the negative number of a signal."""
    if WIFEXITED(status):
        return WEXITSTATUS(status)
    if WIFSIGNALED(status):
        return -WTERMSIG(status)
    if WIFSTOPPED(status):
        raise ValueError(f'process stopped by delivery of signal {WSTOPSIG(status)}')
    raise ValueError(f'invalid wait status: {status}')


def waitpid(pid, options):
    """Wait for a process; with WNOHANG only look."""
    delay = 0.0005
    while True:
        found = _processes.peek(pid)
        if found[0] or options & WNOHANG:
            return found
        # Slices: an interruption is noticed between them.
        time.sleep(delay)
        delay = min(delay * 2, 0.005)


def wait():
    """Wait for any process."""
    return waitpid(-1, 0)


def pipe():
    """A pipe: the descriptors to read from and to write to."""
    return _processes.pipe()


def pipe2(flags):
    """As pipe(); the only flag that makes a difference here is not there."""
    return _processes.pipe()


def system(command):
    """Run a command in the shell; gives what waitpid() gives."""
    import os
    command = os.fsdecode(command)
    return waitpid(_processes.start(_SHELL, ['sh', '-c', command], None, None, _STANDARD, False, None), 0)[1]


_STANDARD = ((0, 0), (1, 1), (2, 2))


def spawnv(mode, file, args):
    """Start a program; wait for it unless the mode says otherwise."""
    pid = _processes.start(file, list(args), None, None, _STANDARD, False, None)
    return pid if mode != P_WAIT else waitstatus_to_exitcode(waitpid(pid, 0)[1])


def spawnvp(mode, file, args):
    """As spawnv(), but the program is looked for in $PATH."""
    import shutil
    return spawnv(mode, shutil.which(file) or file, args)


def spawnl(mode, file, *args):
    return spawnv(mode, file, args)


def spawnlp(mode, file, *args):
    return spawnvp(mode, file, args)


class _Stream:
    """A stream to or from a command, which is waited for when the stream is closed."""

    def __init__(self, stream, process):
        self._stream = stream
        self._process = process

    def close(self):
        self._stream.close()
        code = self._process.wait()
        return None if code == 0 else code << 8 if code >= 0 else code

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        return iter(self._stream)


def popen(cmd, mode='r', buffering=-1):
    """A command in the shell with a stream from or to it."""
    if not isinstance(cmd, str):
        raise TypeError(f'invalid cmd type ({type(cmd)}, expected string)')
    if mode not in ('r', 'w'):
        raise ValueError(f'invalid mode {mode!r}')
    if buffering == 0 or buffering is None:
        raise ValueError("popen() does not support unbuffered streams")
    import subprocess
    way = {'stdout' if mode == 'r' else 'stdin': subprocess.PIPE}
    process = subprocess.Popen(cmd, shell=True, text=True, bufsize=buffering, **way)
    return _Stream(process.stdout if mode == 'r' else process.stdin, process)
