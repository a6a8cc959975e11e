"""Abstract base classes of finders and loaders."""

import abc

from . import _loaders

__all__ = ['Loader', 'MetaPathFinder', 'PathEntryFinder', 'ResourceLoader', 'InspectLoader', 'ExecutionLoader', 'FileLoader',
           'SourceLoader', 'ResourceReader', 'Traversable', 'TraversableResources']


def __getattr__(name):
    if name in ('ResourceReader', 'Traversable', 'TraversableResources'):
        from .resources import abc as resources
        return getattr(resources, name)
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


class Loader(metaclass=abc.ABCMeta):
    """Makes modules."""

    def create_module(self, spec):
        return None

    def load_module(self, fullname):
        if not hasattr(self, 'exec_module'):
            raise ImportError
        return _loaders._Loader.load_module(self, fullname)


class MetaPathFinder(metaclass=abc.ABCMeta):
    """Finds modules anywhere."""

    def invalidate_caches(self):
        pass


class PathEntryFinder(metaclass=abc.ABCMeta):
    """Finds modules in one entry of a path."""

    def invalidate_caches(self):
        pass


class ResourceLoader(Loader):
    """Can also read data."""

    @abc.abstractmethod
    def get_data(self, path):
        raise OSError


class InspectLoader(Loader):
    """Can say what it would load."""

    def is_package(self, fullname):
        raise ImportError

    def get_code(self, fullname):
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source)

    @abc.abstractmethod
    def get_source(self, fullname):
        raise ImportError

    @staticmethod
    def source_to_code(data, path='<string>'):
        return compile(data, path, 'exec', dont_inherit=True)

    exec_module = _loaders._Loader.exec_module
    load_module = _loaders._Loader.load_module


class ExecutionLoader(InspectLoader):
    """Can say which file a module is run from."""

    @abc.abstractmethod
    def get_filename(self, fullname):
        raise ImportError

    def get_code(self, fullname):
        source = self.get_source(fullname)
        if source is None:
            return None
        try:
            path = self.get_filename(fullname)
        except ImportError:
            return self.source_to_code(source)
        return self.source_to_code(source, path)


class FileLoader(_loaders._FileLoader, ResourceLoader, ExecutionLoader):
    """Loads from files."""


class SourceLoader(_loaders._SourceLoader, ResourceLoader, ExecutionLoader):
    """Loads source from anywhere."""


MetaPathFinder.register(_loaders.BuiltinImporter)
MetaPathFinder.register(_loaders.FrozenImporter)
MetaPathFinder.register(_loaders.PathFinder)
PathEntryFinder.register(_loaders.FileFinder)
InspectLoader.register(_loaders.BuiltinImporter)
FileLoader.register(_loaders.SourceFileLoader)
SourceLoader.register(_loaders.SourceFileLoader)
FileLoader.register(_loaders.SourcelessFileLoader)
ExecutionLoader.register(_loaders.ExtensionFileLoader)
