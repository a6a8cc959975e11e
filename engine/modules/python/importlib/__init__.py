"""Importing by call: of a name that is known only when the program runs, again, or from a place of one's own."""

import sys

__all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']

from builtins import __import__


def invalidate_caches():
    """Forget what was found in folders; here folders are looked at each time."""
    for finder in sys.meta_path:
        if hasattr(finder, 'invalidate_caches'):
            finder.invalidate_caches()


def find_loader(name, path=None):
    import warnings
    warnings.warn('Deprecated since Python 3.4 and slated for removal in Python 3.12; use importlib.util.find_spec() instead',
                  DeprecationWarning, stacklevel=2)
    from .util import find_spec
    spec = find_spec(name)
    return None if spec is None else spec.loader


def import_module(name, package=None):
    """Import a module; a name that begins with dots is relative to `package`."""
    if name.startswith('.'):
        if not package:
            raise TypeError(f'the \'package\' argument is required to perform a relative import for {name!r}')
        from .util import _resolve
        level = len(name) - len(name.lstrip('.'))
        name = _resolve(name[level:], package, level)
    __import__(name)
    return sys.modules[name]


_reloading = {}


def reload(module):
    """Run the code of a module again in its own namespace."""
    try:
        name = module.__spec__.name
    except AttributeError:
        try:
            name = module.__name__
        except AttributeError:
            raise TypeError('reload() argument must be a module')
    if sys.modules.get(name) is not module:
        raise ImportError(f'module {name} not in sys.modules', name=name)
    if name in _reloading:
        return _reloading[name]
    _reloading[name] = module
    try:
        parent = name.rpartition('.')[0]
        path = None
        if parent:
            try:
                path = sys.modules[parent].__path__
            except KeyError:
                raise ImportError(f'parent {parent!r} not in sys.modules', name=parent) from None
        from .util import _find
        spec = _find(name, path)
        if spec is None:
            raise ModuleNotFoundError(f'spec not found for the module {name!r}', name=name)
        module.__spec__ = spec
        spec.loader.exec_module(module)
        return sys.modules[name]
    finally:
        _reloading.pop(name, None)
