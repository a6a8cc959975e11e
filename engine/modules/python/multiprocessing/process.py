"""The process that runs, and others, which are made but never started."""

__all__ = ['BaseProcess', 'current_process', 'active_children', 'parent_process']


class ProcessError(Exception):
    """What the package's own errors are."""

    __module__ = 'multiprocessing'


class BufferTooShort(ProcessError):
    """A message is longer than the buffer for it."""

    __module__ = 'multiprocessing'


class TimeoutError(ProcessError):
    """Something did not come in time."""

    __module__ = 'multiprocessing'


class AuthenticationError(ProcessError):
    """The other side does not know the key."""

    __module__ = 'multiprocessing'


def _refuse():
    raise RuntimeError("can't start new process: this interpreter is one instance within its host. Let the host run several "
                       'instances of the pool, or start a program with subprocess')


class BaseProcess:
    """A call that is to be made in a process of its own."""

    _count = 0

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        if group is not None:
            raise AssertionError('group argument must be None for now')
        BaseProcess._count += 1
        self._name = str(name or f'{type(self).__name__}-{BaseProcess._count}')
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        self._daemon = bool(daemon)

    def run(self):
        """What the process does."""
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        _refuse()

    def join(self, timeout=None):
        raise AssertionError('can only join a started process')

    def is_alive(self):
        return False

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        if not isinstance(name, str):
            raise AssertionError('name must be a string')
        self._name = name

    @property
    def daemon(self):
        return self._daemon

    @daemon.setter
    def daemon(self, daemonic):
        self._daemon = daemonic

    pid = ident = exitcode = None

    def __repr__(self):
        return f'<{type(self).__name__} name={self._name!r} parent={current_process().pid} initial>'


class Process(BaseProcess):
    __module__ = 'multiprocessing.context'


class _MainProcess(BaseProcess):
    """The process that runs."""

    def __init__(self):
        self._name = 'MainProcess'
        self._daemon = False

    @property
    def pid(self):
        import os
        return os.getpid()

    ident = pid
    authkey = b''

    def is_alive(self):
        return True

    def __repr__(self):
        return "<_MainProcess name='MainProcess' parent=None started>"


_current = _MainProcess()


def current_process():
    """The process that runs."""
    return _current


def parent_process():
    """Who started this process with this package: nobody."""
    return None


def active_children():
    """The processes that this one has started: none."""
    return []
