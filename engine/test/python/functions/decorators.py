import functools
def trace(f):
    @functools.wraps(f)
    def wrapper(*a, **k):
        print('call', f.__name__, a, k)
        r = f(*a, **k)
        print('return', r)
        return r
    return wrapper
@trace
def add(a, b=2):
    'adds'
    return a + b
print(add(1), add.__name__, add.__doc__, add.__wrapped__(5, 5))
def repeat(n):
    def deco(f):
        def wrapper(*a): return [f(*a) for _ in range(n)]
        return wrapper
    return deco
@repeat(3)
@repeat(2)
def hi(x): return x
print(hi('h'))
def register(cls):
    registry.append(cls.__name__)
    return cls
registry = []
@register
class A: pass
@register
@lambda c: type('Renamed', (c,), {'extra': 1})
class B: pass
print(registry, B.extra)
class Count:
    def __init__(self, f): self.f, self.n = f, 0
    def __call__(self, *a): self.n += 1; return self.f(*a)
@Count
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(10), fib.n)
decos = {'k': [lambda f: 'replaced']}
@decos['k'][0]
def gone(): pass
print(gone)
@(lambda f: f) if True else None
def expr(): return 'any expression'
print(expr())
@(d := lambda f: f)
def walrus(): return 'walrus deco'
print(walrus(), d(5))
class M:
    def deco(f):
        def w(self): return ('wrapped', f(self))
        return w
    @deco
    def m(self): return self.v
    v = 1
    @property
    @deco
    def p(self): return 'p'
    @staticmethod
    @trace
    def s(x): return x
    @classmethod
    @trace
    def c(cls): return cls.__name__
print(M().m(), M().p, M.s(4), M().c())
def memo(f):
    cache = {}
    def g(n):
        if n not in cache: cache[n] = f(n)
        return cache[n]
    g.cache = cache
    return g
@memo
def slow(n): return n if n < 2 else slow(n - 1) + slow(n - 2)
print(slow(60), len(slow.cache))
@trace
def failing(): return [][0]
failing()
