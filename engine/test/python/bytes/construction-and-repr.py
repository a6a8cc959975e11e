print(bytes(), bytes(3), bytes([1, 2, 255]), bytes(b'x'), bytes('é', 'utf-8'), bytes('é', 'latin-1', 'strict'), bytes(bytearray(b'q')), bytes(range(5)), bytes(memoryview(b'mv')), bytes((65,)), bytes(i for i in (1, 2)), bytes(source=b'k'), bytes('a', encoding='ascii'))
class B:
    def __bytes__(self): return b'from __bytes__'
class I:
    def __index__(self): return 2
class Bad:
    def __bytes__(self): return 'str'
class It:
    def __iter__(self): return iter([7, 8])
print(bytes(B()), bytes(I()), bytes(It()), bytes([I(), True]))
for a in [('x',), (-1,), ([256],), ([-1],), (['a'],), (1.5,), (None,), (b'a', 'utf-8'), (5, 'utf-8'), ('a', 'nope'), ('é', 'ascii'), (Bad(),), ([1.5],), (10**30,), ({1: 2},), ({'a'},), ('a', 5), (object(),), ('a', 'utf-8', 'strict', 1)]:
    try: print(bytes(*a))
    except Exception as e: print(type(e).__name__, e)
print(repr(bytes(range(256))))
print(b"it's", b'"', b'\'"', b'\\', b'\x00\x1f\x7f\x80', b'\t\n\r', str(b'abc'), f'{b"x"}', '%s' % b'y', [b'z'])
print(b'a' b'b', rb'\n', b'''x
y''', b'\101\x41', len(b'\u0041'), bytes.fromhex('00 fF\t1a'), b'\x01\xab'.hex(), b'\x01\xab\xcd'.hex(':'), b'abcdef'.hex('-', 2), b'abcdef'.hex('-', -4), b''.hex(), bytes.fromhex(''))
for h in ['0', '0g', 'zz', '0 0', '☃', '123', 5, b'00']:
    try: print(bytes.fromhex(h))
    except Exception as e: print(type(e).__name__, e)
for a in [('::',), ('☃',), (5,), (':', 'x'), (b'ab',)]:
    try: print(b'ab'.hex(*a))
    except Exception as e: print(type(e).__name__, e)
class Sub(bytes): pass
s = Sub(b'sub')
print(s, type(s).__name__, type(s + b'').__name__, type(s[:]).__name__, type(bytes(s)).__name__, s == b'sub', {s: 1}[b'sub'], isinstance(s, bytes), repr(s))
b'ab'[5]
