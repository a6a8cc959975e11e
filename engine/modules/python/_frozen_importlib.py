"""`importlib._bootstrap`, under the name by which CPython has it frozen."""

from importlib._bootstrap import *
from importlib._bootstrap import _find_spec, _load
