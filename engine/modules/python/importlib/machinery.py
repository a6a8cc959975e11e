"""Finders, loaders and specifications of modules."""

from ._loaders import (BuiltinImporter, BYTECODE_SUFFIXES, EXTENSION_SUFFIXES, ExtensionFileLoader, FileFinder, FrozenImporter,
                       ModuleSpec, NamespaceLoader, PathFinder, SOURCE_SUFFIXES, SourceFileLoader, SourcelessFileLoader)

DEBUG_BYTECODE_SUFFIXES = OPTIMIZED_BYTECODE_SUFFIXES = BYTECODE_SUFFIXES


class WindowsRegistryFinder:
    """Finds nothing here."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        return None


def all_suffixes():
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES
