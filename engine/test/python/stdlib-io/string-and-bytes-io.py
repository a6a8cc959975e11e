import io
s = io.StringIO('line one\nline two\nend'); print(repr(s.read(4)), repr(s.readline()), s.tell(), list(s), s.seek(0), s.readlines(9), s.read(), s.read(), s.getvalue().count('\n'))
w = io.StringIO(); print(w.write('héllo'), w.write(''), w.writelines(['a', 'b']), w.getvalue(), w.tell(), w.seek(0), w.write('H'), w.getvalue(), w.seek(0, 2), w.truncate(3), w.getvalue(), w.readable(), w.writable(), w.seekable(), w.isatty(), w.closed); print('printed', 1, sep='-', file=w); print(repr(w.getvalue()))
b = io.BytesIO(b'abc\ndef'); print(b.read(2), b.readline(), b.read(), b.seek(-3, 2), b.read(1), b.seek(1, 1), b.tell(), b.getvalue(), b.write(b'XYZ'), b.getvalue(), b.getbuffer()[0], b.seek(100), b.write(b'!'), len(b.getvalue()), b.truncate(4), b.getvalue())
ba = bytearray(4); b.seek(0); print(b.readinto(ba), ba, b.readinto(ba), io.BytesIO(b'a\nb\n').readlines(), list(io.BytesIO(b'x\ny')), io.BytesIO(bytearray(b'q')).getvalue(), io.BytesIO().read1() if False else '')
with io.StringIO('ctx') as c: print(c.read())
for f in (c.read, c.getvalue, lambda: c.write('x'), lambda: c.seek(0), lambda: next(c), c.tell, lambda: c.closed, c.close, lambda: c.__enter__(), c.readable):
    try: print(f())
    except ValueError as e: print(e)
for src in ['s.write(5)', 's.write(b"x")', 'b.write("x")', 'b.write(5)', 's.seek(-1)', 's.seek(1, 1)', 's.seek(0, 1)', 's.seek(0, 9)', 'b.seek(-1)', 'b.seek(0, 9)', 's.read("a")', 'io.StringIO(5)', 'io.StringIO(b"x")', 'io.BytesIO("x")', 's.truncate(-1)', 's.fileno()', 's.nope', 's.seek("a")', 'io.StringIO("a", newline="x")', 's.readline(2)', 's.writelines(5)', 's.writelines([5])', 'b.writelines(["a"])', 'io.open is open', 'io.StringIO(None).getvalue()', 'io.StringIO(initial_value="kw").read()', 'io.BytesIO(initial_bytes=b"kw").read()', 's.detach()', 'b.readinto("x")', 'b.readinto(b"ro")', 'io.UnsupportedOperation.__mro__[1:3]', 'io.SEEK_SET, io.SEEK_CUR, io.SEEK_END', 'io.DEFAULT_BUFFER_SIZE', 'isinstance(s, io.TextIOBase), isinstance(b, io.RawIOBase), isinstance(b, io.BufferedIOBase), isinstance(b, io.IOBase)']:
    try: print(src, repr(eval(src)))
    except Exception as e: print(src, '->', type(e).__name__, e)
for nl in (None, '', '\n', '\r\n', '\r'):
    t = io.StringIO('a\r\nb\rc\nd', newline=nl); print(repr(nl), t.readlines(), end=' '); t.write('x\ny'); print(repr(t.getvalue()))
import sys
old, sys.stdout = sys.stdout, io.StringIO(); print('captured', end='|'); text = sys.stdout.getvalue(); sys.stdout = old; print(repr(text))
old, sys.stdin = sys.stdin, io.StringIO('typed\nmore\n'); print(repr(input()), repr(input('prompt ')))
try: input()
except EOFError as e: print(type(e).__name__, e)
sys.stdin = old
tw = io.TextIOWrapper(io.BytesIO('é\nx'.encode()), encoding='utf-8'); print(repr(tw.readline()), tw.encoding, repr(tw.read()), tw.errors)
out = io.BytesIO(); tw = io.TextIOWrapper(out, encoding='latin-1', newline='\r\n', write_through=True); tw.write('é\n'); tw.flush(); print(out.getvalue())
class Upper(io.StringIO):
    def write(self, t): return super().write(t.upper())
u = Upper(); print('shout', file=u); print(u.getvalue(), end='')
io.StringIO('done').write(None)
