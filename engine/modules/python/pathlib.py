"""Paths as objects: pure ones are only names, the others reach files."""

import io
import os
import posixpath
import re
import warnings
from collections.abc import Sequence
from errno import EBADF, ELOOP, ENOENT, ENOTDIR
from fnmatch import translate as _translate
from stat import S_ISBLK, S_ISCHR, S_ISDIR, S_ISFIFO, S_ISLNK, S_ISREG, S_ISSOCK

__all__ = ['PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path', 'PosixPath', 'WindowsPath']


def _ignore_error(exception):
    return getattr(exception, 'errno', None) in (ENOENT, ENOTDIR, EBADF, ELOOP)


class _PosixFlavour:
    """How paths are written on POSIX."""

    sep = '/'
    altsep = ''
    is_case_sensitive = True
    pathmod = posixpath

    def parse_parts(self, args):
        """(drive, root, parts) of path segments joined."""
        root = ''
        parts = []
        for arg in args:
            if not arg:
                continue
            if arg[0] == '/':
                # Two slashes have a meaning of their own, three have not.
                root = '//' if arg[:2] == '//' and arg[2:3] != '/' else '/'
                parts = []
            parts += [part for part in arg.split('/') if part and part != '.']
        return '', root, [root, *parts] if root else parts

    def join(self, parts):
        return '/'.join(parts)

    def casefold(self, s):
        return s

    def casefold_parts(self, parts):
        return parts

    def compile_pattern(self, pattern):
        return re.compile(_translate(pattern)).fullmatch

    def is_reserved(self, parts):
        return False

    def make_uri(self, path):
        from urllib.parse import quote_from_bytes
        return 'file://' + quote_from_bytes(bytes(path))


class _WindowsFlavour:
    """How paths are written on Windows."""

    sep = '\\'
    altsep = '/'
    is_case_sensitive = False

    reserved = {'CON', 'PRN', 'AUX', 'NUL', 'CONIN$', 'CONOUT$', *(f'COM{c}' for c in '123456789\xb9\xb2\xb3'),
                *(f'LPT{c}' for c in '123456789\xb9\xb2\xb3')}

    @property
    def pathmod(self):
        import ntpath
        return ntpath

    def splitroot(self, part):
        """(drive, root, rest): a drive is C: or \\\\host\\share."""
        if part[:2] == '\\\\' and part[2:3] != '\\':
            end = part.find('\\', 2)
            if end != -1:
                following = part.find('\\', end + 1)
                if following != end + 1:
                    if following == -1:
                        following = len(part)
                    return part[:following], '\\', part[following + 1:]
        drive = ''
        if part[1:2] == ':' and part[0].isascii() and part[0].isalpha():
            drive, part = part[:2], part[2:]
        rest = part.lstrip('\\')
        return drive, '\\' if rest != part else '', rest

    def parse_parts(self, args):
        drive = root = ''
        parts = []
        for arg in args:
            if not arg:
                continue
            drv, rt, rest = self.splitroot(arg.replace('/', '\\'))
            if drv and drv.lower() != drive.lower():
                drive, root, parts = drv, rt, []
            elif drv or rt:
                drive = drv or drive
                if rt:
                    root, parts = rt, []
            parts += [part for part in rest.split('\\') if part and part != '.']
        return drive, root, [drive + root, *parts] if drive or root else parts

    def join(self, parts):
        return '\\'.join(parts)

    def casefold(self, s):
        return s.lower()

    def casefold_parts(self, parts):
        return [part.lower() for part in parts]

    def compile_pattern(self, pattern):
        return re.compile(_translate(pattern), re.IGNORECASE).fullmatch

    def is_reserved(self, parts):
        if not parts or parts[0].startswith('\\\\'):
            return False
        name = parts[-1].partition('.')[0].partition(':')[0].rstrip(' ')
        return name.upper() in self.reserved

    def make_uri(self, path):
        from urllib.parse import quote_from_bytes
        drive = path.drive
        if len(drive) == 2 and drive[1] == ':':
            rest = path.as_posix()[2:].lstrip('/')
            return f'file:///{drive}/{quote_from_bytes(rest.encode("utf-8"))}'
        return 'file:' + quote_from_bytes(path.as_posix().encode('utf-8'))


_posix_flavour = _PosixFlavour()
_windows_flavour = _WindowsFlavour()


class _PathParents(Sequence):
    """The folders above a path, the nearest first."""

    __slots__ = ('_pathcls', '_drv', '_root', '_parts')

    def __init__(self, path):
        self._pathcls = type(path)
        self._drv = path._drv
        self._root = path._root
        self._parts = path._parts

    def __len__(self):
        return len(self._parts) - 1 if self._drv or self._root else len(self._parts)

    def __getitem__(self, idx):
        if isinstance(idx, slice):
            return tuple(self[i] for i in range(*idx.indices(len(self))))
        if idx >= len(self) or idx < -len(self):
            raise IndexError(idx)
        if idx < 0:
            idx += len(self)
        return self._pathcls._from_parsed_parts(self._drv, self._root, self._parts[:-idx - 1])

    def __repr__(self):
        return f'<{self._pathcls.__name__}.parents>'


class PurePath:
    """A path as a name: it is taken apart and put together, files are not touched."""

    __slots__ = ('_drv', '_root', '_parts', '_str', '_hash', '_pparts', '_cached_cparts')

    def __new__(cls, *args):
        if cls is PurePath:
            cls = PureWindowsPath if os.name == 'nt' else PurePosixPath
        return cls._from_parts(args)

    def __reduce__(self):
        return self.__class__, tuple(self._parts)

    @classmethod
    def _parse_args(cls, args):
        parts = []
        for a in args:
            if isinstance(a, PurePath):
                parts += a._parts
            else:
                a = os.fspath(a)
                if not isinstance(a, str):
                    raise TypeError('argument should be a str object or an os.PathLike object returning str, '
                                    f'not {type(a)!r}')
                parts.append(str(a))
        return cls._flavour.parse_parts(parts)

    @classmethod
    def _from_parts(cls, args):
        return cls._from_parsed_parts(*cls._parse_args(args))

    @classmethod
    def _from_parsed_parts(cls, drv, root, parts):
        self = object.__new__(cls)
        self._drv = drv
        self._root = root
        self._parts = parts
        return self

    @classmethod
    def _format_parsed_parts(cls, drv, root, parts):
        return drv + root + cls._flavour.join(parts[1:]) if drv or root else cls._flavour.join(parts)

    def _make_child(self, args):
        return self._from_parts((self, *args))

    def __str__(self):
        try:
            return self._str
        except AttributeError:
            self._str = self._format_parsed_parts(self._drv, self._root, self._parts) or '.'
            return self._str

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        return str(self).replace(self._flavour.sep, '/')

    def __bytes__(self):
        return os.fsencode(self)

    def __repr__(self):
        return f'{self.__class__.__name__}({self.as_posix()!r})'

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        return self._flavour.make_uri(self)

    @property
    def _cparts(self):
        try:
            return self._cached_cparts
        except AttributeError:
            self._cached_cparts = self._flavour.casefold_parts(self._parts)
            return self._cached_cparts

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._cparts == other._cparts and self._flavour is other._flavour

    def __hash__(self):
        try:
            return self._hash
        except AttributeError:
            self._hash = hash(tuple(self._cparts))
            return self._hash

    def _comparable(self, other):
        return isinstance(other, PurePath) and self._flavour is other._flavour

    def __lt__(self, other):
        return self._cparts < other._cparts if self._comparable(other) else NotImplemented

    def __le__(self, other):
        return self._cparts <= other._cparts if self._comparable(other) else NotImplemented

    def __gt__(self, other):
        return self._cparts > other._cparts if self._comparable(other) else NotImplemented

    def __ge__(self, other):
        return self._cparts >= other._cparts if self._comparable(other) else NotImplemented

    def __class_getitem__(cls, type):
        return cls

    drive = property(lambda self: self._drv, doc='The drive prefix (letter or UNC path), if any.')
    root = property(lambda self: self._root, doc='The root of the path, if any.')

    @property
    def anchor(self):
        return self._drv + self._root

    @property
    def name(self):
        parts = self._parts
        return '' if len(parts) == (1 if self._drv or self._root else 0) else parts[-1]

    @property
    def suffix(self):
        name = self.name
        i = name.rfind('.')
        return name[i:] if 0 < i < len(name) - 1 else ''

    @property
    def suffixes(self):
        name = self.name
        if name.endswith('.'):
            return []
        return ['.' + suffix for suffix in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        name = self.name
        i = name.rfind('.')
        return name[:i] if 0 < i < len(name) - 1 else name

    def with_name(self, name):
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        drv, root, parts = self._flavour.parse_parts((name,))
        if not name or name[-1] in (self._flavour.sep, self._flavour.altsep) or drv or root or len(parts) != 1:
            raise ValueError(f'Invalid name {name!r}')
        return self._from_parsed_parts(self._drv, self._root, self._parts[:-1] + [name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        f = self._flavour
        if f.sep in suffix or f.altsep and f.altsep in suffix:
            raise ValueError(f'Invalid suffix {suffix!r}')
        if suffix and not suffix.startswith('.') or suffix == '.':
            raise ValueError(f'Invalid suffix {suffix!r}')
        name = self.name
        if not name:
            raise ValueError(f'{self!r} has an empty name')
        old = self.suffix
        name = name[:-len(old)] + suffix if old else name + suffix
        return self._from_parsed_parts(self._drv, self._root, self._parts[:-1] + [name])

    def relative_to(self, *other):
        if not other:
            raise TypeError('need at least one argument')
        drv, root, parts = self._parse_args(other)
        mine = [self._drv, self._root, *self._parts[1:]] if self._root else [self._drv, *self._parts[1:]] if self._drv \
            else self._parts
        theirs = [drv, root, *parts[1:]] if root else [drv, *parts[1:]] if drv else parts
        n = len(theirs)
        fold = self._flavour.casefold_parts
        if (self._root or self._drv) if n == 0 else fold(mine[:n]) != fold(theirs):
            formatted = self._format_parsed_parts(drv, root, parts)
            raise ValueError(f'{str(self)!r} is not in the subpath of {str(formatted)!r} OR one path is relative and the other '
                             'is absolute.')
        return self._from_parsed_parts('', self._root if n == 1 else '', mine[n:])

    def is_relative_to(self, *other):
        try:
            self.relative_to(*other)
            return True
        except ValueError:
            return False

    @property
    def parts(self):
        try:
            return self._pparts
        except AttributeError:
            self._pparts = tuple(self._parts)
            return self._pparts

    def joinpath(self, *args):
        return self._make_child(args)

    def __truediv__(self, key):
        try:
            return self._make_child((key,))
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self._from_parts([key] + self._parts)
        except TypeError:
            return NotImplemented

    @property
    def parent(self):
        parts = self._parts
        if len(parts) == 1 and (self._drv or self._root):
            return self
        return self._from_parsed_parts(self._drv, self._root, parts[:-1])

    @property
    def parents(self):
        return _PathParents(self)

    def is_absolute(self):
        if not self._root:
            return False
        return self._flavour is _posix_flavour or bool(self._drv)

    def is_reserved(self):
        return self._flavour.is_reserved(self._parts)

    def match(self, path_pattern):
        """Whether the path, or its end, is as a pattern says."""
        fold = self._flavour.casefold
        drv, root, pattern_parts = self._flavour.parse_parts((fold(path_pattern),))
        if not pattern_parts:
            raise ValueError('empty pattern')
        if drv and drv != fold(self._drv) or root and root != fold(self._root):
            return False
        parts = self._cparts
        if drv or root:
            if len(pattern_parts) != len(parts):
                return False
            pattern_parts = pattern_parts[1:]
        elif len(pattern_parts) > len(parts):
            return False
        compile = self._flavour.compile_pattern
        return all(compile(pattern)(part) for part, pattern in zip(reversed(parts), reversed(pattern_parts)))


os.PathLike.register(PurePath)


class PurePosixPath(PurePath):
    """A path as POSIX writes it."""

    _flavour = _posix_flavour
    __slots__ = ()


class PureWindowsPath(PurePath):
    """A path as Windows writes it."""

    _flavour = _windows_flavour
    __slots__ = ()


class Path(PurePath):
    """A path of files that there are, or may be."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = WindowsPath if os.name == 'nt' else PosixPath
        if cls._flavour is not _posix_flavour:
            raise NotImplementedError(f'cannot instantiate {cls.__name__!r} on your system')
        return cls._from_parts(args)

    def _child(self, name):
        return self._from_parsed_parts(self._drv, self._root, self._parts + [name])

    def __enter__(self):
        warnings.warn('pathlib.Path.__enter__() is deprecated and scheduled for removal in Python 3.13; Path objects as a '
                      'context manager is a no-op', DeprecationWarning, stacklevel=2)
        return self

    def __exit__(self, t, v, tb):
        pass

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls('~').expanduser()

    def samefile(self, other_path):
        one = self.stat()
        try:
            other = other_path.stat()
        except AttributeError:
            other = self.__class__(other_path).stat()
        return (one.st_ino, one.st_dev) == (other.st_ino, other.st_dev)

    def iterdir(self):
        for name in os.listdir(self):
            yield self._child(name)

    def glob(self, pattern):
        """The paths below that are as a pattern says."""
        import sys
        sys.audit('pathlib.Path.glob', self, pattern)
        if not pattern:
            raise ValueError(f'Unacceptable pattern: {pattern!r}')
        drv, root, parts = self._flavour.parse_parts((pattern,))
        if drv or root:
            raise NotImplementedError('Non-relative patterns are unsupported')
        if pattern[-1] in (self._flavour.sep, self._flavour.altsep):
            parts.append('')
        return self._select(parts)

    def rglob(self, pattern):
        import sys
        sys.audit('pathlib.Path.rglob', self, pattern)
        drv, root, parts = self._flavour.parse_parts((pattern,))
        if drv or root:
            raise NotImplementedError('Non-relative patterns are unsupported')
        if pattern and pattern[-1] in (self._flavour.sep, self._flavour.altsep):
            parts.append('')
        return self._select(['**', *parts])

    def _select(self, parts):
        if self.is_dir():
            yield from _select(self, tuple(parts))

    def absolute(self):
        return self if self.is_absolute() else self._from_parts([os.getcwd()] + self._parts)

    def resolve(self, strict=False):
        """The absolute path without links."""
        try:
            s = os.path.realpath(self, strict=strict)
        except OSError as e:
            if e.errno == ELOOP:
                raise RuntimeError(f'Symlink loop from {e.filename!r}')
            raise
        path = self._from_parts((s,))
        if not strict:
            try:
                path.stat()
            except OSError as e:
                if e.errno == ELOOP:
                    raise RuntimeError(f'Symlink loop from {e.filename!r}')
        return path

    def stat(self, *, follow_symlinks=True):
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        return self.stat(follow_symlinks=False)

    def owner(self):
        import pwd
        return pwd.getpwuid(self.stat().st_uid).pw_name

    def group(self):
        import grp
        return grp.getgrgid(self.stat().st_gid).gr_name

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        if 'b' not in mode:
            encoding = io.text_encoding(encoding)
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        with self.open(mode='rb') as f:
            return f.read()

    def read_text(self, encoding=None, errors=None):
        with self.open(mode='r', encoding=io.text_encoding(encoding), errors=errors) as f:
            return f.read()

    def write_bytes(self, data):
        view = memoryview(data)
        with self.open(mode='wb') as f:
            return f.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError('data must be str, not %s' % data.__class__.__name__)
        with self.open(mode='w', encoding=io.text_encoding(encoding), errors=errors, newline=newline) as f:
            return f.write(data)

    def readlink(self):
        return self._from_parts((os.readlink(self),))

    def touch(self, mode=0o666, exist_ok=True):
        if exist_ok:
            try:
                os.utime(self, None)
            except OSError:
                pass
            else:
                return
        flags = os.O_CREAT | os.O_WRONLY
        if not exist_ok:
            flags |= os.O_EXCL
        os.close(os.open(self, flags, mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        if follow_symlinks:
            os.chmod(self, mode)
        else:
            os.chmod(self, mode, follow_symlinks=False)

    def lchmod(self, mode):
        self.chmod(mode, follow_symlinks=False)

    def unlink(self, missing_ok=False):
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        os.rmdir(self)

    def rename(self, target):
        os.rename(self, target)
        return self.__class__(target)

    def replace(self, target):
        os.replace(self, target)
        return self.__class__(target)

    def symlink_to(self, target, target_is_directory=False):
        os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        os.link(target, self)

    def link_to(self, target):
        warnings.warn('pathlib.Path.link_to() is deprecated and is scheduled for removal in Python 3.12. Use '
                      'pathlib.Path.hardlink_to() instead.', DeprecationWarning, stacklevel=2)
        self.__class__(target).hardlink_to(self)

    def _is(self, test, follow_symlinks=True):
        """Whether what is there is of a kind; not if there is nothing."""
        try:
            return test(self.stat(follow_symlinks=follow_symlinks).st_mode)
        except OSError as e:
            if not _ignore_error(e):
                raise
            return False
        except ValueError:
            return False

    def exists(self):
        return self._is(lambda mode: True)

    def is_dir(self):
        return self._is(S_ISDIR)

    def is_file(self):
        return self._is(S_ISREG)

    def is_mount(self):
        if not self.exists() or not self.is_dir():
            return False
        try:
            parent = self.parent.stat()
        except OSError:
            return False
        mine = self.stat()
        return mine.st_dev != parent.st_dev or mine.st_ino == parent.st_ino

    def is_symlink(self):
        return self._is(S_ISLNK, follow_symlinks=False)

    def is_block_device(self):
        return self._is(S_ISBLK)

    def is_char_device(self):
        return self._is(S_ISCHR)

    def is_fifo(self):
        return self._is(S_ISFIFO)

    def is_socket(self):
        return self._is(S_ISSOCK)

    def expanduser(self):
        if not (self._drv or self._root) and self._parts and self._parts[0][:1] == '~':
            home = os.path.expanduser(self._parts[0])
            if home[:1] == '~':
                raise RuntimeError('Could not determine home directory.')
            drv, root, parts = self._parse_args((home,))
            return self._from_parsed_parts(drv, root, parts + self._parts[1:])
        return self


def _select(folder, patterns):
    """The paths in a folder that the patterns lead to, each once."""
    if not patterns:
        yield folder
        return
    first, rest = patterns[0], patterns[1:]
    if first == '**':
        seen = set()
        for start in _walk(folder):
            for path in _select(start, rest):
                if path not in seen:
                    seen.add(path)
                    yield path
        return
    if '**' in first:
        raise ValueError("Invalid pattern: '**' can only be an entire path component")
    if not any(c in first for c in '*?['):
        path = folder._child(first) if first else folder
        if (path.is_dir() if rest or not first else path.exists()):
            yield from _select(path, rest)
        return
    match = folder._flavour.compile_pattern(first)
    try:
        with os.scandir(folder) as found:
            entries = list(found)
    except PermissionError:
        return
    for entry in entries:
        if rest:
            try:
                if not entry.is_dir():
                    continue
            except OSError as e:
                if not _ignore_error(e):
                    raise
                continue
        if match(entry.name):
            yield from _select(folder._child(entry.name), rest)


def _walk(folder):
    yield folder
    try:
        with os.scandir(folder) as found:
            entries = list(found)
    except PermissionError:
        return
    for entry in entries:
        try:
            is_dir = entry.is_dir(follow_symlinks=False)
        except OSError as e:
            if not _ignore_error(e):
                raise
            continue
        if is_dir:
            yield from _walk(folder._child(entry.name))


class PosixPath(Path, PurePosixPath):
    """A path on POSIX."""

    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """A path on Windows."""

    __slots__ = ()

    def is_mount(self):
        raise NotImplementedError('Path.is_mount() is unsupported on this system')
