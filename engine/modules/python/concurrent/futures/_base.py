"""Futures and what waits for them."""

import threading
import time
import types
from collections import namedtuple

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

PENDING = 'PENDING'
RUNNING = 'RUNNING'
CANCELLED = 'CANCELLED'
CANCELLED_AND_NOTIFIED = 'CANCELLED_AND_NOTIFIED'
FINISHED = 'FINISHED'

_STATE_TO_DESCRIPTION_MAP = {PENDING: 'pending', RUNNING: 'running', CANCELLED: 'cancelled',
                             CANCELLED_AND_NOTIFIED: 'cancelled', FINISHED: 'finished'}
_DONE = frozenset((CANCELLED_AND_NOTIFIED, FINISHED))


class Error(Exception):
    """What the module's own errors are."""


class CancelledError(Error):
    """The future was cancelled."""


TimeoutError = TimeoutError


class InvalidStateError(Error):
    """The future is in a state in which this cannot be done."""


class BrokenExecutor(RuntimeError):
    """A worker has failed, and the executor with it."""


DoneAndNotDoneFutures = namedtuple('DoneAndNotDoneFutures', 'done not_done')


def _log():
    import logging
    return logging.getLogger('concurrent.futures')


class _Waiter:
    """Collects futures that are done, and says when enough of them are."""

    def __init__(self, pending, is_enough):
        self.event = threading.Event()
        self.finished_futures = []
        self.pending = pending
        self.is_enough = is_enough

    def _add(self, future, failed):
        self.finished_futures.append(future)
        self.pending -= 1
        if self.pending == 0 or self.is_enough(failed):
            self.event.set()

    def add_result(self, future):
        self._add(future, False)

    def add_exception(self, future):
        self._add(future, True)

    def add_cancelled(self, future):
        self._add(future, False)


_WHEN = {FIRST_COMPLETED: lambda failed: True, FIRST_EXCEPTION: lambda failed: failed, ALL_COMPLETED: lambda failed: False}


class _Locked:
    """The locks of several futures, taken in one order so that none waits for another."""

    def __init__(self, futures):
        self.futures = sorted(futures, key=id)

    def __enter__(self):
        for future in self.futures:
            future._condition.acquire()

    def __exit__(self, *args):
        for future in self.futures:
            future._condition.release()


def _forget(waiter, futures):
    for future in futures:
        with future._condition:
            if waiter in future._waiters:
                future._waiters.remove(waiter)


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait until all futures are done, or the first, or one has failed; gives the sets of those done and not done."""
    fs = set(fs)
    with _Locked(fs):
        done = {future for future in fs if future._state in _DONE}
        not_done = fs - done
        if done and return_when == FIRST_COMPLETED:
            return DoneAndNotDoneFutures(done, not_done)
        if done and return_when == FIRST_EXCEPTION:
            if any(not future.cancelled() and future.exception() is not None for future in done):
                return DoneAndNotDoneFutures(done, not_done)
        if not not_done:
            return DoneAndNotDoneFutures(done, not_done)
        is_enough = _WHEN.get(return_when)
        if is_enough is None:
            raise ValueError(f'Invalid return condition: {return_when!r}')
        waiter = _Waiter(len(not_done), is_enough)
        for future in not_done:
            future._waiters.append(waiter)
    try:
        waiter.event.wait(timeout)
    finally:
        _forget(waiter, not_done)
    done.update(waiter.finished_futures)
    return DoneAndNotDoneFutures(done, fs - done)


def as_completed(fs, timeout=None):
    """The futures one by one as they are done; TimeoutError if some are not in time."""
    end = None if timeout is None else timeout + time.monotonic()
    fs = set(fs)
    total = len(fs)
    with _Locked(fs):
        ready = [future for future in fs if future._state in _DONE]
        pending = fs - set(ready)
        waiter = _Waiter(len(pending), lambda failed: True)
        for future in pending:
            future._waiters.append(waiter)
    try:
        # Whoever asks may drop a future that it was given: no reference stays here.
        while ready:
            fs.discard(ready[-1])
            yield ready.pop()
        while pending:
            left = None
            if end is not None:
                left = end - time.monotonic()
                if left < 0:
                    raise TimeoutError(f'{len(pending)} (of {total}) futures unfinished')
            waiter.event.wait(left)
            finished, waiter.finished_futures = waiter.finished_futures, []
            waiter.event.clear()
            finished.reverse()
            while finished:
                pending.discard(finished[-1])
                fs.discard(finished[-1])
                yield finished.pop()
    finally:
        _forget(waiter, pending)


class Future:
    """A result, an exception or a cancellation that is to come."""

    def __init__(self):
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            try:
                callback(self)
            except Exception:
                _log().exception('exception calling callback for %r', self)

    def __repr__(self):
        with self._condition:
            state = _STATE_TO_DESCRIPTION_MAP[self._state]
            end = ''
            if self._state == FINISHED:
                if self._exception is not None:
                    end = f' raised {self._exception.__class__.__name__}'
                else:
                    end = f' returned {self._result.__class__.__name__}'
            return f'<{self.__class__.__name__} at {id(self):#x} state={state}{end}>'

    def cancel(self):
        """Cancel it; False where it already runs or is done."""
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        with self._condition:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        with self._condition:
            return self._state == RUNNING

    def done(self):
        """Whether it was cancelled or has come."""
        with self._condition:
            return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def __get_result(self):
        if self._exception is not None:
            try:
                raise self._exception
            finally:
                # The traceback has this frame: without the future in it there is no circle.
                self = None
        return self._result

    def add_done_callback(self, fn):
        """Have a function called with the future when it is done; at once where it is."""
        with self._condition:
            if self._state not in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED):
                self._done_callbacks.append(fn)
                return
        try:
            fn(self)
        except Exception:
            _log().exception('exception calling callback for %r', self)

    def _wait(self, timeout):
        """Waits, inside the lock, until there is something to give."""
        for has_waited in (False, True):
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                raise CancelledError()
            if self._state == FINISHED:
                return
            if not has_waited:
                self._condition.wait(timeout)
        raise TimeoutError()

    def result(self, timeout=None):
        """The result, or the exception raised; waits for it."""
        try:
            with self._condition:
                self._wait(timeout)
                return self.__get_result()
        finally:
            self = None

    def exception(self, timeout=None):
        """The exception, None where there is a result; waits for it."""
        with self._condition:
            self._wait(timeout)
            return self._exception

    def set_running_or_notify_cancel(self):
        """For executors: the work begins; False where it was cancelled."""
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                for waiter in self._waiters:
                    waiter.add_cancelled(self)
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            _log().critical('Future %s in unexpected state: %s', id(self), self._state)
            raise RuntimeError('Future in unexpected state')

    def _check_open(self):
        if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED):
            raise InvalidStateError(f'{self._state}: {self!r}')

    def set_result(self, result):
        """For executors: this is the result."""
        with self._condition:
            self._check_open()
            self._result = result
            self._state = FINISHED
            for waiter in self._waiters:
                waiter.add_result(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    def set_exception(self, exception):
        """For executors: this was raised."""
        with self._condition:
            self._check_open()
            self._exception = exception
            self._state = FINISHED
            for waiter in self._waiters:
                waiter.add_exception(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    __class_getitem__ = classmethod(types.GenericAlias)


class Executor:
    """Works for futures; a base class."""

    def submit(self, fn, /, *args, **kwargs):
        """Have a call made; gives its future."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """As map(), but the calls are made beside the program; results come in the order of the arguments."""
        end = None if timeout is None else timeout + time.monotonic()
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                futures.reverse()
                while futures:
                    left = None if end is None else end - time.monotonic()
                    yield _result_or_cancel(futures.pop(), left)
            finally:
                for future in futures:
                    future.cancel()
        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more work."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False


def _result_or_cancel(future, timeout=None):
    try:
        try:
            return future.result(timeout)
        finally:
            future.cancel()
    finally:
        del future
