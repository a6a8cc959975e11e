"""Calls of what a class has, at places that see classes, instances and other types in turn; object.__setattr__ called by name."""
class M(type):
    def mm(cls): return 'mm', cls.__name__
    @property
    def mp(cls): return lambda: 'mp'
class C(metaclass=M):
    def f(self=None, x=0): return 'f', x
    @staticmethod
    def s(): return 's'
    @classmethod
    def c(cls): return 'c', cls.__name__
    def __repr__(self): return 'C()'
class D(C):
    def f(self=None, x=0): return 'D.f', x
    def __setattr__(self, n, v):
        object.__setattr__(self, n, v+1)
class S:
    __slots__=('a',)
def f(o): return o.f()
def s(o): return o.s()
def c(o): return o.c()
def u(o): return o.upper('x') if isinstance(o,type) else o.upper()
for k in range(3):
    for o in (C, D, C(), D(), C, D()):
        print(f(o), s(o), c(o))
    C.f = lambda self=None: ('new', k)
    print(C.mm(), D.mm(), C.mp(), u('a'), str.upper('b'))
    D.s = staticmethod(lambda: 'ds')
    print(f(C), f(D), s(D), s(C))
    class U:
        def upper(self): return 'U'+str(self)
    print(u('q'), u(U), u('z'))
d=D(); d.x=1; print(d.x, object.__setattr__(d,'y',5), d.y, vars(d))
def sa(o,n,v):
    try: return object.__setattr__(o,n,v)
    except Exception as e: return type(e).__name__, str(e)
x=S(); print(sa(x,'a',1), x.a, sa(x,'b',1), sa(d,3,1), sa(1,'x',2), sa(C,'x',2), sa(C(),'z',2))
M.f = property(lambda cls: lambda: 'meta f')
print(C.f(), f(C))
