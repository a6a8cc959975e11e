"""Folders of installed packages. None is added to sys.path by itself: `addsitedir` does it on request, with the lines of .pth files."""

import os
import sys

PREFIXES = [sys.prefix, sys.exec_prefix]
ENABLE_USER_SITE = None
USER_SITE = None
USER_BASE = None


def makepath(*paths):
    """A path made absolute, and the form of it that is compared."""
    folder = os.path.join(*paths)
    try:
        folder = os.path.abspath(folder)
    except OSError:
        pass
    return folder, os.path.normcase(folder)


def removeduppaths():
    """Makes the folders of sys.path absolute and drops those that are there twice; gives what they are compared by."""
    known = {}
    for each in sys.path:
        folder, key = makepath(each)
        known.setdefault(key, folder)
    sys.path[:] = known.values()
    return set(known)


def addpackage(sitedir, name, known_paths):
    """Does what a .pth file says: lines are folders for sys.path, or imports that are run."""
    is_own_set = known_paths is None
    known = _known_folders() if is_own_set else known_paths
    try:
        with open(os.path.join(sitedir, name), encoding='utf-8') as file:
            lines = file.read().splitlines()
    except OSError:
        return None if is_own_set else known
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith('#'):
            continue
        try:
            if line.startswith(('import ', 'import\t')):
                exec(line)
                continue
            folder, key = makepath(sitedir, line.rstrip())
            if key not in known and os.path.exists(folder):
                sys.path.append(folder)
                known.add(key)
        except Exception:
            import traceback
            print(f'Error processing line {number} of {os.path.join(sitedir, name)}:\n', file=sys.stderr)
            for part in traceback.format_exc().splitlines():
                print('  ' + part, file=sys.stderr)
            print('\nRemainder of file ignored', file=sys.stderr)
            break
    return None if is_own_set else known


def addsitedir(sitedir, known_paths=None):
    """Adds a folder to sys.path, and what its .pth files say."""
    is_own_set = known_paths is None
    known = _known_folders() if is_own_set else known_paths
    folder, key = makepath(sitedir)
    if key not in known:
        sys.path.append(folder)
        known.add(key)
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return None
    for name in names:
        if name.endswith('.pth'):
            addpackage(folder, name, known)
    return None if is_own_set else known


def _known_folders():
    return {makepath(each)[1] for each in sys.path if os.path.isdir(each)}


def check_enableusersite():
    """Whether the user's folder may be used: no, with None where another user's rights are at work."""
    if sys.flags.no_user_site:
        return False
    if hasattr(os, 'getuid') and hasattr(os, 'geteuid') and os.geteuid() != os.getuid():
        return None
    return True


def getuserbase():
    """Where the user's own packages begin."""
    global USER_BASE
    if USER_BASE is None:
        USER_BASE = os.environ.get('PYTHONUSERBASE') or os.path.join(os.path.expanduser('~'), '.local')
    return USER_BASE


def getusersitepackages():
    """The folder of the user's own packages."""
    global USER_SITE
    if USER_SITE is None:
        USER_SITE = os.path.join(getuserbase(), 'lib', 'python{}.{}'.format(*sys.version_info), 'site-packages')
    return USER_SITE


def getsitepackages(prefixes=None):
    """The folders of packages below some prefixes; below those of this installation unless given."""
    version = 'python{}.{}'.format(*sys.version_info)
    folders = []
    for prefix in dict.fromkeys(PREFIXES if prefixes is None else prefixes):
        if prefix:
            for library in dict.fromkeys((sys.platlibdir, 'lib')):
                folders.append(os.path.join(prefix, library, version, 'site-packages'))
    return folders


def addusersitepackages(known_paths):
    if ENABLE_USER_SITE and os.path.isdir(getusersitepackages()):
        addsitedir(getusersitepackages(), known_paths)
    return known_paths


def addsitepackages(known_paths, prefixes=None):
    for folder in getsitepackages(prefixes):
        if os.path.isdir(folder):
            addsitedir(folder, known_paths)
    return known_paths


def setquit():
    """`quit` and `exit` are there from the start."""


def setcopyright():
    """So are `copyright`, `credits` and `license`."""


def sethelper():
    """And `help`."""


def main():
    """There is nothing to do at the start."""


def _print_all():
    print('sys.path = [')
    for folder in sys.path:
        print(f'    {folder!r},')
    print(']')
    for name, folder in (('USER_BASE', getuserbase()), ('USER_SITE', getusersitepackages())):
        print(f'{name}: {folder!r} ({"exists" if os.path.isdir(folder) else "does not exist"})')
    print(f'ENABLE_USER_SITE: {ENABLE_USER_SITE!r}')


if __name__ == '__main__':
    _print_all()
