"""Objects by name: modules that are imported for it, and what is in them."""

import builtins
import sys


class ErrorDuringImport(Exception):
    """A module that is there, but could not be imported."""

    def __init__(self, filename, exc_info):
        self.filename = filename
        self.exc, self.value, self.tb = exc_info

    def __str__(self):
        return f'problem in {self.filename} - {self.exc.__name__}: {self.value}'


def importfile(path):
    """The module of a file, source or compiled."""
    import importlib.machinery
    import importlib.util
    import os
    with open(path, 'rb') as file:
        is_compiled = file.read(len(importlib.util.MAGIC_NUMBER)) == importlib.util.MAGIC_NUMBER
    name = os.path.splitext(os.path.basename(path))[0]
    kind = importlib.machinery.SourcelessFileLoader if is_compiled else importlib.machinery.SourceFileLoader
    spec = importlib.util.spec_from_file_location(name, path, loader=kind(name, path))
    try:
        sys.modules[name] = module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module
    except BaseException:
        raise ErrorDuringImport(path, sys.exc_info()) from None


def safeimport(path, forceload=0, cache={}):
    """A module; None where there is none. `forceload` imports it again."""
    try:
        if forceload and path in sys.modules and path not in sys.builtin_module_names:
            for name in [path, *(name for name in sys.modules if name.startswith(path + '.'))]:
                cache[name] = sys.modules.pop(name)
        module = __import__(path)
    except BaseException as failure:
        info = type(failure), failure, failure.__traceback__
        if path in sys.modules:
            raise ErrorDuringImport(sys.modules[path].__file__, info) from None
        if isinstance(failure, SyntaxError):
            raise ErrorDuringImport(failure.filename, info) from None
        if isinstance(failure, ImportError) and failure.name is not None and f'{path}.'.startswith(f'{failure.name}.'):
            return None
        raise ErrorDuringImport(path, info) from None
    for part in path.split('.')[1:]:
        try:
            module = getattr(module, part)
        except AttributeError:
            return None
    return module


def locate(path, forceload=0):
    """What a path of names finds: a module as far as it goes, then attributes; without a module a built-in."""
    parts = [part for part in path.split('.') if part]
    found, depth = None, 0
    while depth < len(parts):
        module = safeimport('.'.join(parts[:depth + 1]), forceload)
        if not module:
            break
        found, depth = module, depth + 1
    if not depth:
        found = builtins
    for part in parts[depth:]:
        try:
            found = getattr(found, part)
        except AttributeError:
            return None
    return found


def resolve(thing, forceload=0):
    """An object and its name, of either."""
    if isinstance(thing, str):
        found = locate(thing, forceload)
        if found is None:
            raise ImportError(f'''No Python documentation found for {thing!r}.
Use help() to get the interactive help utility.
Use help(str) for help on the str class.''')
        return found, thing
    name = getattr(thing, '__name__', None)
    return thing, name if isinstance(name, str) else None


def search_modules(key):
    """Names and first lines of the modules in which a word occurs; of all, with an empty one."""
    import pkgutil
    from ._objects import splitdoc, synopsis
    key = key.lower()
    for name in sorted(sys.builtin_module_names):
        if name != '__main__':
            line = splitdoc(getattr(sys.modules.get(name), '__doc__', None) or '')[0]
            if key in f'{name.lower()} - {line.lower()}':
                yield name, line
    for info in pkgutil.walk_packages(onerror=lambda name: None):
        spec = info.module_finder.find_spec(info.name) if hasattr(info.module_finder, 'find_spec') else None
        line = ''
        if spec is not None and spec.origin and spec.origin.endswith('.py'):
            line = synopsis(spec.origin) or ''
        if key in f'{info.name.lower()} - {line.lower()}':
            yield info.name + ('.__init__' if info.ispkg else ''), line
