"""The event loop: calls that are due, timers on a heap, sleep when there is nothing else."""

import collections
import heapq
import time

from . import events, futures, tasks

__all__ = ('BaseEventLoop', 'EventLoop', 'SelectorEventLoop')


class BaseEventLoop(events.AbstractEventLoop):
    """Runs calls in turns."""

    def __init__(self):
        self._timer_cancelled_count = 0
        self._closed = False
        self._stopping = False
        self._ready = collections.deque()
        self._scheduled = []
        self._running = False
        self._exception_handler = None
        self._debug = False
        self._task_factory = None
        self._current_handle = None
        self._asyncgens = []
        self._clock_resolution = 1e-9
        # There is none before the first socket.
        self._selector = None
        self._transports = None
        self._default_executor = None
        self.slow_callback_duration = 0.1

    def __repr__(self):
        return (f'<{self.__class__.__name__} running={self.is_running()} closed={self.is_closed()} '
                f'debug={self.get_debug()}>')

    def create_future(self):
        return futures.Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        self._check_closed()
        if self._task_factory is None:
            return tasks.Task(coro, loop=self, name=name, context=context)
        task = self._task_factory(self, coro) if context is None else self._task_factory(self, coro, context=context)
        tasks._set_task_name(task, name)
        return task

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError('task factory must be a callable or None')
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    def _check_closed(self):
        if self._closed:
            raise RuntimeError('Event loop is closed')

    def _check_running(self):
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if events._get_running_loop() is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')

    def run_forever(self):
        self._check_closed()
        self._check_running()
        import sys
        hooks = sys.get_asyncgen_hooks() if hasattr(sys, 'get_asyncgen_hooks') else None
        self._running = True
        try:
            if hooks is not None:
                sys.set_asyncgen_hooks(firstiter=self._asyncgen_firstiter, finalizer=self._asyncgen_finalizer)
            events._set_running_loop(self)
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._running = False
            events._set_running_loop(None)
            if hooks is not None:
                sys.set_asyncgen_hooks(*hooks)

    def _asyncgen_firstiter(self, agen):
        import weakref
        self._asyncgens.append(weakref.ref(agen))

    def _asyncgen_finalizer(self, agen):
        if not self.is_closed():
            self.call_soon(self.create_task, agen.aclose())

    async def shutdown_asyncgens(self):
        """Close asynchronous generators that have not ended."""
        found = [agen for agen in (ref() for ref in self._asyncgens) if agen is not None]
        self._asyncgens.clear()
        if found:
            results = await tasks.gather(*[agen.aclose() for agen in found], return_exceptions=True)
            for result, agen in zip(results, found):
                if isinstance(result, Exception):
                    self.call_exception_handler({'message': f'an error occurred during closing of asynchronous generator '
                                                            f'{agen!r}', 'exception': result, 'asyncgen': agen})

    async def shutdown_default_executor(self):
        pass

    def run_until_complete(self, future):
        """Run until a future is done; gives its result."""
        self._check_closed()
        self._check_running()
        is_new = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        if is_new:
            future._log_destroy_pending = False
        future.add_done_callback(_stop_loop_of)
        try:
            self.run_forever()
        except:
            if is_new and future.done() and not future.cancelled():
                # What it raised has been seen.
                future.exception()
            raise
        finally:
            future.remove_done_callback(_stop_loop_of)
        if not future.done():
            raise RuntimeError('Event loop stopped before Future completed.')
        return future.result()

    def stop(self):
        self._stopping = True

    def close(self):
        if self.is_running():
            raise RuntimeError('Cannot close a running event loop')
        if self._closed:
            return
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()
        if self._selector is not None:
            self._selector.close()
            self._selector = None

    def is_closed(self):
        return self._closed

    def is_running(self):
        return self._running

    def time(self):
        return time.monotonic()

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError('delay must not be None')
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError('when cannot be None')
        self._check_closed()
        timer = events.TimerHandle(when, callback, args, self, context)
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    def call_soon(self, callback, *args, context=None):
        self._check_closed()
        handle = events.Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    call_soon_threadsafe = call_soon

    def run_in_executor(self, executor, func, *args):
        """There is no other thread: the function runs in the loop's next turn."""
        self._check_closed()
        future = self.create_future()

        def run():
            if future.cancelled():
                return
            try:
                if executor is not None:
                    result = executor.submit(func, *args).result()
                else:
                    result = func(*args)
            except BaseException as e:
                if not future.cancelled():
                    future.set_exception(e)
            else:
                if not future.cancelled():
                    future.set_result(result)
        self.call_soon(run)
        return future

    def set_default_executor(self, executor):
        pass

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    def get_exception_handler(self):
        return self._exception_handler

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f'A callable object or None is expected, got {handler!r}')
        self._exception_handler = handler

    def default_exception_handler(self, context):
        """Log an exception that nobody handles."""
        message = context.get('message') or 'Unhandled exception in event loop'
        exception = context.get('exception')
        exc_info = (type(exception), exception, exception.__traceback__) if exception is not None else False
        lines = [message]
        for key in sorted(context):
            if key not in ('message', 'exception'):
                lines.append(f'{key}: {context[key]!r}')
        import logging
        logging.getLogger('asyncio').error('\n'.join(lines), exc_info=exc_info)

    def call_exception_handler(self, context):
        if self._exception_handler is None:
            self.default_exception_handler(context)
            return
        try:
            self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self.default_exception_handler({'message': 'Unhandled error in exception handler', 'exception': exc,
                                            'context': context})

    def _timer_handle_cancelled(self, handle):
        if handle._scheduled:
            self._timer_cancelled_count += 1

    def _run_once(self):
        """One turn: wait for the next timer if nothing is due, then make the calls that are."""
        scheduled, ready = self._scheduled, self._ready
        if self._timer_cancelled_count > 100 and self._timer_cancelled_count * 2 > len(scheduled):
            # Most timers are cancelled: they need not wait until they are due.
            kept = [handle for handle in scheduled if not handle._cancelled]
            heapq.heapify(kept)
            scheduled[:] = kept
            self._timer_cancelled_count = 0
        while scheduled and scheduled[0]._cancelled:
            self._timer_cancelled_count -= 1
            heapq.heappop(scheduled)._scheduled = False
        if self._selector is not None and self._selector.get_map():
            self._wait_for_sockets()
        elif not ready and not self._stopping:
            if not scheduled:
                raise RuntimeError('deadlock: the event loop has nothing to do, and nobody else can give it anything')
            wait = scheduled[0]._when - self.time()
            if wait > 0:
                time.sleep(wait)
        end = self.time() + self._clock_resolution
        while scheduled and scheduled[0]._when < end:
            handle = heapq.heappop(scheduled)
            handle._scheduled = False
            ready.append(handle)
        for _ in range(len(ready)):
            handle = ready.popleft()
            if not handle._cancelled:
                handle._run()
        handle = None

    def _wait_for_sockets(self):
        """Look which sockets are ready; wait for one, or for the next timer, if there is nothing else to do."""
        ready, scheduled = self._ready, self._scheduled
        while True:
            # Not longer than a moment: a signal's handler may have given the loop something to do.
            wait = 0 if ready or self._stopping else 0.05
            if scheduled and wait:
                wait = min(max(scheduled[0]._when - self.time(), 0), wait)
            for key, events in self._selector.select(wait):
                for event, handle in key.data.items():
                    if event & events:
                        ready.append(handle)
            if ready or self._stopping or (scheduled and scheduled[0]._when <= self.time()):
                return

    def add_signal_handler(self, sig, callback, *args):
        import signal
        signal.signal(sig, lambda number, frame: self.call_soon(callback, *args))

    def remove_signal_handler(self, sig):
        import signal
        signal.signal(sig, signal.SIG_DFL)
        return True


def _stop_loop_of(future):
    if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        return
    future.get_loop().stop()


class EventLoop(BaseEventLoop):
    """The loop that is made unless a policy says otherwise."""

    def __init__(self, selector=None):
        super().__init__()
        self._selector = selector


def _load_later(name, module, methods):
    """A method of the loop's that is loaded when it, or one of those with it, is first called."""
    def method(self, *args, **kwargs):
        from importlib import import_module
        source = getattr(import_module(f'asyncio.{module}'), 'SocketMethods' if module == 'selector_events' else 'PipeMethods')
        for each in methods:
            setattr(EventLoop, each, getattr(source, each))
        return getattr(source, name)(self, *args, **kwargs)
    method.__name__, method.__qualname__ = name, f'EventLoop.{name}'
    return method


_socket_methods = '''_ensure_selector _check_descriptor _watch _unwatch add_reader remove_reader add_writer remove_writer _until_done
                     sock_recv sock_recv_into sock_recvfrom sock_recvfrom_into sock_sendall sock_sendto sock_accept sock_connect
                     _when_ready getaddrinfo getnameinfo _resolve create_connection _connect_to_one _connected
                     connect_accepted_socket create_unix_connection start_tls create_server create_unix_server _serve _accept_from
                     _welcome create_datagram_endpoint _open_datagram'''.split()
_pipe_methods = 'connect_read_pipe connect_write_pipe _connect_pipe subprocess_shell subprocess_exec _start_process'.split()
for _module, _methods in (('selector_events', _socket_methods), ('pipe_transports', _pipe_methods)):
    for _name in _methods:
        setattr(EventLoop, _name, _load_later(_name, _module, _methods))
del _module, _methods, _name


EventLoop.__name__ = EventLoop.__qualname__ = '_UnixSelectorEventLoop'
SelectorEventLoop = EventLoop
