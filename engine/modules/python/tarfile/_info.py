"""TarInfo: a member of a tape archive, and its headers in the three formats."""

import struct

BLOCKSIZE = 512
RECORDSIZE = 20 * BLOCKSIZE
USTAR_FORMAT, GNU_FORMAT, PAX_FORMAT = 0, 1, 2
DEFAULT_FORMAT = PAX_FORMAT
REGTYPE, AREGTYPE, LNKTYPE, SYMTYPE, CHRTYPE, BLKTYPE, DIRTYPE, FIFOTYPE, CONTTYPE = b'0', b'\0', b'1', b'2', b'3', b'4', b'5', b'6', b'7'
GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, GNUTYPE_SPARSE, XHDTYPE, XGLTYPE, SOLARIS_XHDTYPE = b'L', b'K', b'S', b'x', b'g', b'X'
REGULAR_TYPES = (REGTYPE, AREGTYPE, CONTTYPE, GNUTYPE_SPARSE)
SUPPORTED_TYPES = (REGTYPE, AREGTYPE, LNKTYPE, SYMTYPE, DIRTYPE, FIFOTYPE, CONTTYPE, CHRTYPE, BLKTYPE, GNUTYPE_LONGNAME, GNUTYPE_LONGLINK,
                   GNUTYPE_SPARSE)
_PAX_NUMBERS = {'mtime': float, 'uid': int, 'gid': int, 'size': int}


class TarError(Exception):
    """What goes wrong with tape archives."""


class ReadError(TarError):
    """The archive cannot be read."""


class CompressionError(TarError):
    """A compression that is not there."""


class StreamError(TarError):
    """Something that a stream cannot do."""


class ExtractError(TarError):
    """Something that could not be set while extracting."""


class HeaderError(TarError):
    """A header is not valid."""


class EmptyHeaderError(HeaderError):
    pass


class TruncatedHeaderError(HeaderError):
    pass


class EOFHeaderError(HeaderError):
    pass


class InvalidHeaderError(HeaderError):
    pass


class SubsequentHeaderError(HeaderError):
    pass


def text_of(data, encoding, errors):
    end = data.find(b'\0')
    return (data if end < 0 else data[:end]).decode(encoding, errors)


def field(text, size, encoding, errors):
    if text is None:
        raise ValueError('metadata cannot contain None')
    return text.encode(encoding, errors)[:size].ljust(size, b'\0')


def number_of(data):
    """The number of a field: octal digits, or from 0x80 or 0xff on as bytes."""
    if data[0] in (0o200, 0o377):
        value = int.from_bytes(data[1:], 'big')
        return value - 256 ** (len(data) - 1) if data[0] == 0o377 else value
    try:
        return int(text_of(data, 'ascii', 'strict').strip() or '0', 8)
    except ValueError:
        raise InvalidHeaderError('invalid header') from None


def number(value, size=8, format=DEFAULT_FORMAT):
    """The field of a number."""
    value = int(value)
    if 0 <= value < 8 ** (size - 1):
        return b'%0*o\0' % (size - 1, value)
    if format == GNU_FORMAT and -256 ** (size - 1) <= value < 256 ** (size - 1):
        return bytes([0o200]) + value.to_bytes(size - 1, 'big') if value >= 0 else \
            bytes([0o377]) + (256 ** (size - 1) + value).to_bytes(size - 1, 'big')
    raise ValueError('overflow in number field')


def check_sums(block):
    """The sums of a header, its bytes taken without and with a sign."""
    plain = 256 + sum(block[:148]) + sum(block[156:512])
    return plain, 256 + sum(struct.unpack_from('148b8x356b', block))


def padded(data):
    rest = len(data) % BLOCKSIZE
    return data + bytes(BLOCKSIZE - rest) if rest else data


class TarInfo:
    """What an archive tells of a member."""

    __slots__ = ('name', 'mode', 'uid', 'gid', 'size', 'mtime', 'chksum', 'type', 'linkname', 'uname', 'gname', 'devmajor', 'devminor',
                 'offset', 'offset_data', 'pax_headers', 'sparse', 'tarfile')

    def __init__(self, name=''):
        self.name = name
        self.mode = 0o644
        self.uid = self.gid = self.size = self.mtime = self.chksum = 0
        self.type = REGTYPE
        self.linkname = self.uname = self.gname = ''
        self.devmajor = self.devminor = 0
        self.offset = self.offset_data = 0
        self.sparse = None
        self.pax_headers = {}
        self.tarfile = None

    path = property(lambda self: self.name, lambda self, name: setattr(self, 'name', name), doc='In pax headers, "name" is called "path".')
    linkpath = property(lambda self: self.linkname, lambda self, name: setattr(self, 'linkname', name))

    def __repr__(self):
        return '<%s %r at %#x>' % (self.__class__.__name__, self.name, id(self))

    def isreg(self):
        return self.type in REGULAR_TYPES

    isfile = isreg

    def isdir(self):
        return self.type == DIRTYPE

    def issym(self):
        return self.type == SYMTYPE

    def islnk(self):
        return self.type == LNKTYPE

    def ischr(self):
        return self.type == CHRTYPE

    def isblk(self):
        return self.type == BLKTYPE

    def isfifo(self):
        return self.type == FIFOTYPE

    def issparse(self):
        return self.sparse is not None

    def isdev(self):
        return self.type in (CHRTYPE, BLKTYPE, FIFOTYPE)

    def replace(self, **changes):
        """A copy with other values."""
        import copy
        changes.pop('deep', None)
        made = copy.copy(self)
        for name, value in changes.items():
            setattr(made, name, value)
        return made

    def get_info(self):
        return {'name': self.name, 'mode': self.mode & 0o7777, 'uid': self.uid, 'gid': self.gid, 'size': self.size, 'mtime': self.mtime,
                'chksum': self.chksum, 'type': self.type, 'linkname': self.linkname, 'uname': self.uname, 'gname': self.gname,
                'devmajor': self.devmajor, 'devminor': self.devminor}

    def tobuf(self, format=DEFAULT_FORMAT, encoding='utf-8', errors='surrogateescape'):
        """The member's header, with those that stand before it where it does not hold all."""
        info = self.get_info()
        if info['type'] == DIRTYPE and not info['name'].endswith('/'):
            info['name'] += '/'
        if format == USTAR_FORMAT:
            return self._ustar(info, encoding, errors)
        if format == GNU_FORMAT:
            return self._gnu(info, encoding, errors)
        if format == PAX_FORMAT:
            return self._pax(info, encoding)
        raise ValueError('invalid format')

    def _ustar(self, info, encoding, errors):
        info['magic'] = b'ustar\x0000'
        if len(info['linkname'].encode(encoding, errors)) > 100:
            raise ValueError('linkname is too long')
        if len(info['name'].encode(encoding, errors)) > 100:
            info['prefix'], info['name'] = _split(info['name'], encoding, errors)
        return block_of(info, USTAR_FORMAT, encoding, errors)

    def _gnu(self, info, encoding, errors):
        info['magic'] = b'ustar  \0'
        before = b''
        for name, kind in (('linkname', GNUTYPE_LONGLINK), ('name', GNUTYPE_LONGNAME)):
            data = info[name].encode(encoding, errors)
            if len(data) > 100:
                long = {'name': '././@LongLink', 'type': kind, 'size': len(data) + 1, 'magic': b'ustar  \0'}
                before += block_of(long, USTAR_FORMAT, encoding, errors) + padded(data + b'\0')
        return before + block_of(info, GNU_FORMAT, encoding, errors)

    def _pax(self, info, encoding):
        info['magic'] = b'ustar\x0000'
        headers = self.pax_headers.copy()
        for name, header, size in (('name', 'path', 100), ('linkname', 'linkpath', 100), ('uname', 'uname', 32), ('gname', 'gname', 32)):
            if header not in headers and (not info[name].isascii() or len(info[name]) > size):
                headers[header] = info[name]
        for name, size in (('uid', 8), ('gid', 8), ('size', 12), ('mtime', 12)):
            value = info[name]
            rounded = round(value) if isinstance(value, float) else value
            if not 0 <= rounded < 8 ** (size - 1):
                info[name] = 0
                headers.setdefault(name, str(value))
            elif isinstance(value, float):
                info[name] = rounded
                headers.setdefault(name, str(value))
        before = pax_records(headers, XHDTYPE, encoding) if headers else b''
        return before + block_of(info, USTAR_FORMAT, 'ascii', 'replace')

    @classmethod
    def create_pax_global_header(cls, pax_headers):
        return pax_records(pax_headers, XGLTYPE, 'utf-8')

    @classmethod
    def frombuf(cls, buf, encoding, errors):
        """The member of a header."""
        if len(buf) == 0:
            raise EmptyHeaderError('empty header')
        if len(buf) != BLOCKSIZE:
            raise TruncatedHeaderError('truncated header')
        if buf.count(b'\0') == BLOCKSIZE:
            raise EOFHeaderError('end of file header')
        total = number_of(buf[148:156])
        if total not in check_sums(buf):
            raise InvalidHeaderError('bad checksum')
        made = cls()
        made.name = text_of(buf[0:100], encoding, errors)
        made.mode, made.uid, made.gid = number_of(buf[100:108]), number_of(buf[108:116]), number_of(buf[116:124])
        made.size, made.mtime, made.chksum = number_of(buf[124:136]), number_of(buf[136:148]), total
        made.type = buf[156:157]
        made.linkname = text_of(buf[157:257], encoding, errors)
        made.uname, made.gname = text_of(buf[265:297], encoding, errors), text_of(buf[297:329], encoding, errors)
        made.devmajor, made.devminor = number_of(buf[329:337]), number_of(buf[337:345])
        prefix = text_of(buf[345:500], encoding, errors)
        # Files of an old format are folders when their name says so.
        if made.type == AREGTYPE and made.name.endswith('/'):
            made.type = DIRTYPE
        if made.isdir():
            made.name = made.name.rstrip('/')
        if prefix and made.type not in (GNUTYPE_SPARSE, GNUTYPE_LONGLINK, GNUTYPE_LONGNAME):
            made.name = prefix + '/' + made.name
        return made

    def apply(self, headers, encoding, errors):
        """Takes what pax headers tell."""
        for key, value in headers.items():
            if key in ('path', 'linkpath', 'uname', 'gname', 'size', 'mtime', 'uid', 'gid'):
                if key in _PAX_NUMBERS:
                    try:
                        value = _PAX_NUMBERS[key](value)
                    except ValueError:
                        value = 0
                elif key == 'path':
                    value = value.rstrip('/')
                setattr(self, key, value)
        self.pax_headers = headers.copy()


def _split(name, encoding, errors):
    parts = name.split('/')
    for at in range(1, len(parts)):
        prefix, rest = '/'.join(parts[:at]), '/'.join(parts[at:])
        if len(prefix.encode(encoding, errors)) <= 155 and len(rest.encode(encoding, errors)) <= 100:
            return prefix, rest
    raise ValueError('name is too long')


def block_of(info, format, encoding, errors):
    """A header."""
    is_device = info.get('type') in (CHRTYPE, BLKTYPE)
    device = [number(info.get(name, 0), 8, format) if is_device else field('', 8, encoding, errors) for name in ('devmajor', 'devminor')]
    kind = info.get('type', REGTYPE)
    made = b''.join([field(info.get('name', ''), 100, encoding, errors), number(info.get('mode', 0) & 0o7777, 8, format),
                     number(info.get('uid', 0), 8, format), number(info.get('gid', 0), 8, format), number(info.get('size', 0), 12, format),
                     number(info.get('mtime', 0), 12, format), b'        ', kind, field(info.get('linkname', ''), 100, encoding, errors),
                     info.get('magic', b'ustar\x0000'), field(info.get('uname', ''), 32, encoding, errors),
                     field(info.get('gname', ''), 32, encoding, errors), *device, field(info.get('prefix', ''), 155, encoding, errors)])
    made += bytes(BLOCKSIZE - len(made))
    return made[:148] + b'%06o\0 ' % check_sums(made)[0] + made[156:]


def pax_records(headers, kind, encoding):
    """The member that holds pax headers: a line each, with its own length in front."""
    lines = []
    is_binary = any('\ud800' <= char <= '\udfff' for value in headers.values() for char in value)
    if is_binary:
        lines.append(b'21 hdrcharset=BINARY\n')
    for key, value in headers.items():
        line = b' ' + key.encode('utf-8') + b'=' + value.encode(encoding if is_binary else 'utf-8', 'surrogateescape') + b'\n'
        size = len(line)
        while size != len(line) + len(str(size)):
            size = len(line) + len(str(size))
        lines.append(str(size).encode('ascii') + line)
    data = b''.join(lines)
    info = {'name': '././@PaxHeader', 'type': kind, 'size': len(data), 'magic': b'ustar\x0000'}
    return block_of(info, USTAR_FORMAT, 'ascii', 'replace') + padded(data)


def read_pax(data, encoding, errors):
    """The headers in the contents of such a member."""
    made = {}
    at = 0
    while at < len(data) and data[at]:
        gap = data.find(b' ', at)
        try:
            size = int(data[at:gap])
        except ValueError:
            raise InvalidHeaderError('invalid header') from None
        if size <= gap - at or data[at + size - 1:at + size] != b'\n':
            raise InvalidHeaderError('invalid header')
        key, _, value = data[gap + 1:at + size - 1].partition(b'=')
        try:
            value = value.decode('utf-8')
        except UnicodeDecodeError:
            value = value.decode(encoding, errors)
        key = key.decode('utf-8', 'surrogateescape')
        if key != 'hdrcharset':
            made[key] = value
        at += size
    return made
