"""Pieces of importing for those who import in their own way."""

import os
import sys
import types

from ._loaders import ModuleSpec, SourceFileLoader

__all__ = ['LazyLoader', 'Loader', 'MAGIC_NUMBER', 'cache_from_source', 'decode_source', 'find_spec', 'module_from_spec',
           'resolve_name', 'source_from_cache', 'source_hash', 'spec_from_file_location', 'spec_from_loader']

MAGIC_NUMBER = (3495).to_bytes(2, 'little') + b'\r\n'


def __getattr__(name):
    if name == 'Loader':
        from .abc import Loader
        return Loader
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


def _resolve(name, package, level):
    parts = package.rsplit('.', level - 1)
    if len(parts) < level:
        raise ImportError('attempted relative import beyond top-level package')
    return f'{parts[0]}.{name}' if name else parts[0]


def resolve_name(name, package):
    """The absolute name of a relative one."""
    if not name.startswith('.'):
        return name
    if not package:
        raise ImportError(f'no package specified for {name!r} (required for relative module names)')
    level = len(name) - len(name.lstrip('.'))
    return _resolve(name[level:], package, level)


def _find(name, path=None):
    """The spec of a module, by the finders of sys.meta_path."""
    for finder in sys.meta_path:
        find = getattr(finder, 'find_spec', None)
        spec = None if find is None else find(name, path, None)
        if spec is not None:
            return spec
    return None


def find_spec(name, package=None):
    """The spec of a module, or None. Its packages are imported, itself is not if it can be avoided."""
    fullname = resolve_name(name, package) if name.startswith('.') else name
    if fullname in sys.modules:
        module = sys.modules[fullname]
        if module is None:
            return None
        try:
            spec = module.__spec__
        except AttributeError:
            raise ValueError(f'{name}.__spec__ is not set') from None
        if spec is None:
            raise ValueError(f'{name}.__spec__ is None')
        return spec
    parent = fullname.rpartition('.')[0]
    path = None
    if parent:
        module = __import__(parent, fromlist=['__path__'])
        try:
            path = module.__path__
        except AttributeError as e:
            raise ModuleNotFoundError(f'__path__ attribute not found on {parent!r} while trying to find {fullname!r}',
                                      name=fullname) from e
    return _find(fullname, path)


_undefined = object()


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """A spec for what a loader loads."""
    if origin is None:
        origin = getattr(loader, '_ORIGIN', None)
    if hasattr(loader, 'get_filename') and origin is None:
        if is_package is None:
            return spec_from_file_location(name, loader=loader)
        search = [] if is_package else None
        return spec_from_file_location(name, loader=loader, submodule_search_locations=search)
    if is_package is None:
        try:
            is_package = loader.is_package(name)
        except (AttributeError, ImportError):
            is_package = False
    spec = ModuleSpec(name, loader, origin=origin)
    spec.has_location = False
    if is_package:
        spec.submodule_search_locations = []
        spec.parent = name
    return spec


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=_undefined):
    """A spec for a file; None if no loader is known for such a file."""
    if location is None:
        location = '<unknown>'
        try:
            location = loader.get_filename(name)
        except (AttributeError, ImportError):
            pass
    else:
        location = os.fspath(location)
        if not os.path.isabs(location):
            location = os.path.join(os.getcwd(), location)
    if loader is None:
        if not location.endswith('.py'):
            return None
        loader = SourceFileLoader(name, location)
    spec = ModuleSpec(name, loader, origin=location)
    spec.has_location = True
    if submodule_search_locations is _undefined:
        try:
            is_package = loader.is_package(name)
        except (AttributeError, ImportError):
            is_package = False
        submodule_search_locations = [os.path.dirname(location)] if is_package else None
    elif submodule_search_locations == []:
        submodule_search_locations = [os.path.dirname(location)] if location else []
    spec.submodule_search_locations = submodule_search_locations
    spec.parent = name if submodule_search_locations is not None else name.rpartition('.')[0]
    return spec


def module_from_spec(spec):
    """A module as its spec says, whose code has not run."""
    module = None
    if hasattr(spec.loader, 'create_module'):
        module = spec.loader.create_module(spec)
    elif hasattr(spec.loader, 'exec_module'):
        raise ImportError('loaders that define exec_module() must also define create_module()')
    if module is None:
        module = types.ModuleType(spec.name)
    module.__name__ = spec.name
    module.__loader__ = spec.loader
    module.__package__ = spec.parent
    module.__spec__ = spec
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    if spec.has_location:
        module.__file__ = spec.origin
        if spec.cached is not None:
            module.__cached__ = spec.cached
    return module


def decode_source(source_bytes):
    """The text of a source, as its first lines say how it is encoded."""
    import io
    import tokenize
    encoding = tokenize.detect_encoding(io.BytesIO(source_bytes).readline)[0]
    return io.IncrementalNewlineDecoder(None, True).decode(source_bytes.decode(encoding))


def cache_from_source(path, debug_override=None, *, optimization=None):
    """Where CPython would keep compiled code."""
    head, tail = os.path.split(os.fspath(path))
    base, dot, rest = tail.rpartition('.')
    tag = sys.implementation.cache_tag
    if tag is None:
        raise NotImplementedError('sys.implementation.cache_tag is None')
    name = f'{base if base else rest}{dot}{tag}'
    optimization = str('' if optimization is None else optimization)
    if optimization:
        if not optimization.isalnum():
            raise ValueError(f'{optimization!r} is not alphanumeric')
        name = f'{name}.opt-{optimization}'
    return os.path.join(head, '__pycache__', name + '.pyc')


def source_from_cache(path):
    """The source that compiled code in a cache is of."""
    if sys.implementation.cache_tag is None:
        raise NotImplementedError('sys.implementation.cache_tag is None')
    head, filename = os.path.split(os.fspath(path))
    head, folder = os.path.split(head)
    if folder != '__pycache__':
        raise ValueError(f'__pycache__ not bottom-level directory in {path!r}')
    dots = filename.count('.')
    if dots not in (2, 3):
        raise ValueError(f'expected only 2 or 3 dots in {filename!r}')
    if dots == 3:
        optimization = filename.rsplit('.', 2)[-2]
        if not optimization.startswith('opt-'):
            raise ValueError("optimization portion of filename does not start with 'opt-'")
        if not optimization[4:].isalnum():
            raise ValueError(f'optimization level {optimization[4:]!r} is not an alphanumeric value')
    return os.path.join(head, filename.partition('.')[0] + '.py')


def source_hash(source_bytes):
    import zlib
    return zlib.crc32(source_bytes).to_bytes(8, 'little')


class LazyLoader:
    """Runs a module's code when its first attribute is wanted."""

    def __init__(self, loader):
        if not hasattr(loader, 'exec_module'):
            raise TypeError('loader must define exec_module()')
        self.loader = loader

    @classmethod
    def factory(cls, loader):
        return lambda *args, **kwargs: cls(loader(*args, **kwargs))

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        module.__spec__.loader = self.loader
        module.__loader__ = self.loader
        module.__spec__.loader_state = {'__dict__': module.__dict__.copy(), '__class__': module.__class__}
        module.__class__ = _LazyModule


class _LazyModule(types.ModuleType):
    def __getattribute__(self, attr):
        spec = object.__getattribute__(self, '__spec__')
        before = spec.loader_state['__dict__']
        now = object.__getattribute__(self, '__dict__')
        changed = {key: value for key, value in now.items() if key not in before or value is not before[key]}
        object.__setattr__(self, '__class__', types.ModuleType)
        spec.loader.exec_module(self)
        if spec.name in sys.modules and sys.modules[spec.name] is not self:
            raise ValueError(f'module object for {spec.name!r} substituted in sys.modules during a lazy load')
        now.update(changed)
        return getattr(self, attr)

    def __delattr__(self, attr):
        self.__getattribute__(attr)
        delattr(self, attr)
