"""Packages seen from outside: their modules, their data, objects by their names."""

import importlib
import os
import sys
from collections import namedtuple
from functools import singledispatch

from importlib.machinery import FileFinder
from importlib.util import find_spec

__all__ = ['get_importer', 'iter_importers', 'get_loader', 'find_loader', 'walk_packages', 'iter_modules', 'get_data', 'read_code',
           'extend_path', 'ModuleInfo']

ModuleInfo = namedtuple('ModuleInfo', 'module_finder name ispkg')
ModuleInfo.__doc__ = 'A namedtuple with minimal info about a module.'


def read_code(stream):
    """The code object of a compiled file; None where it is of another interpreter."""
    import marshal
    from importlib.util import MAGIC_NUMBER
    if stream.read(4) != MAGIC_NUMBER:
        return None
    stream.read(12)
    return marshal.load(stream)


def iter_modules(path=None, prefix=''):
    """Yields ModuleInfo for the modules in the folders of `path`, or all those at the top of sys.path."""
    if path is None:
        importers = iter_importers()
    elif isinstance(path, str):
        raise ValueError('path must be None or list of paths to look for modules in')
    else:
        importers = map(get_importer, path)
    seen = set()
    for importer in importers:
        for name, is_package in iter_importer_modules(importer, prefix):
            if name not in seen:
                seen.add(name)
                yield ModuleInfo(importer, name, is_package)


def walk_packages(path=None, prefix='', onerror=None):
    """As iter_modules, and goes down into the packages, which it imports for that."""
    seen = set()
    for info in iter_modules(path, prefix):
        yield info
        if not info.ispkg:
            continue
        try:
            __import__(info.name)
        except Exception as error:
            if onerror is not None:
                onerror(info.name)
            elif not isinstance(error, ImportError):
                raise
            continue
        below = [each for each in getattr(sys.modules[info.name], '__path__', None) or [] if each not in seen]
        seen.update(below)
        yield from walk_packages(below, info.name + '.', onerror)


@singledispatch
def iter_importer_modules(importer, prefix=''):
    """Pairs of name and whether it is a package, for what a finder finds."""
    return importer.iter_modules(prefix) if hasattr(importer, 'iter_modules') else []


@iter_importer_modules.register
def _iter_folder(importer: FileFinder, prefix=''):
    if importer.path is None or not os.path.isdir(importer.path):
        return
    try:
        names = sorted(os.listdir(importer.path))
    except OSError:
        return
    seen = set()
    for entry in names:
        name, is_package = _describe_entry(importer.path, entry)
        if name and name != '__init__' and name not in seen and '.' not in name:
            seen.add(name)
            yield prefix + name, is_package


def _describe_entry(folder, entry):
    import inspect
    name = inspect.getmodulename(entry)
    path = os.path.join(folder, entry)
    if name or '.' in entry or not os.path.isdir(path):
        return name, False
    try:
        is_package = any(inspect.getmodulename(each) == '__init__' for each in os.listdir(path))
    except OSError:
        is_package = False
    return entry if is_package else None, is_package


def _iter_archive(importer, prefix=''):
    import inspect
    inside = importer.prefix
    seen = set()
    for path in sorted(importer._files):
        if not path.startswith(inside):
            continue
        parts = path[len(inside):].split(os.sep)
        name = None
        if len(parts) == 2 and parts[1].startswith('__init__.py'):
            name = parts[0]
        elif len(parts) == 1:
            name = inspect.getmodulename(parts[0])
        if name and name != '__init__' and '.' not in name and name not in seen:
            seen.add(name)
            yield prefix + name, len(parts) == 2


def get_importer(path_item):
    """The finder for an entry of a path, from sys.path_importer_cache or the hooks; None where none wants it."""
    path_item = os.fsdecode(path_item)
    importer = sys.path_importer_cache.get(path_item)
    if importer is not None:
        _know_archives(importer)
        return importer
    for hook in sys.path_hooks:
        try:
            importer = hook(path_item)
        except ImportError:
            continue
        sys.path_importer_cache.setdefault(path_item, importer)
        _know_archives(importer)
        return importer
    return None


def _know_archives(importer):
    zipimport = sys.modules.get('zipimport')
    if zipimport is not None and isinstance(importer, zipimport.zipimporter):
        iter_importer_modules.register(zipimport.zipimporter, _iter_archive)


def iter_importers(fullname=''):
    """The finders that would be asked for a module, in order."""
    if fullname.startswith('.'):
        raise ImportError(f'Relative module name {fullname!r} not supported')
    if '.' in fullname:
        package = importlib.import_module(fullname.rpartition('.')[0])
        path = getattr(package, '__path__', None)
        if path is None:
            return
    else:
        yield from sys.meta_path
        path = sys.path
    for entry in path:
        yield get_importer(entry)


def get_loader(module_or_name):
    """The loader of a module, or of the module of a name; None where there is none."""
    module = module_or_name
    if isinstance(module, str):
        if module in sys.modules and sys.modules[module] is None:
            return None
        module = sys.modules.get(module, module)
    if isinstance(module, type(sys)):
        loader = getattr(module, '__loader__', None)
        if loader is not None or getattr(module, '__spec__', None) is None:
            return loader
        module = module.__name__
    return find_loader(module)


def find_loader(fullname):
    """The loader that would load a module; None where it is not found."""
    if fullname.startswith('.'):
        raise ImportError(f'Relative module name {fullname!r} not supported')
    try:
        spec = find_spec(fullname)
    except (ImportError, AttributeError, TypeError, ValueError) as error:
        message = 'Error while finding loader for {!r} ({}: {})'
        raise ImportError(message.format(fullname, type(error), error)) from error
    return spec.loader if spec is not None else None


def extend_path(path, name):
    """A package's path, with the folders of its name in all of sys.path (or its parent's path)."""
    if not isinstance(path, list):
        return path
    path = path[:]
    parent, _, last = name.rpartition('.')
    try:
        places = getattr(sys.modules[parent], '__path__') if parent else sys.path
    except (KeyError, AttributeError):
        return path
    for folder in places:
        if not isinstance(folder, str):
            continue
        finder = get_importer(folder)
        if finder is not None:
            portions = []
            if hasattr(finder, 'find_spec'):
                spec = finder.find_spec(last if isinstance(finder, FileFinder) else name)
                portions = spec.submodule_search_locations or [] if spec is not None else []
            elif hasattr(finder, 'find_loader'):
                portions = finder.find_loader(name)[1]
            path.extend(portion for portion in portions if portion not in path)
        _read_list(path, os.path.join(folder, name + '.pkg'))
    return path


def _read_list(path, file):
    """Adds the lines of a `.pkg` file."""
    if not os.path.isfile(file):
        return
    try:
        lines = open(file)
    except OSError as error:
        sys.stderr.write(f"Can't open {file}: {error}\n")
        return
    with lines:
        for line in lines:
            line = line.rstrip('\n')
            if line and not line.startswith('#'):
                path.append(line)


def get_data(package, resource):
    """The bytes of a file of a package, named by a path with slashes; None where the loader has no data."""
    spec = find_spec(package)
    if spec is None or not hasattr(spec.loader, 'get_data'):
        return None
    module = sys.modules.get(package) or importlib.import_module(package)
    if not hasattr(module, '__file__'):
        return None
    return spec.loader.get_data(os.path.join(os.path.dirname(module.__file__), *resource.split('/')))


def resolve_name(name):
    """The object that `a.b.c` or `a.b:c.d` names; modules are imported as far as needed."""
    module, colon, attributes = name.partition(':')
    parts = module.split('.')
    if not all(part.isidentifier() for part in parts + (attributes.split('.') if attributes else [])):
        raise ValueError(f'invalid format: {name!r}')
    if colon:
        result = importlib.import_module(module)
        rest = attributes.split('.') if attributes else []
    else:
        name = parts.pop(0)
        result = importlib.import_module(name)
        while parts:
            try:
                longer = f'{name}.{parts[0]}'
                result = importlib.import_module(longer)
            except ImportError:
                break
            name = longer
            del parts[0]
        rest = parts
    for part in rest:
        result = getattr(result, part)
    return result
