from abc import ABC, ABCMeta, abstractmethod, abstractproperty
class Shape(ABC):
    @abstractmethod
    def area(self): return 'default'
    @property
    @abstractmethod
    def name(self): ...
    @classmethod
    @abstractmethod
    def make(cls): ...
    def concrete(self): return self.area()
for c in [Shape]:
    try: c()
    except TypeError as e: print(e)
class Partial(Shape):
    def area(self): return super().area()
    name = 'partial'
try: Partial()
except TypeError as e: print(e)
class Full(Partial):
    @classmethod
    def make(cls): return cls()
print(Full.make().concrete(), sorted(Shape.__abstractmethods__), sorted(Partial.__abstractmethods__), Full.__abstractmethods__)
@Shape.register
class Virtual: pass
print(issubclass(Virtual, Shape), isinstance(Virtual(), Shape), Virtual.__mro__[1].__name__, Shape.register(int).__name__, isinstance(5, Shape))
class Sized(ABC):
    @classmethod
    def __subclasshook__(cls, c):
        if cls is Sized: return any('size' in b.__dict__ for b in c.__mro__) or NotImplemented
        return NotImplemented
class HasSize: size = 1
print(issubclass(HasSize, Sized), isinstance(HasSize(), Sized), issubclass(int, Sized))
class M(metaclass=ABCMeta):
    @staticmethod
    @abstractmethod
    def s(): ...
try: M()
except TypeError as e: print(e)
M.s = lambda: 1
try: M()
except TypeError as e: print('still', e)
class One(ABC):
    @abstractmethod
    def only(self): ...
try: One()
except TypeError as e: print(e)
try: Shape.register(5)
except TypeError as e: print(e)
try: Full.register(Shape)
except RuntimeError as e: print(e)
print(abstractmethod(lambda: 0).__isabstractmethod__, type(Shape).__name__, getattr(Shape.area, '__isabstractmethod__'), Shape.name.__isabstractmethod__)
import collections.abc as c
print([n for n in ('Iterable', 'Iterator', 'Sequence', 'Mapping', 'Hashable', 'Sized', 'Callable', 'Container', 'Set', 'MutableSequence', 'Reversible', 'Generator', 'Collection') if isinstance([], getattr(c, n))])
class Seq(c.Sequence):
    def __init__(self, *a): self.a = a
    def __getitem__(self, i): return self.a[i]
    def __len__(self): return len(self.a)
s = Seq(1, 2, 3, 2)
print(2 in s, s.index(3), s.count(2), list(reversed(s)), list(s))
class Map(c.MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = Map(); m.update(a=1, b=2); m.setdefault('c', 3)
print(dict(m), m.pop('a'), m.get('zz', 0), list(m.items()), 'b' in m, m == {'b': 2, 'c': 3}, m.popitem(), sorted(m.keys()))
class Incomplete(c.Mapping): pass
Incomplete()
