class I:
    def __index__(self): return -10
print(bin(5), bin(-5), bin(0), bin(True), bin(I()), hex(255), hex(-255), hex(2**70), oct(8), oct(-8), oct(I()), bin(2**40), chr(65), chr(8364), ord('A'), ord('€'), ord(b'a'), ascii('aé€😀'), ascii(['é']), ascii({'k': 'ü'}), ascii(5), repr('é'), ascii('\n'), ascii(b'\xe9'))
for s in ['bin()', 'bin("5")', 'bin(1.5)', 'hex(None)', 'oct("8")', 'hex(1.0)', 'chr()', 'chr(-1)', 'chr(1114112)', 'chr("a")', 'chr(1.5)', 'ord()', 'ord("")', 'ord("ab")', 'ord(65)', 'ord(None)', 'ord(b"")', 'chr(I())', 'ascii()', 'repr()', 'format()', 'format(1, 2)', 'format(1, "z")', 'len()', 'len(5)', 'len(None)', 'len(int)', 'len(x for x in "")', 'hash([1])', 'id(1, 2)', 'bin(1, 2)', 'chr(2**40)', 'ord(bytearray(b"x"))', 'str(1, 2, 3, 4)', 'str(b"a", "ascii", "strict")', 'str(bytes=1)', 'int([])', 'float([])', 'complex([])', 'bool(1, 2)', 'list(1)', 'tuple(1)', 'dict(1)', 'set(1)', 'frozenset(1)', 'bytes("a")', 'bytearray("a")', 'object(1)', 'range()', 'slice()', 'property(1, 2, 3, 4, 5)', 'iter(5)', 'next(5)', 'reversed(5)', 'sorted(5)', 'enumerate(5)', 'zip(5)', 'map(5)', 'filter(5)', 'print(sep=5)', 'open()', 'open(5.5)', 'open("x", "q")', 'open("x", "rw")', 'open("/no/such/file")', 'input(1, 2)', '__import__()', 'staticmethod()', 'classmethod()', 'super(1)', 'memoryview()', 'breakpoint', 'globals(1)', 'locals(1)', 'vars(1)', 'callable()', 'delattr(1)', 'aiter(1)', 'anext(1)', 'type(1, 2)', 'memoryview(1)', 'format("a", ">>")', 'sum(1)', 'copyright and 1', 'help and 1']:
    try: r = eval(s); print(s, '=', r if not callable(r) else 'callable')
    except Exception as e: print(s, '->', type(e).__name__, e)
class Len:
    def __init__(self, v): self.v = v
    def __len__(self): return self.v
for v in (0, 5, True, -1, 1.5, 'a', None, 2**63, 2**62):
    try: print(repr(v), len(Len(v)))
    except Exception as e: print(repr(v), type(e).__name__, e)
class F:
    def __format__(self, s): return s * 2
    def __repr__(self): return 'é'
    def __str__(self): return 's'
print(format(F()), format(F(), 'ab'), repr(F()), ascii(F()), str(F()), format(5), format('a', '>3'), format([1]), format(None, ''))
for o in ([], None, object, {}, (1,), print, ..., 1j, b'x', range(2)):
    try: print(format(o, '5'))
    except (TypeError, ValueError) as e: print(e)
for f in (repr, str, ascii, bin, hash, len, format):
    class Odd:
        def __repr__(self): return 1
        def __str__(self): return 2
        def __index__(self): return 'x'
        def __hash__(self): return 1.5
        def __len__(self): return []
        def __format__(self, s): return None
    try: f(Odd())
    except TypeError as e: print(f.__name__, e)
ord('too long')
