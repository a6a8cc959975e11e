import functools
from functools import reduce, partial, wraps, partialmethod, cmp_to_key
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(max, [3, 9, 2]), reduce(lambda a, b: a + b, [], 'init'), reduce(lambda a, b: f'({a}{b})', 'abcd'), reduce(lambda a, b: b, [1], 5), reduce(dict.get, ['a', 'b'], {'a': {'b': 'deep'}}))
for s in ['reduce(len, [])', 'reduce(5, [1, 2])', 'reduce(len)', 'reduce(lambda a: a, [1, 2])', 'reduce(len, 5)', 'partial()', 'partial(5)', 'partial(len)()', 'partial(int, base=2)("102")', 'partial(len, [1], [2])()', 'cmp_to_key()', 'cmp_to_key(len)', 'partial(len).nope', 'wraps()', 'functools.nope']:
    try: print(s, eval(s).__class__.__name__)
    except Exception as e: print(s, '->', type(e).__name__, e)
def f(a, b=2, *args, c=3, **kw): "fdoc"; return a, b, args, c, kw
p = partial(f, 1, c=30); print(p(), p(5), p(5, 6, c=9, d=1), p.func is f, p.args, p.keywords, partial(p, 7, e=1)(), partial(p, 7).args, partial(p).func is f)
p.extra = 1; print(p.extra, callable(p), type(p).__name__); p2 = partial(int, base=16); print(list(map(p2, ['ff', '1a'])), p2('11', base=2))
print(repr(partial(len, [1])), repr(partial(int, base=2)), partial(print, 'a', sep='-')('b'))
@wraps(f)
def g(*a): return 'g'
print(g.__name__, g.__doc__, g.__wrapped__ is f, g.__qualname__, g.__module__, functools.WRAPPER_ASSIGNMENTS, functools.WRAPPER_UPDATES)
f.tag = 't'; h = functools.update_wrapper(lambda: 0, f); print(h.tag, h.__name__)
class Cell:
    alive = False
    def set_state(self, v): self.alive = v; return self
    on, off = partialmethod(set_state, True), partialmethod(set_state, False)
print(Cell().on().alive, Cell().off().alive)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), sorted(['b', 'A', 'c'], key=cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))), max([1, 5, 3], key=cmp_to_key(lambda a, b: a - b)))
K = cmp_to_key(lambda a, b: a - b); print(K(1) < K(2), K(1) == K(1), K(2) >= K(1), K(1).obj)
class P:
    m = partial(f, 'no self')
    def real(self): return self.m()
print(P().real(), P.m())
@functools.singledispatch
def show(x, *a): return f'object {x}'
@show.register(int)
def _(x, *a): return f'int {x} {a}'
@show.register(float)
@show.register(complex)
def _(x): return f'number {x}'
@show.register
def _(x: str | bytes): return f'text {x}' 
print(show([]), show(1, 2), show(True), show(2.5), show(1j), show('s'), show(b'b'), show(None), sorted(c.__name__ for c in show.registry), show.dispatch(bool)(7))
class S:
    @functools.singledispatchmethod
    def go(self, x): return f'default {x}'
    @go.register
    def _(self, x: int): return f'int {x}'
    @go.register(list)
    def _(self, x): return [self.go(i) for i in x]
print(S().go('a'), S().go(1), S().go([1, 'b']))
try: show()
except TypeError as e: print(e)
p('too', few='q')[9]
