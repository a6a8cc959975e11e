good = ['0', '-0', '+5', ' 42 ', '\t\n7\r', '1_000', '007', '٣', '１２', '-1_0_0', '9' * 40, '\u2003 8 \u2003']
for s in good: print(repr(s), int(s))
bad = ['', ' ', '+', '-', '--1', '1 2', '1.0', '0x10', '1e5', '_1', '1_', '1__0', 'abc', '1a', '²', '- 1', '1\x00', 'é', 'None', "it's", 'x' * 300, '\u2007-']
for s in bad:
    try: print(repr(s), int(s))
    except ValueError as e: print(ascii(str(e))[:240])
for s, b in [('ff', 16), ('0xFF', 16), ('0b11', 2), ('0b11', 0), ('0o17', 0), ('0', 0), ('00', 0), ('z', 36), ('Zz', 36), ('12', 3), ('-0x1f', 16), ('0_7', 8), ('0x', 16), ('0b', 0), ('010', 0), ('19', 8), ('5', 1), ('5', 37), ('5', -1), ('1', 2.0), ('1_1', 2), ('0xg', 16), (b'12', 10), (bytearray(b'ff'), 16), (12, 10), (None, 10), ('٣', 8), ('0b1', 16)]:
    try: print(repr(s), b, int(s, b))
    except Exception as e: print(repr(s), b, type(e).__name__, e)
class I:
    def __int__(self): return 5
class X:
    def __index__(self): return 6
class T:
    def __trunc__(self): return 7
class B:
    def __int__(self): return 'no'
class S(int): pass
class SI:
    def __int__(self): return True
for v in [3.99, -3.99, 1e20, True, b'5', bytearray(b'6'), I(), X(), T(), B(), S(9), SI(), None, [], 1j, float('nan'), float('inf'), -1e400, '5' * 10, memoryview(b'1')]:
    try: r = int(v); print(type(v).__name__, r, type(r).__name__)
    except Exception as e: print(type(v).__name__, type(e).__name__, e)
print(int(), int(base=10) if False else '', int('101', base=2), int(1e300) % 10**9, int(2.0**70))
int('12', base=None)
