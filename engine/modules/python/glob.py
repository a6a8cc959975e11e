"""Names of files that match a pattern of *, ?, [set] and **."""
import fnmatch
import os
import re

__all__ = ['escape', 'glob', 'iglob']


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """The paths that match the pattern. With `recursive`, ** matches any number of folders."""
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """An iterator of the paths that match the pattern."""
    root_dir = os.fspath(root_dir) if root_dir is not None else pathname[:0]
    paths = _iglob(pathname, root_dir, dir_fd, recursive, False, include_hidden)
    if not pathname or recursive and _isrecursive(pathname[:2]):
        # The pattern ** matches the starting folder itself as an empty path, which is not wanted.
        try:
            first = next(paths)
            if first:
                return _chain(first, paths)
        except StopIteration:
            pass
    return paths


def _chain(first, rest):
    yield first
    yield from rest


def _iglob(pathname, root_dir, dir_fd, recursive, dironly, include_hidden):
    dirname, basename = os.path.split(pathname)
    if not has_magic(pathname):
        if basename:
            if _lexists(os.path.join(root_dir, pathname)):
                yield pathname
        elif _isdir(os.path.join(root_dir, dirname)):
            # A pattern that ends in a slash matches folders only.
            yield pathname
        return
    if not dirname:
        matches = _glob2 if recursive and _isrecursive(basename) else glob1
        yield from matches(root_dir, basename, dir_fd, dironly, include_hidden=include_hidden)
        return
    if dirname != pathname and has_magic(dirname):
        dirs = _iglob(dirname, root_dir, dir_fd, recursive, True, include_hidden)
    else:
        dirs = [dirname]
    if has_magic(basename):
        matches = _glob2 if recursive and _isrecursive(basename) else glob1
    else:
        matches = glob0
    for dirname in dirs:
        for name in matches(os.path.join(root_dir, dirname), basename, dir_fd, dironly, include_hidden=include_hidden):
            yield os.path.join(dirname, name)


def glob1(dirname, pattern, dir_fd=None, dironly=False, include_hidden=False):
    """The names in a folder that match a pattern without slashes."""
    names = _listdir(dirname, dironly)
    if include_hidden or not _ishidden(pattern):
        names = [name for name in names if include_hidden or not _ishidden(name)]
    return fnmatch.filter(names, pattern)


def glob0(dirname, basename, dir_fd=None, dironly=False, include_hidden=False):
    """The name, in a list, if it is in the folder."""
    if basename:
        return [basename] if _lexists(os.path.join(dirname, basename)) else []
    return [basename] if _isdir(dirname) else []


def _glob2(dirname, pattern, dir_fd, dironly, include_hidden=False):
    if not dirname or _isdir(dirname):
        yield pattern[:0]
    yield from _walk(dirname, dironly, include_hidden)


def _walk(dirname, dironly, include_hidden):
    """All paths below a folder."""
    for name in _listdir(dirname, dironly):
        if include_hidden or not _ishidden(name):
            yield name
            path = os.path.join(dirname, name) if dirname else name
            for below in _walk(path, dironly, include_hidden):
                yield os.path.join(name, below)


def _listdir(dirname, dironly):
    names = []
    place = dirname or (os.fsencode(os.curdir) if isinstance(dirname, bytes) else os.curdir)
    try:
        with os.scandir(place) as entries:
            for entry in entries:
                try:
                    if not dironly or entry.is_dir():
                        names.append(entry.name)
                except OSError:
                    pass
    except OSError:
        pass
    return names


def _lexists(pathname):
    return os.path.lexists(pathname)


def _isdir(pathname):
    return os.path.isdir(pathname)


magic_check = re.compile('([*?[])')
magic_check_bytes = re.compile(b'([*?[])')


def has_magic(s):
    """Whether a path has characters that mean something in patterns."""
    return (magic_check_bytes if isinstance(s, bytes) else magic_check).search(s) is not None


def _ishidden(path):
    return path[0] in ('.', b'.'[0])


def _isrecursive(pattern):
    return pattern == b'**' if isinstance(pattern, bytes) else pattern == '**'


def escape(pathname):
    """The pattern that matches only this path."""
    drive, pathname = os.path.splitdrive(pathname)
    if isinstance(pathname, bytes):
        return drive + magic_check_bytes.sub(br'[\1]', pathname)
    return drive + magic_check.sub(r'[\1]', pathname)
