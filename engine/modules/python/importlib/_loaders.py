"""Loaders and finders: of the engine's own modules, and of files.

What stands in `sys.meta_path` and loads modules from the start is the engine's; the classes here that are called the same with an underscore
before have its methods.
"""

import os
import sys

from _import_support import BuiltinImporter, find_spec as _find_spec, FrozenImporter, PathFinder, SourceFileLoader

ModuleSpec = type(__spec__)
SOURCE_SUFFIXES = ['.py']
BYTECODE_SUFFIXES = ['.pyc']
EXTENSION_SUFFIXES = []


class _Loader:
    """What loaders have in common."""

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(f'cannot load module {module.__name__!r} when get_code() returns None')
        exec(code, module.__dict__)

    def load_module(self, fullname):
        from .util import module_from_spec, spec_from_loader
        if fullname in sys.modules:
            module = sys.modules[fullname]
            self.exec_module(module)
            return sys.modules[fullname]
        module = module_from_spec(spec_from_loader(fullname, self))
        sys.modules[fullname] = module
        try:
            self.exec_module(module)
        except BaseException:
            sys.modules.pop(fullname, None)
            raise
        return sys.modules[fullname]


class _SourceLoader(_Loader):
    def path_mtime(self, path):
        return int(self.path_stats(path)['mtime'])

    def path_stats(self, path):
        raise OSError

    def set_data(self, path, data):
        """Compiled code is not kept in files."""

    def get_source(self, fullname):
        from .util import decode_source
        path = self.get_filename(fullname)
        try:
            data = self.get_data(path)
        except OSError as e:
            raise ImportError('source not available through get_data()', name=fullname) from e
        return decode_source(data)

    def source_to_code(self, data, path, *, _optimize=-1):
        return compile(data, path, 'exec', dont_inherit=True, optimize=_optimize)

    def get_code(self, fullname):
        path = self.get_filename(fullname)
        return self.source_to_code(self.get_data(path), path)

    def is_package(self, fullname):
        stem = os.path.basename(self.get_filename(fullname)).rsplit('.', 1)[0]
        return stem == '__init__' and fullname.rpartition('.')[2] != '__init__'


class _FileLoader:
    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    def get_filename(self, name=None):
        if name is not None and name != self.name:
            raise ImportError(f'loader for {self.name} cannot handle {name}', name=name)
        return self.path

    def get_data(self, path):
        with open(path, 'rb') as file:
            return file.read()


class _SourceFileLoader(_FileLoader, _SourceLoader):
    """Loads a file of source."""

    def path_stats(self, path):
        stat = os.stat(path)
        return {'mtime': stat.st_mtime, 'size': stat.st_size}


class SourcelessFileLoader(_FileLoader, _Loader):
    """Would load compiled code, which is of another interpreter."""

    def get_code(self, fullname):
        raise ImportError(f'bad magic number in {fullname!r}: this interpreter loads no .pyc files; import the source',
                          name=fullname, path=self.path)

    def get_source(self, fullname):
        return None


class ExtensionFileLoader(_FileLoader, _Loader):
    """Would load a module in C."""

    def create_module(self, spec):
        raise ImportError('this interpreter loads no modules in C', name=self.name, path=self.path)

    def is_package(self, fullname):
        return False

    def get_code(self, fullname):
        return None

    def get_source(self, fullname):
        return None


class _BuiltinImporter(_Loader):
    """The modules that are part of the engine and no files."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        if path is None and fullname in sys.builtin_module_names:
            return ModuleSpec(fullname, cls, origin='built-in')
        return None

    @classmethod
    def exec_module(cls, module):
        pass

    @classmethod
    def create_module(cls, spec):
        if spec.name not in sys.builtin_module_names:
            raise ImportError(f'{spec.name!r} is not a built-in module', name=spec.name)
        __import__(spec.name)
        return sys.modules[spec.name]

    @classmethod
    def load_module(cls, fullname):
        __import__(fullname)
        return sys.modules[fullname]

    @classmethod
    def get_code(cls, fullname):
        return None

    @classmethod
    def get_source(cls, fullname):
        return None

    @classmethod
    def is_package(cls, fullname):
        return False


class _FrozenImporter(_BuiltinImporter):
    """Modules frozen into the interpreter, of which there are none."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        return None


class FileFinder:
    """Finds modules in one folder."""

    def __init__(self, path, *loader_details):
        self._loaders = [(suffix, loader) for loader, suffixes in loader_details for suffix in suffixes]
        self.path = os.path.abspath(path or '.')

    def invalidate_caches(self):
        pass

    def find_spec(self, fullname, target=None):
        from .util import spec_from_file_location
        stem = os.path.join(self.path, fullname.rpartition('.')[2])
        if os.path.isdir(stem):
            for suffix, loader in self._loaders:
                path = os.path.join(stem, '__init__' + suffix)
                if os.path.isfile(path):
                    return spec_from_file_location(fullname, path, loader=loader(fullname, path),
                                                   submodule_search_locations=[stem])
        for suffix, loader in self._loaders:
            path = stem + suffix
            if os.path.isfile(path):
                return spec_from_file_location(fullname, path, loader=loader(fullname, path))
        if os.path.isdir(stem):
            spec = ModuleSpec(fullname, None)
            spec.submodule_search_locations = [stem]
            return spec
        return None

    @classmethod
    def path_hook(cls, *loader_details):
        def path_hook_for_FileFinder(path):
            if not os.path.isdir(path or '.'):
                raise ImportError('only directories are supported', path=path)
            return cls(path, *loader_details)
        return path_hook_for_FileFinder

    def __repr__(self):
        return f'FileFinder({self.path!r})'


class _PathFinder:
    """Finds modules in the folders of a path, and those of the library."""

    @staticmethod
    def invalidate_caches():
        for entry, finder in list(sys.path_importer_cache.items()):
            if finder is None or not os.path.isabs(entry):
                del sys.path_importer_cache[entry]
            elif hasattr(finder, 'invalidate_caches'):
                finder.invalidate_caches()

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        spec = _find_spec(fullname, path)
        if spec is not None and spec.loader is None:
            spec.loader = NamespaceLoader(fullname, spec.submodule_search_locations)
        return spec


class NamespaceLoader(_Loader):
    """A package without a file of its own."""

    def __init__(self, name, path, path_finder=None):
        self._path = path

    def is_package(self, fullname):
        return True

    def get_source(self, fullname):
        return ''

    def get_code(self, fullname):
        return compile('', '<string>', 'exec', dont_inherit=True)

    def exec_module(self, module):
        pass


def make_file_finder(path):
    """What the hook of folders makes."""
    return FileFinder(path, (SourceFileLoader, SOURCE_SUFFIXES))
