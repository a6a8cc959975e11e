class A:
    x = 'A.x'
    def __init__(self, *a): self.args = a
    def m(self): return 'A.m'
    @classmethod
    def c(cls): return ('A.c', cls.__name__)
    @staticmethod
    def s(): return 'A.s'
    @property
    def p(self): return 'A.p'
    def __getitem__(self, k): return ('A', k)
class B(A):
    x = 'B.x'
    def __init__(self, *a): super().__init__(*a, 'from B')
    def m(self): return super().m(), super(B, self).m(), super().x
    @classmethod
    def c(cls): return super().c()
    @staticmethod
    def s(): return super(B, B).s()
    @property
    def p(self): return super().p + '!'
    def __getitem__(self, k): return super().__getitem__(k)
    def sub(self):
        try: return super()['k']
        except TypeError as e: return str(e)
    def nested(self):
        def inner(): return super(B, self).m()
        return inner()
    def lam(self): return (lambda s: super().m())(self)
    def comp(self): return [super(B, self).m() for _ in 'a']
    def arg(self, a): self2 = self; return super().m()
    def cellvar(self):
        def f(): return self
        return super().m(), f() is self
    def dunder_class(self): return __class__.__name__
    def missing(self): return super().nope
    def setter(self): super().y = 5
b = B(1)
print(b.args, b.m(), B.c(), b.c(), B.s(), b.p, b['k'], b.sub(), b.nested(), b.arg(1), b.cellvar(), b.dunder_class())
print(b.lam())
for f in [b.missing, b.setter]:
    try: print(f())
    except AttributeError as e: print(e)
print(b.__dict__.keys())
s = super(B, b)
print(s.__thisclass__.__name__, s.__self__ is b, s.__self_class__.__name__, repr(super(B, B)), s.m(), type(s).__name__)
print(super(B, B).m(b), super(B, B).c(), super(B).__self__)
for bad in [lambda: super(), lambda: super(5), lambda: super(B, 5), lambda: super(B, A), lambda: super(B, A()), lambda: super(B, b, 1), lambda: super(B).m, lambda: super(int, b)]:
    try: bad()
    except Exception as e: print(type(e).__name__, e)
def outside(self): return super().m()
A.outside = outside
try: b.outside()
except RuntimeError as e: print(e)
class NoArg:
    def f(): return super()
    def g(*args): return super().__repr__
    def h(self):
        del self
        return super()
    @staticmethod
    def st(): return super()
    def rebind(self):
        self = 5
        return super().__str__
for f in [NoArg.f, NoArg().g, NoArg().h, NoArg.st, NoArg().rebind]:
    try: print(type(f()).__name__)
    except (RuntimeError, TypeError) as e: print(type(e).__name__, e)
class Meta(type):
    def __call__(cls, *a): print('meta call'); return super().__call__(*a)
class M(metaclass=Meta):
    def __new__(cls): print('new'); return super().__new__(cls)
M()
class Early:
    def __init_subclass__(cls, **k):
        super().__init_subclass__(**k); print('init_subclass', cls.__name__)
class Late(Early): pass
b.missing()
