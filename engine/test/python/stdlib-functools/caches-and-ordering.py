from functools import lru_cache, cache, cached_property, total_ordering
calls = []
@lru_cache(maxsize=2)
def f(x, y=0): calls.append((x, y)); return x + y
print(f(1), f(1), f(2), f(3), f(1), f(x=1), f(1, y=0), calls, f.cache_info(), f.cache_parameters(), f.__name__, f.__wrapped__(9))
f.cache_clear(); print(f.cache_info())
@lru_cache
def g(x): return x
print(g(1), g(1.0), g(True), g.cache_info().currsize, g.cache_info())
@lru_cache(typed=True)
def h(x): return type(x).__name__
print(h(1), h(1.0), h(True), h.cache_info().misses)
@cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(90), fib.cache_info().hits)
@lru_cache(maxsize=0)
def none(x): return x
none(1); none(1); print(none.cache_info())
for s in ['f([])', 'f({})', 'f()', 'f(1, 2, 3)', 'f(1, z=2)', 'lru_cache(maxsize="a")', 'lru_cache(5)(len).cache_info()', 'lru_cache(maxsize=-5)(len).cache_parameters()', 'f.nope', 'lru_cache(1, 2, 3)', 'cache()', 'cache(5)']:
    try: print(s, eval(s))
    except Exception as e: print(s, '->', type(e).__name__, e)
@lru_cache(None)
def fails(x): calls.append('fail'); raise ValueError(x)
for _ in range(2):
    try: fails(1)
    except ValueError: pass
print(calls.count('fail'), fails.cache_info())
class A:
    def __init__(self): self.n = 0
    @lru_cache
    def m(self, k): self.n += 1; return k * 2
    @cached_property
    def cp(self): self.n += 10; return self.n
a = A(); print(a.m(1), a.m(1), a.n, A().m(1), A.m.cache_info().misses, a.cp, a.cp, vars(a)); del a.cp; print(a.cp)
@total_ordering
class V:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v if isinstance(o, V) else NotImplemented
    def __lt__(self, o): return self.v < o.v if isinstance(o, V) else NotImplemented
print(V(1) < V(2), V(1) <= V(1), V(2) > V(1), V(2) >= V(3), V(1) != V(2), sorted([V(3), V(1)])[0].v, max(V(1), V(5)).v)
for op in ('<', '<=', '>', '>='):
    try: eval(f'V(1) {op} 5')
    except TypeError as e: print(e)
@total_ordering
class G:
    def __init__(self, v): self.v = v
    def __ge__(self, o): return self.v >= o.v
    def __eq__(self, o): return self.v == o.v
print(G(1) < G(2), G(1) > G(0), G(1) <= G(1), not G(2) < G(1))
try:
    @total_ordering
    class Bad: pass
except ValueError as e: print(e)
@lru_cache(maxsize=3)
def order(k): return k
for k in 'abcadb': order(k)
print(order.cache_info())
f({'unhashable': 1})
