"""zlib: whole data and objects, formats, errors."""
import zlib as z
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__module__, type(e).__name__, e)
d=b'hello world '*100
c=z.compress(d)
def dobj(*a):
    o=z.decompressobj(); r=[]
    for x in a: r.append(o.decompress(x))
    return r,o.eof,o.unused_data,o.unconsumed_tail
def lim():
    o=z.decompressobj(); r=o.decompress(c,10); n=len(o.unconsumed_tail)>0; r2=o.decompress(o.unconsumed_tail,20); return r,n,r2,len(o.flush()),o.eof
def comp():
    o=z.compressobj(); r=o.compress(b'abc'*10); r+=o.flush(z.Z_SYNC_FLUSH); r+=o.compress(b'def'); q=o.copy(); e=q.flush(); r+=o.flush(); return z.decompress(r), len(e)>0
def after():
    o=z.compressobj(); o.flush(); return o.compress(b'a')
def dcopy():
    o=z.decompressobj(); a=o.decompress(c[:10]); p=o.copy(); return a+o.decompress(c[10:])==d, a+p.decompress(c[10:])==d
def zd():
    dd=b'the quick brown fox'; o=z.compressobj(zdict=dd); x=o.compress(b'the quick fox')+o.flush(); return z.decompressobj(zdict=dd).decompress(x)
def zd2():
    dd=b'the quick brown fox'; o=z.compressobj(zdict=dd); x=o.compress(b'the quick fox')+o.flush(); return z.decompress(x)
for f in (lambda: z.decompress(c)==d,
          lambda: z.compress(b''),
          lambda: c[:2],
          lambda: z.compress(d,9)[:2],
          lambda: z.compress(d,level=1,wbits=-15)[:1]!=b'',
          lambda: z.decompress(z.compress(d,wbits=31),31)==d,
          lambda: z.decompress(z.compress(d,wbits=31),47)==d,
          lambda: z.decompress(z.compress(d,wbits=-15),-15)==d,
          lambda: z.decompress(b'abc'),
          lambda: z.decompress(b''),
          lambda: z.decompress(c[:-1]),
          lambda: z.decompress(c[:5]),
          lambda: z.decompress(c+b'x')==d,
          lambda: z.decompress(c[:-1]+b'\0'),
          lambda: z.decompress('a'),
          lambda: z.compress('a'),
          lambda: z.compress(b'a',10),
          lambda: z.compress(b'a',-2),
          lambda: z.compress(b'a',wbits=99),
          lambda: z.decompress(c,99),
          lambda: z.adler32(b'hello'),
          lambda: z.adler32(b'hello',5),
          lambda: z.crc32(b'hello'),
          lambda: z.crc32(b'hello',-1),
          lambda: z.adler32(b''),
          lambda: dobj(c),
          lambda: dobj(c[:7],c[7:]+b'tail'),
          lambda: dobj(c,b'more'),
          lambda: dobj(b'abc'), lim, comp, after, dcopy, zd, zd2,
          lambda: z.decompressobj().decompress(c,-1),
          lambda: z.compressobj(99),
          lambda: z.compressobj(wbits=3),
          lambda: z.decompressobj(wbits=99),
          lambda: z.compressobj().flush(99),
          lambda: z.decompress(c,bufsize=0)==d,
          lambda: z.decompressobj().flush(0),
          lambda: z.decompressobj().flush(),
          lambda: z.MAX_WBITS,
          lambda: z.DEFLATED,
          lambda: z.DEF_BUF_SIZE,
          lambda: z.DEF_MEM_LEVEL,
          lambda: z.Z_DEFAULT_COMPRESSION,
          lambda: type(z.compressobj()),
          lambda: type(z.decompressobj()),
          lambda: z.error.__mro__,
          lambda: [ (k,getattr(z,k)) for k in dir(z) if k[:2]=='Z_'],
          lambda: z.compressobj().compress('x'),
          lambda: z.decompressobj(zdict=5),
          lambda: z.decompress(),
          lambda: z.decompress(c,wbits=8)):
    t(f)
