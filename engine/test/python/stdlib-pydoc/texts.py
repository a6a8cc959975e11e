# What help shows of modules' members, classes, functions and other objects, and of names.
import dataclasses
import enum
import pydoc
import typing


class Base:
    """Base class.

    More text
      indented.
    """
    def a(self, x: int, *args, y=3, **kw) -> str:
        """Do a."""
    def b(self): pass
    # comment of c
    def c(self): pass
    @classmethod
    def cm(cls): "class method"
    @staticmethod
    def sm(x, /): "static"
    @property
    def p(self): "readonly"
    @property
    def q(self): "rw"
    @q.setter
    def q(self, v): pass
    data = 5
    other = {'a': 'x'*100}
    alias = b
    _hidden = 1
    async def co(self): "coro"
    lam = lambda self, x: x
    __slots__ = ()
class Derived(Base):
    def __init__(self, z): "init"
    def b(self): "der b"
    __hash__ = None
class Slotted:
    __slots__ = ('u', 'v')
class NT(typing.NamedTuple):
    x: int
    y: str = 'a'
class Colour(enum.Enum):
    RED = 1
@dataclasses.dataclass(order=True)
class DC:
    a: int
    b: list = None
class Err(ValueError): pass
def func(a, b=1, *, c): "f doc"
async def afunc(): pass
def gen(): yield
def show(x, *a):
    print(pydoc.plain(pydoc.render_doc(x, 'Help on %s:', *a)))
    print('======')
for x in (Base, Derived, Slotted, DC, func, afunc, gen, Base().a, Base.p, Derived.b, Base(), lambda q: q, Slotted.u, Derived.cm):
    show(x)
for x in ('Base', 'nope', 'os.nope', 'pydoc_nope.x'):
    try: show(x)
    except ImportError as e: print(e)
print(pydoc.splitdoc('a\n\nb'), pydoc.splitdoc('a\nb'), pydoc.splitdoc('x'), pydoc.stripid('<f at 0x7f0000000000>'))
print(pydoc.locate('os.path.join').__name__, pydoc.locate('len'), pydoc.locate('zzz'))
print([pydoc.describe(x) for x in (enum, len, str, func, Base().a, Slotted.u, type.__dict__['__dict__'], 5, Base.p, str.join, ''.join)])
print(pydoc.visiblename('_a'), pydoc.visiblename('__a__'), pydoc.visiblename('__doc__'), pydoc.visiblename('a', ['b']))
help(func); help('nope'); help('func'); help('no.such.name')
print(repr(pydoc.help))
