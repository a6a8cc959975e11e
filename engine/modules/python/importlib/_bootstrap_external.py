"""The part of importing that is about files, under the name that CPython has for it."""

from ._loaders import (BYTECODE_SUFFIXES, EXTENSION_SUFFIXES, ExtensionFileLoader, FileFinder, NamespaceLoader, PathFinder,
                       SOURCE_SUFFIXES, SourceFileLoader, SourcelessFileLoader)
from .util import cache_from_source, decode_source, MAGIC_NUMBER, source_from_cache, spec_from_file_location

_NamespaceLoader = NamespaceLoader


def _get_sourcefile(bytecode_path):
    """The source of a file of compiled code, if it is there."""
    import os
    if not bytecode_path:
        return None
    if not bytecode_path.endswith('.pyc'):
        return bytecode_path
    try:
        source = source_from_cache(bytecode_path)
    except (NotImplementedError, ValueError):
        source = bytecode_path[:-1]
    return source if os.path.isfile(source) else bytecode_path
