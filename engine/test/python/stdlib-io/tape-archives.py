# Tape archives in the three formats, plain and compressed.
import hashlib
import io
import os
import tarfile
import tempfile


def member(name, data=b'', **fields):
    info = tarfile.TarInfo(name)
    info.size = len(data)
    info.mtime = 1_600_000_000
    for key, value in fields.items():
        setattr(info, key, value)
    return info, io.BytesIO(data)


members = [
    member('plain.txt', b'hello\n' * 200),
    member('folder', type=tarfile.DIRTYPE, mode=0o755),
    member('folder/link', type=tarfile.SYMTYPE, linkname='../plain.txt'),
    member('hard', type=tarfile.LNKTYPE, linkname='plain.txt'),
    member('x' * 60 + '/' + 'y' * 90, b'long'),
    member('empty', uname='someone', gname='group', uid=1000, gid=100),
]
more = [member('n' * 150, b'longer'), member('ü☃', b'text'), member('float', b'', mtime=12.5), member('big id', uid=8 ** 7)]
for form in (tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT):
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode='w', format=form) as archive:
        for info, data in members + (more if form == tarfile.PAX_FORMAT else more[:1] if form == tarfile.GNU_FORMAT else []):
            data.seek(0)
            archive.addfile(info, data)
    data = buffer.getvalue()
    print(form, len(data), hashlib.sha256(data).hexdigest())
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        for info in archive:
            print(' ', info.name[:20], len(info.name), info.size, oct(info.mode), info.type, info.linkname, info.mtime, info.uid, info.gid,
                  info.uname, info.gname, info.isfile(), info.isdir(), info.issym(), info.islnk(), info.pax_headers)
        print(archive.getnames()[0], archive.extractfile('plain.txt').readline(), archive.extractfile('hard').read(8),
              archive.extractfile('folder/link').read(3), archive.extractfile('folder'))
for attempt in (lambda: archive.getnames(), lambda: tarfile.open(fileobj=io.BytesIO(b'x' * 2000)), lambda: tarfile.open(fileobj=io.BytesIO(b'')),
                lambda: tarfile.open('/nonexistent.tar'), lambda: tarfile.open('x', 'q'), lambda: tarfile.open('x', 'w:nope'),
                lambda: tarfile.open(fileobj=io.BytesIO(data)).getmember('none'), lambda: tarfile.open(),
                lambda: tarfile.TarInfo('x' * 300).tobuf(tarfile.USTAR_FORMAT), lambda: tarfile.open(fileobj=io.BytesIO(data[:700])).getnames()):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, str(error).split('\n')[0])

with tempfile.TemporaryDirectory() as folder:
    source = os.path.join(folder, 'src')
    os.makedirs(os.path.join(source, 'sub'))
    for name, text in (('one.txt', 'one' * 1000), ('sub/two.txt', 'two')):
        with open(os.path.join(source, name), 'w') as file:
            file.write(text)
    os.symlink('one.txt', os.path.join(source, 'link'))
    os.chmod(os.path.join(source, 'one.txt'), 0o640)
    path = os.path.join(folder, 'a.tar.gz')
    with tarfile.open(path, 'w:gz') as archive:
        archive.add(source, 'src', filter=lambda info: None if info.name.endswith('two.txt') else info)
        archive.add(os.path.join(source, 'sub', 'two.txt'), 'two')
    print(tarfile.is_tarfile(path), tarfile.is_tarfile(os.path.join(source, 'one.txt')), os.path.getsize(path) < 1000)
    with tarfile.open(path) as archive:
        print(sorted(archive.getnames()), [info.isreg() for info in archive])
        out = os.path.join(folder, 'out')
        archive.extractall(out)
        archive.extract('two', out)
    for where, folders, names in sorted(os.walk(out)):
        print(os.path.relpath(where, out), sorted(folders), sorted(names))
    print(oct(os.stat(os.path.join(out, 'src', 'one.txt')).st_mode), os.readlink(os.path.join(out, 'src', 'link')),
          open(os.path.join(out, 'two')).read())
    plain = os.path.join(folder, 'b.tar')
    with tarfile.open(plain, 'w') as archive:
        archive.addfile(*member('first', b'1'))
    with tarfile.open(plain, 'a') as archive:
        archive.addfile(*member('second', b'22'))
    with tarfile.open(plain) as archive:
        print(archive.getnames(), os.path.getsize(plain), archive.next(), [info.offset_data for info in archive])
    with open(path, 'rb') as file, tarfile.open(fileobj=file, mode='r|gz') as archive:
        print([info.name for info in archive])
