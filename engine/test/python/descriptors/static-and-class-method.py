class A:
    @staticmethod
    def s(x=1): "sdoc"; return ('s', x)
    @classmethod
    def c(cls, x=1): "cdoc"; return (cls.__name__, x)
    def n(self): return self.s(2), self.c(3)
    raw = staticmethod(len)
class B(A):
    @classmethod
    def c(cls, x=9): return ('B', super().c(x))
print(A.s(), A().s(2), A.c(), A().c(2), B.c(), B().n(), A.raw('abc'))
s, c = A.__dict__['s'], A.__dict__['c']
print(type(s).__name__, type(c).__name__, s.__func__ is A.s, s.__wrapped__ is s.__func__, s.__name__, s.__doc__, c.__name__, c.__doc__, s(5), callable(c), s.__get__(None, A) is A.s)
try: c()
except TypeError as e: print(e)
print(c.__get__(None, B)(), c.__get__(B())(), A.c.__func__ is c.__func__, A.c.__self__ is A, repr(A.c).split(' of ')[0])
print(staticmethod(classmethod)(lambda: 1).__class__.__name__, s.__isabstractmethod__)
class M:
    @classmethod
    @property
    def chained(cls): return cls.__name__
print(M.chained, M().chained)
for f in [lambda: staticmethod(), lambda: classmethod(), lambda: staticmethod(1, 2), lambda: classmethod(5).__get__(None, A)(), lambda: A.c(1, 2), lambda: A().s(1, 2, 3), lambda: staticmethod(5)(), lambda: A.n(), lambda: c.nope]:
    try: print(f())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
class Alt:
    def __init__(self, v): self.v = v
    @classmethod
    def parse(cls, t): return cls(int(t))
    @staticmethod
    def ok(t): return t.isdigit()
class AltSub(Alt): pass
print(type(AltSub.parse('5')).__name__, AltSub.parse('7').v, Alt.ok('x'))
f = lambda *a: a
class Late: pass
Late.s, Late.c, Late.n = staticmethod(f), classmethod(f), f
print(Late.s(1), Late.c(1)[0].__name__, len(Late().n(1)))
s.extra = 1
print(s.__dict__ if 'extra' in s.__dict__ else None and 0, s.extra)
print(dict.fromkeys('ab', 0), type({}.fromkeys).__name__, int.from_bytes(b'\1\0', 'big'), str.maketrans('a', 'b'), bytes.fromhex('00ff'), float.fromhex('0x1p-1'))
AltSub.parse('not a number')
