"""Data that lies in packages, wherever their loader has them."""

import contextlib
import os
import pathlib
import tempfile
import types
import warnings

from .abc import ResourceReader, Traversable, TraversableResources

__all__ = ['Package', 'Resource', 'ResourceReader', 'as_file', 'contents', 'files', 'is_resource', 'open_binary', 'open_text', 'path',
           'read_binary', 'read_text']

Package = types.ModuleType | str
Resource = str


def files(package):
    """What a package holds, as a tree to walk: a path, for packages in folders."""
    module = _package(package)
    spec = module.__spec__
    get_reader = getattr(spec.loader, 'get_resource_reader', None)
    reader = None if get_reader is None else get_reader(spec.name)
    if reader is not None and hasattr(reader, 'files'):
        return reader.files()
    places = [pathlib.Path(place) for place in module.__path__]
    if len(places) == 1:
        return places[0]
    return _Portions(places)


def _package(package):
    if not isinstance(package, types.ModuleType):
        import importlib
        package = importlib.import_module(package)
    if package.__spec__ is None or package.__spec__.submodule_search_locations is None:
        raise TypeError(f'{package!r} is not a package')
    return package


class _Portions(Traversable):
    """A namespace package, which lies in several folders."""

    def __init__(self, places):
        self._places = places

    def iterdir(self):
        seen = set()
        for place in self._places:
            for child in place.iterdir():
                if child.name not in seen:
                    seen.add(child.name)
                    yield child

    def read_bytes(self):
        raise FileNotFoundError(f'{self} is not a file')

    def read_text(self, *args, **kwargs):
        raise FileNotFoundError(f'{self} is not a file')

    def is_dir(self):
        return True

    def is_file(self):
        return False

    def joinpath(self, *descendants):
        for place in self._places:
            path = place.joinpath(*descendants)
            if path.exists():
                return path
        return self._places[0].joinpath(*descendants)

    __truediv__ = joinpath

    def open(self, *args, **kwargs):
        raise FileNotFoundError(f'{self} is not a file')

    @property
    def name(self):
        return self._places[0].name

    def __repr__(self):
        return f'MultiplexedPath({", ".join(repr(str(place)) for place in self._places)})'


@contextlib.contextmanager
def as_file(path):
    """A context in which what was found is a file, or a folder, of the file system."""
    if isinstance(path, pathlib.Path):
        yield path
        return
    with tempfile.TemporaryDirectory() as folder:
        yield _copy(path, pathlib.Path(folder))


def _copy(source, folder):
    target = folder / source.name
    if source.is_dir():
        target.mkdir()
        for child in source.iterdir():
            _copy(child, target)
    else:
        target.write_bytes(source.read_bytes())
    return target


def _normalized(resource):
    folder, name = os.path.split(os.fspath(resource))
    if folder:
        raise ValueError(f'{resource!r} must be only a file name')
    return name


def _deprecated(function):
    import functools

    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        warnings.warn(f'{function.__name__} is deprecated. Use files() instead. Refer to '
                      'https://importlib-resources.readthedocs.io/en/latest/using.html#migrating-from-legacy for migration advice.',
                      DeprecationWarning, stacklevel=2)
        return function(*args, **kwargs)
    return wrapper


@_deprecated
def open_binary(package, resource):
    return (files(package) / _normalized(resource)).open('rb')


@_deprecated
def read_binary(package, resource):
    return (files(package) / _normalized(resource)).read_bytes()


@_deprecated
def open_text(package, resource, encoding='utf-8', errors='strict'):
    return (files(package) / _normalized(resource)).open('r', encoding=encoding, errors=errors)


@_deprecated
def read_text(package, resource, encoding='utf-8', errors='strict'):
    with (files(package) / _normalized(resource)).open('r', encoding=encoding, errors=errors) as stream:
        return stream.read()


@_deprecated
def contents(package):
    return [child.name for child in files(package).iterdir()]


@_deprecated
def is_resource(package, name):
    wanted = _normalized(name)
    return any(child.name == wanted and child.is_file() for child in files(package).iterdir())


@_deprecated
def path(package, resource):
    return as_file(files(package) / _normalized(resource))
