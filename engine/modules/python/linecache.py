"""Lines of source files, read once and kept."""

import os
import sys

__all__ = ['getline', 'clearcache', 'checkcache', 'lazycache']

# file name -> (size, modification time, lines, full name); or (loader's get_source,) for a module not read yet
cache = {}


def clearcache():
    """Forget everything."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """Return a line with its line end, counted from 1; '' where there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def getlines(filename, module_globals=None):
    """Return all lines of a file; [] where it cannot be read."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def checkcache(filename=None):
    """Forget files that have changed: one, or all."""
    names = list(cache) if filename is None else [filename] if filename in cache else []
    for name in names:
        entry = cache[name]
        if len(entry) == 1:
            continue
        size, modified, _, full_name = entry
        if modified is None:
            continue
        try:
            status = os.stat(full_name)
        except OSError:
            cache.pop(name, None)
            continue
        if size != status.st_size or modified != status.st_mtime:
            cache.pop(name, None)


def updatecache(filename, module_globals=None):
    """Read a file anew, and return its lines."""
    if len(cache.get(filename, ())) != 1:
        cache.pop(filename, None)
    if not filename or (filename.startswith('<') and filename.endswith('>')):
        return []
    full_name = filename
    try:
        status = os.stat(full_name)
    except OSError:
        # A module's loader may know its source where there is no file.
        if lazycache(filename, module_globals):
            lines = _ask_loader(filename)
            if lines is not None:
                return lines
        if os.path.isabs(filename):
            return []
        for folder in sys.path:
            if not isinstance(folder, str):
                continue
            full_name = os.path.join(folder, filename)
            try:
                status = os.stat(full_name)
                break
            except OSError:
                pass
        else:
            return []
    try:
        with _open_source(full_name) as file:
            lines = file.readlines()
    except (OSError, UnicodeDecodeError, SyntaxError):
        return []
    if lines and not lines[-1].endswith('\n'):
        lines[-1] += '\n'
    cache[filename] = status.st_size, status.st_mtime, lines, full_name
    return lines


def _open_source(name):
    """Open a file in the encoding that its first lines declare."""
    with open(name, 'rb') as file:
        head = file.readline() + file.readline()
    if b'coding' in head or head.startswith(b'\xef\xbb\xbf'):
        import tokenize
        return tokenize.open(name)
    return open(name, encoding='utf-8')


def _ask_loader(filename):
    """The lines that a loader gives for a module that lazycache() noted; None where it cannot."""
    try:
        source = cache[filename][0]()
    except (ImportError, OSError):
        return None
    if source is None:
        return []
    lines = [line + '\n' for line in source.splitlines()]
    cache[filename] = len(source), None, lines, filename
    return lines


def lazycache(filename, module_globals):
    """Note how a module's loader gives its source, for when that is asked for. Whether it can is returned."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or (filename.startswith('<') and filename.endswith('>')):
        return False
    if not module_globals or '__loader__' not in module_globals:
        return False
    spec = module_globals.get('__spec__')
    name = getattr(spec, 'name', None) or module_globals.get('__name__')
    loader = getattr(spec, 'loader', None) or module_globals['__loader__']
    get_source = getattr(loader, 'get_source', None)
    if not name or not get_source:
        return False
    cache[filename] = (lambda: get_source(name),)
    return True
