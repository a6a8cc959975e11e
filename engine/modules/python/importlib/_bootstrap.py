"""The part of importing that is not about files, under the name that CPython has for it."""

from ._loaders import BuiltinImporter, FrozenImporter, ModuleSpec
from .util import _find as _find_spec, module_from_spec, spec_from_loader


def _load(spec):
    """The module of a specification, executed, and in sys.modules meanwhile and afterwards."""
    import sys
    if spec.loader is not None and not hasattr(spec.loader, 'exec_module'):
        import warnings
        warnings.warn(f'{object.__repr__(spec.loader)}.exec_module() not found; falling back to load_module()', ImportWarning)
        module = spec.loader.load_module(spec.name)
        module = sys.modules.get(spec.name, module)
        if getattr(module, '__spec__', None) is None:
            module.__spec__ = spec
        return module
    module = module_from_spec(spec)
    spec._initializing = True
    try:
        sys.modules[spec.name] = module
        try:
            if spec.loader is not None:
                spec.loader.exec_module(module)
            elif spec.submodule_search_locations is None:
                raise ImportError('missing loader', name=spec.name)
        except BaseException:
            sys.modules.pop(spec.name, None)
            raise
        # The code may have put another in its place.
        return sys.modules.get(spec.name, module)
    finally:
        spec._initializing = False
