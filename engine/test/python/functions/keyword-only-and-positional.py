def f(a, b, /, c, d=4, *, e, f=6): return a, b, c, d, e, f
print(f(1, 2, 3, e=5), f(1, 2, c=3, e=5, d=0), f(1, 2, 3, 9, e=5, f=7))
def g(name, /, **kw): return name, kw
print(g('n', name='kw name'))
def h(a, b=2, /, **kw): return a, b, kw
print(h(1, a=10, b=20))
def i(*, a, b=2): return a, b
print(i(a=1), i(b=1, a=2))
def j(a, *args, b, **kw): return a, args, b, kw
print(j(1, 2, 3, b=4, c=5), j(b=1, a=2), j(*range(4), **{'b': 9, 'z': 1}))
def k(*a, **k): return a, k
print(k(), k(*[], **{}), k(1, x=2), k(*'ab', *'cd', **dict(p=1), q=2))
def order(**kw): return list(kw)
print(order(z=1, a=2, m=3), order(**{'b': 1}, a=2, **{'c': 3}))
def mutate(*args, **kw):
    kw['new'] = 1
    return args, kw
d = {'old': 0}; t = [1, 2]
print(mutate(*t, **d), d, t)
def rebind(a, *, b): a, b = b, a; return a, b
print(rebind(1, b=2))
class Mapping:
    def keys(self): return iter(['x', 'y'])
    def __getitem__(self, key): return key * 2
print(k(**Mapping()))
class BadMap:
    def keys(self): return [1]
    def __getitem__(self, key): return 0
for call in [lambda: k(**BadMap()), lambda: k(**[('a', 1)]), lambda: k(*iter([1]), **5), lambda: f(1, 2, 3), lambda: f(1, b=2, c=3, e=4), lambda: g(name=1), lambda: g(), lambda: i(1, 2), lambda: i(), lambda: j(1), lambda: j(1, a=2, b=3), lambda: f(1, 2, 3, 4, 5, 6), lambda: i(a=1, c=2), lambda: h(a=1), lambda: k(**{'a': 1}, a=2)]:
    try:
        print(call())
    except TypeError as e:
        print(e)
def gen_args(*args): return type(args).__name__, args
print(gen_args(*(i * i for i in range(4))), gen_args(*{'k': 1}), gen_args(*'', *[[]]))
def many(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, *, k0, k1, k2): return a0 + a9 + k0 + k2
print(many(*range(10), k0=1, k1=2, k2=3), many(**{f'a{n}': n for n in range(10)}, **{f'k{n}': n for n in range(3)}))
many(*range(8), k1=2)
