class A:
    count = 0
    def __new__(cls, *a): cls.count += 1; return object.__new__(cls)
    def __init__(self, *a): self.a = a
    def __copy__(self): print('copy'); n = type(self)(*self.a); return n
    def __deepcopy__(self, memo): print('deepcopy'); return type(self)('deep')
    def __reduce__(self): return (A, self.a)
a = A(1, [2])
print(a.a, A.count, a.__reduce__()[1], a.__class__ is A, a.__dict__, vars(a) is a.__dict__, a.__module__, a.__doc__)
import copy
b = copy.copy(a); c = copy.deepcopy(a); print(b.a, c.a, b.a[1] is a.a[1])
class P: pass
p = P(); p.x = [1]; p.self = p
q = copy.copy(p); r = copy.deepcopy(p); print(q.x is p.x, q.self is p, r.x is p.x, r.self is r, r.x)
l = [1, [2, (3, [4])], {'k': {5}}]; s, d = copy.copy(l), copy.deepcopy(l); l[1][1][1].append('new'); print(s[1] is l[1], d, s)
t = (1, 2); print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy(([],)) == ([],), copy.copy({1: 2}), copy.copy({3}), copy.deepcopy(5), copy.copy(None), copy.copy(len) is len, copy.copy(P) is P, copy.copy('s'), copy.copy(bytearray(b'x')), copy.copy(range(3)))
loop = []; loop.append(loop); k = copy.deepcopy(loop); print(k[0] is k, k is not loop)
memo = {}; shared = []; pair = copy.deepcopy([shared, shared], memo); print(pair[0] is pair[1], len(memo) > 0)
class S:
    __slots__ = ('x', 'y')
    def __init__(self): self.x = [1]
n = copy.copy(S()); m = copy.deepcopy(S()); print(n.x, m.x, hasattr(m, 'y'))
class St:
    def __getstate__(self): return {'only': 'this'}
    def __setstate__(self, s): print('setstate', s); self.__dict__.update(s)
print(vars(copy.copy(St())), St().__reduce_ex__(2)[0].__name__, object().__getstate__(), P().__getstate__(), p.__getstate__() is p.__dict__)
class NoCopy:
    def __copy__(self): raise TypeError('not copyable')
for f in [lambda: copy.copy(NoCopy()), lambda: copy.copy(), lambda: copy.deepcopy(x for x in '') and 0, lambda: copy.copy(iter([1, 2])).__next__(), lambda: list(copy.copy(map(str, [1]))), lambda: copy.Error.__mro__[1].__name__]:
    try: print(f())
    except Exception as e: print(type(e).__name__, str(e).split(' object')[0])
class D(dict):
    pass
x = D(a=[1]); x.tag = 't'; y = copy.deepcopy(x); print(y, y.tag, type(y).__name__, y['a'] is x['a'])
class E(Exception):
    def __init__(self, m, code): super().__init__(m); self.code = code
e = ValueError('v', 1); e.extra = 2; f = copy.copy(e); print(repr(f), f.extra, f is e)
class Fin:
    def __del__(self): raise ValueError('ignored unless collected')
print(hasattr(Fin, '__del__'), object.__new__(P).__dict__, P.__new__ is object.__new__, P.__init__ is object.__init__, A.count)
try: copy.copy(E('m', 1))
except TypeError as e: print(e)
raise f
