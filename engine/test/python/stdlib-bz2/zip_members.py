# Members of zip files in bzip2 and LZMA: written, read, appended to, damaged.
import io
import zipfile

TEXT = b''.join(b'line %d of some text\n' % number for number in range(3000))
for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
    file = io.BytesIO()
    with zipfile.ZipFile(file, 'w', method) as archive:
        archive.writestr('text', TEXT)
        archive.writestr('empty', b'')
        with archive.open('pieces', 'w') as member:
            for start in range(0, 5000, 1000):
                member.write(TEXT[start:start + 1000])
    with zipfile.ZipFile(file, 'a', method) as archive:
        archive.writestr('later', b'one more')
    with zipfile.ZipFile(file) as archive:
        print(archive.testzip(), [(info.filename, info.compress_type, info.file_size, info.flag_bits, info.extract_version,
                                   info.create_version) for info in archive.infolist()])
        print(archive.read('text') == TEXT, archive.read('empty'), archive.read('pieces') == TEXT[:5000], archive.read('later'))
        print(archive.getinfo('text').compress_size < len(TEXT) // 4)
        with archive.open('text') as member:
            print(member.read(10), member.readline(), member.seek(20000), member.read(20), member.seek(3), member.read(4), member)
    if method:
        damaged = bytearray(file.getvalue())
        damaged[60:90] = bytes(30)
        try:
            zipfile.ZipFile(io.BytesIO(damaged)).read('text')
        except Exception as error:
            print('refused')

for level in (1, 9):
    file = io.BytesIO()
    with zipfile.ZipFile(file, 'w', zipfile.ZIP_BZIP2, compresslevel=level) as archive:
        archive.writestr('a', TEXT)
    print(zipfile.ZipFile(file).read('a') == TEXT, file.getvalue().index(b'BZh%d' % level))
try:
    zipfile.ZipFile(io.BytesIO(), 'w', 99)
except NotImplementedError as error:
    print(error)
