from abc import ABC, ABCMeta, abstractmethod, abstractclassmethod, abstractstaticmethod, get_cache_token, update_abstractmethods
class Plugin(metaclass=ABCMeta):
    registry = []
    def __init_subclass__(cls, **k): super().__init_subclass__(**k); Plugin.registry.append(cls.__name__)
    @abstractmethod
    def run(self): print('base run'); return 'base'
    @property
    @abstractmethod
    def name(self): pass
    @name.setter
    @abstractmethod
    def name(self, v): pass
class A(Plugin):
    name = 'a'
    def run(self): return 'A ' + super().run()
class B(Plugin):
    def run(self): return 'B'
    @property
    def name(self): return 'b'
class C(B): pass
print(A().run(), B().name, Plugin.registry, C().run(), A.__abstractmethods__, sorted(Plugin.__abstractmethods__), isinstance(A(), Plugin))
try: B().name = 1
except AttributeError as e: print(e)
for make in ["class D(Plugin): pass\nD()", "class E(Plugin):\n run = None\nE()", "class F(ABC):\n @abstractmethod\n def z(self): pass\n @abstractmethod\n def a(self): pass\nF()", "class G(ABC): pass\nG(); print('empty ABC is fine')", "class H(int, ABC):\n @abstractmethod\n def q(self): pass\nH()", "class I(Plugin): run = name = 1\nprint(I().run)", "ABC()", "class J(metaclass=ABCMeta):\n @classmethod\n @abstractmethod\n def c(cls): return 'c'\nprint(J.c()); J()", "class K(Plugin):\n def run(self, *a): pass\nK(1, 2)", "class L:\n @abstractmethod\n def m(self): pass\nprint('no ABCMeta', type(L()).__name__)" ]:
    try: exec(make)
    except TypeError as e: print(e)
    except Exception as e: print(type(e).__name__, e)
class Duck(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        print('hook', other.__name__)
        return True if hasattr(other, 'quack') else NotImplemented
class Real:
    def quack(self): pass
class Fake: pass
print(issubclass(Real, Duck), isinstance(Real(), Duck), issubclass(Fake, Duck), isinstance(5, Duck)); print(issubclass(Real, Duck), issubclass(Fake, Duck))
t = get_cache_token(); Duck.register(Fake); print(get_cache_token() != t, issubclass(Fake, Duck), isinstance(Fake(), Duck), Fake.__mro__)
class Num(ABC): pass
Num.register(int); Num.register(float); print(isinstance(5, Num), isinstance(True, Num), isinstance('a', Num), issubclass(float, Num))
class Base(ABC): pass
class Mid(Base): pass
@Mid.register
class Out: pass
print(issubclass(Out, Base), issubclass(Out, Mid), issubclass(Base, Out))
for f in (lambda: Mid.register(Base), lambda: Num.register(5), lambda: issubclass(5, Num), lambda: isinstance(), lambda: Num.register(), lambda: ABCMeta('X')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Late(ABC):
    @abstractmethod
    def go(self): pass
Late.go = lambda self: 'went'; update_abstractmethods(Late); print(Late().go())
class Bad(ABC):
    @classmethod
    def __subclasshook__(cls, c): return 5
try: issubclass(int, Bad)
except (AssertionError, TypeError) as e: print(type(e).__name__, e)
from collections.abc import Iterable, Hashable, Sized, Callable, Sequence, Mapping, MutableSet, Iterator, Generator, Coroutine, Awaitable, ByteString
for o in ([], (), {}, set(), 'a', b'a', 5, len, (x for x in ''), iter([]), range(1), None, object(), frozenset(), bytearray()): print(type(o).__name__, ''.join('01'[isinstance(o, t)] for t in (Iterable, Hashable, Sized, Callable, Sequence, Mapping, MutableSet, Iterator, Generator)))
class Bits(MutableSet):
    def __init__(self, it=()): self.n = 0; [self.add(i) for i in it]
    def __contains__(self, x): return bool(self.n >> x & 1)
    def __iter__(self): return (i for i in range(self.n.bit_length()) if i in self)
    def __len__(self): return self.n.bit_count()
    def add(self, x): self.n |= 1 << x
    def discard(self, x): self.n &= ~(1 << x)
    def __repr__(self): return f'Bits({list(self)})'
x, y = Bits([1, 3, 5]), Bits([3, 4]); print(x | y, x & y, x - y, x ^ y, x <= y, x == {1, 3, 5}, x.isdisjoint(y), x.pop(), x); x |= {7}; x.remove(7); print(x, x > Bits([3]))
x.remove(99)
