"""`importlib._bootstrap_external`, under the name by which CPython has it frozen."""

from importlib._bootstrap_external import *
from importlib._bootstrap_external import _get_sourcefile, _NamespaceLoader
