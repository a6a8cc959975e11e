"""Where Python's files lie, and how this one was made. There is no C compiler's view of it: no headers, no Makefile."""

import os
import sys

__all__ = ['get_config_h_filename', 'get_config_var', 'get_config_vars', 'get_makefile_filename', 'get_path', 'get_path_names',
           'get_paths', 'get_platform', 'get_python_version', 'get_scheme_names', 'parse_config_h']

# Folders by scheme. A home's and a user's differ from the common one in where they begin.
_NAMES = ('stdlib', 'platstdlib', 'purelib', 'platlib', 'include', 'scripts', 'data')
_UNIX_PATHS = ('{installed_base}/{platlibdir}/python{py_version_short}', '{platbase}/{platlibdir}/python{py_version_short}',
               '{base}/lib/python{py_version_short}/site-packages',
               '{platbase}/{platlibdir}/python{py_version_short}/site-packages',
               '{installed_base}/include/python{py_version_short}{abiflags}', '{base}/bin', '{base}')
_HOME_PATHS = ('{installed_base}/lib/python', '{base}/lib/python', '{base}/lib/python', '{base}/lib/python',
               '{installed_base}/include/python', '{base}/bin', '{base}')
_USER_PATHS = ('{userbase}/{platlibdir}/python{py_version_short}', '{userbase}/{platlibdir}/python{py_version_short}',
               '{userbase}/lib/python{py_version_short}/site-packages', '{userbase}/lib/python{py_version_short}/site-packages',
               '{userbase}/include/python{py_version_short}', '{userbase}/bin', '{userbase}')
_WINDOWS_PATHS = ('{installed_base}/Lib', '{base}/Lib', '{base}/Lib/site-packages', '{base}/Lib/site-packages',
                  '{installed_base}/Include', '{base}/Scripts', '{base}')
_WINDOWS_USER_PATHS = ('{userbase}/Python{py_version_nodot_plat}', '{userbase}/Python{py_version_nodot_plat}',
                       '{userbase}/Python{py_version_nodot_plat}/site-packages',
                       '{userbase}/Python{py_version_nodot_plat}/site-packages',
                       '{userbase}/Python{py_version_nodot_plat}/Include',
                       '{userbase}/Python{py_version_nodot_plat}/Scripts', '{userbase}')
_INSTALL_SCHEMES = {name: dict(zip(_NAMES, paths)) for name, paths in (
    ('posix_prefix', _UNIX_PATHS), ('posix_home', _HOME_PATHS), ('nt', _WINDOWS_PATHS), ('posix_venv', _UNIX_PATHS),
    ('nt_venv', _WINDOWS_PATHS), ('venv', _UNIX_PATHS), ('nt_user', _WINDOWS_USER_PATHS), ('posix_user', _USER_PATHS),
    ('osx_framework_user', _USER_PATHS))}

_PREFERRED = {'prefix': 'posix_prefix', 'home': 'posix_home', 'user': 'posix_user'}

_variables = None


def get_scheme_names():
    return tuple(sorted(_INSTALL_SCHEMES))


def get_path_names():
    return _NAMES


def get_default_scheme():
    return 'venv' if sys.prefix != sys.base_prefix else _PREFERRED['prefix']


def get_preferred_scheme(key):
    """The scheme for a kind of installation: prefix, home or user."""
    if key == 'prefix' and sys.prefix != sys.base_prefix:
        return 'venv'
    return _PREFERRED[key]


def get_paths(scheme=None, vars=None, expand=True):
    """All folders of a scheme."""
    names = _INSTALL_SCHEMES[get_default_scheme() if scheme is None else scheme]
    if not expand:
        return names
    values = {**get_config_vars(), **(vars or {})}
    return {name: os.path.normpath(_expand(path, values)) for name, path in names.items()}


def get_path(name, scheme=None, vars=None, expand=True):
    """One folder of a scheme."""
    return get_paths(scheme, vars, expand)[name]


def _expand(path, values):
    try:
        return path.format_map(values)
    except KeyError as name:
        raise AttributeError(f'{name}') from None


def get_config_vars(*args):
    """All variables, or the values of some."""
    global _variables
    if _variables is None:
        _variables = _make_variables()
    return [_variables.get(name) for name in args] if args else _variables


def get_config_var(name):
    return get_config_vars().get(name)


def _make_variables():
    prefix = os.path.normpath(sys.prefix)
    exec_prefix = os.path.normpath(sys.exec_prefix)
    short = get_python_version()
    return {
        'prefix': prefix,
        'exec_prefix': exec_prefix,
        'py_version': sys.version.split()[0],
        'py_version_short': short,
        'py_version_nodot': short.replace('.', ''),
        'installed_base': os.path.normpath(sys.base_prefix),
        'base': prefix,
        'installed_platbase': os.path.normpath(sys.base_exec_prefix),
        'platbase': exec_prefix,
        'projectbase': os.path.dirname(os.path.abspath(sys.executable)) if sys.executable else os.getcwd(),
        'platlibdir': sys.platlibdir,
        'abiflags': getattr(sys, 'abiflags', ''),
        'py_version_nodot_plat': '',
        'userbase': os.environ.get('PYTHONUSERBASE') or os.path.join(os.path.expanduser('~'), '.local'),
        'srcdir': os.path.dirname(os.path.abspath(__file__)),
        'VERSION': short,
        'LDVERSION': short,
        'BINDIR': os.path.join(exec_prefix, 'bin'),
        'LIBDEST': os.path.dirname(os.path.abspath(__file__)),
        'INCLUDEPY': os.path.join(prefix, 'include', f'python{short}'),
        'EXE': '',
        'TZPATH': '/usr/share/zoneinfo:/usr/lib/zoneinfo:/usr/share/lib/zoneinfo:/etc/zoneinfo',
        'Py_DEBUG': 0,
        'Py_ENABLE_SHARED': 0,
    }


def get_platform():
    """The system and the processor in one word."""
    if os.name == 'nt':
        return 'win-amd64'
    system, _, release, _, machine = os.uname()
    system = system.lower().replace('/', '')
    machine = machine.replace(' ', '_').replace('/', '-')
    if system == 'linux':
        return f'linux-{machine}'
    if system == 'darwin':
        return f'macosx-{release.split(".")[0]}.0-{machine}'
    return f'{system}-{release}-{machine}'


def get_python_version():
    return '{}.{}'.format(*sys.version_info)


def is_python_build(check_home=False):
    """Whether Python runs where it was built."""
    return False


def get_config_h_filename():
    """Where pyconfig.h would be."""
    return os.path.join(get_path('include'), 'pyconfig.h')


def get_makefile_filename():
    """Where the Makefile would be."""
    return os.path.join(get_path('stdlib'), f'config-{get_python_version()}', 'Makefile')


def parse_config_h(fp, vars=None):
    """The names that a C header of one definition a line defines, or says that it does not."""
    import re
    if vars is None:
        vars = {}
    defined = re.compile('#define ([A-Z][A-Za-z0-9_]+) (.*)\n')
    undefined = re.compile('/[*] #undef ([A-Z][A-Za-z0-9_]+) [*]/\n')
    for line in fp:
        if match := defined.match(line):
            name, value = match.groups()
            try:
                vars[name] = int(value)
            except ValueError:
                vars[name] = value
        elif match := undefined.match(line):
            vars[match[1]] = 0
    return vars


def _print_all():
    print(f'Platform: "{get_platform()}"')
    print(f'Python version: "{get_python_version()}"')
    print(f'Current installation scheme: "{get_default_scheme()}"')
    for title, values in (('Paths', get_paths()), ('Variables', get_config_vars())):
        print(f'\n{title}: ')
        for name, value in sorted(values.items()):
            print(f'\t{name} = "{value}"')


if __name__ == '__main__':
    _print_all()
