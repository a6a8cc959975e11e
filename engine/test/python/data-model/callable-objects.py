class Adder:
    def __init__(self, n): self.n, self.calls = n, 0
    def __call__(self, *args, **kw): self.calls += 1; return self.n + sum(args) + sum(kw.values())
class Meta(type):
    def __call__(cls, *a): print('meta call', cls.__name__, a); return super().__call__(*a)
class Made(metaclass=Meta):
    def __init__(self, v): self.v = v
class Partial:
    def __init__(self, f, *a): self.f, self.a = f, a
    def __call__(self, *b): return self.f(*self.a, *b)
    def __get__(self, obj, cls): return self if obj is None else Partial(self, obj)
class Host:
    method = Partial(lambda *a: ('bound', len(a), a[-1]))
    adder = Adder(10)
    static = staticmethod(Adder(20))
    klass = classmethod(lambda cls, x: (cls.__name__, x))
a = Adder(5); print(a(), a(1, 2, x=3), a.calls, callable(a), list(map(a, [1, 2])), sorted([3, 1], key=Adder(0)), max('ab', 'c', key=len), Host().method(1), Host.method(1, 2), Host().adder(5), Host().static(1), Host().klass('q'), Made(3).v)
print(a.__call__(1), Adder.__call__(a, 2), type(a).__call__(a), (lambda f, *x: f(*x))(a, 4), a(*[1], **{'k': 2}), [f(2) for f in (a, Adder(1), lambda v: v * 10, str, Partial(max, 1))])
inst = Made(1); inst.__call__ = lambda: 'ignored'
for f in (lambda: inst(), lambda: 5(), lambda: None(), lambda: a('x'), lambda: Made(), lambda: Host().nope(), lambda: [](), lambda: 'str'(1), lambda: a.n(), lambda: Host.klass(), lambda: (lambda: 0)()(), lambda: Partial(None)(), lambda: type(a)(), lambda: map(5, [1]).__next__(), lambda: sorted([1], key='x'), lambda: Adder.__call__(), lambda: ...(), lambda: True(), lambda: {}(), lambda: object()(), lambda: (1, 2)(0)):
    try: print(f())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
class Recursive:
    def __call__(self, n): return 1 if n == 0 else n * self(n - 1)
class NotCall: __call__ = None
class Prop:
    @property
    def __call__(self): return lambda: 'via property'
class Desc:
    __call__ = Adder(100)
print(Recursive()(20), Prop()(), Desc()(1), callable(NotCall()), callable(Prop()), callable(Meta), callable(len), callable(property()))
try: NotCall()()
except TypeError as e: print(e)
def counter():
    counter.n = getattr(counter, 'n', 0) + 1; return counter.n
print(counter(), counter(), counter.n); f = g = lambda *a: len(a); print(f(1, 2), g is f, (f or None)(), (g if f else None)(*'abc'), {'k': f}['k'](1), [f][0](), (lambda: f)()(1, 2, 3))
a.calls()
