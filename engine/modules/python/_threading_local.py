"""Another place of `threading.local`, which CPython's own library has."""

from _thread import _local as local

__all__ = ['local']
