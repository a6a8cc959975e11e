def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw
print(f(1, d=4))
print(f(1, 2, 3, 4, 5, d=6, z=7))
print(f(*[1, 2], *(3,), 4, d=1, **{'x': 1}, **{'y': 2}))
print(f(1, d=0, a=9, b=8))
print(f(*'ab', c='c', **{'d': 'd', 'é x': 1}))
def g(x, y): return x, y
cases = ['g()', 'g(1)', 'g(1, 2, 3)', 'g(1, x=2)', 'g(1, 2, z=3)', 'g(**{"x": 1}, **{"x": 2})', 'g(*5)', 'g(**5)', 'g(1, **{2: 3})', 'f()', 'f(1)', 'f(d=1)', 'g(y=1)', 'g(1, y=2, **{"y": 3})',
         'len()', 'len(1, 2)', 'len(x=1)', 'len(5)', 'print(1, foo=2)', 'int("1", base=2, x=1)', 'sorted()', 'sorted([1], 2)', '[].append()', '[].append(1, 2)', '[].sort(1)', '"".join()', '"".split(foo=1)', '{}.get()', 'dict(1)', 'dict([1])', 'dict([(1, 2, 3)])', '{}.update(5)', '{}.pop()', 'isinstance(1)', 'isinstance(1, 2)', 'g(*None)', 'g(**None)', '5()', '"a"()', 'None()', '[]()', 'object(1)', 'int(1, 2, 3)', 'range()', 'range(1, 2, 3, 4)', 'range("a")', 'max()', 'max(1)', 'sum()', 'sum(1)', 'abs()', 'abs("a")', 'iter()', 'next()', 'next([])', 'zip(1)', 'map()', 'map(1)', 'list(map(1, [2]))', 'enumerate()', 'reversed(5)', 'hash([])', 'ord("ab")', 'chr(-1)', 'chr("a")', 'divmod(1)', 'pow(1)', 'round()', 'getattr(1)', 'getattr(1, 2)', 'setattr(1, "a", 2)', 'super()', 'type()', 'type(1, 2)', 'str(1, 2)', 'str(b"a", 2)', 'bytes("a")', 'bytes(-1)', 'bytes([256])', 'float("x")', 'complex("x")', 'id()', 'callable()', 'input(1, 2)']
for c in cases:
    try:
        print(c, '=', eval(c))
    except Exception as e:
        print(c, '->', type(e).__name__, e)
class K:
    def m(self, a): return a
    @classmethod
    def c(cls, a): return a
    @staticmethod
    def s(a): return a
for c in ['K().m()', 'K.m()', 'K.m(1)', 'K().m(1, 2)', 'K.c()', 'K.s()', 'K().s(1, 2)', 'K(1)', 'K(a=1)', 'K().m(b=1)', 'K().nope()']:
    try:
        print(c, '=', eval(c))
    except Exception as e:
        print(c, '->', type(e).__name__, e)
def three(a, b, c, *, k1, k2, k3): pass
for c in ['three()', 'three(1)', 'three(1, 2, 3)', 'three(1, 2, 3, k1=1)', 'three(1,2,3,4)', 'three(1,2,3,4,k1=1)', 'three(1,2,3,4,5,k1=1,k2=2,k3=3)']:
    try:
        eval(c)
    except TypeError as e:
        print(c, '->', e)
