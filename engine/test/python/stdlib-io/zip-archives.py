# ZIP archives in memory and in files.
import hashlib
import io
import os
import tempfile
import zipfile

buffer = io.BytesIO()
with zipfile.ZipFile(buffer, 'w') as archive:
    archive.writestr(zipfile.ZipInfo('a.txt', (2020, 2, 3, 4, 5, 6)), 'hello\n' * 3)
    archive.writestr(zipfile.ZipInfo('dir/ü.bin', (2021, 2, 3, 4, 5, 6)), bytes(range(256)))
    info = zipfile.ZipInfo('empty', (1999, 12, 31, 23, 59, 58))
    info.comment = b'a comment'
    with archive.open(info, 'w') as file:
        print(file.writable(), file.readable())
    archive.comment = b'whole'
data = buffer.getvalue()
print(len(data), hashlib.sha256(data).hexdigest())

archive = zipfile.ZipFile(io.BytesIO(b'in front' + data))
print(archive.namelist(), archive.comment, archive.testzip(), zipfile.is_zipfile(buffer), zipfile.is_zipfile(io.BytesIO(b'x' * 99)))
for info in archive.infolist():
    print(info, info.date_time, info.CRC, info.header_offset, info.is_dir(), info.comment, info.flag_bits)
archive.printdir()
with archive.open('a.txt') as file:
    print(file, file.readline(), file.read(3), file.peek(2)[:2], file.tell(), file.seek(1), file.read(), file.read())
    print(file.seek(-3, 2), file.read1(-1), list(io.TextIOWrapper(archive.open('a.txt'), 'ascii')))
for attempt in (lambda: archive.getinfo('none'), lambda: archive.open('none'), lambda: archive.open('a.txt', 'x'),
                lambda: archive.writestr('x', 'y'), lambda: zipfile.ZipFile(io.BytesIO(b'not a zip')),
                lambda: zipfile.ZipFile(io.BytesIO(), 'q'), lambda: zipfile.ZipFile('/nonexistent/x.zip'),
                lambda: zipfile.ZipInfo('x', (1970, 1, 1, 0, 0, 0)), lambda: setattr(archive, 'comment', 'text'),
                lambda: zipfile.ZipFile(io.BytesIO(), 'w', 99), lambda: zipfile.ZipFile(io.BytesIO(data[:-30]))):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error)
broken = bytearray(data)
broken[broken.index(b'hello')] ^= 1
bad = zipfile.ZipFile(io.BytesIO(broken))
print(bad.testzip())
try:
    bad.read('a.txt')
except zipfile.BadZipFile as error:
    print(error)

with tempfile.TemporaryDirectory() as folder:
    source = os.path.join(folder, 'src')
    os.makedirs(os.path.join(source, 'sub'))
    for name, text in (('one.txt', 'one' * 1000), ('sub/two.txt', 'two')):
        with open(os.path.join(source, name), 'w') as file:
            file.write(text)
    path = os.path.join(folder, 'x.zip')
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.write(os.path.join(source, 'one.txt'), 'one.txt')
        archive.write(source, 'sub')
        archive.write(os.path.join(source, 'sub/two.txt'), 'sub/two.txt', zipfile.ZIP_STORED)
        archive.mkdir('made')
    with zipfile.ZipFile(path, 'a') as archive:
        archive.writestr('later.txt', 'added')
        print(archive.namelist(), archive.getinfo('one.txt').compress_size < 100)
    with zipfile.ZipFile(path) as archive:
        print([(info.filename, info.file_size, info.compress_type, info.is_dir()) for info in archive.infolist()])
        out = os.path.join(folder, 'out')
        archive.extractall(out)
        print(os.path.relpath(archive.extract('later.txt', out), out))
        first, second = archive.open('one.txt'), archive.open('sub/two.txt')
        print(first.read(4), second.read(), first.read(2), len(first.read()))
    print(sorted(os.path.relpath(os.path.join(where, name), out) for where, _, names in os.walk(out) for name in names))
    root = zipfile.Path(path)
    print(sorted(each.name for each in root.iterdir()), (root / 'sub' / 'two.txt').read_text(), (root / 'sub').is_dir(),
          (root / 'nothing').exists(), root.joinpath('sub').joinpath('two.txt').suffix)

evil = io.BytesIO()
with zipfile.ZipFile(evil, 'w') as archive:
    archive.writestr('../../etc/evil', 'x')
    archive.writestr('/abs', 'y')
with tempfile.TemporaryDirectory() as folder:
    with zipfile.ZipFile(evil) as archive:
        archive.extractall(folder)
    print(sorted(os.path.relpath(os.path.join(where, name), folder) for where, _, names in os.walk(folder) for name in names))


class Pipe(io.RawIOBase):
    def __init__(self):
        self.data = b''

    def writable(self):
        return True

    def write(self, data):
        self.data += data
        return len(data)


pipe = Pipe()
with zipfile.ZipFile(pipe, 'w', zipfile.ZIP_STORED) as archive:
    archive.writestr(zipfile.ZipInfo('streamed', (2020, 1, 1, 0, 0, 0)), b'abc')
print(pipe.data)
