"""The part of importing that is about files, under the name that CPython has for it."""

from ._loaders import (BYTECODE_SUFFIXES, EXTENSION_SUFFIXES, ExtensionFileLoader, FileFinder, NamespaceLoader, PathFinder,
                       SOURCE_SUFFIXES, SourceFileLoader, SourcelessFileLoader)
from .util import cache_from_source, decode_source, MAGIC_NUMBER, source_from_cache, spec_from_file_location

_NamespaceLoader = NamespaceLoader
