import functools
class V:
    def __init__(self, n): self.n = n
    def __repr__(self): return f'V({self.n})'
for names in (['__eq__'], ['__lt__'], ['__gt__'], ['__le__', '__ge__'], ['__eq__', '__lt__'], ['__ne__'], []):
    C = type('C', (V,), {n: (lambda s, o, n=n: (print(f'{n}({s.n})', end=' '), NotImplemented if n == '__eq__' and s.n == 9 else f'{n} result')[1]) for n in names})
    a, b = C(1), C(2)
    print(names)
    for op in ('==', '!=', '<', '>', '<=', '>='):
        try: r = eval(f'a {op} b'); print(op, r)
        except TypeError as e: print(op, e)
class Base:
    def __eq__(self, o): print('Base.eq', end=' '); return NotImplemented
    def __lt__(self, o): print('Base.lt', end=' '); return NotImplemented
class Sub(Base):
    def __eq__(self, o): print('Sub.eq', end=' '); return True
    def __gt__(self, o): print('Sub.gt', end=' '); return 'sub wins'
print(Base() == Sub()); print(Base() < Sub()); print(Base() == Base()); print(Base() != Sub()); x = Base(); print(x == x); print(x != x)
try: Base() < Base()
except TypeError as e: print(e)
print(Sub.__hash__, Base.__hash__, V.__hash__ is object.__hash__)
@functools.total_ordering
class Version:
    def __init__(self, s): self.p = tuple(map(int, s.split('.')))
    def __eq__(self, o): return self.p == o.p
    def __lt__(self, o): return self.p < o.p
    def __repr__(self): return '.'.join(map(str, self.p))
vs = [Version(s) for s in ('1.10', '1.2', '0.9', '1.2')]
print(sorted(vs), vs[0] > vs[1], vs[1] <= vs[3], vs[1] >= vs[0], max(vs), vs[1] == vs[3], vs[1] != vs[3])
class Weird:
    def __eq__(self, o): return []
    def __ne__(self, o): return 'ne'
    def __lt__(self, o): return None
    __hash__ = None
w = Weird(); print(w == 1, w != 1, w < 1, not (w == 1), w in [w], 1 in [w], [w] == [w], [Weird()] == [1], (w == 1) or 'falsy list')
print(object() == object(), V(1) == V(1), (lambda v: v == v)(V(1)), V(1).__eq__(V(1)), V(1).__lt__(V(2)), V(1).__ne__(5), object.__eq__(w, w), (1).__eq__('a'), 'a'.__lt__(1), [].__eq__(()), None.__eq__(None))
class Refl:
    def __radd__(self, o): return 'radd'
    def __gt__(self, o): return f'gt {o}'
    def __ge__(self, o): return f'ge {o}'
r = Refl(); print(1 < r, 'a' <= r, [] < r, None < r, 5 + r, 1 < r > 2)
class D: __slots__ = ('v',); __eq__ = lambda s, o: type(o) is D; __hash__ = lambda s: 7
print({D(): 1}[D()], D() in {D()}, [D()].index(D()), len({D(), D()}), D() != D(), not D() == D())
V(1) < 5
