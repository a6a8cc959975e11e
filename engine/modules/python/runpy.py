"""Programs found by a module's name or a file's, run as if the command line had started them."""

import importlib.util
import io
import os
import sys
from pkgutil import get_importer, read_code

__all__ = ['run_module', 'run_path']


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    """Runs a module, or a package's `__main__`; gives its globals. `alter_sys`: sys tells of it while it runs."""
    mod_name, spec, code = _find_module(mod_name)
    if run_name is None:
        run_name = mod_name
    if alter_sys:
        return _run_module_code(code, init_globals, run_name, spec)
    return _run_code(code, {}, init_globals, run_name, spec)


def run_path(path_name, init_globals=None, run_name=None):
    """Runs a file of source or compiled code, or the `__main__` of a folder or zip file; gives its globals."""
    if run_name is None:
        run_name = '<run_path>'
    path = os.fsdecode(path_name)
    if get_importer(path) is not None:
        return _run_main_of(path, init_globals, run_name)
    return _run_module_code(_read_file(path), init_globals, run_name, None, run_name.rpartition('.')[0], path_name)


class _Error(Exception):
    """What is told without a traceback where the command line has asked for a module."""


def _run_module_as_main(mod_name, alter_argv=True):
    """What `-m` does."""
    try:
        if alter_argv or mod_name != '__main__':
            mod_name, spec, code = _find_module(mod_name, _Error)
        else:
            mod_name, spec, code = _find_main(_Error)
    except _Error as error:
        sys.exit(f'{sys.executable}: {error}')
    if alter_argv:
        sys.argv[0] = spec.origin
    return _run_code(code, sys.modules['__main__'].__dict__, None, '__main__', spec)


def _find_main(error=ImportError):
    # The `__main__` that is running is not the one to find.
    running = sys.modules.pop('__main__')
    try:
        return _find_module('__main__', error)
    except ImportError as failure:
        if '__main__' in str(failure):
            raise error(f"can't find '__main__' module in {sys.path[0]!r}") from failure
        raise
    finally:
        sys.modules['__main__'] = running


def _find_module(name, error=ImportError):
    """Name, spec and code of what is to be run."""
    if name.startswith('.'):
        raise error('Relative module names not supported')
    package, _, _ = name.rpartition('.')
    if package:
        _import_package(name, package, error)
    try:
        spec = importlib.util.find_spec(name)
    except (ImportError, AttributeError, TypeError, ValueError) as failure:
        hint = f'. Try using {name[:-3]!r} instead of {name!r} as the module name.' if name.endswith('.py') else ''
        raise error(f'Error while finding module specification for {name!r} ({type(failure).__name__}: {failure}){hint}'
                    ) from failure
    if spec is None:
        raise error(f'No module named {name}')
    if spec.submodule_search_locations is not None:
        return _find_package_main(name, error)
    if spec.loader is None:
        raise error(f'{name!r} is a namespace package and cannot be executed')
    try:
        code = spec.loader.get_code(name)
    except ImportError as failure:
        raise error(format(failure)) from failure
    if code is None:
        raise error(f'No code object available for {name}')
    return name, spec, code


def _import_package(name, package, error):
    try:
        __import__(package)
    except ImportError as failure:
        # What the package itself lacks is told as it is.
        if failure.name is None or failure.name != package and not package.startswith(failure.name + '.'):
            raise
    loaded = sys.modules.get(name)
    if loaded is not None and not hasattr(loaded, '__path__'):
        from warnings import warn
        warn(RuntimeWarning(f'{name!r} found in sys.modules after import of package {package!r}, but prior to execution of '
                            f'{name!r}; this may result in unpredictable behaviour'))


def _find_package_main(name, error):
    if name == '__main__' or name.endswith('.__main__'):
        raise error('Cannot use package as __main__ module')
    try:
        return _find_module(name + '.__main__', error)
    except error as failure:
        if name not in sys.modules:
            raise
        raise error(f'{failure}; {name!r} is a package and cannot be directly executed') from failure


def _run_main_of(path, init_globals, run_name):
    sys.path.insert(0, path)
    try:
        _, spec, code = _find_main()
        with _StandIn(run_name) as module, _FirstArgument(path):
            return _run_code(code, module.__dict__, init_globals, run_name, spec, run_name.rpartition('.')[0]).copy()
    finally:
        try:
            sys.path.remove(path)
        except ValueError:
            pass


def _read_file(path):
    path = os.path.abspath(path)
    with io.open_code(path) as file:
        code = read_code(file)
    if code is None:
        with io.open_code(path) as file:
            code = compile(file.read(), path, 'exec')
    return code


def _run_module_code(code, init_globals=None, mod_name=None, mod_spec=None, pkg_name=None, script_name=None):
    """Runs code as a module that sys tells of; gives a copy of its globals, which end with it."""
    with _StandIn(mod_name) as module, _FirstArgument(script_name if mod_spec is None else mod_spec.origin):
        return _run_code(code, module.__dict__, init_globals, mod_name, mod_spec, pkg_name, script_name).copy()


def _run_code(code, run_globals, init_globals=None, mod_name=None, mod_spec=None, pkg_name=None, script_name=None):
    """Runs code in globals that say what it is."""
    if init_globals is not None:
        run_globals.update(init_globals)
    is_found = mod_spec is not None
    run_globals.update(
        __name__=mod_name,
        __file__=mod_spec.origin if is_found else script_name,
        __cached__=mod_spec.cached if is_found else None,
        __doc__=None,
        __loader__=mod_spec.loader if is_found else None,
        __package__=mod_spec.parent if is_found and pkg_name is None else pkg_name,
        __spec__=mod_spec)
    exec(code, run_globals)
    return run_globals


class _StandIn:
    """A module that takes a name in sys.modules for a while."""

    def __init__(self, name):
        self._name = name
        self._before = []

    def __enter__(self):
        if self._name in sys.modules:
            self._before = [sys.modules[self._name]]
        sys.modules[self._name] = module = type(sys)(self._name)
        return module

    def __exit__(self, *details):
        if self._before:
            sys.modules[self._name] = self._before.pop()
        else:
            del sys.modules[self._name]


class _FirstArgument:
    """Another sys.argv[0] for a while."""

    def __init__(self, value):
        self._value = value

    def __enter__(self):
        self._before, sys.argv[0] = sys.argv[0], self._value

    def __exit__(self, *details):
        sys.argv[0] = self._before


if __name__ == '__main__':
    if len(sys.argv) < 2:
        print('No module specified for execution', file=sys.stderr)
    else:
        del sys.argv[0]
        _run_module_as_main(sys.argv[0])
