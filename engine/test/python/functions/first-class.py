from functools import reduce, partial
def compose(*fs): return reduce(lambda f, g: lambda x: g(f(x)), fs)
print(compose(lambda x: x + 1, str, len)(99), compose(str.upper, list)('ab'))
ops = {'+': int.__add__, '-': lambda a, b: a - b, 'max': max, 'pow': pow, 'str': '{}{}'.format}
print({k: f(7, 3) for k, f in ops.items()})
def apply(f, n, x): return x if n == 0 else apply(f, n - 1, f(x))
print(apply(lambda v: v * 2, 10, 1))
def curry(f, n): return f() if n == 0 else (lambda a: curry(partial(f, a), n - 1))
print(curry(lambda a, b, c: (a, b, c), 3)(1)(2)(3))
print(list(map(str.strip, [' a ', 'b '])), list(map(int.__mul__, [1, 2], [3, 4])), list(filter(None, [0, 1, '', 'x'])), list(filter(str.isdigit, 'a1b2')))
print(sorted('bAc', key=str.lower), max('aaa', 'bb', key=len), min([3, -5], key=abs), sorted([(2, 'a'), (1, 'b')], key=lambda p: p[1], reverse=True))
class Acc:
    def __init__(self): self.items = []
    def add(self, x): self.items.append(x); return self
a = Acc()
add = a.add
for v in map(add, range(3)): pass
print(a.items, add.__self__ is a)
def make_counter():
    def counter(): counter.n += 1; return counter.n
    counter.n = 0
    return counter
c1, c2 = make_counter(), make_counter()
print(c1(), c1(), c2())
def varied(*args, sep='-', **opts): return sep.join(map(str, args)) + str(opts)
print(partial(varied, 1, sep='+')(2, 3, x=1), partial(partial(varied, 1), 2)())
print([f.__name__ for f in (len, print, compose, Acc.add, str.upper, Acc)], (lambda: 0).__name__)
dispatch = [lambda x, i=i: x ** i for i in range(4)]
print([f(3) for f in dispatch])
def fixed(f, x, tol=1e-10):
    while abs(x - (x := f(x))) > tol: pass
    return x
print(round(fixed(lambda x: (x + 2 / x) / 2, 1.0), 9))
print((lambda *a: (lambda *b: a + b)(*a[::-1]))(1, 2))
pipeline = [int, float.fromhex, bin]
for f, v in zip(pipeline, ['12', '0x1p3', 5]): print(f(v))
print(callable(Acc), callable(add), callable(5), callable(lambda: 0), callable(a))
list(map(lambda a, b: a + b, [1, 2], 'ab'))
