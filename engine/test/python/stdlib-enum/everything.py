import builtins
def print(*args, **kwargs):
    """Prints without addresses, which differ from run to run."""
    texts = []
    for text in map(str, args):
        first, *rest = text.split(' at 0x')
        texts.append(first + ''.join(part.lstrip('0123456789abcdef') for part in rest))
    builtins.print(*texts, **kwargs)
import enum, sys
from enum import *
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e, '|', repr(e.__context__), repr(e.__cause__))
def cls(src, **ns):
    g = dict(globals(), **ns)
    try:
        exec(src, g)
    except BaseException as e:
        print(type(e).__name__, e, '|', repr(e.__cause__))
        return
    X = g['X']
    try:
        print(X, [repr(m) for m in X], list(X.__members__), [str(m) for m in X], [m.value for m in X], [format(m) for m in X], X._member_type_)
    except BaseException as e:
        print('!', type(e).__name__, e)
cls('class X(Enum):\n a=auto()\n b=auto()\n c=5\n d=auto()\n e=2\n f=auto()')
cls('class X(Enum):\n a="x"\n b=auto()')
cls('class X(Enum):\n a=auto()\n b="s"\n c=auto()\n d=(auto(),auto())\n e=(7,auto())')
cls('class X(Enum):\n a=1\n b=1\n c=True')
cls('class X(Enum):\n a=1\n a=2')
cls('class X(Enum):\n a=1\n def a(self): pass')
cls('class X(Enum):\n def a(self): pass\n a=1')
cls('class X(Enum):\n _x_=1')
cls('class X(Enum):\n _x=1\n __y=2\n __z__=4')
cls('class X(Enum):\n mro=1')
cls('class X(Enum):\n a=auto()\n def _generate_next_value_(n,s,c,l): return n')
cls('class X(Enum):\n def _generate_next_value_(n,s,c,l): return (n,s,c,l)\n a=auto()\n b=3\n c=auto()')
cls('class X(Enum):\n @staticmethod\n def _generate_next_value_(n,s,c,l): return (n,s,c,l)\n a=auto()\n b=3\n c=auto()')
cls('class X(Enum):\n _order_="a b"\n b=1\n a=2')
cls('class X(Enum):\n _order_="b, a"\n b=1\n a=2\n c=2')
cls('class X(Enum):\n _order_="b a c"\n b=1\n a=2\n c=2')
cls('class X(Enum):\n __order__="b a"\n b=1\n a=2\n c=2')
cls('class X(Enum):\n _ignore_="t i"\n t=vars()\n for i in range(3): t[f"v{i}"]=i')
cls('class X(Enum):\n _ignore_=["t","i"]\n t=3\n i=4\n z=1')
cls('class X(Enum):\n t=3\n _ignore_="t"\n')
cls('class X(Enum):\n a=1\nclass X(X):\n b=2')
cls('class X(Enum):\n def f(self): return self.name+"!"\nclass X(X):\n b=2\nprint(X.b.f())')
cls('class X(Enum, int):\n a=1')
cls('class X(int, Enum):\n a=1')
cls('class X(str, Enum):\n a="q"\n b="w"')
cls('class X(StrEnum):\n a="q"\n b=auto()\n Cc=auto()')
cls('class X(StrEnum):\n a=1')
cls('class X(StrEnum):\n a=("q",1)')
cls('class X(StrEnum):\n a=(b"q",1)')
cls('class X(StrEnum):\n a=(b"q","ascii")')
cls('class X(StrEnum):\n a=(b"q","ascii",3)')
cls('class X(StrEnum):\n a=(b"q","ascii","strict",3)')
cls('class X(IntEnum):\n a=("11",2)\n b="3"')
cls('class X(float, Enum):\n a="1.5"\n b=2')
cls('class X(float, ReprEnum):\n a="1.5"\n b=2')
cls('class X(bytes, ReprEnum):\n a=b"q"\n b=b"x"')
cls('class X(tuple, Enum):\n a=1,2\n b=3,4')
cls('class X(ReprEnum):\n a=1')
cls('class X(complex, Enum):\n a=1,2\n b=3')
cls('class X(frozenset, Enum):\n a={1,2}\n b=[3]')
cls('class X(Enum):\n a=[1]\n b=[2]\n c=[1]\nprint(X([2]))')
cls('class X(Enum):\n a=[1]\nX([2])')
cls('class X(Enum):\n a=1,"x"\n b=2,"y"\n def __init__(self,n,s): self.n=n; self.s=s\nprint(X.a.n,X.b.s,X((1,"x")))')
cls('class X(Enum):\n a=1,"x"\n def __init__(self,n): self.n=n')
cls('class X(int,Enum):\n a=1,"m"\n b=2,"n"\n def __new__(cls,n,d):\n  o=int.__new__(cls,n); o._value_=n; o.d=d; return o\nprint(X(1).d, X.a+1, X.b.d)')
cls('class X(int,Enum):\n a=1,"m"\n b=2,"n"\n def __new__(cls,n,d):\n  o=int.__new__(cls,n); o.d=d; return o\nprint(X(1).d, X.a+1, X.b.d)')
cls('class X(Enum):\n a=1\n @property\n def b(self): return 4\n @enum.property\n def c(self): return 5\n @classmethod\n def k(cls): return cls.a\n @staticmethod\n def s(): return 9\nprint(X.a.b,X.a.c,X.k(),X.s(),X.b)\nX.c')
cls('class X(Enum):\n name=1\n value=2\nprint(X.name.name, X.name.value, X.value.value, X.value.name)')
cls('class X(Flag):\n R=auto()\n W=auto()\n X=auto()\n RW=R|W\n N=0\nprint([repr(X(i)) for i in range(8)], X.R|X.W|X.X, ~X.R, list(X.RW), X.N, X.R in X.RW, X.RW in X.R, len(X.RW), X["RW"], X.R^X.RW, X.RW&X.W, bool(X.N))')
cls('class X(Flag):\n a=3\nprint(list(X), X.a, X(1))')
cls('class X(Flag):\n a=3\n b=4\nprint(list(X), X.a, X(3), X.a|X.b, ~X.b,list(X.a), X(7), ~X.a)')
cls('class X(Flag):\n b=4\n a=1\n c=2\nprint(list(X), X(7), list(X(7)), [*reversed(X)])')
cls('class X(Flag):\n a="x"\n b=auto()')
cls('class X(Flag):\n a=1.5\n')
cls('class X(Flag, boundary=CONFORM):\n a=1\n b=2\nprint(X(7), X(-1), X(8), X(~1))')
cls('class X(Flag, boundary=EJECT):\n a=1\n b=2\nprint(X(7), X(3), X(8), X(-1), ~X.a, repr(X(0)))')
cls('class X(Flag, boundary=KEEP):\n a=1\n b=2\nprint(X(7), X(3), X(8), X(-1), ~X.a, repr(X(9)), X(8)|X.a, list(X(15)), X(8).name, X(0).name, len(X(8)))')
cls('class X(Flag, boundary=STRICT):\n a=1\n b=8\nX(4)')
cls('class X(Flag, boundary=STRICT):\n a=1\n b=8\nX(-40)')
cls('class X(IntFlag, boundary=STRICT):\n a=1\n b=8\nprint(X.a|8,8|X.a)\nX.a|4')
cls('class X(IntFlag, boundary=CONFORM):\n a=1\n b=8\nprint(X.a|8,8|X.a, X.a|4)')
cls('class X(IntFlag, boundary=EJECT):\n a=1\n b=8\nprint(X.a|8,8|X.a, X.a|4, type(X.a|4))')
cls('class X(IntFlag):\n a=1\n b=8\nprint(repr(X.a|8),repr(8|X.a), repr(X.a|4), ~X.a, repr(~X.a), X.a+X.b, X.a<<2, repr(X(-1)), repr(X(-9)), list(X(13)), X.a^X.b, X.a&9,-X.a, X.a==1, hash(X.a)==hash(1), X.a in X(9), f"{X.a:>5}", "%d"%X.a, "%s"%X.a)')
cls('class X(str, Flag):\n a=1')
cls('class X(int, Flag):\n a=1\n b=2\nprint(repr(X.a|X.b), str(X.a), f"{X.a}", X.a|2)')
cls('@unique\nclass X(Enum):\n a=1\n b=1\n c=2\n d=2\n e=1')
cls('@verify(UNIQUE)\nclass X(Enum):\n a=1\n b=1\n c=2\n d=2\n e=1')
cls('@verify(CONTINUOUS)\nclass X(Enum):\n a=1\n b=5\n c=2\n')
cls('@verify(CONTINUOUS)\nclass X(Flag):\n a=1\n b=32\n c=2\n')
cls('@verify(NAMED_FLAGS)\nclass X(Flag):\n a=1\n b=7\n c=13\n')
cls('@verify(NAMED_FLAGS)\nclass X(Flag):\n a=1\n b=5\n')
cls('@verify(NAMED_FLAGS, UNIQUE)\nclass X(Flag):\n a=1\n b=2\n c=3\n')
cls('@verify(UNIQUE, CONTINUOUS)\nclass X(Enum):\n a=1\n b=2\n c=3\n')
cls('class X(Enum):\n a=1\n @classmethod\n def _missing_(cls, v):\n  if v=="A": return cls.a\n  if v=="B": return 3\n  if v=="C": raise KeyError(v)\n  if v=="D": raise ValueError(v)\nprint(X("A"))\nfor v in "BCDE": t(lambda: X(v))')
cls('class B:\n def __init_subclass__(cls, **kw): super().__init_subclass__(**kw); print("sub", cls, list(cls) if cls.__name__=="X" else 0)\nclass X(B, Enum):\n a=1')
cls('class X(Enum):\n def __init_subclass__(cls, *, z=1, **k): super().__init_subclass__(**k); print("z", z, list(cls))\nclass X(X, z=5):\n a=1')
cls('class D:\n def __set_name__(self,o,n): print("set_name", o, n)\n def __get__(self, i, o): return (i,o)\nclass X(Enum):\n d=D()\n a=1\nprint(X.d, X.a.d)')
cls('class D:\n def __set_name__(self,o,n): print("set_name", o, n)\nclass X(Enum):\n d=D()\n a=1\n')
cls('class D:\n def __set_name__(self,o,n): raise ZeroDivisionError(n)\n def __get__(self, i, o): return (i,o)\nclass X(Enum):\n d=D()\n a=1\n')
cls('class M:\n def __repr__(self): return "mrepr"\n def __str__(self): return "mstr"\n def __format__(self, s): return "mfmt"\nclass X(M, Enum):\n a=1')
cls('class M:\n def __repr__(self): return "mrepr"\nclass X(M, Enum):\n a=1')
cls('class M(int):\n def __repr__(self): return "mrepr"\nclass X(M, Enum):\n a=1')
cls('class M(int):\n def __str__(self): return "mstr"\nclass X(M, Enum):\n a=1')
cls('class M(int):\n def __format__(self, s): return "mfmt"\nclass X(M, Enum):\n a=1')
cls('class X(int, Enum):\n a=1\n def __str__(self): return "S"')
cls('class X(int, Enum):\n a=1\n def __repr__(self): return "R"')
cls('class X(int, Enum):\n a=1\n def __format__(self, s): return "F"+s')
cls('class X(Enum):\n a=1\n def __str__(self): return "S"')
cls('class X(Enum):\n a=1\n def __repr__(self): return "R"\n def __hash__(self): return 3\n def __eq__(self, o): return True')
cls('class X(Enum):\n def __call__(self, q): return q\n def __len__(self): return 0\n a=1\nprint(X.a(4), bool(X.a))')
cls('from dataclasses import dataclass\n@dataclass\nclass D:\n x:int\n y:int=3\nclass X(D, Enum):\n a=1\n b=2,5\nprint(X.a.x,X.b.y, X.a.value)')
cls('from dataclasses import dataclass\n@dataclass(frozen=True)\nclass D:\n x:int\n y:int=3\nclass X(D, Enum):\n a=1\n b=2,5\nprint(X.a.x,X.b.y, X.a.value)')
cls('class X(IntEnum):\n a=1\n b=2\nprint(X.a<X.b, X.a+X.b, max(X), sorted([X.b,X.a]), {X.a:1}[1], X.a==1, f"{X.a:03}", "%s %r %d"%(X.a,X.a,X.a), range(5)[X.b], isinstance(X.a,int), X.a is X(1), -X.a, X.a.bit_length(), X.b.real, X.a.name)')
cls('class X(Enum):\n a:int=1\n b:int\n c=3\nprint(X.__annotations__)')
cls('class X(Enum):\n """doc"""\n a=1\nprint(X.__doc__)')
cls('@global_enum\nclass X(IntFlag):\n A1=1\n B1=2\nprint(A1, repr(A1|B1), repr(X(0)), repr(X(9)), str(X(9)))')
cls('@global_enum\nclass X(Enum):\n A2=1\n B2=2\nprint(A2, repr(A2), [A2])')
cls('@global_enum\nclass X(Flag):\n A3=1\n B3=2\nprint(A3, repr(A3), [A3|B3], X(0), repr(X(0)))')
cls('X=Enum("X", "q w", type=str)')
cls('X=IntEnum("X", "q w e", start=0)')
cls('X=Flag("X", "q w e", boundary=CONFORM)\nprint(X(15))')
cls('class B(Enum):\n def f(self): return 1\nX=B("X", "q w e")\nprint(X.q.f())')
cls('X=Enum(value="X", names=("q","w"))')
cls('X=Enum("X", names=(c for c in "abc"))')
class P(Enum):
    a=1;b=2
print(isinstance(P.a,P), P.a in P, P.a is P['a'], P.a==P.a, P.a!=P.b, P.a==1, {P.a:1}, hash(P.a)==hash('a'), len(P), list(reversed(P)))
for s in P: print(s)
t(lambda: P.a<P.b)
t(lambda: type('Y',(P,),{}))
t(lambda: EnumType('Z',(Enum,),EnumType.__prepare__('Z',(Enum,))))
t(lambda: EnumType('Z',(Enum,),{}))
import copy
print(copy.copy(P.a) is P.a, copy.deepcopy([P.a])[0] is P.a)
t(lambda: P.a.__class__('q'))
t(lambda: setattr(P.a,'foo',3) or P.a.foo)
match P.b:
    case P.a: print('A')
    case P.b: print('B')
class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH   = (5.976e+24, 6.37814e6)
    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius
    @property
    def g(self): return 6.6e-11*self.mass/self.radius**2
print(Planet.EARTH.value, Planet.EARTH.g, Planet.EARTH)
class When(Flag):
    M=1;T=2;W=4
    WE=6
    def __str__(self): return 'S'
    @classmethod
    def today(cls): return cls.M
    def _generate_next_value_(n,s,c,l): return 64
    Z=auto()
print(When.today(), repr(When.M|When.Z), When.WE|When.M)
t(lambda: When(128))
t(lambda: When.M|'x')
t(lambda: When.M & 1); t(lambda: When.M ^ 1.5); t(lambda: 'x' in When.M); t(lambda: When.M in When)
t(lambda: dir(When)); t(lambda: dir(When.M)); t(lambda: dir(P)); t(lambda: dir(P.a)); t(lambda: dir(Planet.EARTH))
class I(IntEnum):
    a=1
t(lambda: dir(I)); t(lambda: len(dir(I.a)))
class O(Enum):
    def __ge__(self,o): return self.value>=o.value if self.__class__ is o.__class__ else NotImplemented
    A=5;B=4
print(O.A>=O.B)
t(lambda: O.A>=3)
class TS(Enum):
    def __new__(cls, *args):
        value = len(cls.__members__) + 1
        obj = object.__new__(cls)
        obj._value_ = value
        return obj
class X(TS):
    A=(); B=(); C=3
print(list(X))
class A(Enum):
    def __repr__(self): return 'custom '+self.name
class B(A):
    x=1
print([B.x], str(B.x))
class HexInt(int):
    def __repr__(self): return hex(self)
class H(HexInt, Enum):
    a=10
    _generate_next_value_ = lambda n,s,c,l: 99
print([H.a], H.a, f'{H.a}')
class N(Flag):
    _numeric_repr_ = hex
    a=1
print(N.a)
class N2(IntFlag):
    _numeric_repr_ = hex
