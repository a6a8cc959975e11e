"""A place in an archive as pathlib has places in folders."""

import io
import posixpath

from . import ZipFile


class Path:
    """A member or a folder of an archive: `at` ends with a slash for a folder, and is empty for the archive itself."""

    def __init__(self, root, at=''):
        self.root = root if isinstance(root, ZipFile) else ZipFile(root)
        self.at = at

    def _names(self):
        """All names, with the folders that only members tell of."""
        names = dict.fromkeys(self.root.namelist())
        for name in list(names):
            folder = posixpath.dirname(name.rstrip('/'))
            while folder and folder + '/' not in names:
                names[folder + '/'] = None
                folder = posixpath.dirname(folder)
        return names

    def open(self, mode='r', *args, pwd=None, **kwargs):
        if self.is_dir():
            raise IsADirectoryError(self)
        if not self.exists() and mode[0] == 'r':
            raise FileNotFoundError(self)
        stream = self.root.open(self.at, mode[0], pwd=pwd)
        if 'b' in mode:
            if args or kwargs:
                raise ValueError('encoding args invalid for binary operation')
            return stream
        return io.TextIOWrapper(stream, *args, **kwargs)

    @property
    def name(self):
        return posixpath.basename(self.at.rstrip('/')) or self.filename.name

    @property
    def suffix(self):
        return posixpath.splitext(self.name)[1]

    @property
    def stem(self):
        return posixpath.splitext(self.name)[0]

    @property
    def filename(self):
        import pathlib
        return pathlib.Path(self.root.filename).joinpath(self.at)

    @property
    def parent(self):
        if not self.at:
            return self.filename.parent
        folder = posixpath.dirname(self.at.rstrip('/'))
        return self._next(folder + '/' if folder else '')

    def read_text(self, *args, **kwargs):
        with self.open('r', *args, **kwargs) as file:
            return file.read()

    def read_bytes(self):
        with self.open('rb') as file:
            return file.read()

    def is_dir(self):
        return not self.at or self.at.endswith('/')

    def is_file(self):
        return self.exists() and not self.is_dir()

    def exists(self):
        return self.at in self._names()

    def iterdir(self):
        if not self.is_dir():
            raise ValueError("Can't listdir a file")
        for name in self._names():
            if posixpath.dirname(name.rstrip('/')) == self.at.rstrip('/') and name.rstrip('/') != self.at.rstrip('/'):
                yield self._next(name)

    def joinpath(self, *other):
        at = posixpath.join(self.at, *other)
        names = self._names()
        return self._next(at + '/' if at not in names and at + '/' in names else at)

    __truediv__ = joinpath

    def _next(self, at):
        return self.__class__(self.root, at)

    def __str__(self):
        return posixpath.join(self.root.filename, self.at)

    def __repr__(self):
        return f'{self.__class__.__name__}({self.root.filename!r}, {self.at!r})'
