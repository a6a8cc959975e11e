"""What is a coroutine."""

import types

__all__ = ('iscoroutinefunction', 'iscoroutine')

_is_coroutine = object()


def iscoroutinefunction(func):
    import inspect
    return inspect.iscoroutinefunction(func) or getattr(func, '_is_coroutine', None) is _is_coroutine


def iscoroutine(obj):
    if isinstance(obj, types.CoroutineType):
        return True
    from collections.abc import Coroutine
    return isinstance(obj, Coroutine)
