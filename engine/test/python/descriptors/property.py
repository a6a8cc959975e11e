class Temp:
    def __init__(self): self._c = 0
    @property
    def c(self):
        "celsius"
        return self._c
    @c.setter
    def c(self, v):
        if v < -273: raise ValueError(f'{v} too cold')
        self._c = v
    @c.deleter
    def c(self): print('deleting'); self._c = 0
    @property
    def f(self): return self._c * 9 / 5 + 32
    write_only = property(None, lambda self, v: print('wrote', v))
    nothing = property()
    documented = property(lambda s: 1, doc='given doc')
t = Temp()
t.c = 100
print(t.c, t.f, Temp.c.__doc__, Temp.documented.__doc__, type(Temp.c).__name__)
t.write_only = 3
del t.c
print(t.c, Temp.f.fget.__name__, Temp.f.fset, Temp.c.fdel.__name__, Temp.c.__get__(t), Temp.c.__get__(None, Temp) is Temp.c)
for s in ['t.c = -300', 't.f = 1', 'del t.f', 't.write_only', 't.nothing', 't.nothing = 1', 'del t.nothing', 'Temp.f.__set__(t, 1)', 'Temp.f.fget = 1', 'property(1).__get__(t)', 'property(lambda: 1).__get__(t)', 'Temp.c.nope', 'Temp.f.__doc__ = "x"', 'property(1, 2, 3, 4, 5)', 'property(x=1)', 'Temp.f.__delete__(t)']:
    try: exec(s); print(s, 'ok')
    except Exception as e: print(s, '->', type(e).__name__, e)
class Sub(Temp):
    @Temp.c.getter
    def c(self): return ('sub', self._c)
    @property
    def f(self): return super().f + 1
s = Sub(); s.c = 5
print(s.c, s.f)
class P(property):
    def __get__(self, o, t=None): return ('P', super().__get__(o, t) if o else None)
class U:
    @P
    def x(self): return 1
print(U().x, U.x)
class Abs:
    @property
    def a(self): return self.b
    @property
    def b(self): return self.nope
try: Abs().a
except AttributeError as e: print(e)
p = property(doc='d').getter(lambda s: 1).setter(lambda s, v: None)
print(p.fget(0), p.fset, p.__doc__) if False else print(p.fget(0), p.__doc__)
Temp().f = 5
