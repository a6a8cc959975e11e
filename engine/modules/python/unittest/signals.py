"""Control-C while tests run: the first stops after the test that is running, the second at once."""

from functools import wraps

__unittest = True

# Weak references to the results of runs: a run must not keep them.
_results = None
_interrupt_handler = None


class _InterruptHandler:
    def __init__(self, default_handler):
        self.called = False
        self.original_handler = default_handler
        if isinstance(default_handler, int):
            import signal
            if default_handler == signal.SIG_DFL:
                default_handler = signal.default_int_handler
            elif default_handler == signal.SIG_IGN:
                default_handler = _ignore
            else:
                raise TypeError('expected SIGINT signal handler to be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
        self.default_handler = default_handler

    def __call__(self, signum, frame):
        import signal
        # Somebody may have put a handler of theirs in front: then it is theirs to say what happens.
        replaced = signal.getsignal(signal.SIGINT) is not self
        if replaced or self.called:
            self.default_handler(signum, frame)
        if not replaced and not self.called:
            self.called = True
            for result in list(_results or ()):
                result.stop()


def _ignore(signum, frame):
    pass


def registerResult(result):
    global _results
    if _results is None:
        import weakref
        _results = weakref.WeakKeyDictionary()
    _results[result] = 1


def removeResult(result):
    return bool(_results is not None and _results.pop(result, None))


def installHandler():
    global _interrupt_handler
    import signal
    if _interrupt_handler is None:
        _interrupt_handler = _InterruptHandler(signal.getsignal(signal.SIGINT))
        signal.signal(signal.SIGINT, _interrupt_handler)


def removeHandler(method=None):
    """Put the handler back that was there before; as a decorator, for the time of a call."""
    import signal
    if method is not None:
        @wraps(method)
        def inner(*args, **kwargs):
            before = signal.getsignal(signal.SIGINT)
            removeHandler()
            try:
                return method(*args, **kwargs)
            finally:
                signal.signal(signal.SIGINT, before)
        return inner
    global _interrupt_handler
    if _interrupt_handler is not None:
        signal.signal(signal.SIGINT, _interrupt_handler.original_handler)
        _interrupt_handler = None
    return None
