"""Processes, as far as one goes: asking about it works, locks and queues do, and starting another says what to use instead."""

from queue import Queue as _Queue, SimpleQueue as _SimpleQueue

from .process import (AuthenticationError, BufferTooShort, Process, ProcessError, TimeoutError, _refuse, active_children,
                      current_process, parent_process)

__all__ = ['Array', 'AuthenticationError', 'Barrier', 'BoundedSemaphore', 'BufferTooShort', 'Condition', 'Event',
           'JoinableQueue', 'Lock', 'Manager', 'Pipe', 'Pool', 'Process', 'ProcessError', 'Queue', 'RLock', 'RawArray', 'RawValue',
           'Semaphore', 'SimpleQueue', 'TimeoutError', 'Value', 'active_children', 'allow_connection_pickling', 'cpu_count',
           'current_process', 'freeze_support', 'get_all_start_methods', 'get_context', 'get_logger', 'get_start_method',
           'log_to_stderr', 'parent_process', 'reducer', 'set_executable', 'set_forkserver_preload', 'set_start_method']

_METHODS = ['fork', 'spawn', 'forkserver']
_method = None
reducer = None


def cpu_count():
    """How many processors the machine has."""
    import os
    count = os.cpu_count()
    if count is None:
        raise NotImplementedError('cannot determine number of cpus')
    return count


def freeze_support():
    """For programs frozen into one file: there is nothing to do."""


def allow_connection_pickling():
    """Connections need nothing to be pickled."""


def set_executable(executable):
    """Which program new processes run."""


def set_forkserver_preload(module_names):
    """What the server of processes imports."""


def get_all_start_methods():
    return list(_METHODS)


def get_start_method(allow_none=False):
    return _method if _method is not None or allow_none else _METHODS[0]


def set_start_method(method, force=False):
    global _method
    if method is not None and method not in _METHODS:
        raise ValueError(f'cannot find context for {method!r}')
    if _method is not None and not force:
        raise RuntimeError('context has already been set')
    _method = method


def get_context(method=None):
    """What has the module's functions for one way of starting: the module itself."""
    import sys
    if method is not None and method not in _METHODS:
        raise ValueError(f'cannot find context for {method!r}')
    return sys.modules[__name__]


def get_logger():
    import logging
    return logging.getLogger('multiprocessing')


def log_to_stderr(level=None):
    import logging
    logger = get_logger()
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter('[%(levelname)s/%(processName)s] %(message)s'))
    logger.addHandler(handler)
    if level:
        logger.setLevel(level)
    return logger


def Queue(maxsize=0):
    return _Queue(maxsize)


def JoinableQueue(maxsize=0):
    return _Queue(maxsize)


def SimpleQueue():
    return _SimpleQueue()


def Pool(processes=None, initializer=None, initargs=(), maxtasksperchild=None):
    _refuse()


def Manager():
    _refuse()


def Pipe(duplex=True):
    _refuse()


def _refuse_shared(*args, **kwargs):
    _refuse()


Value = Array = RawValue = RawArray = _refuse_shared


def __getattr__(name):
    if name in ('Lock', 'RLock', 'Condition', 'Semaphore', 'BoundedSemaphore', 'Event', 'Barrier'):
        import threading
        return getattr(threading, name)
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
