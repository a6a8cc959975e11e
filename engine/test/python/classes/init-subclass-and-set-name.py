class Plugin:
    registry = {}
    def __init_subclass__(cls, /, key=None, **kw):
        print('init_subclass', cls.__name__, key, kw)
        super().__init_subclass__(**kw)
        cls.registry[key or cls.__name__.lower()] = cls
class A(Plugin): pass
class B(Plugin, key='bee'): pass
class C(A, key='sea'): x = 1
print(Plugin.registry)
for s in ['class D(Plugin, unknown=1): pass', 'class E(key=1): pass', 'class F(object, metaclass=type, z=2): pass']:
    try: exec(s)
    except TypeError as e: print(e)
class Field:
    def __set_name__(self, owner, name): print('set_name', owner.__name__, name); self.name = name
    def __get__(self, i, o): return self if i is None else i.__dict__.get(self.name, 'unset')
    def __set__(self, i, v): i.__dict__[self.name] = v
class Model:
    first = Field()
    second = alias = Field()
m = Model()
m.first = 1
print(m.first, m.second, vars(m), Model.first.name, Model.alias.name)
Model.late = Field()
try: Model.late.name
except AttributeError as e: print(e)
class Bad:
    def __set_name__(self, o, n): raise ValueError('bad name ' + n)
try:
    class X: attr = Bad()
except RuntimeError as e: print(e, '|', repr(e.__cause__))
class Wrong:
    def __set_name__(self): pass
try:
    class Y: w = Wrong()
except (RuntimeError, TypeError) as e: print(type(e).__name__, e)
class Order:
    def __init_subclass__(cls): print('sub sees', [k for k in vars(cls) if not k.startswith('__')], cls.f.name)
class Sub(Order):
    f = Field()
    g = 2
class M(type):
    def __new__(m, n, b, ns, **k): print('meta new', n, k); return super().__new__(m, n, b, ns, **k)
    def __init__(c, n, b, ns, **k): print('meta init', n, k); super().__init__(n, b, ns)
class W(metaclass=M):
    def __init_subclass__(cls, tag): cls.tag = tag; print('hook', tag)
class V(W, tag='t'): pass
print(V.tag)
class Static:
    @staticmethod
    def __init_subclass__(**k): print('static', k)
class St(Static, a=1): pass
T = type('T', (Plugin,), {'q': 1}, key='dynamic')
print(T.q, Plugin.registry['dynamic'] is T)
class U(W): pass
