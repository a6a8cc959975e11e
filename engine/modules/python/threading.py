"""Threads, as far as one thread goes: locks and their kin work; starting a thread says what to use instead."""

import _thread
from _thread import (_excepthook as excepthook, _ExceptHookArgs as ExceptHookArgs, _local as local, get_ident, get_native_id,
                     stack_size, TIMEOUT_MAX)
from collections import deque as _deque
from time import monotonic as _time, sleep as _sleep

__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate', 'main_thread', 'TIMEOUT_MAX', 'Event',
           'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Thread', 'Barrier', 'BrokenBarrierError', 'Timer', 'ThreadError',
           'setprofile', 'settrace', 'local', 'stack_size', 'excepthook', 'ExceptHookArgs', 'getprofile', 'gettrace',
           'get_native_id']

Lock = _allocate_lock = _thread.allocate_lock
ThreadError = _thread.error
__excepthook__ = excepthook
_CRLock = _PyRLock = _thread.RLock


def RLock(*args, **kwargs):
    """A lock that its owner may acquire again."""
    return _thread.RLock(*args, **kwargs)


_profile_hook = _trace_hook = None


def setprofile(func):
    global _profile_hook
    _profile_hook = func


def getprofile():
    return _profile_hook


def settrace(func):
    global _trace_hook
    _trace_hook = func


def gettrace():
    return _trace_hook


_DEADLOCK = 'deadlock: there is no other thread that could end this wait'


def _wait_for(timeout):
    """Waiting without limit never ends where there is one thread."""
    if timeout is None:
        raise RuntimeError(_DEADLOCK)
    if timeout > 0:
        _sleep(timeout)


class Condition:
    """Waiting for something to be said by another; here only with a limit."""

    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        self._waiters = _deque()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return f'<Condition({self._lock}, {len(self._waiters)})>'

    def _is_owned(self):
        owned = getattr(self._lock, '_is_owned', None)
        return owned() if owned is not None else self._lock.locked()

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError('cannot wait on un-acquired lock')
        _wait_for(timeout)
        return False

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        if not result:
            self.wait(timeout)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError('cannot notify on un-acquired lock')

    def notify_all(self):
        self.notify()

    def notifyAll(self):
        _deprecated('notifyAll', 'notify_all')
        self.notify_all()


def _deprecated(name, instead):
    import warnings
    warnings.warn(f'{name}() is deprecated, use {instead}() instead', DeprecationWarning, stacklevel=3)


class Semaphore:
    """A counter that blocks at zero."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._value = value

    def __repr__(self):
        cls = type(self)
        return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}>'

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if self._value == 0:
            if blocking:
                _wait_for(timeout)
            return False
        self._value -= 1
        return True

    __enter__ = acquire

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        self._value += n

    def __exit__(self, t, v, tb):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that is not released more often than acquired."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        cls = type(self)
        return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}/{self._initial_value}>'

    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')
        if self._value + n > self._initial_value:
            raise ValueError('Semaphore released too many times')
        self._value += n


class Event:
    """A flag to wait for."""

    def __init__(self):
        self._flag = False

    def __repr__(self):
        cls = type(self)
        status = 'set' if self._flag else 'unset'
        return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {status}>'

    def is_set(self):
        return self._flag

    def isSet(self):
        _deprecated('isSet', 'is_set')
        return self.is_set()

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        if not self._flag:
            _wait_for(timeout)
        return self._flag


class BrokenBarrierError(RuntimeError):
    """A barrier is no longer of use."""


class Barrier:
    """Where a number of threads meet: here one alone passes, more never come."""

    def __init__(self, parties, action=None, timeout=None):
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._broken = False

    def __repr__(self):
        cls = type(self)
        if self._broken:
            return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: broken>'
        return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: waiters=0/{self._parties}>'

    def wait(self, timeout=None):
        if self._broken:
            raise BrokenBarrierError
        if self._parties <= 1:
            if self._action:
                try:
                    self._action()
                except:
                    self._broken = True
                    raise
            return 0
        _wait_for(self._timeout if timeout is None else timeout)
        self._broken = True
        raise BrokenBarrierError

    def reset(self):
        self._broken = False

    def abort(self):
        self._broken = True

    parties = property(lambda self: self._parties)
    n_waiting = property(lambda self: 0)
    broken = property(lambda self: self._broken)


_names = 0


def _newname(template):
    global _names
    _names += 1
    return template % _names


class Thread:
    """A thread that can be described but not started."""

    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, 'group argument must be None for now'
        if name is not None:
            name = str(name)
        else:
            name = _newname('Thread-%d')
            if target is not None:
                try:
                    name += f' ({target.__name__})'
                except AttributeError:
                    pass
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = self._native_id = None
        self._started = self._is_stopped = False
        self._initialized = True

    def __repr__(self):
        assert self._initialized, 'Thread.__init__() was not called'
        status = 'stopped' if self._is_stopped else 'started' if self._started else 'initial'
        if self._daemonic:
            status += ' daemon'
        if self._ident is not None:
            status += f' {self._ident}'
        return f'<{type(self).__name__}({self._name}, {status})>'

    def start(self):
        if not self._initialized:
            raise RuntimeError('thread.__init__() not called')
        if self._started:
            raise RuntimeError('threads can only be started once')
        _thread.start_new_thread(self.run, ())

    def run(self):
        if self._target is not None:
            self._target(*self._args, **self._kwargs)

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if not self._started:
            raise RuntimeError('cannot join thread before it is started')
        if self is current_thread():
            raise RuntimeError('cannot join current thread')

    def is_alive(self):
        assert self._initialized, 'Thread not initialized'
        return self._started and not self._is_stopped

    @property
    def name(self):
        assert self._initialized, 'Thread.__init__() not called'
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def ident(self):
        return self._ident

    @property
    def native_id(self):
        return self._native_id

    @property
    def daemon(self):
        assert self._initialized, 'Thread.__init__() not called'
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if self._started:
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemonic = daemonic

    def isDaemon(self):
        _deprecated('isDaemon', 'get the daemon attribute')
        return self.daemon

    def setDaemon(self, daemonic):
        _deprecated('setDaemon', 'set the daemon attribute')
        self.daemon = daemonic

    def getName(self):
        _deprecated('getName', 'get the name attribute')
        return self.name

    def setName(self, name):
        _deprecated('setName', 'set the name attribute')
        self.name = name


class Timer(Thread):
    """Would call a function after a while."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    def __init__(self):
        super().__init__(name='MainThread', daemon=False)
        self._started = True
        self._ident = get_ident()

    @property
    def native_id(self):
        return get_native_id()


def _register_atexit(func, *arg, **kwargs):
    """Call something when the program ends."""
    import atexit
    atexit.register(func, *arg, **kwargs)


def current_thread():
    return _main_thread


def currentThread():
    _deprecated('currentThread', 'current_thread')
    return current_thread()


def main_thread():
    return _main_thread


def active_count():
    return 1


def activeCount():
    _deprecated('activeCount', 'active_count')
    return active_count()


def enumerate():
    return [_main_thread]


_main_thread = _MainThread()
_active = {get_ident(): _main_thread}
_limbo = {}
_dangling = set()
_shutdown_locks = set()


def _shutdown():
    pass
