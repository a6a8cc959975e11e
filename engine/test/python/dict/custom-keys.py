class K:
    def __init__(self, v, h=None): self.v, self.h = v, h
    def __hash__(self): print('hash', self.v); return self.h if self.h is not None else hash(self.v)
    def __eq__(self, o): print('eq', self.v, getattr(o, 'v', o)); return isinstance(o, K) and self.v == o.v
    def __repr__(self): return f'K({self.v})'
d = {}
d[K('a')] = 1; print(d[K('a')]); d[K('b', 7)] = 2; d[K('c', 7)] = 3; print(len(d), K('c', 7) in d, K('zz', 7) in d, d.pop(K('b', 7)), d)
k = K('same'); s = {k}; print(k in s, K('same') in s, K('other') in s)
class Bad:
    def __hash__(self): raise ValueError('no hash today')
class NotInt:
    def __hash__(self): return 'x'
class Big:
    def __hash__(self): return 2**100 + 5
class Neg:
    def __hash__(self): return -1
class NoHash: __hash__ = None
class EqOnly:
    def __eq__(self, o): return True
class EqFail:
    def __hash__(self): return 1
    def __eq__(self, o): raise KeyError('eq failed')
for o in (Bad(), NotInt(), Big(), Neg(), NoHash(), EqOnly(), object()):
    for f in (lambda: hash(o) if type(o).__name__ in ('Big', 'Neg') else hash(o) and 'hashed', lambda: len({o: 1}), lambda: o in {}, lambda: o in set(), lambda: {}.get(o), lambda: len({o, o})):
        try: print(type(o).__name__, f())
        except Exception as e: print(type(o).__name__, type(e).__name__, e)
x = {EqFail(): 1}
for f in (lambda: x[1], lambda: x.get(EqFail()), lambda: EqFail() in x, lambda: x.setdefault(EqFail(), 1), lambda: x.pop(EqFail()), lambda: {EqFail(), EqFail()}):
    try: print(f())
    except KeyError as e: print('KeyError', e)
class Mut:
    def __init__(self, v): self.v = v
    def __hash__(self): return self.v
    def __eq__(self, o): return self.v == o.v
m = Mut(1); d = {m: 'x'}; m.v = 2; print(m in d, list(d) == [m], Mut(1) in d, len(d)); m.v = 1; print(m in d)
class Str(str):
    def __hash__(self): return super().__hash__()
    def __eq__(self, o): return super().__eq__(o)
print({'a': 1}[Str('a')], {Str('a'): 1}['a'], {Str('q'): 1, 'q': 2})
class D(dict):
    def __missing__(self, k): self[k] = v = f'made {k}'; return v
    def __getitem__(self, k): print('get', k); return super().__getitem__(k)
q = D(a=1); print(q['a'], q['b'], q.get('c'), q, 'd' in q, q.setdefault('a'), {**q}, dict(q))
class E(dict):
    def __setitem__(self, k, v): print('set', k); super().__setitem__(k, v * 2)
    def __contains__(self, k): return True
    def keys(self): return ['fake']
e = E(a=1); e['b'] = 2; e.update(c=3); print(e, 'zzz' in e, list(e), e.setdefault('d', 4), e | {'f': 1}, type(e | {}).__name__, type(e.copy()).__name__, dict(e), E.fromkeys('x', 1))
print({0: 'a', -0.0: 'b', False: 'c'}, {1: 1, 1 + 0j: 2}, {2**60: 1, float(2**60): 2}, {'1': 1, 1: 2}, {(): 1, frozenset(): 2}, len({hash(-1): 0, -2: 1}))
d[Bad()]
