"""Archives in the ZIP format: reading, writing and adding."""

import io
import os
import shutil
import time

from ._codecs import check_compression
from ._info import (ZIP64_LIMIT, ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, BadZipFile, LargeZipFile, ZipInfo, find_end, read_directory,
                    write_end)
from ._streams import Shared, Tellable, WriteHandle, ZipExtFile

__all__ = ['BadZipFile', 'BadZipfile', 'error', 'ZIP_STORED', 'ZIP_DEFLATED', 'ZIP_BZIP2', 'ZIP_LZMA', 'is_zipfile', 'ZipInfo', 'ZipFile',
           'PyZipFile', 'LargeZipFile', 'Path']

for _each in (BadZipFile, LargeZipFile, ZipInfo, ZipExtFile):
    _each.__module__ = __name__
error = BadZipfile = BadZipFile


def __getattr__(name):
    if name == 'Path':
        from ._path import Path
        Path.__module__ = __name__
        globals()[name] = Path
        return Path
    if name == 'PyZipFile':
        raise AttributeError('PyZipFile writes bytecode of CPython, which this engine has not got')
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


def is_zipfile(filename):
    """Whether a file, by name or opened, ends as a ZIP archive does."""
    try:
        if hasattr(filename, 'read'):
            return find_end(filename) is not None
        with open(filename, 'rb') as file:
            return find_end(file) is not None
    except OSError:
        return False


class ZipFile:
    """An archive in a file, by its name or opened. `mode` is as in `open`: r, w, x or a."""

    fp = None
    _windows_illegal_name_trans_table = None

    def __init__(self, file, mode='r', compression=ZIP_STORED, allowZip64=True, compresslevel=None, *, strict_timestamps=True,
                 metadata_encoding=None):
        if mode not in ('r', 'w', 'x', 'a'):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        check_compression(compression)
        self._allowZip64 = allowZip64
        self._did_modify = False
        self.debug = 0
        self.NameToInfo = {}
        self.filelist = []
        self.compression = compression
        self.compresslevel = compresslevel
        self.mode = mode
        self.pwd = None
        self._comment = b''
        self._strict_timestamps = strict_timestamps
        self.metadata_encoding = metadata_encoding
        if metadata_encoding and mode != 'r':
            raise ValueError('metadata_encoding is only supported for reading files')
        if isinstance(file, os.PathLike):
            file = os.fspath(file)
        self._filePassed = not isinstance(file, str)
        if self._filePassed:
            self.fp = file
            self.filename = getattr(file, 'name', None)
        else:
            self.filename = file
            self.fp = self._open_file(file, mode)
        self._fileRefCnt = 1
        self._seekable = True
        self._writing = False
        try:
            self._begin(mode)
        except BaseException:
            file, self.fp = self.fp, None
            self._release(file)
            raise

    @staticmethod
    def _open_file(name, mode):
        if mode == 'a':
            try:
                return io.open(name, 'r+b')
            except FileNotFoundError:
                return io.open(name, 'w+b')
        return io.open(name, {'r': 'rb', 'w': 'w+b', 'x': 'x+b'}[mode])

    def _begin(self, mode):
        if mode == 'r':
            self._read_contents()
        elif mode == 'a':
            try:
                self._read_contents()
                self.fp.seek(self.start_dir)
            except BadZipFile:
                self.fp.seek(0, 2)
                self._did_modify = True
                self.start_dir = self.fp.tell()
        else:
            self._did_modify = True
            try:
                self.start_dir = self.fp.tell()
            except (AttributeError, OSError):
                self.fp = Tellable(self.fp)
                self.start_dir = 0
                self._seekable = False
            else:
                try:
                    self.fp.seek(self.start_dir)
                except (AttributeError, OSError):
                    self._seekable = False

    def _read_contents(self):
        infos, self._comment, self.start_dir = read_directory(self.fp, self.metadata_encoding)
        for info in infos:
            self.filelist.append(info)
            self.NameToInfo[info.filename] = info

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def __del__(self):
        self.close()

    def __repr__(self):
        made = [f'<{self.__class__.__module__}.{self.__class__.__qualname__}']
        if self.fp is None:
            made.append(' [closed]')
        else:
            if self._filePassed:
                made.append(f' file={self.fp!r}')
            elif self.filename is not None:
                made.append(f' filename={self.filename!r}')
            made.append(f' mode={self.mode!r}')
        return ''.join(made) + '>'

    def namelist(self):
        """The names of the members."""
        return [info.filename for info in self.filelist]

    def infolist(self):
        return self.filelist

    def printdir(self, file=None):
        """A table of the members."""
        print('%-46s %19s %12s' % ('File Name', 'Modified    ', 'Size'), file=file)
        for info in self.filelist:
            date = '%d-%02d-%02d %02d:%02d:%02d' % info.date_time[:6]
            print('%-46s %s %12d' % (info.filename, date, info.file_size), file=file)

    def testzip(self):
        """The name of the first member whose contents are broken; None if all are sound."""
        for info in self.filelist:
            try:
                with self.open(info.filename, 'r') as file:
                    while file.read(2 ** 20):
                        pass
            except BadZipFile:
                return info.filename

    def getinfo(self, name):
        info = self.NameToInfo.get(name)
        if info is None:
            raise KeyError(f'There is no item named {name!r} in the archive')
        return info

    def setpassword(self, pwd):
        if pwd and not isinstance(pwd, bytes):
            raise TypeError(f'pwd: expected bytes, got {type(pwd).__name__}')
        self.pwd = pwd or None

    @property
    def comment(self):
        """What is written about the archive at its end."""
        return self._comment

    @comment.setter
    def comment(self, comment):
        if not isinstance(comment, bytes):
            raise TypeError(f'comment: expected bytes, got {type(comment).__name__}')
        if len(comment) > 0xFFFF:
            comment = comment[:0xFFFF]
        self._comment = comment
        self._did_modify = True

    def read(self, name, pwd=None):
        """The bytes of a member."""
        with self.open(name, 'r', pwd) as file:
            return file.read()

    def open(self, name, mode='r', pwd=None, *, force_zip64=False):
        """A member as a file: to be read, or with `w` to be written."""
        if mode not in {'r', 'w'}:
            raise ValueError('open() requires mode "r" or "w"')
        if pwd and mode == 'w':
            raise ValueError('pwd is only supported for reading files')
        if not self.fp:
            raise ValueError('Attempt to use ZIP archive that was already closed')
        if isinstance(name, ZipInfo):
            info = name
        elif mode == 'w':
            info = ZipInfo(name)
            info.compress_type = self.compression
            info._compresslevel = self.compresslevel
        else:
            info = self.getinfo(name)
        if mode == 'w':
            return self._open_to_write(info, force_zip64)
        if self._writing:
            raise ValueError("Can't read from the ZIP file while there is an open writing handle on it. "
                             'Close the writing handle before trying to read.')
        self._fileRefCnt += 1
        shared = Shared(self.fp, info.header_offset, self._release, lambda: self._writing)
        try:
            info.check_local(shared)
            if info.flag_bits & 1:
                raise RuntimeError(f'File {name!r} is encrypted, and this engine does not decrypt')
            return ZipExtFile(shared, mode, info)
        except BaseException:
            shared.close()
            raise

    def _open_to_write(self, info, force_zip64=False):
        if force_zip64 and not self._allowZip64:
            raise ValueError('force_zip64 is True, but allowZip64 was False when opening the ZIP file.')
        if self._writing:
            raise ValueError("Can't write to the ZIP file while there is another write handle open on it. "
                             'Close the first handle before opening another.')
        info.compress_size = 0
        info.CRC = 0
        info.flag_bits = 0 if self._seekable else 8
        if info.compress_type == ZIP_LZMA:
            # The data say by themselves where they end.
            info.flag_bits |= 2
        if not info.external_attr:
            info.external_attr = 0o600 << 16
        is_large = force_zip64 or info.file_size * 1.05 > ZIP64_LIMIT
        if not self._allowZip64 and is_large:
            raise LargeZipFile('Filesize would require ZIP64 extensions')
        if self._seekable:
            self.fp.seek(self.start_dir)
        info.header_offset = self.fp.tell()
        self._check(info)
        self._did_modify = True
        self.fp.write(info.FileHeader(is_large))
        self._writing = True
        return WriteHandle(self, info, is_large)

    def _check(self, info):
        if info.filename in self.NameToInfo:
            import warnings
            warnings.warn(f'Duplicate name: {info.filename!r}', stacklevel=3)
        if self.mode not in ('w', 'x', 'a'):
            raise ValueError("write() requires mode 'w', 'x', or 'a'")
        if not self.fp:
            raise ValueError('Attempt to write ZIP archive that was already closed')
        check_compression(info.compress_type)
        if not self._allowZip64:
            if len(self.filelist) >= 0xFFFF:
                raise LargeZipFile('Files count would require ZIP64 extensions')
            if info.file_size > ZIP64_LIMIT or info.header_offset > ZIP64_LIMIT:
                raise LargeZipFile('Filesize would require ZIP64 extensions')

    def extract(self, member, path=None, pwd=None):
        """Writes a member below a folder, the current one if none is given, and gives the path."""
        return self._extract(member, os.getcwd() if path is None else os.fspath(path), pwd)

    def extractall(self, path=None, members=None, pwd=None):
        """Writes members, all if none are given, below a folder."""
        path = os.getcwd() if path is None else os.fspath(path)
        for each in self.namelist() if members is None else members:
            self._extract(each, path, pwd)

    def _extract(self, member, target, pwd):
        if not isinstance(member, ZipInfo):
            member = self.getinfo(member)
        # Nothing is written outside of the folder.
        name = os.path.splitdrive(member.filename.replace('/', os.path.sep))[1]
        name = os.path.sep.join(part for part in name.split(os.path.sep) if part not in ('', os.path.curdir, os.path.pardir))
        target = os.path.normpath(os.path.join(target, name))
        folder = os.path.dirname(target)
        if folder and not os.path.exists(folder):
            os.makedirs(folder)
        if member.is_dir():
            if not os.path.isdir(target):
                os.mkdir(target)
            return target
        with self.open(member, pwd=pwd) as source, open(target, 'wb') as file:
            shutil.copyfileobj(source, file)
        return target

    def _check_writable(self, what):
        if not self.fp:
            raise ValueError('Attempt to write to ZIP archive that was already closed')
        if self._writing:
            raise ValueError(f"Can't {what} to ZIP archive while an open writing handle exists")

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        """Adds a file or a folder, under its own name or another."""
        self._check_writable('write')
        info = ZipInfo.from_file(filename, arcname, strict_timestamps=self._strict_timestamps)
        if info.is_dir():
            info.compress_size = 0
            info.CRC = 0
            self.mkdir(info)
            return
        info.compress_type = self.compression if compress_type is None else compress_type
        info._compresslevel = self.compresslevel if compresslevel is None else compresslevel
        with open(filename, 'rb') as source, self.open(info, 'w') as target:
            shutil.copyfileobj(source, target, 1024 * 8)

    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        """Adds a member of bytes, or of a text in UTF-8."""
        if isinstance(data, str):
            data = data.encode('utf-8')
        if isinstance(zinfo_or_arcname, ZipInfo):
            info = zinfo_or_arcname
        else:
            info = ZipInfo(filename=zinfo_or_arcname, date_time=time.localtime(time.time())[:6])
            info.compress_type = self.compression
            info._compresslevel = self.compresslevel
            if info.filename.endswith('/'):
                info.external_attr = 0o40775 << 16 | 0x10
            else:
                info.external_attr = 0o600 << 16
        self._check_writable('write')
        if compress_type is not None:
            info.compress_type = compress_type
        if compresslevel is not None:
            info._compresslevel = compresslevel
        info.file_size = len(data)
        with self.open(info, mode='w') as target:
            target.write(data)

    def mkdir(self, zinfo_or_directory_name, mode=511):
        """Adds a folder."""
        if isinstance(zinfo_or_directory_name, ZipInfo):
            info = zinfo_or_directory_name
            if not info.is_dir():
                raise ValueError('The given ZipInfo does not describe a directory')
        elif isinstance(zinfo_or_directory_name, str):
            name = zinfo_or_directory_name
            info = ZipInfo(name if name.endswith('/') else name + '/')
            info.compress_size = 0
            info.CRC = 0
            info.external_attr = ((0o40000 | mode) & 0xFFFF) << 16 | 0x10
            info.file_size = 0
        else:
            raise TypeError('Expected type str or ZipInfo')
        self._check_writable('write')
        if self._seekable:
            self.fp.seek(self.start_dir)
        info.header_offset = self.fp.tell()
        self._check(info)
        self._did_modify = True
        self.filelist.append(info)
        self.NameToInfo[info.filename] = info
        self.fp.write(info.FileHeader(False))
        self.start_dir = self.fp.tell()

    def close(self):
        """Writes the directory at the end if anything has been changed."""
        if self.fp is None:
            return
        if self._writing:
            raise ValueError("Can't close the ZIP file while there is an open writing handle on it. "
                             'Close the writing handle before closing the zip.')
        try:
            if self.mode in ('w', 'x', 'a') and self._did_modify:
                if self._seekable:
                    self.fp.seek(self.start_dir)
                write_end(self.fp, self.filelist, self.start_dir, self._comment, self._allowZip64)
                if self.mode == 'a':
                    self.fp.truncate()
                self.fp.flush()
        finally:
            file, self.fp = self.fp, None
            self._release(file)

    def _release(self, file):
        self._fileRefCnt -= 1
        if not self._fileRefCnt and not self._filePassed:
            file.close()


def main(args=None):
    """`python -m zipfile`: list, test, create or extract."""
    import argparse
    parser = argparse.ArgumentParser(description='A simple command-line interface for zipfile module.')
    group = parser.add_mutually_exclusive_group(required=True)
    group.add_argument('-l', '--list', metavar='<zipfile>', help='Show listing of a zipfile')
    group.add_argument('-e', '--extract', nargs=2, metavar=('<zipfile>', '<output_dir>'), help='Extract zipfile into target dir')
    group.add_argument('-c', '--create', nargs='+', metavar=('<name>', '<file>'), help='Create zipfile from sources')
    group.add_argument('-t', '--test', metavar='<zipfile>', help='Test if a zipfile is valid')
    parser.add_argument('--metadata-encoding', metavar='<encoding>', help='Specify encoding of member names for -l, -e and -t')
    args = parser.parse_args(args)
    encoding = args.metadata_encoding
    if args.test is not None:
        with ZipFile(args.test, 'r', metadata_encoding=encoding) as archive:
            broken = archive.testzip()
        if broken:
            print(f'The following enclosed file is corrupted: {broken!r}')
        print('Done testing')
    elif args.list is not None:
        with ZipFile(args.list, 'r', metadata_encoding=encoding) as archive:
            archive.printdir()
    elif args.extract is not None:
        with ZipFile(args.extract[0], 'r', metadata_encoding=encoding) as archive:
            archive.extractall(args.extract[1])
    else:
        with ZipFile(args.create[0], 'w') as archive:
            for path in args.create[1:]:
                _add(archive, path, os.path.basename(path) or os.path.basename(os.path.dirname(path)))


def _add(archive, path, name):
    if os.path.isfile(path):
        archive.write(path, name, ZIP_DEFLATED)
    elif os.path.isdir(path):
        if name and name not in (os.curdir, os.pardir):
            archive.write(path, name)
        for each in sorted(os.listdir(path)):
            _add(archive, os.path.join(path, each), os.path.join(name, each))
