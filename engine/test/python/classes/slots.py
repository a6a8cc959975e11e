class P:
    __slots__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
p = P(1, 2)
print(p.x, P.__slots__, hasattr(p, '__dict__'), type(P.x).__name__, repr(P.x))
for s in ['p.z = 1', 'del p.x; p.x', 'del p.x', 'p.__dict__', 'P.x.__get__(5)', 'p.__weakref__', 'P.x.__set__(p)', 'P.w', 'p.x = 5; print(p.x)', 'P.x.__set__(p, 9); print(P.x.__get__(p))', 'P.x.__delete__(p); p.x']:
    try: exec(s); print(s, 'ok')
    except Exception as e: print(s, '->', type(e).__name__, e)
class Q(P): __slots__ = ['z']
q = Q(1, 2); q.z = 3
print(q.x, q.z, Q.__slots__)
try: q.w = 1
except AttributeError as e: print(e)
class R(P): pass
r = R(1, 2); r.anything = 5
print(r.__dict__, r.x)
class S: __slots__ = 'single'
s = S(); s.single = 1
print(s.single)
class D: __slots__ = ('a', '__dict__')
d = D(); d.a = 1; d.b = 2
print(d.__dict__, d.a)
class Mangled:
    __slots__ = ('__priv', '_prot')
    def __init__(self): self.__priv = 1
print(Mangled()._Mangled__priv, [n for n in dir(Mangled) if 'ri' in n and 'priv' in n])
class Doc: __slots__ = {'field': 'documented', 'other': None}
print(Doc.field.__doc__, Doc.other.__doc__, Doc.__slots__)
for bad in ["class X: __slots__ = ('a', 'a'); b = 1", "class X: __slots__ = ('a',); a = 1", "class X: __slots__ = (1,)", "class X: __slots__ = 5", "class X: __slots__ = ('not valid',)", "class X(int): __slots__ = ('a',)", "class X(tuple): __slots__ = ()", "class X: __slots__ = ('__dict__', '__dict__')", "class X: __slots__ = ('__weakref__', '__weakref__')", "class X(P, Q): pass", "class X(P, S): pass", "class X(bytes): __slots__ = ('z',)", "class X(R): __slots__ = ('__dict__',)", "class X(Exception): __slots__ = ('m',)", "class X: __slots__ = None", "class X(list): __slots__ = ('q',)", "class X: __slots__ = iter(['k'])", "class X: __slots__ = ''", "class X: __slots__ = ('class', 'é')"]:
    try: exec(bad); print(bad, 'ok')
    except Exception as e: print(bad, '->', type(e).__name__, e)
class Empty: __slots__ = ()
try: Empty().x = 1
except AttributeError as e: print(e)
class E2: __slots__ = ('a',)
a, b = E2(), E2()
a.__class__ = E2
class E3: __slots__ = ('a',)
a.a = 1
a.__class__ = E3
print(a.a, type(a).__name__)
try: a.__class__ = P
except TypeError as e: print(e)
class L(list): __slots__ = ('tag',)
l = L([1]); l.tag = 't'
print(l, l.tag)
class Default:
    __slots__ = ('v',)
    def __getattr__(self, n): return f'default {n}'
print(Default().v, Default().w)
Q(1, 2).z
