"""What an archive tells of its members: ZipInfo, local headers, the directory, and the record at the end."""

import os
import stat
import struct
import time

ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA = 0, 8, 12, 14
ZIP64_LIMIT = (1 << 31) - 1
_MAX_COUNT = (1 << 16) - 1
_VERSIONS = {ZIP_BZIP2: 46, ZIP_LZMA: 63}
_NAMES = {0: 'store', 1: 'shrink', 2: 'reduce', 6: 'implode', 8: 'deflate', 9: 'deflate64', 12: 'bzip2', 14: 'lzma', 97: 'wavpack', 98: 'ppmd'}

_LOCAL = struct.Struct('<4s2B4HL2L2H')
_CENTRAL = struct.Struct('<4s4B4HL2L5H2L')
_END = struct.Struct('<4s4H2LH')
_END64 = struct.Struct('<4sQ2H2L4Q')
_LOCATOR = struct.Struct('<4sLQL')


class BadZipFile(Exception):
    pass


class LargeZipFile(Exception):
    """The archive would need the extensions for large files, which were not allowed."""


class ZipInfo:
    """A member of an archive."""

    __slots__ = ('orig_filename', 'filename', 'date_time', 'compress_type', '_compresslevel', 'comment', 'extra', 'create_system',
                 'create_version', 'extract_version', 'reserved', 'flag_bits', 'volume', 'internal_attr', 'external_attr', 'header_offset',
                 'CRC', 'compress_size', 'file_size', '_raw_time')

    def __init__(self, filename='NoName', date_time=(1980, 1, 1, 0, 0, 0)):
        self.orig_filename = filename
        null = filename.find(chr(0))
        if null >= 0:
            filename = filename[:null]
        if os.sep != '/' and os.sep in filename:
            filename = filename.replace(os.sep, '/')
        self.filename = filename
        self.date_time = date_time
        if date_time[0] < 1980:
            raise ValueError('ZIP does not support timestamps before 1980')
        self.compress_type = ZIP_STORED
        self._compresslevel = None
        self.comment = b''
        self.extra = b''
        self.create_system = 3
        self.create_version = 20
        self.extract_version = 20
        self.reserved = 0
        self.flag_bits = 0
        self.volume = 0
        self.internal_attr = 0
        self.external_attr = 0
        self.compress_size = 0
        self.file_size = 0

    def __repr__(self):
        made = [f'<{self.__class__.__name__} filename={self.filename!r}']
        if self.compress_type != ZIP_STORED:
            made.append(f' compress_type={_NAMES.get(self.compress_type, self.compress_type)}')
        mode, attributes = self.external_attr >> 16, self.external_attr & 0xFFFF
        if mode:
            made.append(f' filemode={stat.filemode(mode)!r}')
        if attributes:
            made.append(f' external_attr={attributes:#x}')
        is_dir = self.is_dir()
        if not is_dir or self.file_size:
            made.append(f' file_size={self.file_size!r}')
        if (not is_dir or self.compress_size) and (self.compress_type != ZIP_STORED or self.file_size != self.compress_size):
            made.append(f' compress_size={self.compress_size!r}')
        return ''.join(made) + '>'

    @classmethod
    def from_file(cls, filename, arcname=None, *, strict_timestamps=True):
        """What a file's member will be told of."""
        if isinstance(filename, os.PathLike):
            filename = os.fspath(filename)
        status = os.stat(filename)
        is_dir = stat.S_ISDIR(status.st_mode)
        date_time = time.localtime(status.st_mtime)[:6]
        if not strict_timestamps:
            date_time = min(max(date_time, (1980, 1, 1, 0, 0, 0)), (2107, 12, 31, 23, 59, 59))
        arcname = os.path.normpath(os.path.splitdrive(filename if arcname is None else arcname)[1])
        while arcname[0] in (os.sep, os.altsep):
            arcname = arcname[1:]
        made = cls(arcname + '/' if is_dir else arcname, date_time)
        made.external_attr = (status.st_mode & 0xFFFF) << 16
        if is_dir:
            made.file_size = 0
            made.external_attr |= 0x10
        else:
            made.file_size = status.st_size
        return made

    def is_dir(self):
        return self.filename[-1] == '/'

    def FileHeader(self, zip64=None):
        """The bytes before the member's contents."""
        sizes = (0, 0, 0) if self.flag_bits & 8 else (self.CRC, self.compress_size, self.file_size)
        crc, packed, size = sizes
        extra = self.extra
        if zip64 is None:
            zip64 = size > ZIP64_LIMIT or packed > ZIP64_LIMIT
        version = _VERSIONS.get(self.compress_type, 0)
        if zip64:
            extra += struct.pack('<HHQQ', 1, 16, size, packed)
            packed = size = 0xFFFFFFFF
            version = max(45, version)
        elif size > ZIP64_LIMIT or packed > ZIP64_LIMIT:
            raise LargeZipFile('Filesize would require ZIP64 extensions')
        self._need(version)
        name, flags = self._encoded_name()
        date, clock = self._dos_time()
        head = _LOCAL.pack(b'PK\3\4', self.extract_version, self.reserved, flags, self.compress_type, clock, date, crc, packed, size,
                           len(name), len(extra))
        return head + name + extra

    def _need(self, version):
        self.extract_version = max(version, self.extract_version)
        self.create_version = max(version, self.create_version)

    def _encoded_name(self):
        try:
            return self.filename.encode('ascii'), self.flag_bits
        except UnicodeEncodeError:
            return self.filename.encode('utf-8'), self.flag_bits | 0x800

    def _dos_time(self):
        year, month, day, hour, minute, second = self.date_time
        return (year - 1980) << 9 | month << 5 | day, hour << 11 | minute << 5 | second // 2

    def directory_entry(self):
        """The bytes of the member in the directory."""
        date, clock = self._dos_time()
        large = []
        size, packed, offset = self.file_size, self.compress_size, self.header_offset
        if size > ZIP64_LIMIT or packed > ZIP64_LIMIT:
            large += [size, packed]
            size = packed = 0xFFFFFFFF
        if offset > ZIP64_LIMIT:
            large.append(offset)
            offset = 0xFFFFFFFF
        extra = self.extra
        version = _VERSIONS.get(self.compress_type, 0)
        if large:
            extra = struct.pack(f'<HH{len(large)}Q', 1, 8 * len(large), *large) + _without_zip64(extra)
            version = max(45, version)
        self._need(version)
        name, flags = self._encoded_name()
        head = _CENTRAL.pack(b'PK\1\2', self.create_version, self.create_system, self.extract_version, self.reserved, flags,
                             self.compress_type, clock, date, self.CRC, packed, size, len(name), len(extra), len(self.comment), 0,
                             self.internal_attr, self.external_attr, offset)
        return head + name + extra + self.comment

    def check_local(self, file):
        """Reads over the header before the contents, which must tell the same name."""
        head = file.read(_LOCAL.size)
        if len(head) != _LOCAL.size:
            raise BadZipFile('Truncated file header')
        fields = _LOCAL.unpack(head)
        if fields[0] != b'PK\3\4':
            raise BadZipFile('Bad magic number for file header')
        name = file.read(fields[10])
        if fields[11]:
            file.read(fields[11])
        if self.flag_bits & 0x20:
            raise NotImplementedError('compressed patched data (flag bit 5)')
        if self.flag_bits & 0x40:
            raise NotImplementedError('strong encryption (flag bit 6)')
        shown = name.decode('utf-8' if fields[3] & 0x800 else 'cp437')
        if shown != self.orig_filename and fields[3] & 0x800 == self.flag_bits & 0x800:
            raise BadZipFile(f'File name in directory {self.orig_filename!r} and header {name!r} differ.')

    def _decode_extra(self):
        extra = self.extra
        while len(extra) >= 4:
            kind, size = struct.unpack_from('<HH', extra)
            if size + 4 > len(extra):
                raise BadZipFile('Corrupt extra field %04x (size=%d)' % (kind, size))
            if kind == 1:
                values = iter(struct.unpack_from(f'<{size // 8}Q', extra, 4))
                try:
                    for field, what in (('file_size', 'File size'), ('compress_size', 'Compress size'), ('header_offset', 'Header offset')):
                        if getattr(self, field) == 0xFFFFFFFF or field == 'file_size' and self.file_size == 0xFFFFFFFFFFFFFFFF:
                            setattr(self, field, next(values))
                except StopIteration:
                    raise BadZipFile(f'Corrupt zip64 extra field. {what} not found.') from None
            extra = extra[size + 4:]


def _without_zip64(extra):
    kept = b''
    while len(extra) >= 4:
        kind, size = struct.unpack_from('<HH', extra)
        if kind != 1:
            kept += extra[:size + 4]
        extra = extra[size + 4:]
    return kept + extra


def find_end(file):
    """The record at the end: number of members, size and place of the directory, comment, and where the record begins."""
    file.seek(0, 2)
    size = file.tell()
    try:
        file.seek(-_END.size, 2)
    except OSError:
        return None
    data = file.read()
    start = size - _END.size
    if not (len(data) == _END.size and data[:4] == b'PK\5\6' and data[-2:] == b'\0\0'):
        # There may be a comment behind it.
        first = max(size - (1 << 16) - _END.size, 0)
        file.seek(first)
        data = file.read()
        at = data.rfind(b'PK\5\6')
        if at < 0 or len(data) - at < _END.size:
            return None
        start, data = first + at, data[at:]
    fields = _END.unpack_from(data)
    comment = data[_END.size:_END.size + fields[7]]
    count, length, offset = fields[4], fields[5], fields[6]
    large = _find_end64(file, start)
    return (*(large or (count, length, offset)), comment, start, large is not None)


def _find_end64(file, end):
    if end < _LOCATOR.size + _END64.size:
        return None
    file.seek(end - _LOCATOR.size)
    data = file.read(_LOCATOR.size)
    if len(data) != _LOCATOR.size or data[:4] != b'PK\6\7':
        return None
    _, disk, _, disks = _LOCATOR.unpack(data)
    if disk != 0 or disks > 1:
        raise BadZipFile('zipfiles that span multiple disks are not supported')
    file.seek(end - _LOCATOR.size - _END64.size)
    data = file.read(_END64.size)
    if len(data) != _END64.size or data[:4] != b'PK\6\6':
        return None
    return _END64.unpack(data)[7:]


def read_directory(file, encoding):
    """All members, the archive's comment, and where the directory begins."""
    try:
        found = find_end(file)
    except OSError:
        raise BadZipFile('File is not a zip file') from None
    if not found:
        raise BadZipFile('File is not a zip file')
    _, size, offset, comment, end, is_large = found
    # What stands before the archive moves everything.
    moved = end - size - offset - (_END64.size + _LOCATOR.size if is_large else 0)
    start = offset + moved
    if start < 0:
        raise BadZipFile('Bad offset for central directory')
    file.seek(start)
    data = file.read(size)
    made = []
    at = 0
    while at < size:
        if len(data) - at < _CENTRAL.size:
            raise BadZipFile('Truncated central directory')
        info, at = _read_entry(data, at, encoding)
        info.header_offset += moved
        made.append(info)
    return made, comment, start


def _read_entry(data, at, encoding):
    fields = _CENTRAL.unpack_from(data, at)
    if fields[0] != b'PK\1\2':
        raise BadZipFile('Bad magic number for central directory')
    at += _CENTRAL.size
    name_size, extra_size, comment_size = fields[12:15]
    name = data[at:at + name_size]
    flags = fields[5]
    info = ZipInfo(name.decode('utf-8' if flags & 0x800 else encoding or 'cp437'))
    at += name_size
    info.extra = data[at:at + extra_size]
    at += extra_size
    info.comment = data[at:at + comment_size]
    (info.create_version, info.create_system, info.extract_version, info.reserved, info.flag_bits, info.compress_type, clock, date, info.CRC,
     info.compress_size, info.file_size) = fields[1:12]
    info.volume, info.internal_attr, info.external_attr, info.header_offset = fields[15:19]
    if info.extract_version > 63:
        raise NotImplementedError('zip file version %.1f' % (info.extract_version / 10))
    info._raw_time = clock
    info.date_time = ((date >> 9) + 1980, (date >> 5) & 0xF, date & 0x1F, clock >> 11, (clock >> 5) & 0x3F, (clock & 0x1F) * 2)
    info._decode_extra()
    return info, at + comment_size


def write_end(file, infos, start, comment, allow_large):
    """Writes the directory and the record at the end."""
    for info in infos:
        file.write(info.directory_entry())
    end = file.tell()
    count, size, offset = len(infos), end - start, start
    large = 'Files count' if count > _MAX_COUNT else 'Central directory offset' if offset > ZIP64_LIMIT else \
        'Central directory size' if size > ZIP64_LIMIT else None
    if large:
        if not allow_large:
            raise LargeZipFile(large + ' would require ZIP64 extensions')
        file.write(_END64.pack(b'PK\6\6', _END64.size - 12, 45, 45, 0, 0, count, count, size, offset))
        file.write(_LOCATOR.pack(b'PK\6\7', 0, end, 1))
        count, size, offset = min(count, 0xFFFF), min(size, 0xFFFFFFFF), min(offset, 0xFFFFFFFF)
    file.write(_END.pack(b'PK\5\6', 0, 0, count, count, size, offset, len(comment)))
    file.write(comment)
