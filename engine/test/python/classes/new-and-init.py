class A:
    def __new__(cls, *a, **k):
        print('new', cls.__name__, a, k)
        return super().__new__(cls)
    def __init__(self, *a, **k): print('init', a, k)
A(1, k=2)
class B:
    def __new__(cls): return 5
    def __init__(self): print('never')
print(B())
class C(A):
    def __new__(cls, v): return super().__new__(cls) if v else A.__new__(A)
    def __init__(self, v): print('C init', v)
print(type(C(1)).__name__, type(C(0)).__name__)
class Single:
    _it = None
    def __new__(cls):
        if cls._it is None: cls._it = super().__new__(cls)
        return cls._it
print(Single() is Single())
class Pos(int):
    def __new__(cls, v): return super().__new__(cls, abs(v))
print(Pos(-5), Pos(-5) + 1, type(Pos(1) + Pos(2)).__name__)
class Up(str):
    def __new__(cls, s, n=1): o = super().__new__(cls, s.upper() * n); o.n = n; return o
u = Up('ab', n=2)
print(u, u.n, u.lower(), type(u[0]).__name__)
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
print(T(1, 2), T(*'ab')[1:])
class BadInit:
    def __init__(self): return 5
class NoneNew:
    def __new__(cls): pass
print(NoneNew())
for s in ['BadInit()', 'A.__new__()', 'object.__new__()', 'object.__new__(5)', 'object.__new__(int)', 'int.__new__(str)', 'int.__new__(object)', 'object.__new__(object, 1)', 'class X: pass\nX(1)', 'class X:\n def __new__(cls, a): return object.__new__(cls, a)\nX(1)', 'class X:\n def __init__(self, a): object.__init__(self, a)\nX(1)', 'class X:\n def __init__(self, a): super().__init__(a)\n def __new__(cls, *a): return super().__new__(cls)\nX(1)', 'class X:\n def __init__(self, a): pass\nX(1); print("init only")', 'class X:\n def __new__(cls, a): return object.__new__(cls)\nX(1); print("new only")', 'tuple.__new__(list)', 'type.__new__(type)', 'Single.__new__(int)', 'list.__init__(5)', 'int.__init__("a")']:
    try: exec(s)
    except Exception as e: print(repr(s), '->', type(e).__name__, e)
o = object.__new__(A)
print(type(o).__name__, vars(o))
A.__init__(o, 'again')
class Meta(type):
    def __call__(cls, *a):
        print('meta', a)
        return super().__call__(*(x + 1 for x in a))
class D(metaclass=Meta):
    def __init__(self, v): self.v = v
print(D(1).v)
class Lazy:
    def __init__(self): self.ready = True
    def __del__(self): pass
    def __init_subclass__(cls): cls.sub = cls.__name__
class Lz(Lazy): pass
print(Lz.sub, Lz().ready)
class Req:
    def __init__(self, a, b, *, c): pass
Req(1, c=3)
