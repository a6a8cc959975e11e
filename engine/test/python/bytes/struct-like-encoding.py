def pack_int(n, size, signed=True): return n.to_bytes(size, 'little', signed=signed)
class Writer:
    def __init__(self): self.data = bytearray()
    def u8(self, v): self.data.append(v); return self
    def i32(self, v): self.data += pack_int(v, 4); return self
    def text(self, s): b = s.encode(); self.i32(len(b)); self.data += b; return self
    def varint(self, n):
        while n > 127: self.u8(n & 127 | 128); n >>= 7
        return self.u8(n)
    def list(self, items, put):
        self.varint(len(items))
        for i in items: put(i)
        return self
class Reader:
    def __init__(self, data): self.view, self.pos = memoryview(data), 0
    def take(self, n):
        if self.pos + n > len(self.view): raise EOFError(f'wanted {n} bytes at {self.pos}, have {len(self.view) - self.pos}')
        self.pos += n; return self.view[self.pos - n:self.pos]
    def u8(self): return self.take(1)[0]
    def i32(self): return int.from_bytes(self.take(4), 'little', signed=True)
    def text(self): return bytes(self.take(self.i32())).decode()
    def varint(self):
        n = shift = 0
        while True:
            b = self.u8(); n |= (b & 127) << shift; shift += 7
            if b < 128: return n
w = Writer().u8(7).i32(-5).text('héllo ☃').varint(300).varint(2**50); w.list(['a', 'bb', ''], w.text); print(bytes(w.data), len(w.data), w.data.hex(' ', 4))
r = Reader(bytes(w.data)); print(r.u8(), r.i32(), r.text(), r.varint(), r.varint(), [r.text() for _ in range(r.varint())], r.pos)
for bad in (b'\xff\xff\xff\x7f', b'\x02\x00\x00\x00\xff\xfe', b'\x01\x00', b'\xff\xff\xff\xff', b'\x05\x00\x00\x00ab'):
    try: print(Reader(bad).text())
    except (EOFError, UnicodeDecodeError, ValueError) as e: print(type(e).__name__, e)
for f in (lambda: w.u8(256), lambda: w.i32(2**31), lambda: w.text(b'x'), lambda: w.u8(-1), lambda: w.varint(-1) and 0, lambda: Reader('str'), lambda: w.i32(1.5)):
    try: f()
    except (ValueError, OverflowError, AttributeError, TypeError) as e: print(type(e).__name__, e)
def checksum(d): return sum(int.from_bytes(d[i:i + 2].ljust(2, b'\0'), 'big') for i in range(0, len(d), 2)) % 65535
def escape(d): return d.replace(b'\x7d', b'\x7d\x5d').replace(b'\x7e', b'\x7d\x5e')
def unescape(d): return d.replace(b'\x7d\x5e', b'\x7e').replace(b'\x7d\x5d', b'\x7d')
def frame(p): return b'\x7e' + escape(p + checksum(p).to_bytes(2, 'big')) + b'\x7e'
def unframe(s):
    for part in s.split(b'\x7e'):
        if part: p = unescape(part); yield p[:-2], checksum(p[:-2]) == int.from_bytes(p[-2:], 'big')
stream = frame(b'one') + frame(b'two\x7e\x7d') + frame(bytes(range(120, 130))); print(stream, list(unframe(stream)), list(unframe(stream.replace(b'one', b'owe'))))
print(b'%s-%d-%x' % (b'ab', 5, 255), bytes(a ^ b for a, b in zip(b'secret', b'keykey')), b'\x00'.join([b'a', b'b']), b'AbC'.swapcase(), [*b'abc'], bytes([*b'cab']), bytes(sorted(b'cab')), b'abc'[::-1], b'abc'.find(98), max(b'abc'), b'a' in b'cat', b'x' * 3, bytes.fromhex('de ad be ef'))
r.u8(); r.take(5)
