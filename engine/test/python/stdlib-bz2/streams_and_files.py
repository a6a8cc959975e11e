# bzip2 both ways: bytes, pieces, files, several streams, what is broken.
import bz2
import io
import os
import random
import tempfile

random.seed(7)
CASES = {
    'empty': b'', 'one': b'a', 'four': b'aaaa', 'run': b'b' * 5000, 'pairs': b'ab' * 3000, 'bytes': bytes(range(256)) * 20,
    'text': b'the quick brown fox jumps over the lazy dog. ' * 300, 'random': random.randbytes(20000),
    'words': b' '.join(random.choice([b'alpha', b'beta', b'gamma', b'delta']) for _ in range(30000)), 'runs': b''.join(bytes([65 + n % 7]) * n for n in range(600)),
}
for name, data in CASES.items():
    for level in (1, 9):
        packed = bz2.compress(data, level)
        print(name, level, bz2.decompress(packed) == data, len(packed) < len(data) + 600)

# What another bzip2 has written.
known = bytes.fromhex('425a6839314159265359486e9bb20000299980400010003261dc90200050a60000aff554c989e8d125b59295d1478c2aab8b3af90db8e2acbda32eaec21d7e2ee48a70a12090dd3764')
print(bz2.decompress(known))

compressor = bz2.BZ2Compressor()
packed = b''.join(compressor.compress(CASES['words'][at:at + 1000]) for at in range(0, len(CASES['words']), 1000)) + compressor.flush()
for size in (1, 100, 4096):
    decompressor = bz2.BZ2Decompressor()
    parts = [decompressor.decompress(packed[at:at + size]) for at in range(0, len(packed), size)]
    print(size, b''.join(parts) == CASES['words'], decompressor.eof, decompressor.needs_input, decompressor.unused_data)
decompressor = bz2.BZ2Decompressor()
first = decompressor.decompress(packed + b'more', 10)
print(first, decompressor.needs_input, decompressor.eof)
rest = b''
while not decompressor.eof:
    rest += decompressor.decompress(b'', 50000)
print(first + rest == CASES['words'], decompressor.unused_data)

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'f.bz2')
    with bz2.open(path, 'wt', encoding='utf-8') as file:
        for number in range(2000):
            print('line', number, 'é', file=file)
    with bz2.open(path, 'at', encoding='utf-8') as file:
        file.write('another stream\n')
    with bz2.open(path, 'rt', encoding='utf-8') as file:
        lines = file.readlines()
    print(len(lines), lines[0], lines[-1])
    with bz2.BZ2File(path) as file:
        print(file.read(10), file.tell(), file.seek(-9, 2), file.read(), file.seek(4), file.readline(), file.peek(3)[:3], file.readable(), file.writable())
        print(sum(1 for _ in file), file.closed)
    print(file.closed)

print(bz2.decompress(bz2.compress(b'a') + bz2.compress(b'b') + b'rest'))
for make in (lambda: bz2.decompress(b'no bzip2'), lambda: bz2.decompress(packed[:-5]), lambda: bz2.compress(b'', 10), lambda: bz2.open('x', 'rw'),
             lambda: bz2.open('x', 'rbt'), lambda: bz2.decompress(packed[:100] + b'xx' + packed[102:]), lambda: bz2.BZ2File(5),
             lambda: decompressor.decompress(b''), lambda: compressor.compress(b''), lambda: compressor.flush(), lambda: bz2.compress('text'),
             lambda: bz2.BZ2File(io.BytesIO(packed)).write(b'x'), lambda: bz2.BZ2File(io.BytesIO(packed[:50])).read()):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)
