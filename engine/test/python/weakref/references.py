import weakref
class A:
    def __init__(self, n): self.n = n
    def m(self): return self.n
a = A(1)
r = weakref.ref(a)
print(r() is a, r().n, r == weakref.ref(a), weakref.ref(a) is r, type(r).__name__, callable(r), weakref.getweakrefcount(a), weakref.getweakrefs(a) == [r], r.__callback__, isinstance(r, weakref.ref), weakref.ReferenceType is weakref.ref)
cb = weakref.ref(a, lambda ref: print('gone'))
print(cb is r, cb == r, hash(r) == hash(a), cb.__callback__ is not None)
p = weakref.proxy(a)
print(p.n, p.m(), type(p).__name__, isinstance(p, A), p == a, p.__class__.__name__)
p.n = 5; print(a.n)
for s in ['weakref.ref(5)', 'weakref.ref("a")', 'weakref.ref((1,))', 'weakref.ref([])', 'weakref.ref({})', 'weakref.ref(None)', 'weakref.ref()', 'weakref.ref(a, 1, 2)', 'weakref.ref(object())', 'hash(p)', 'p.nope', 'p()', 'weakref.proxy(5)', 'weakref.ref(1.5)', 'r.x = 1', 'r(1)', 'weakref.ref(A, x=1)', 'p[0]', 'len(p)', 'weakref.ref(True)', 'weakref.ref(int)() is int', 'weakref.ref(len)() is len', 'weakref.ref({1})', 'weakref.ref(frozenset())', 'weakref.ref(lambda: 0)', 'weakref.ref(b"")', 'weakref.ref(range(3))', 'weakref.ref(i for i in "a")']:
    try: exec(s); print(s, 'ok')
    except Exception as e: print(s, '->', type(e).__name__, e)
class Slots: __slots__ = ('x',)
class SlotsW: __slots__ = ('x', '__weakref__')
class L(list): pass
class I(int): pass
class D(dict): pass
for o in (Slots(), SlotsW(), L(), I(5), D(), A, A.m, lambda: 0, a.m):
    try: print(type(o).__name__, weakref.ref(o)() is o)
    except TypeError as e: print(e)
d = weakref.WeakValueDictionary(); keep = [A(i) for i in range(3)]
for x in keep: d[x.n] = x
print(len(d), d[1].n, sorted(d), [v.n for v in d.values()], 1 in d, d.get(9), d.pop(0).n, dict(d.items())[2].n, list(d.keys()))
for f in (lambda: d[99], lambda: d.pop(99), lambda: d.update([(7, 5)])):
    try: f()
    except (KeyError, TypeError) as e: print(type(e).__name__, e)
k = weakref.WeakKeyDictionary({keep[0]: 'zero'}); k[keep[1]] = 'one'
print(len(k), k[keep[0]], keep[1] in k, keep[2] in k, sorted(k.values()), 5 in k, k.get(keep[2], 'none'), k.setdefault(keep[2], 'two'))
s = weakref.WeakSet(keep); print(len(s), keep[0] in s, sorted(v.n for v in s), 7 in s); s.discard(keep[0]); s.add(keep[0]); s.remove(keep[1]); print(len(s), keep[1] in s)
m = weakref.WeakMethod(a.m); print(m()(), m() == a.m, type(m).__name__)
class Call:
    def __call__(self): return 'called'
    def __len__(self): return 7
    def __getitem__(self, i): return i
    def __add__(self, o): return ('add', o)
    def __str__(self): return 'str'
    def __bool__(self): return False
    def __iter__(self): return iter('it')
    def __contains__(self, x): return True
c = Call(); q = weakref.proxy(c); print(q(), len(q), q[3], q + 1, str(q), bool(q), list(q), 5 in q, type(q).__name__)
f = weakref.finalize(a, print, 'finalised', 1, sep='-'); print(f.alive, f.peek()[2:], f(), f.alive, f(), f.peek())
class Sub(weakref.ref):
    __slots__ = ('tag',)
    def __new__(cls, o, tag): return super().__new__(cls, o)
    def __init__(self, o, tag): super().__init__(o); self.tag = tag
sr = Sub(a, 'T'); print(sr() is a, sr.tag, sr == r, sr is Sub(a, 'U'))
p.m(1)
