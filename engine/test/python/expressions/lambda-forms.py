print((lambda: 1)(), (lambda x: x)(2), (lambda x, y=3: (x, y))(1), (lambda *a: a)(1, 2), (lambda **k: k)(a=1))
print((lambda a, /, b, *, c: (a, b, c))(1, b=2, c=3), (lambda *, k=5: k)())
print((lambda x: lambda y: x + y)(1)(2))
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
fs = [lambda i=i: i for i in range(3)]
print([f() for f in fs])
print((lambda: (yield))().__class__.__name__)
print(list((lambda: (yield 5))()))
f = lambda x: x if x > 0 else -x
print(f(-3), f.__name__, f.__qualname__)
class C:
    m = lambda self, n: (self.__class__.__name__, n)
print(C().m(2), C.m.__qualname__)
def outer():
    return lambda: 0
print(outer().__qualname__)
print(sorted([3, -1, 2], key=lambda v: -v), (lambda *a, **k: (a, k))(*[1], **{'z': 2}))
print((lambda: [x for x in (1, 2)])(), (lambda s: s.upper())('x'))
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(20))
Y = lambda g: (lambda x: g(lambda v: x(x)(v)))(lambda x: g(lambda v: x(x)(v)))
print(Y(lambda self: lambda n: 0 if n == 0 else n + self(n - 1))(10))
for call in ['(lambda: 1)(2)', '(lambda x: 1)()', '(lambda x, y: 1)(1)', '(lambda *, k: 1)()', '(lambda x: 1)(y=2)', '(lambda x, /: 1)(x=1)', '(lambda x: 1)(1, x=2)', '(lambda x, y, z: 1)()']:
    try:
        eval(call)
    except TypeError as e:
        print(call, '->', e)
print((lambda x: x / 0)(5))
