class C:
    def __len__(self): return 5
    def __getattribute__(self, name):
        print('getattribute', name)
        return object.__getattribute__(self, name)
c = C()
print(len(c), c.__len__())
c.__len__ = lambda: 99
print(len(c))
c.__dict__['__call__'] = lambda: 'no'
try: c()
except TypeError as e: print(e)
class D: pass
d = D()
d.__str__ = lambda: 'instance str'
d.__add__ = lambda o: 1
d.__iter__ = lambda: iter([])
d.__bool__ = lambda: False
print(str(d) != 'instance str', bool(d))
for f in [lambda: d + 1, lambda: iter(d), lambda: d[0], lambda: len(d), lambda: d(), lambda: -d, lambda: d < d, lambda: 1 in d, lambda: int(d), lambda: float(d), lambda: hash(d) and None, lambda: reversed(d), lambda: next(d), lambda: abs(d), lambda: round(d), lambda: complex(d), lambda: bytes(d), lambda: d @ d, lambda: divmod(d, 1), lambda: format(d, 'x'), lambda: oct(d), lambda: [1][d], lambda: range(d), lambda: 'a' * d, lambda: dir(d) and None, lambda: vars(d) and None, lambda: d.__index__]:
    try: print(f())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
D.__len__ = lambda self: 3
D.__getitem__ = lambda self, i: i * 2 if i < 3 else [][0]
D.__call__ = lambda self, *a: a
print(len(d), list(d), d(1, 2), 4 in d, list(reversed(d)), bool(d))
del D.__len__
try: len(d)
except TypeError as e: print(e)
class Meta(type):
    def __len__(cls): return 7
    def __iter__(cls): return iter('meta')
    def __getitem__(cls, k): return f'{cls.__name__}[{k}]'
    def __contains__(cls, x): return x == 'in'
    def __add__(cls, o): return 'added'
    def __bool__(cls): return False
    def __repr__(cls): return f'<meta {cls.__name__}>'
    def __call__(cls, *a): return ('called', a)
class M(metaclass=Meta):
    def __len__(self): return 1
print(len(M), list(M), M['k'], 'in' in M, M + 1, bool(M), M, M(5), str(M))
class G:
    def __class_getitem__(cls, item): return (cls.__name__, item)
class H(G): pass
print(G[int], H[1, 2], G['x':])
class Desc:
    def __get__(self, i, o): print('descriptor for len'); return lambda: 42
class Via: __len__ = Desc()
print(len(Via()))
class Disabled(list):
    __hash__ = None; __iter__ = None; __contains__ = None; __reversed__ = None; __add__ = None
for f in [lambda: hash(Disabled()), lambda: iter(Disabled()), lambda: 1 in Disabled(), lambda: reversed(Disabled()), lambda: Disabled() + [], lambda: list(Disabled())]:
    try: print(f())
    except TypeError as e: print(e)
class Eq:
    def __eq__(self, o): return True
print(Eq.__hash__)
hash(Eq())
