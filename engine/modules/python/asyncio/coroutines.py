"""What is a coroutine."""

import inspect
import types
from collections.abc import Coroutine

__all__ = ('iscoroutinefunction', 'iscoroutine')

_is_coroutine = object()


def iscoroutinefunction(func):
    return inspect.iscoroutinefunction(func) or getattr(func, '_is_coroutine', None) is _is_coroutine


def iscoroutine(obj):
    return isinstance(obj, (types.CoroutineType, Coroutine))
