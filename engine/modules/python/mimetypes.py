"""The types of files by the ends of their names.

The types known from the start stand in the table below; files in the form of Apache's mime.types add to them.
"""

import os
import sys
from urllib.parse import _splittype

__all__ = ['knownfiles', 'inited', 'MimeTypes', 'guess_type', 'guess_all_extensions', 'guess_extension', 'add_type', 'init',
           'read_mime_types', 'suffix_map', 'encodings_map', 'types_map', 'common_types']

knownfiles = [
    '/etc/mime.types',
    '/etc/httpd/mime.types',
    '/etc/httpd/conf/mime.types',
    '/etc/apache/mime.types',
    '/etc/apache2/mime.types',
    '/usr/local/etc/httpd/conf/mime.types',
    '/usr/local/lib/netscape/mime.types',
    '/usr/local/etc/httpd/conf/mime.types',
    '/usr/local/etc/mime.types',
]

inited = False
_db = None

# Type, and the endings that mean it; the first of them is the one that guess_extension gives.
_TYPES = '''
    application/javascript js mjs
    application/json json
    application/manifest+json webmanifest
    application/msword doc dot wiz
    application/n-quads nq
    application/n-triples nt
    application/octet-stream bin a dll exe o obj so
    application/oda oda
    application/pdf pdf
    application/pkcs7-mime p7c
    application/postscript ps ai eps
    application/trig trig
    application/vnd.apple.mpegurl m3u m3u8
    application/vnd.ms-excel xls xlb
    application/vnd.ms-powerpoint ppt pot ppa pps pwz
    application/wasm wasm
    application/x-bcpio bcpio
    application/x-cpio cpio
    application/x-csh csh
    application/x-dvi dvi
    application/x-gtar gtar
    application/x-hdf hdf
    application/x-hdf5 h5
    application/x-latex latex
    application/x-mif mif
    application/x-netcdf cdf nc
    application/x-pkcs12 p12 pfx
    application/x-pn-realaudio ram
    application/x-python-code pyc pyo
    application/x-sh sh
    application/x-shar shar
    application/x-shockwave-flash swf
    application/x-sv4cpio sv4cpio
    application/x-sv4crc sv4crc
    application/x-tar tar
    application/x-tcl tcl
    application/x-tex tex
    application/x-texinfo texi texinfo
    application/x-troff roff t tr
    application/x-troff-man man
    application/x-troff-me me
    application/x-troff-ms ms
    application/x-ustar ustar
    application/x-wais-source src
    application/xml xsl rdf wsdl xpdl
    application/zip zip
    audio/3gpp 3gp 3gpp
    audio/3gpp2 3g2 3gpp2
    audio/aac aac adts loas ass
    audio/basic au snd
    audio/mpeg mp3 mp2
    audio/opus opus
    audio/x-aiff aif aifc aiff
    audio/x-pn-realaudio ra
    audio/x-wav wav
    image/avif avif
    image/bmp bmp
    image/gif gif
    image/heic heic
    image/heif heif
    image/ief ief
    image/jpeg jpg jpe jpeg
    image/png png
    image/svg+xml svg
    image/tiff tiff tif
    image/vnd.microsoft.icon ico
    image/x-cmu-raster ras
    image/x-portable-anymap pnm
    image/x-portable-bitmap pbm
    image/x-portable-graymap pgm
    image/x-portable-pixmap ppm
    image/x-rgb rgb
    image/x-xbitmap xbm
    image/x-xpixmap xpm
    image/x-xwindowdump xwd
    message/rfc822 eml mht mhtml nws
    text/css css
    text/csv csv
    text/html html htm
    text/n3 n3
    text/plain txt bat c h ksh pl srt
    text/richtext rtx
    text/tab-separated-values tsv
    text/vtt vtt
    text/x-python py
    text/x-sgml sgm sgml
    text/x-setext etx
    text/x-vcard vcf
    text/xml xml
    video/mp4 mp4
    video/mpeg mpeg m1v mpa mpe mpg
    video/quicktime mov qt
    video/webm webm
    video/x-msvideo avi
    video/x-sgi-movie movie
'''

_COMMON_TYPES = '''
    application/rtf rtf
    audio/midi mid midi
    image/jpg jpg
    image/pict pct pic pict
    image/webp webp
    text/xul xul
'''


def _read_table(table):
    return {'.' + ending: line.split()[0] for line in table.splitlines() for ending in line.split()[1:]}


suffix_map = _suffix_map_default = {
    '.svgz': '.svg.gz', '.tgz': '.tar.gz', '.taz': '.tar.gz', '.tz': '.tar.gz', '.tbz2': '.tar.bz2', '.txz': '.tar.xz',
}
encodings_map = _encodings_map_default = {'.gz': 'gzip', '.Z': 'compress', '.bz2': 'bzip2', '.xz': 'xz', '.br': 'br'}
types_map = _types_map_default = _read_table(_TYPES)
common_types = _common_types_default = _read_table(_COMMON_TYPES)


class MimeTypes:
    """A table of types: strict ones, which are registered, and common ones."""

    def __init__(self, filenames=(), strict=True):
        if not inited:
            init()
        self.encodings_map = _encodings_map_default.copy()
        self.suffix_map = _suffix_map_default.copy()
        self.types_map = {}, {}
        self.types_map_inv = {}, {}
        for ending, type in _types_map_default.items():
            self.add_type(type, ending, True)
        for ending, type in _common_types_default.items():
            self.add_type(type, ending, False)
        for name in filenames:
            self.read(name, strict)

    def add_type(self, type, ext, strict=True):
        """Adds an ending of a type; the ending's former type is forgotten."""
        self.types_map[strict][ext] = type
        endings = self.types_map_inv[strict].setdefault(type, [])
        if ext not in endings:
            endings.append(ext)

    def guess_type(self, url, strict=True):
        """(type, encoding) of a file by its name or URL; the type is None where the ending is unknown."""
        url = os.fspath(url)
        scheme, url = _splittype(url)
        if scheme == 'data':
            return _guess_data_type(url)
        base, ending = _split_ending(url)
        while (longer := self.suffix_map.get(ending)) is not None:
            base, ending = _split_ending(base + longer)
        encoding = None
        if ending in self.encodings_map:
            encoding = self.encodings_map[ending]
            base, ending = _split_ending(base)
        ending = ending.lower()
        found = self.types_map[True].get(ending)
        if found is None and not strict:
            found = self.types_map[False].get(ending)
        return found, encoding

    def guess_all_extensions(self, type, strict=True):
        """All endings of a type, with the dot."""
        type = type.lower()
        endings = list(self.types_map_inv[True].get(type, []))
        if not strict:
            endings += [each for each in self.types_map_inv[False].get(type, []) if each not in endings]
        return endings

    def guess_extension(self, type, strict=True):
        """One ending of a type, with the dot; None for none."""
        endings = self.guess_all_extensions(type, strict)
        return endings[0] if endings else None

    def read(self, filename, strict=True):
        """Reads a file of types by its name."""
        with open(filename, encoding='utf-8') as file:
            self.readfp(file, strict)

    def readfp(self, fp, strict=True):
        """Reads lines of a type and its endings; what follows a `#` is no part of it."""
        while line := fp.readline():
            words = line.split()
            for index, word in enumerate(words):
                if word[0] == '#':
                    del words[index:]
                    break
            for ending in words[1:]:
                self.add_type(words[0], '.' + ending, strict)

    def read_windows_registry(self, strict=True):
        """There is no registry here."""


def _split_ending(path):
    return os.path.splitext(path)


def _guess_data_type(url):
    """The type that a data: URL names; plain text where it names none."""
    comma = url.find(',')
    if comma < 0:
        return None, None
    semicolon = url.find(';', 0, comma)
    type = url[:semicolon] if semicolon >= 0 else url[:comma]
    if '=' in type or '/' not in type:
        type = 'text/plain'
    return type, None


def _table():
    if _db is None:
        init()
    return _db


def guess_type(url, strict=True):
    """(type, encoding) of a file by its name or URL."""
    return _table().guess_type(url, strict)


def guess_all_extensions(type, strict=True):
    """All endings of a type, with the dot."""
    return _table().guess_all_extensions(type, strict)


def guess_extension(type, strict=True):
    """One ending of a type, with the dot; None for none."""
    return _table().guess_extension(type, strict)


def add_type(type, ext, strict=True):
    """Adds an ending of a type to the table of this module's functions."""
    return _table().add_type(type, ext, strict)


def init(files=None):
    """Makes the table of this module's functions anew, with the files that are given or known."""
    global suffix_map, types_map, encodings_map, common_types, inited, _db
    inited = True
    if files is None or _db is None:
        table = MimeTypes()
        files = knownfiles if files is None else knownfiles + list(files)
    else:
        table = _db
    for file in files:
        if os.path.isfile(file):
            table.read(file)
    encodings_map = table.encodings_map
    suffix_map = table.suffix_map
    types_map = table.types_map[True]
    common_types = table.types_map[False]
    _db = table


def read_mime_types(file):
    """The endings and types of a file; None where it cannot be opened."""
    try:
        lines = open(file, encoding='utf-8')
    except OSError:
        return None
    with lines:
        table = MimeTypes()
        table.readfp(lines, True)
        return table.types_map[True]


def _main():
    import getopt
    usage = ('Usage: mimetypes.py [options] type\n\nOptions:\n    --help / -h       -- print this message and exit\n'
             '    --lenient / -l    -- additionally search of some common, but non-standard\n                         types.\n'
             '    --extension / -e  -- guess extension instead of type\n\nMore than one type argument may be given.\n')

    def leave(code, message=''):
        print(usage)
        if message:
            print(message)
        sys.exit(code)

    try:
        options, names = getopt.getopt(sys.argv[1:], 'hle', ['help', 'lenient', 'extension'])
    except getopt.error as error:
        leave(1, error)
    given = {option for option, _ in options}
    if given & {'-h', '--help'}:
        leave(0)
    strict = not given & {'-l', '--lenient'}
    for name in names:
        if given & {'-e', '--extension'}:
            print(guess_extension(name, strict) or "I don't know anything about type " + name)
        else:
            type, encoding = guess_type(name, strict)
            print(f'type: {type} encoding: {encoding}' if type else "I don't know anything about type " + name)


if __name__ == '__main__':
    _main()
