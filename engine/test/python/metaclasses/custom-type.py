class Meta(type):
    def __prepare__(name, bases, **kw):
        print('prepare', name, bases, kw)
        return {'injected': 1}
    __prepare__ = staticmethod(__prepare__)
    def __new__(mcls, name, bases, ns, **kw):
        print('new', name, sorted(k for k in ns if not k.startswith('__')), kw)
        return super().__new__(mcls, name, bases, dict(ns, added=2))
    def __init__(cls, name, bases, ns, **kw):
        print('init', name, kw); super().__init__(name, bases, ns)
    def __call__(cls, *a, **k):
        print('call', cls.__name__, a, k); return super().__call__(*a, **k)
    def meta_method(cls): return f'meta of {cls.__name__}'
    @property
    def meta_prop(cls): return cls.__name__.lower()
    def __instancecheck__(cls, o): return o == 'anything' or super().__instancecheck__(o)
    def __subclasscheck__(cls, c): return c is int or super().__subclasscheck__(c)
    def __dir__(cls): return ['custom']
    def __setattr__(cls, n, v): print('class attr', n); super().__setattr__(n, v)
class A(metaclass=Meta, flag=True):
    x = injected + 1
    def __init__(self, v): self.v = v
class B(A): pass
print(A.x, A.added, A.meta_method(), A.meta_prop, type(B).__name__, A(5).v)
print(isinstance('anything', A), isinstance(A(1), A), isinstance(3, A), issubclass(int, A), issubclass(B, A), issubclass(str, A), dir(A))
A.new = 1
for f in [lambda: A(1).meta_method(), lambda: A.nope, lambda: A(1).meta_prop, lambda: A()]:
    try: f()
    except (AttributeError, TypeError) as e: print(type(e).__name__, e)
class M2(type): pass
class M3(M2): pass
class X(metaclass=M2): pass
class Y(metaclass=M3): pass
class Z(X, Y): pass
print(type(Z).__name__)
for s in ['class C(A, X): pass', 'class C(X, metaclass=Meta): pass', 'class C(metaclass=5): pass', 'class C(metaclass=lambda *a: 5): pass\nprint(C)', 'class C(metaclass=print, end="!\\n"): pass\nprint(C)' , 'class C(X, metaclass=type): pass\nprint(type(C).__name__)', 'class C(metaclass=A): pass', 'type("T", 5, {})', 'type("T", (), 5)', 'type(5, (), {})', 'type("T", (5,), {})', 'type("T", (), {}, x=1)', 'type("a\\0b", (), {})', 'type()', 'type("x", ())', 'class C(metaclass=None): pass']:
    try: exec(s)
    except Exception as e: print(repr(s), '->', type(e).__name__, e)
T = type('T', (X,), {'__module__': 'm', 'f': lambda self: 'f'})
print(T, T().f(), type(T).__name__, T.__module__, T.__qualname__)
class Bad(type):
    def __prepare__(n, b): return 5
try:
    class C(metaclass=Bad): pass
except TypeError as e: print(e)
class C(A, metaclass=Meta, other=1):
    raise_here = undefined_in_class_body
