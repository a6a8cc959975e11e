"""Members as files, and how they are written to a folder."""

import builtins
import io
import os
import shutil
import stat

from ._info import ExtractError, ReadError, StreamError


class _Part(io.RawIOBase):
    """The part of the archive's file that is a member."""

    def __init__(self, archive, info):
        self._file = archive.fileobj
        self._start = info.offset_data
        self._size = info.size
        self._position = 0
        self.name = info.name

    @property
    def mode(self):
        return 'r'

    def readable(self):
        return True

    def seekable(self):
        return True

    def tell(self):
        return self._position

    def seek(self, offset, whence=io.SEEK_SET):
        if whence not in (io.SEEK_SET, io.SEEK_CUR, io.SEEK_END):
            raise ValueError('Invalid argument')
        base = 0 if whence == io.SEEK_SET else self._position if whence == io.SEEK_CUR else self._size
        self._position = max(min(base + offset, self._size), 0)
        return self._position

    def readinto(self, buffer):
        count = min(len(buffer), self._size - self._position)
        if count <= 0:
            return 0
        self._file.seek(self._start + self._position)
        data = self._file.read(count)
        if len(data) < count:
            raise ReadError('unexpected end of data')
        buffer[:len(data)] = data
        self._position += len(data)
        return len(data)


class ExFileObject(io.BufferedReader):
    """A member that is read."""

    def __init__(self, tarfile, tarinfo):
        super().__init__(_Part(tarfile, tarinfo))


class Extraction:
    """The part of TarFile that writes members to a folder."""

    def extractfile(self, member):
        """A member as a file; None for what has no contents."""
        self._check('r')
        info = self.getmember(member) if isinstance(member, str) else member
        if info.isreg():
            return self.fileobject(self, info)
        if info.islnk() or info.issym():
            return self.extractfile(self._link_target(info))
        return None

    def _link_target(self, info):
        if info.issym():
            name = '/'.join(filter(None, (os.path.dirname(info.name), info.linkname)))
            found = self._find(os.path.normpath(name))
        else:
            found = self._find(os.path.normpath(info.linkname), before=info) or self._find(os.path.normpath(info.linkname))
        if found is None:
            raise KeyError(f'linkname {info.linkname!r} not found')
        return found

    def extractall(self, path='.', members=None, *, numeric_owner=False, filter=None):
        """Writes members, all if none are given, below a folder. With the filter `data` nothing is written outside of it."""
        folders = []
        for info in self if members is None else members:
            info = _filtered(info, filter, path)
            if info is None:
                continue
            if info.isdir():
                folders.append(info)
                info = info.replace(mode=0o700)
            self._extract_one(info, path, set_attrs=not info.isdir())
        for info in sorted(folders, key=lambda info: info.name, reverse=True):
            self._set_attributes(info, os.path.join(path, info.name))

    def extract(self, member, path='', set_attrs=True, *, numeric_owner=False, filter=None):
        """Writes a member below a folder."""
        info = _filtered(self.getmember(member) if isinstance(member, str) else member, filter, path)
        if info is not None:
            self._extract_one(info, path, set_attrs)

    def _extract_one(self, info, path, set_attrs):
        self._check('r')
        target = os.path.join(path, info.name)
        try:
            self._write_member(info, target)
            if set_attrs and not info.issym():
                self._set_attributes(info, target)
        except OSError as error:
            if self.errorlevel > 0:
                raise
            self._debug(error)
        except ExtractError as error:
            if self.errorlevel > 1:
                raise
            self._debug(error)

    def _debug(self, error):
        if self.debug > 0:
            import sys
            print(f'tarfile: {error}', file=sys.stderr)

    def _write_member(self, info, target):
        target = target.rstrip('/')
        folder = os.path.dirname(target)
        if folder and not os.path.exists(folder):
            os.makedirs(folder)
        if info.isdir():
            if not os.path.isdir(target):
                os.mkdir(target, 0o700)
        elif info.issym():
            if os.path.lexists(target):
                os.unlink(target)
            os.symlink(info.linkname, target)
        elif info.islnk():
            source = self._link_target(info)
            with self.fileobject(self, source) as file, builtins.open(target, 'wb') as made:
                shutil.copyfileobj(file, made)
        elif info.isdev():
            raise ExtractError('special devices not supported by system')
        else:
            with self.fileobject(self, info) as file, builtins.open(target, 'wb') as made:
                shutil.copyfileobj(file, made)

    def _set_attributes(self, info, target):
        try:
            if info.mode is not None:
                os.chmod(target, stat.S_IMODE(info.mode))
            if info.mtime is not None:
                os.utime(target, (info.mtime, info.mtime))
        except OSError as error:
            raise ExtractError('could not change mode or modification time') from error


def _filtered(info, filter, path):
    if filter is None or filter == 'fully_trusted':
        return info
    if callable(filter):
        return filter(info, path)
    if filter not in ('tar', 'data'):
        raise ValueError(f'filter {filter!r} not found')
    name = info.name.lstrip('/')
    where = os.path.realpath(path)
    for each in (name, os.path.join(os.path.dirname(name), info.linkname) if info.issym() else info.linkname if info.islnk() else name):
        if os.path.isabs(each) or os.path.commonpath([os.path.realpath(os.path.join(where, each)), where]) != where:
            raise StreamError(f'{info.name!r} would be extracted outside of the destination')
    if filter == 'data' and info.isdev():
        raise StreamError(f'{info.name!r} is a special file')
    return info.replace(name=name, mode=None if info.mode is None else info.mode & ~0o22)
