"""Reading one JSON value."""
from json._native import make_scanner

__all__ = ['make_scanner']

c_make_scanner = make_scanner
