"""The part of importing that is not about files, under the name that CPython has for it."""

from ._loaders import BuiltinImporter, FrozenImporter, ModuleSpec
from .util import _find as _find_spec, module_from_spec, spec_from_loader


def _load(spec):
    """The module of a specification, executed, and in sys.modules meanwhile and afterwards."""
    import sys
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        sys.modules.pop(spec.name, None)
        raise
    return sys.modules.get(spec.name, module)
