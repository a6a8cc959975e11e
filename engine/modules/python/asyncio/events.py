"""The loop in force, its policy, and calls that wait in it."""

import contextvars

__all__ = ('AbstractEventLoopPolicy', 'AbstractEventLoop', 'AbstractServer', 'Handle', 'TimerHandle',
           'get_event_loop_policy', 'set_event_loop_policy', 'get_event_loop', 'set_event_loop', 'new_event_loop',
           '_set_running_loop', 'get_running_loop', '_get_running_loop', 'DefaultEventLoopPolicy')


class Handle:
    """A call that the loop makes in its next turn."""

    __slots__ = ('_callback', '_args', '_cancelled', '_loop', '_context', '__weakref__')

    def __init__(self, callback, args, loop, context=None):
        self._context = contextvars.copy_context() if context is None else context
        self._loop = loop
        self._callback = callback
        self._args = args
        self._cancelled = False

    def _describe(self):
        if self._cancelled:
            return 'cancelled'
        name = getattr(self._callback, '__qualname__', None) or repr(self._callback)
        return f'{name}({", ".join(map(repr, self._args or ()))})'

    def __repr__(self):
        return f'<{self.__class__.__name__} {self._describe()}>'

    def cancel(self):
        self._cancelled = True
        self._callback = self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._loop.call_exception_handler({'message': f'Exception in callback {self._describe()}', 'exception': exc,
                                               'handle': self})
        self = None


class TimerHandle(Handle):
    """A call at a time."""

    __slots__ = ('_scheduled', '_when')

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when
        self._scheduled = False

    def when(self):
        return self._when

    def __lt__(self, other):
        return self._when < other._when if isinstance(other, TimerHandle) else NotImplemented

    def __le__(self, other):
        return self._when <= other._when if isinstance(other, TimerHandle) else NotImplemented

    def __gt__(self, other):
        return self._when > other._when if isinstance(other, TimerHandle) else NotImplemented

    def __ge__(self, other):
        return self._when >= other._when if isinstance(other, TimerHandle) else NotImplemented

    def __hash__(self):
        return hash(self._when)

    def __eq__(self, other):
        if not isinstance(other, TimerHandle):
            return NotImplemented
        return (self._when, self._callback, self._args, self._cancelled) == (other._when, other._callback, other._args,
                                                                             other._cancelled)

    def cancel(self):
        if not self._cancelled:
            self._loop._timer_handle_cancelled(self)
        super().cancel()


class AbstractServer:
    """Listens to connections."""

    def close(self):
        raise NotImplementedError


class AbstractEventLoop:
    """What an event loop can do."""

    def run_forever(self):
        raise NotImplementedError

    def run_until_complete(self, future):
        raise NotImplementedError


def _absent(name):
    def method(self, *args, **kwargs):
        raise NotImplementedError(f'this event loop has no {name}()')
    return method


def _absent_coroutine(name):
    async def method(self, *args, **kwargs):
        raise NotImplementedError(f'this event loop has no {name}()')
    return method


def _declare(names, make):
    """Methods that a loop may or may not have: connections, pipes and processes belong to loops that are granted them."""
    for name in names.split():
        method = make(name)
        method.__name__, method.__qualname__ = name, f'AbstractEventLoop.{name}'
        setattr(AbstractEventLoop, name, method)


_declare('''stop is_running is_closed close call_soon call_later call_at time create_future create_task call_soon_threadsafe
         run_in_executor set_default_executor add_reader remove_reader add_writer remove_writer add_signal_handler
         remove_signal_handler set_task_factory get_task_factory get_exception_handler set_exception_handler
         default_exception_handler call_exception_handler get_debug set_debug''', _absent)
_declare('''shutdown_asyncgens shutdown_default_executor getaddrinfo getnameinfo create_connection create_server start_tls
         create_unix_connection create_unix_server connect_accepted_socket create_datagram_endpoint connect_read_pipe
         connect_write_pipe subprocess_shell subprocess_exec sock_recv sock_recv_into sock_recvfrom sock_recvfrom_into
         sock_sendall sock_sendto sock_connect sock_accept sock_sendfile sendfile''', _absent_coroutine)


class AbstractEventLoopPolicy:
    """Which loop is in force."""

    def get_event_loop(self):
        raise NotImplementedError

    def set_event_loop(self, loop):
        raise NotImplementedError

    def new_event_loop(self):
        raise NotImplementedError

    def get_child_watcher(self):
        """Loops have no processes."""
        raise NotImplementedError

    def set_child_watcher(self, watcher):
        raise NotImplementedError


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """One loop, made when it is first asked for."""

    def __init__(self):
        self._loop = None
        self._set_called = False

    def get_event_loop(self):
        if self._loop is None and not self._set_called:
            self.set_event_loop(self.new_event_loop())
        if self._loop is None:
            raise RuntimeError("There is no current event loop in thread 'MainThread'.")
        return self._loop

    def set_event_loop(self, loop):
        self._set_called = True
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
        self._loop = loop

    def new_event_loop(self):
        from .base_events import EventLoop
        return EventLoop()


_running_loop = None
_event_loop_policy = None


def get_running_loop():
    """The loop that runs. RuntimeError where none does."""
    if _running_loop is None:
        raise RuntimeError('no running event loop')
    return _running_loop


def _get_running_loop():
    return _running_loop


def _set_running_loop(loop):
    global _running_loop
    _running_loop = loop


def get_event_loop_policy():
    global _event_loop_policy
    if _event_loop_policy is None:
        _event_loop_policy = DefaultEventLoopPolicy()
    return _event_loop_policy


def set_event_loop_policy(policy):
    global _event_loop_policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(f"policy must be an instance of AbstractEventLoopPolicy or None, not '{type(policy).__name__}'")
    _event_loop_policy = policy


def get_event_loop():
    """The loop that runs, or else the policy's."""
    return _running_loop if _running_loop is not None else get_event_loop_policy().get_event_loop()


def set_event_loop(loop):
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    return get_event_loop_policy().new_event_loop()
