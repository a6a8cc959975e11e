"""
Tracebacks for programs that hang or fail hard. They are written on request; a fault of machine code ends the process before Python code
could run, so that `enable` only remembers that it was asked for, and there is no second thread that could watch the time.
"""

import sys as _sys

_MOST_FRAMES = 100

_enabled = False
_handlers = {}


def enable(file=None, all_threads=True):
    """Remembers that faults should be told of; where the engine stops a program, it tells where by itself."""
    global _enabled
    _descriptor(file)
    _enabled = True


def disable():
    """Whether it was enabled before."""
    global _enabled
    was_enabled, _enabled = _enabled, False
    return was_enabled


def is_enabled():
    return _enabled


def dump_traceback(file=None, all_threads=True):
    """Writes where the program is, the innermost call first."""
    _dump(_sys._getframe(1), _descriptor(file), all_threads)


def dump_traceback_later(timeout, repeat=False, file=None, exit=False):
    """Needs a thread that watches the time, and there is none."""
    if timeout <= 0:
        raise ValueError('timeout must be greater than 0')
    raise RuntimeError("can't start new thread: limits of time are set from outside, by the command timeout or by a host's limit")


def cancel_dump_traceback_later():
    """There is none to cancel."""


def register(signum, file=None, all_threads=True, chain=False):
    """Writes where the program is whenever a signal comes; the program goes on."""
    import signal
    descriptor = _descriptor(file)
    previous = signal.getsignal(signum)

    def handle(number, frame):
        _dump(frame, descriptor, all_threads)
        if chain and callable(previous):
            previous(number, frame)
    signal.signal(signum, handle)
    _handlers.setdefault(signum, previous)


def unregister(signum):
    """Whether the signal was registered."""
    import signal
    if signum not in _handlers:
        return False
    signal.signal(signum, _handlers.pop(signum) or signal.SIG_DFL)
    return True


def _descriptor(file):
    if file is None:
        file = _sys.stderr
        if file is None:
            raise RuntimeError('unable to get sys.stderr')
    if isinstance(file, int):
        if file < 0:
            raise ValueError('file is not a valid file descripter')
        return file
    descriptor = file.fileno()
    if not isinstance(descriptor, int) or descriptor < 0:
        raise RuntimeError('file.fileno() is not a valid file descriptor')
    file.flush()
    return descriptor


def _dump(frame, descriptor, all_threads):
    import os
    import threading
    if all_threads:
        lines = [f'Current thread 0x{threading.get_ident():016x} (most recent call first):\n']
    else:
        lines = ['Stack (most recent call first):\n']
    while frame is not None and len(lines) <= _MOST_FRAMES:
        code = frame.f_code
        lines.append(f'  File {_plain(code.co_filename, True)}, line {frame.f_lineno} in {_plain(code.co_name, False)}\n')
        frame = frame.f_back
    if frame is not None:
        lines.append('  ...\n')
    os.write(descriptor, ''.join(lines).encode('ascii'))


def _plain(text, is_quoted):
    """Only ASCII; not more than 500 characters."""
    cut = '...' if len(text) > 500 else ''
    text = ''.join(char if ' ' <= char <= '~' else _escape(ord(char)) for char in text[:500]) + cut
    return f'"{text}"' if is_quoted else text


def _escape(code):
    return f'\\x{code:02x}' if code < 256 else f'\\u{code:04x}' if code < 65536 else f'\\U{code:08x}'
