"""Tape archives: reading, writing, adding, also compressed by gzip."""

import builtins
import copy
import io
import os
import stat
import time

from ._info import (AREGTYPE, BLKTYPE, BLOCKSIZE, CHRTYPE, CONTTYPE, DEFAULT_FORMAT, DIRTYPE, FIFOTYPE, GNU_FORMAT, GNUTYPE_LONGLINK,
                    GNUTYPE_LONGNAME, GNUTYPE_SPARSE, LNKTYPE, PAX_FORMAT, RECORDSIZE, REGTYPE, REGULAR_TYPES, SOLARIS_XHDTYPE,
                    SUPPORTED_TYPES, SYMTYPE, USTAR_FORMAT, XGLTYPE, XHDTYPE, CompressionError, EmptyHeaderError, EOFHeaderError,
                    ExtractError, HeaderError, InvalidHeaderError, ReadError, StreamError, SubsequentHeaderError, TarError, TarInfo,
                    TruncatedHeaderError, padded, read_pax, text_of)
from ._members import ExFileObject, Extraction

__all__ = ['TarFile', 'TarInfo', 'is_tarfile', 'TarError', 'ReadError', 'CompressionError', 'StreamError', 'ExtractError', 'HeaderError',
           'ENCODING', 'USTAR_FORMAT', 'GNU_FORMAT', 'PAX_FORMAT', 'DEFAULT_FORMAT', 'open']

ENCODING = 'utf-8'
for _each in (CompressionError, EmptyHeaderError, EOFHeaderError, ExtractError, HeaderError, InvalidHeaderError, ReadError, StreamError,
              SubsequentHeaderError, TarError, TarInfo, TruncatedHeaderError, ExFileObject):
    _each.__module__ = __name__


def is_tarfile(name):
    """Whether a file, by name or opened, is a tape archive that can be read."""
    try:
        if hasattr(name, 'read'):
            position = name.tell()
            archive = open(fileobj=name)
            name.seek(position)
        else:
            archive = open(name)
        archive.close()
        return True
    except TarError:
        return False


class TarFile(Extraction):
    """An archive: a sequence of members."""

    debug = 0
    dereference = False
    ignore_zeros = False
    errorlevel = 1
    format = DEFAULT_FORMAT
    encoding = ENCODING
    errors = None
    tarinfo = TarInfo
    fileobject = ExFileObject
    extraction_filter = None

    def __init__(self, name=None, mode='r', fileobj=None, format=None, tarinfo=None, dereference=None, ignore_zeros=None, encoding=None,
                 errors='surrogateescape', pax_headers=None, debug=None, errorlevel=None, copybufsize=None):
        modes = {'r': 'rb', 'a': 'r+b', 'w': 'wb', 'x': 'xb'}
        if mode not in modes:
            raise ValueError("mode must be 'r', 'a', 'w' or 'x'")
        self.mode = mode
        self._mode = modes[mode]
        self._extfileobj = fileobj is not None
        if fileobj is None:
            if mode == 'a' and not os.path.exists(name):
                self.mode, self._mode = 'w', 'wb'
            fileobj = builtins.open(name, self._mode)
        elif name is None and isinstance(getattr(fileobj, 'name', None), (str, bytes)):
            name = fileobj.name
        self.name = os.path.abspath(name) if name else None
        self.fileobj = fileobj
        for attribute, value in (('format', format), ('tarinfo', tarinfo), ('dereference', dereference), ('ignore_zeros', ignore_zeros),
                                 ('encoding', encoding), ('debug', debug), ('errorlevel', errorlevel)):
            if value is not None:
                setattr(self, attribute, value)
        self.errors = errors
        self.pax_headers = dict(pax_headers) if pax_headers is not None and self.format == PAX_FORMAT else {}
        self.copybufsize = copybufsize
        self.closed = False
        self.members = []
        self._loaded = False
        self.offset = self.fileobj.tell() if hasattr(fileobj, 'tell') else 0
        self.inodes = {}
        try:
            if self.mode == 'r':
                self.firstmember = None
                self.firstmember = self.next()
            elif self.mode == 'a':
                self._go_to_end()
            else:
                self._loaded = True
                if self.pax_headers:
                    self._put(self.tarinfo.create_pax_global_header(self.pax_headers))
        except BaseException:
            if not self._extfileobj:
                self.fileobj.close()
            self.closed = True
            raise

    def _go_to_end(self):
        while True:
            self.fileobj.seek(self.offset)
            start = self.offset
            try:
                info = self._read_member()
            except (EOFHeaderError, EmptyHeaderError):
                self.fileobj.seek(start)
                self.offset = start
                break
            except HeaderError as error:
                raise ReadError(str(error)) from None
            self.members.append(info)
        self._loaded = True

    def _put(self, data):
        self.fileobj.write(data)
        self.offset += len(data)

    @classmethod
    def open(cls, name=None, mode='r', fileobj=None, bufsize=RECORDSIZE, **kwargs):
        """An archive by name or in an open file: `r`, `w`, `x` or `a`, and after a colon `gz` or `*` for whatever it is."""
        if not name and not fileobj:
            raise ValueError('nothing to open')
        if mode in ('r', 'r:*'):
            return cls._open_any(name, fileobj, kwargs)
        kind, colon, compression = mode.partition(':' if ':' in mode else '|')
        kind = kind or 'r'
        if '|' in mode:
            if kind not in ('r', 'w'):
                raise ValueError("mode must be 'r' or 'w'")
            if compression == '*':
                return cls._open_any(name, _seekable(fileobj), kwargs)
            if kind == 'r' and fileobj is not None:
                fileobj = _seekable(fileobj)
        opener = {'': 'taropen', 'tar': 'taropen', 'gz': 'gzopen', 'bz2': 'bz2open', 'xz': 'xzopen'}.get(compression)
        if colon:
            if opener is None:
                raise CompressionError(f'unknown compression type {compression!r}')
            return getattr(cls, opener)(name, kind, fileobj, **kwargs)
        if mode in ('a', 'w', 'x'):
            return cls.taropen(name, mode, fileobj, **kwargs)
        raise ValueError('undiscernible mode')

    @classmethod
    def _open_any(cls, name, fileobj, kwargs):
        failures = []
        for opener in (cls.taropen, cls.gzopen, cls.bz2open, cls.xzopen):
            if fileobj is not None:
                position = fileobj.tell()
            try:
                return opener(name, 'r', fileobj, **kwargs)
            except ReadError as error:
                failures.append(f'- method {opener.__name__[:-4]}: {error!r}')
                if fileobj is not None:
                    fileobj.seek(position)
        # Plain archives are tried first, and told of last.
        summary = '\n'.join(failures[1:] + failures[:1])
        raise ReadError(f'file could not be opened successfully:\n{summary}')

    @classmethod
    def taropen(cls, name, mode='r', fileobj=None, **kwargs):
        if mode not in ('r', 'a', 'w', 'x'):
            raise ValueError("mode must be 'r', 'a', 'w' or 'x'")
        return cls(name, mode, fileobj, **kwargs)

    @classmethod
    def gzopen(cls, name, mode='r', fileobj=None, compresslevel=9, **kwargs):
        if mode not in ('r', 'w', 'x'):
            raise ValueError("mode must be 'r', 'w' or 'x'")
        from gzip import GzipFile
        try:
            fileobj = GzipFile(name, mode + 'b', compresslevel, fileobj)
        except OSError as error:
            if fileobj is not None and mode == 'r':
                raise ReadError('not a gzip file') from error
            raise
        return cls._open_in(fileobj, name, mode, 'not a gzip file', (OSError, EOFError), kwargs)

    @classmethod
    def bz2open(cls, name, mode='r', fileobj=None, compresslevel=9, **kwargs):
        if mode not in ('r', 'w', 'x'):
            raise ValueError("mode must be 'r', 'w' or 'x'")
        from bz2 import BZ2File
        fileobj = BZ2File(fileobj or name, mode, compresslevel=compresslevel)
        return cls._open_in(fileobj, name, mode, 'not a bzip2 file', (OSError, EOFError), kwargs)

    @classmethod
    def xzopen(cls, name, mode='r', fileobj=None, preset=None, **kwargs):
        if mode not in ('r', 'w', 'x'):
            raise ValueError("mode must be 'r', 'w' or 'x'")
        from lzma import LZMAError, LZMAFile
        fileobj = LZMAFile(fileobj or name, mode, preset=preset)
        return cls._open_in(fileobj, name, mode, 'not an lzma file', (LZMAError, EOFError), kwargs)

    @classmethod
    def _open_in(cls, fileobj, name, mode, complaint, failures, kwargs):
        """An archive in a compressed file, which is closed with it."""
        try:
            archive = cls.taropen(name, mode, fileobj, **kwargs)
        except failures as error:
            fileobj.close()
            if mode == 'r':
                raise ReadError(complaint) from error
            raise
        except BaseException:
            fileobj.close()
            raise
        archive._extfileobj = False
        return archive

    def close(self):
        """Writes the end if anything was written."""
        if self.closed:
            return
        self.closed = True
        try:
            if self.mode in ('a', 'w', 'x'):
                self._put(bytes(BLOCKSIZE * 2))
                rest = self.offset % RECORDSIZE
                if rest:
                    self.fileobj.write(bytes(RECORDSIZE - rest))
        finally:
            if not self._extfileobj:
                self.fileobj.close()

    def _check(self, mode=None):
        if self.closed:
            raise OSError(f'{self.__class__.__name__} is closed')
        if mode is not None and self.mode not in mode:
            raise OSError(f'bad operation for mode {self.mode!r}')

    def next(self):
        """The next member that is read; None at the end."""
        self._check('ra')
        if self.firstmember is not None:
            info, self.firstmember = self.firstmember, None
            return info
        if self.offset != self.fileobj.tell():
            if self.offset == 0:
                return None
            self.fileobj.seek(self.offset - 1)
            if not self.fileobj.read(1):
                raise ReadError('unexpected end of data')
        while True:
            try:
                info = self._read_member()
                break
            except EOFHeaderError:
                if not self.ignore_zeros:
                    info = None
                    break
                self.offset += BLOCKSIZE
            except InvalidHeaderError as error:
                if self.ignore_zeros:
                    self.offset += BLOCKSIZE
                    continue
                if self.offset == 0:
                    raise ReadError(str(error)) from None
                info = None
                break
            except EmptyHeaderError:
                if self.offset == 0:
                    raise ReadError('empty file') from None
                info = None
                break
            except TruncatedHeaderError as error:
                if self.offset == 0:
                    raise ReadError(str(error)) from None
                info = None
                break
            except SubsequentHeaderError as error:
                raise ReadError(str(error)) from None
        if info is not None:
            self.members.append(info)
        else:
            self._loaded = True
        return info

    def _read_member(self):
        """A member with the headers before it."""
        start = self.offset
        data = self.fileobj.read(BLOCKSIZE)
        info = self.tarinfo.frombuf(data, self.encoding, self.errors)
        info.offset = start
        info.tarfile = self
        self.offset += BLOCKSIZE
        if info.type in (GNUTYPE_LONGNAME, GNUTYPE_LONGLINK):
            text = text_of(self._contents(info), self.encoding, self.errors)
            made = self._read_following()
            setattr(made, 'name' if info.type == GNUTYPE_LONGNAME else 'linkname', text)
            if made.isdir():
                made.name = made.name.removesuffix('/')
            made.offset = start
            return made
        if info.type in (XHDTYPE, SOLARIS_XHDTYPE, XGLTYPE):
            headers = read_pax(self._contents(info), self.encoding, self.errors)
            if info.type == XGLTYPE:
                self.pax_headers.update(headers)
                return self._read_following()
            made = self._read_following()
            made.apply({**self.pax_headers, **headers}, self.encoding, self.errors)
            made.offset = start
            if 'size' in headers:
                self.offset = made.offset_data + _blocks(made)
            return made
        if self.pax_headers:
            info.apply(self.pax_headers, self.encoding, self.errors)
        info.offset_data = self.offset
        self.offset += _blocks(info)
        return info

    def _contents(self, info):
        size = (info.size + BLOCKSIZE - 1) // BLOCKSIZE * BLOCKSIZE
        data = self.fileobj.read(size)
        self.offset += size
        return data[:info.size]

    def _read_following(self):
        try:
            return self._read_member()
        except HeaderError as error:
            raise SubsequentHeaderError(str(error)) from None

    def _load(self):
        if not self._loaded:
            while self.next() is not None:
                pass
            self._loaded = True

    def getmembers(self):
        """All members."""
        self._check()
        self._load()
        return self.members

    def getnames(self):
        return [info.name for info in self.getmembers()]

    def getmember(self, name):
        """The last member of a name."""
        info = self._find(name.rstrip('/'))
        if info is None:
            raise KeyError(f'filename {name!r} not found')
        return info

    def _find(self, name, before=None):
        members = self.getmembers()
        if before is not None:
            members = members[:members.index(before)]
        for info in reversed(members):
            if info.name == name:
                return info
        return None

    def gettarinfo(self, name=None, arcname=None, fileobj=None):
        """What a file's member will be told of; None for what cannot be a member."""
        self._check('awx')
        if fileobj is not None:
            name = fileobj.name
        arcname = os.path.splitdrive(name if arcname is None else arcname)[1].replace(os.sep, '/').lstrip('/')
        info = self.tarinfo()
        info.tarfile = self
        status = os.fstat(fileobj.fileno()) if fileobj is not None else os.stat(name) if self.dereference else os.lstat(name)
        mode = status.st_mode
        info.linkname = ''
        if stat.S_ISREG(mode):
            inode = (status.st_ino, status.st_dev)
            if not self.dereference and status.st_nlink > 1 and inode in self.inodes and arcname != self.inodes[inode]:
                info.type, info.linkname = LNKTYPE, self.inodes[inode]
            else:
                info.type = REGTYPE
                if inode[0]:
                    self.inodes[inode] = arcname
        elif stat.S_ISDIR(mode):
            info.type = DIRTYPE
        elif stat.S_ISFIFO(mode):
            info.type = FIFOTYPE
        elif stat.S_ISLNK(mode):
            info.type, info.linkname = SYMTYPE, os.readlink(name)
        elif stat.S_ISCHR(mode):
            info.type = CHRTYPE
        elif stat.S_ISBLK(mode):
            info.type = BLKTYPE
        else:
            return None
        info.name, info.mode, info.uid, info.gid, info.mtime = arcname, mode, status.st_uid, status.st_gid, status.st_mtime
        info.size = status.st_size if info.type == REGTYPE else 0
        return info

    def add(self, name, arcname=None, recursive=True, *, filter=None):
        """Adds a file, or a folder with all that is in it."""
        self._check('awx')
        if arcname is None:
            arcname = name
        if self.name is not None and os.path.abspath(name) == self.name:
            return
        info = self.gettarinfo(name, arcname)
        if info is None:
            return
        if filter is not None:
            info = filter(info)
            if info is None:
                return
        if info.isreg():
            with builtins.open(name, 'rb') as file:
                self.addfile(info, file)
            return
        self.addfile(info)
        if info.isdir() and recursive:
            for each in sorted(os.listdir(name)):
                self.add(os.path.join(name, each), os.path.join(arcname, each), recursive, filter=filter)

    def addfile(self, tarinfo, fileobj=None):
        """Adds a member, its contents from a file."""
        self._check('awx')
        info = copy.copy(tarinfo)
        self._put(info.tobuf(self.format, self.encoding, self.errors))
        if fileobj is not None:
            left = info.size
            while left:
                data = fileobj.read(min(left, 2 ** 16))
                if not data:
                    raise OSError('unexpected end of data')
                self._put(data)
                left -= len(data)
            rest = info.size % BLOCKSIZE
            if rest:
                self._put(bytes(BLOCKSIZE - rest))
        self.members.append(info)

    def list(self, verbose=True, *, members=None):
        """Prints a table of the members."""
        self._check()
        for info in self if members is None else members:
            if verbose:
                mode = info.mode or 0
                shown = ['?' + stat.filemode(mode)[1:], '%s/%s' % (info.uname or info.uid, info.gname or info.gid),
                         '%10s' % ('%d,%d' % (info.devmajor, info.devminor) if info.ischr() or info.isblk() else info.size),
                         '%d-%02d-%02d %02d:%02d:%02d' % time.localtime(info.mtime)[:6]]
                print(*shown, end=' ')
            print(info.name + ('/' if info.isdir() else ''), end=' ')
            if verbose and info.issym():
                print('-> ' + info.linkname, end=' ')
            if verbose and info.islnk():
                print('link to ' + info.linkname, end=' ')
            print()

    def __iter__(self):
        if self._loaded:
            yield from self.members
            return
        at = 0
        if self.firstmember is not None:
            yield self.next()
            at = 1
        while True:
            if at < len(self.members):
                info = self.members[at]
            elif self._loaded or (info := self.next()) is None:
                return
            at += 1
            yield info

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, type, value, traceback):
        if type is None:
            self.close()
        else:
            if not self._extfileobj:
                self.fileobj.close()
            self.closed = True


def _blocks(info):
    """How much the contents take in the archive."""
    if info.isreg() or info.type not in SUPPORTED_TYPES:
        return (info.size + BLOCKSIZE - 1) // BLOCKSIZE * BLOCKSIZE
    return 0


def _seekable(file):
    """A stream is read into memory: members are found by their places."""
    return io.BytesIO(file.read()) if file is not None else None


open = TarFile.open


def main():
    """`python -m tarfile`: list, test, create or extract."""
    import argparse
    parser = argparse.ArgumentParser(description='A simple command-line interface for tarfile module.')
    parser.add_argument('-v', '--verbose', action='store_true', default=False, help='Verbose output')
    group = parser.add_mutually_exclusive_group(required=True)
    group.add_argument('-l', '--list', metavar='<tarfile>', help='Show listing of a tarfile')
    group.add_argument('-e', '--extract', nargs='+', metavar=('<tarfile>', '<output_dir>'), help='Extract tarfile into target dir')
    group.add_argument('-c', '--create', nargs='+', metavar=('<name>', '<file>'), help='Create tarfile from sources')
    group.add_argument('-t', '--test', metavar='<tarfile>', help='Test if a tarfile is valid')
    args = parser.parse_args()
    source = args.test or args.list or args.extract and args.extract[0]
    if source and not is_tarfile(source):
        parser.exit(1, f'{source!r} is not a tar archive.\n')
    if args.test is not None:
        with open(args.test, 'r') as archive:
            archive.getmembers()
        if args.verbose:
            print(f'{args.test!r} is a tar archive.')
    elif args.list is not None:
        with TarFile.open(args.list, 'r:*') as archive:
            archive.list(verbose=args.verbose)
    elif args.extract is not None:
        with TarFile.open(source, 'r:*') as archive:
            archive.extractall(path=args.extract[1] if len(args.extract) > 1 else os.curdir)
    else:
        name, *sources = args.create
        with TarFile.open(name, 'w:gz' if name.endswith(('.gz', '.tgz')) else 'w') as archive:
            for each in sources:
                archive.add(each)
