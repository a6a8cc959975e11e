# LZMA both ways: formats, checks, filters, pieces, files, what is broken.
import io
import lzma
import os
import random
import tempfile

random.seed(3)
DATA = {'empty': b'', 'one': b'a', 'zeros': bytes(50000), 'text': b'the quick brown fox jumps over the lazy dog. ' * 500,
        'random': random.randbytes(70000), 'words': b' '.join(random.choice([b'alpha', b'beta', b'gamma']) for _ in range(20000))}
FILTERS = [{'id': lzma.FILTER_DELTA, 'dist': 4}, {'id': lzma.FILTER_LZMA2, 'preset': 3, 'lc': 1, 'lp': 2}]
RAW = [{'id': lzma.FILTER_LZMA1, 'dict_size': 1 << 16}]
for name, data in DATA.items():
    results = [lzma.decompress(lzma.compress(data)) == data, lzma.decompress(lzma.compress(data, lzma.FORMAT_ALONE)) == data,
               lzma.decompress(lzma.compress(data, filters=FILTERS)) == data,
               lzma.decompress(lzma.compress(data, lzma.FORMAT_RAW, filters=RAW), lzma.FORMAT_RAW, filters=RAW) == data]
    results += [lzma.decompress(lzma.compress(data, check=check, preset=1)) == data for check in (0, 1, 4, 10)]
    print(name, all(results), len(lzma.compress(data)) < len(data) + 200)

# What another program has written.
XZ = bytes.fromhex('fd377a585a000004e6d6b4460200210116000000742fe5a3e0006500285d003b9a084869ea138bd193e9c10c6c88d36bfa0f8c9e209d5563d0cc1e5d2a6f6d7a5b1f88aee0000000477c10def12333d90001446647fb42101fb6f37d010000000004595a')
ALONE = bytes.fromhex('5d00008000ffffffffffffffff003b9a084869ea138bd193e9c10c6c88d36bfa0f8c9e209d5563d0cc1e5d2a6f6d7a5b1f88b3dca5fffffda8f000')
print(lzma.decompress(XZ), lzma.decompress(ALONE))

packed = lzma.compress(DATA['words'])
for form, whole in ((lzma.FORMAT_AUTO, packed), (lzma.FORMAT_ALONE, lzma.compress(DATA['words'], lzma.FORMAT_ALONE))):
    for size in (1, 50, 4096):
        decompressor = lzma.LZMADecompressor(form)
        parts = [decompressor.decompress(whole[at:at + size]) for at in range(0, len(whole), size)]
        print(size, b''.join(parts) == DATA['words'], decompressor.eof, decompressor.check, decompressor.unused_data)
decompressor = lzma.LZMADecompressor()
print(decompressor.check, decompressor.decompress(packed + b'more', 10), decompressor.needs_input, decompressor.eof)
rest = b''
while not decompressor.eof:
    rest += decompressor.decompress(b'', 30000)
print(len(rest), decompressor.unused_data)

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'f.xz')
    with lzma.open(path, 'wt', encoding='utf-8') as file:
        for number in range(2000):
            print('line', number, 'é', file=file)
    with lzma.open(path, 'at', encoding='utf-8', preset=0) as file:
        file.write('another stream\n')
    with lzma.open(path, 'rt', encoding='utf-8') as file:
        lines = file.readlines()
    print(len(lines), lines[0], lines[-1])
    with lzma.LZMAFile(path) as file:
        print(file.read(10), file.tell(), file.seek(-9, 2), file.read(), file.seek(4), file.readline(), file.peek(3)[:3])

print(lzma.decompress(lzma.compress(b'a') + lzma.compress(b'b') + b'rest'))
print(lzma.is_check_supported(lzma.CHECK_CRC64), lzma.is_check_supported(7), lzma.LZMAError)
broken = bytearray(packed)
broken[len(broken) // 2] ^= 0x55
for make in (lambda: lzma.decompress(b'no lzma at all, really'), lambda: lzma.decompress(packed[:-5]), lambda: lzma.decompress(bytes(broken)),
             lambda: lzma.compress(b'', 7), lambda: lzma.compress(b'', preset=10), lambda: lzma.compress(b'', preset=3, filters=FILTERS),
             lambda: lzma.compress(b'', lzma.FORMAT_RAW), lambda: lzma.compress(b'', lzma.FORMAT_ALONE, check=1), lambda: lzma.open('x', 'q'),
             lambda: lzma.open('x', 'rbt'), lambda: lzma.LZMAFile(5), lambda: decompressor.decompress(b''),
             lambda: lzma.decompress(packed, filters=RAW), lambda: lzma.decompress(packed, lzma.FORMAT_RAW), lambda: lzma.decompress(packed, memlimit=1000),
             lambda: lzma.LZMAFile(io.BytesIO(packed[:50])).read(), lambda: lzma.LZMAFile(io.BytesIO(packed), check=4),
             lambda: lzma.compress(b'', filters=[]), lambda: lzma.compress(b'', filters=[{'id': 99}])):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)
