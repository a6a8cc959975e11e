# gzip: compressed files read and written.
import gzip, io, tempfile, os, random
d = bytes(random.Random(1).randrange(64) for _ in range(200000))
z = gzip.compress(d, mtime=5); print(z[:10], gzip.decompress(z)==d, gzip.decompress(z+z)==d+d, gzip.decompress(z+b'\0\0\0')==d, gzip.decompress(b''))
with tempfile.TemporaryDirectory() as t:
    p=os.path.join(t,'a.txt.gz')
    with gzip.open(p,'wt') as f: f.write('hello\nwörld\n'*3)
    print(open(p,'rb').read(20)[10:], )
    with gzip.open(p,'rt') as f: print(list(f))
    with gzip.open(p) as f: print(f.readline(), f.read(3), f.tell(), f.seek(1), f.read(4), f.peek(1)[:3], f.read1(2), f.readline(2), f.seek(0,2), f.read(), f.mtime>0, f.name.endswith('gz'), f.mode)
    with gzip.open(p,'ab') as f: f.write(b'more'); print(f.tell())
    with gzip.open(p,'rb') as f: print(f.read()[-10:])
b=io.BytesIO()
with gzip.GzipFile(fileobj=b, mode='w', mtime=1, filename='x/y.gz') as f: f.write(d); f.flush(); f.write(b'z')
print(b.getvalue()[:16], gzip.decompress(b.getvalue())==d+b'z')
for a in (lambda: gzip.decompress(b'hello world'), lambda: gzip.decompress(z[:-3]), lambda: gzip.open(5), lambda: gzip.open('x','rbt'), lambda: gzip.open('x','rb',encoding='a'), lambda: gzip.GzipFile(fileobj=io.BytesIO(),mode='w').read(), lambda: gzip.GzipFile(fileobj=io.BytesIO(z)).write(b''), lambda: gzip.GzipFile('q','z'), lambda: f.write(b'')):
    try: print(a())
    except Exception as e: print(type(e).__name__, e)
