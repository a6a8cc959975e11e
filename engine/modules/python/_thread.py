"""The primitives of threads where there is one thread: locks that nobody else can hold, and no new threads."""

import time as _time

error = RuntimeError
TIMEOUT_MAX = 9223372036.0


class LockType:
    """A lock. Waiting for one that is held would never end, unless there is a limit."""

    __slots__ = ('_locked', '__weakref__')

    def __init__(self):
        self._locked = False

    def acquire(self, blocking=True, timeout=-1):
        if not self._locked:
            _check_timeout(blocking, timeout)
            self._locked = True
            return True
        return _wait_in_vain(blocking, timeout)

    def release(self):
        if not self._locked:
            raise RuntimeError('release unlocked lock')
        self._locked = False

    def locked(self):
        return self._locked

    acquire_lock = acquire
    release_lock = release
    locked_lock = locked

    def __enter__(self):
        return self.acquire()

    def __exit__(self, t, v, tb):
        self.release()

    def _at_fork_reinit(self):
        self._locked = False

    def __repr__(self):
        state = 'locked' if self._locked else 'unlocked'
        return f'<{state} _thread.lock object at {id(self):#x}>'


LockType.__name__ = LockType.__qualname__ = 'lock'


def _check_timeout(blocking, timeout):
    if not blocking and timeout != -1:
        raise ValueError("can't specify a timeout for a non-blocking call")
    if timeout < 0 and timeout != -1:
        raise ValueError('timeout value must be a non-negative number')
    if timeout > TIMEOUT_MAX:
        raise OverflowError('timeout value is too large')


def _wait_in_vain(blocking, timeout):
    _check_timeout(blocking, timeout)
    if not blocking:
        return False
    if timeout == -1:
        raise RuntimeError('deadlock: the lock is held, and there is no other thread that could release it')
    _time.sleep(timeout)
    return False


class RLock:
    """A lock that its owner may acquire again."""

    __slots__ = ('_count', '__weakref__')

    def __init__(self):
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        _check_timeout(blocking, timeout)
        self._count += 1
        return True

    def release(self):
        if self._count == 0:
            raise RuntimeError('cannot release un-acquired lock')
        self._count -= 1

    def __enter__(self):
        self._count += 1
        return True

    def __exit__(self, t, v, tb):
        self.release()

    def _is_owned(self):
        return self._count > 0

    def _acquire_restore(self, state):
        self._count = state[0]

    def _release_save(self):
        if self._count == 0:
            raise RuntimeError('cannot release un-acquired lock')
        state = (self._count, get_ident())
        self._count = 0
        return state

    def _at_fork_reinit(self):
        self._count = 0

    def __repr__(self):
        state = 'locked' if self._count else 'unlocked'
        owner = get_ident() if self._count else 0
        return f'<{state} _thread.RLock object owner={owner} count={self._count} at {id(self):#x}>'


def allocate_lock():
    return LockType()


allocate = allocate_lock


def get_ident():
    return 1


def get_native_id():
    import os
    return os.getpid()


def start_new_thread(function, args, kwargs={}):
    if not callable(function):
        raise TypeError('first arg must be callable')
    if not isinstance(args, tuple):
        raise TypeError('2nd arg must be a tuple')
    if not isinstance(kwargs, dict):
        raise TypeError('optional 3rd arg must be a dictionary')
    raise RuntimeError("can't start new thread: this interpreter has one. Use asyncio for work that waits; for work that "
                       "computes, let the host run several instances of the pool")


start_new = start_new_thread


def exit():
    raise SystemExit


exit_thread = exit


def interrupt_main(signum=2):
    import signal
    handler = signal.getsignal(signum)
    if callable(handler):
        handler(signum, None)


def _count():
    return 0


def stack_size(size=0):
    if size < 0:
        raise ValueError('size must be 0 or a positive value')
    return 0


def _set_sentinel():
    return LockType()


class _local:
    """Attributes that each thread has its own of."""

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError('Initialization arguments are not supported')
        return object.__new__(cls)


class _ExceptHookArgs(tuple):
    """What a thread's uncaught exception is told with."""

    __slots__ = ()
    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])


def _excepthook(args, /):
    import sys
    import traceback
    if args.exc_type is SystemExit:
        return
    name = args.thread.name if args.thread is not None else get_ident()
    print(f'Exception in thread {name}:', file=sys.stderr)
    traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback)
