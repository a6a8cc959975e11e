import functools
from functools import *
def attempt(source):
    try:
        print(source, '->', eval(source))
    except Exception as error:
        print(source, '->', type(error).__name__, error)


import operator
print(reduce(operator.add, [1, 2, 3]), reduce(operator.mul, [1, 2, 3], 10), reduce(lambda a, b: (a, b), 'abc'), reduce(max, [], None))
@lru_cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(50), fib.cache_info(), fib.cache_parameters(), fib.__name__, fib.__wrapped__.__name__)
@lru_cache(maxsize=2)
def f(a, b=1): print('called', a, b); return a + b
print(f(1), f(2), f(3), f(1), f(1.0), f(1, b=1), f(b=1, a=1), f(1, 1), f.cache_info()); f.cache_clear(); print(f.cache_info())
@lru_cache(maxsize=None, typed=True)
def t(x): return type(x).__name__
print(t(1), t(1.0), t(True), t('a'), t(1), t.cache_info())
@lru_cache(0)
def u(x): return x
print(u(1), u(1), u.cache_info())
@cache
def n(x): return None
print(n(1), n(1), n.cache_info())
class A:
    def __init__(self): self.calls = 0
    @cached_property
    def x(self): 'doc of x'; self.calls += 1; return 5
    @lru_cache
    def m(self, k): return k
    def base(self, a, b, c=0): return (a, b, c)
    p = partialmethod(base, 1, c=3)
a = A(); print(a.x, a.x, a.calls, a.__dict__, A.x.__doc__, a.m(3), a.m(3), A.m.cache_info(), a.p(2)); del a.x; print(a.x, a.calls)
@total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v if isinstance(o, V) else NotImplemented
    def __lt__(self, o): return self.v < o.v if isinstance(o, V) else NotImplemented
print(V(1) <= V(1), V(2) > V(1), V(2) >= V(3), V(1) < V(0), sorted([V(3), V(1)])[0].v)
p = partial(int, base=2); print(p('101'), p.func, p.args, p.keywords, partial(print, 1, sep='-')); partial(print, 1, sep='-')(2, 3, end='!\n')
print(partial(partial(max, 1), 5)(3), partial(partial(max, 1), 5).args, partial(dict, a=1)(b=2), partial(dict, a=1)(a=2)); p.note = 'x'; print(p.__dict__, partial(p).func is p)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), cmp_to_key(lambda a, b: 0)(1) == cmp_to_key(lambda a, b: 0)(2), cmp_to_key(lambda a, b: a - b)(5).obj)
@singledispatch
def g(x, *rest): return 'object', rest
@g.register(int)
def _(x, *rest): return 'int', rest
@g.register
def _(x: list): return 'list'
@g.register(float)
@g.register(type(None))
def _(x): return 'float or None'
print(g(1), g(True, 2), g([]), g('a'), g(1.5), g(None), g.dispatch(bool) is g.registry[int], sorted(c.__name__ for c in g.registry))
class B:
    @singledispatchmethod
    def h(self, x): return 'any'
    @h.register
    def _(self, x: int): return 'int'
print(B().h(1), B().h('a'))
def deco(fn):
    @wraps(fn)
    def w(*a, **k): "w"; return fn(*a, **k)
    return w
@deco
def h(x: int) -> str: "doc"
h.extra = 1
print(h.__name__, h.__doc__, h.__wrapped__.__name__, h.__annotations__, h.__qualname__, WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES)
for source in ("reduce(1, 1)", "reduce(lambda a, b: a, [])", "partial()", "partial(1)", "f([])", "lru_cache('a')", "total_ordering(type('T', (), {}))", "g()", "cmp_to_key(lambda a, b: 0)(1) < 2", "hash(cmp_to_key(max)(1))",
    "cached_property(len).__get__(1)", "partialmethod(1)", "g.register(1)", "singledispatchmethod(1)", "partial(1, 2)", "cmp_to_key()", "partial(len).foo", "functools.nope"): attempt(source)
