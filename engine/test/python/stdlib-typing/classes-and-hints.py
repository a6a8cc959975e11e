import builtins
def print(*args, **kwargs):
    """Prints without addresses, which differ from run to run."""
    texts = []
    for text in map(str, args):
        first, *rest = text.split(' at 0x')
        texts.append(first + ''.join(part.lstrip('0123456789abcdef') for part in rest))
    builtins.print(*texts, **kwargs)
import typing, collections.abc, types, sys
from typing import *
def t(src):
    g=dict(globals())
    try:
        exec(src, g)
    except BaseException as e: print(repr(src)[:60], '->', type(e).__name__, e)
T=TypeVar('T'); S=TypeVar('S'); P=ParamSpec('P'); Ts=TypeVarTuple('Ts')
t('class A(Generic[T], Generic[S]): pass')
t('class A(Generic): pass')
t('class A(List[T], Generic[S]): pass')
t('class A(List[T], Generic[T,S]): pass\nprint(A.__parameters__, A.__mro__, A[int,str], A.__bases__, A.__orig_bases__)')
t('class A(List[int]): pass\nprint(A.__mro__, A([1]), A.__parameters__)')
t('class A(Dict[str,T]): pass\nprint(A.__mro__, A[int], A(a=1))')
t('class A(Mapping[str,int]): pass\nprint(A.__mro__)\nA()')
t('class A(Iterable[T]):\n def __iter__(self): return iter([])\nprint(A.__mro__, list(A()), isinstance(A(),collections.abc.Iterable))')
t('class A(Tuple[int,...]): pass\nprint(A.__mro__, A((1,2)))')
t('class A(Union[int,str]): pass'); t('class A(Union): pass'); t('class A(Optional[int]): pass'); t('class A(Literal[1]): pass'); t('class A(Callable[[int],int]): pass\nprint(A.__mro__)'); t('class A(Any): pass\nprint(A(), A.__mro__)' if 0 else 'class A(Any): pass\nprint(A.__mro__)')
t('class A(T): pass'); t('class A(P): pass'); t('class A(Ts): pass'); t('class A(P.args): pass'); t('class A(NewType("U",int)): pass'); t('class A(Annotated[int,1]): pass\nprint(A.__mro__)'); t('class A(Annotated): pass'); t('class A(TypeVar): pass'); t('class A(ForwardRef): pass'); t('class A(ClassVar[int]): pass'); t('class A(NoReturn): pass'); t('class A(Deque[int]): pass\nprint(A.__mro__)'); t('class A(List, Generic[T]): pass\nprint(A.__mro__,A[int])'); t('class A(Type[int]): pass\nprint(A.__mro__)')
t('class A(Generic[T]):\n def __init_subclass__(cls, **kw): super().__init_subclass__(**kw); print("sub", cls.__parameters__)\nclass B(A[S]): pass\nclass C(A): pass')
t('class A(Generic[T]):\n __slots__=("x",)\nprint(A[int]().__class__)\nA[int].foo=5\nprint(A.foo, A[int].foo)')
t('class A(Generic[T]):\n x: T\n def f(self)->T: ...\n @classmethod\n def c(cls): return cls\nprint(A[int].c(), get_type_hints(A), get_type_hints(A.f))')
t('class A(Generic[P]):\n f: Callable[P,int]\nprint(A[[int,str]], A[int,str].__args__)\nclass B(A[P]): pass\nprint(B[[int]], B.__parameters__)')
t('class A(Generic[T,P]): pass\nprint(A[int,[str,int]], A[int,P][[str]], A[int,...], A[T,[T]][str])')
t('class A(Generic[*Ts]): pass\nprint(A[()], A[int], A[int,str], A[*Ts], A[*Tuple[int,...]], A.__parameters__)\nclass B(A[int,*Ts]): pass\nprint(B[str], B.__parameters__)')
# namedtuple
t('class N(NamedTuple):\n x:int\n y:str="a"\n def m(self): return self.x\n @property\n def p(self): return 3\nn=N(1)\nprint(n,n.m(),n.p,N._fields,N._field_defaults,N.__annotations__,N.__bases__,N.__mro__,N.__module__,N.__qualname__,N.__doc__,n._replace(x=3),n._asdict(),N._make([3,4]), N.__orig_bases__ if hasattr(N,"__orig_bases__") else "no")')
t('class N(NamedTuple):\n x:int=1\n y:str'); t('class N(NamedTuple):\n x:int=1\n z:int=3\n y:str'); t('class N(NamedTuple):\n _x:int'); t('class N(NamedTuple):\n x:int\n def __new__(cls): pass'); t('class N(NamedTuple):\n x:int\n _fields=3'); t('class N(NamedTuple, int):\n x:int'); t('class N(NamedTuple, Generic[T]):\n x:T\nprint(N(1), N[int](2), N[int], N.__mro__, N.__parameters__,N.__bases__, N.__orig_bases__)')
t('print(NamedTuple("N",[("a",int),("b",str)])(1,2), NamedTuple("N",a=int,b=str)(3,4), NamedTuple("N",[("a",int)]).__annotations__, NamedTuple("N",[("a",None)]).__annotations__, NamedTuple("N",[("a","int")]).__annotations__)'); t('NamedTuple("N",[("a",int)],b=3)'); t('NamedTuple("N",[("a",5)])'); t('NamedTuple("N",[("a",(1,2))])'); t('NamedTuple()'); t('NamedTuple("N", ["a"])'); t('class N(NamedTuple):\n "doc"\n x:int\nprint(N.__doc__)'); t('class N(NamedTuple):\n x:int\nclass M(N):\n y=5\nprint(M(1),M(1).y, M.__mro__)\nN(1).x=3'); t('class N(NamedTuple):\n x:int\n def __repr__(self): return "r"\n def __eq__(self,o): return True\nprint(N(3),N(1)==5)'); t('class N(NamedTuple): pass\nprint(N())'); t('class N(NamedTuple):\n x: List["N"]\nprint(get_type_hints(N))' ); t('N=NamedTuple("N",[("x",int)])\nprint(N.__module__,N)'); t('isinstance((1,),NamedTuple)')
# TypedDict
t('class D(TypedDict):\n x:int\n y:str\nprint(D(x=1,y="a"), D, D.__annotations__, D.__total__, sorted(D.__required_keys__), sorted(D.__optional_keys__), D.__mro__, D.__bases__, D.__orig_bases__ if hasattr(D,"__orig_bases__") else "no", type(D), D({"x":1}), D())')
t('class D(TypedDict,total=False):\n x:int\nclass E(D):\n y:str\nprint(E.__total__, sorted(E.__required_keys__), sorted(E.__optional_keys__), E.__annotations__, D.__total__)')
t('class D(TypedDict):\n x:Required[int]\n y:NotRequired[str]\n z:Annotated[NotRequired[int],1]\n w:"NotRequired[int]"\nprint(sorted(D.__required_keys__),sorted(D.__optional_keys__),D.__annotations__, get_type_hints(D), get_type_hints(D,include_extras=True))')
t('class D(TypedDict):\n x:int=3\n'); t('class D(TypedDict):\n def f(self): pass\nprint(D)'); t('class D(TypedDict,int): pass'); t('class D(TypedDict):\n x:int\nclass E(D,dict): pass'); t('class D(TypedDict):\n x:int\nisinstance({},D)'); t('class D(TypedDict):\n x:int\nissubclass(dict,D)'); t('class D(TypedDict, Generic[T]):\n x:T\nprint(D[int], D[int](x=1), D.__parameters__, D.__mro__, D.__orig_bases__)'); t('TypedDict("D",{"a":int},b=str)'); t('print(TypedDict("D",a=int).__annotations__)'); t('print(TypedDict("D",{"a b":int, "in":"str"}).__annotations__)'); t('print(TypedDict("D",{"a":int},total=False).__optional_keys__, TypedDict("D",{}).__module__)'); t('TypedDict("D",{"a":(1,)})'); t('class D(TypedDict):\n x:5\nprint(D.__annotations__)'); t('print(TypedDict, TypedDict("D",[("x",int)]))'); t('class A(TypedDict):\n a:int\nclass B(TypedDict):\n b:int\nclass C(A,B):\n c:int\nprint(sorted(C.__annotations__), C.__mro__)'); t('print(isinstance({}, TypedDict))'); t('class D(TypedDict): "docs"; a: List["D"]\nprint(D.__doc__, D.__annotations__, get_type_hints(D))')
# Protocol
t('class Pr(Protocol):\n def f(self)->int: ...\nclass I:\n def f(self): return 1\nisinstance(I(),Pr)'); t('class Pr(Protocol):\n def f(self)->int: ...\nissubclass(int,Pr)'); t('class Pr(Protocol):\n def f(self)->int: ...\nPr()'); t('@runtime_checkable\nclass Pr(Protocol):\n def f(self)->int: ...\nclass I:\n def f(self): return 1\nclass J: f=None\nprint(isinstance(I(),Pr), isinstance(1,Pr), issubclass(I,Pr), issubclass(J,Pr),isinstance(J(),Pr), Pr._is_protocol, I in [Pr])')
t('@runtime_checkable\nclass Pr(Protocol):\n x:int\nclass I:\n x=1\nclass J:\n def __init__(self): self.x=3\nprint(isinstance(I(),Pr),isinstance(J(),Pr),isinstance(3,Pr))\nissubclass(I,Pr)'); t('class Pr(Protocol):\n def f(self): return 5\nclass I(Pr): pass\nprint(I().f(), I._is_protocol, isinstance(I(),I), issubclass(I,Pr) if 0 else "")\nisinstance(I(),Pr)')
t('class Pr(Protocol):\n def __init__(self,x): self.x=x\nclass I(Pr): pass\nprint(I(4).x)'); t('class Pr(Protocol):\n y:int\nclass B:\n def __init__(self,x): self.x=x\nclass I(Pr,B): pass\nprint(I(4).x)'); t('class I(int, Protocol): pass'); t('class I(Sized, Protocol):\n def f(self): ...\nprint(I.__mro__)'); t('class Pr(Protocol[T]):\n def f(self)->T: ...\nprint(Pr[int], Pr.__parameters__)\nclass I(Pr[int]):\n def f(self): return 3\nprint(I().f(), I.__mro__)\nclass Q(Pr[T],Protocol): \n def g(self): ...\nprint(Q.__parameters__, Q._is_protocol)'); t('class Pr(Protocol, Generic[T]):\n pass\nprint(Pr[int], Pr.__mro__)'); t('class Pr(Protocol):\n @abstractmethod\n def f(self): ...\n'); t('from abc import abstractmethod\nclass Pr(Protocol):\n @abstractmethod\n def f(self): ...\nclass I(Pr): pass\nI()'); t('@runtime_checkable\nclass Pr(Protocol):\n def f(self): ...\n @property\n def z(self): ...\nclass I:\n z=1\n def f(self): ...\nprint(isinstance(I(),Pr), typing._get_protocol_attrs(Pr)=={"f","z"})'); t('@runtime_checkable\nclass C(Protocol):\n def close(self): ...\nimport io\nprint(isinstance(io.StringIO(),C), isinstance([],C), issubclass(io.StringIO,C))\nissubclass(5,C)'); t('print(isinstance(3,Protocol))'); t('class G(Generic[T]): pass\nclass Pr(G[T],Protocol): pass')
# hints
class C1:
    a: int
    b: 'str'
    c: Optional['C1'] = None
    d: ClassVar[int] = 3
    e: List['int']
    f: list['int']
    g: 'C1 | None'
    h: Annotated[int,'m']
    i: None
    j: Final[int] = 3
class C2(C1):
    a: str
    z: 'C2'
print(get_type_hints(C2)); print(get_type_hints(C1,include_extras=True))
def f1(a, b:int, c:'List[C1]', *d:None, e:'Optional[int]'=None, **k:Any)->'C1': pass
print(get_type_hints(f1)); print(get_type_hints(typing)=={}); print(get_type_hints(len), get_type_hints(C1.__init__))
t('get_type_hints(5)'); t('get_type_hints("x")')
def f2(x:'Nope'): pass
t('get_type_hints(f2)'.replace('f2','globals()["f2"]')); t('print(get_type_hints(f2, {"Nope":int}), get_type_hints(f2, None, {"Nope":str}))')
def f3(x:int=None): pass
print(get_type_hints(f3))
@no_type_check
def f4(x:'a b c'): pass
print(get_type_hints(f4), f4.__no_type_check__)
@no_type_check
class N4:
    x:'junk junk'
    def m(self, y:'more junk'): ...
print(get_type_hints(N4), get_type_hints(N4.m))
@overload
def ov(x:int)->int: ...
@overload
def ov(x:str)->str: ...
def ov(x): return x
print(len(get_overloads(ov)), [get_type_hints(o) for o in get_overloads(ov)]); clear_overloads(); print(get_overloads(ov))
@overload
def ov2(x): ...
t('ov2(3)')
@final
class FF: pass
print(FF.__final__)
class M:
    @final
    def f(self): ...
    @final
    @property
    def g(self): ...
print(M.f.__final__)
@dataclass_transform(kw_only_default=True, field_specifiers=(int,), extra=5)
def deco(c): return c
print(deco.__dataclass_transform__)
U=NewType('U',int); print(U, U(5), U.__name__, repr(U), U.__supertype__, List[U], U|None, get_type_hints(lambda x: x))
def fn(x: U) -> List[U]: ...
print(get_type_hints(fn))
def fp(*args: P.args, **kwargs: P.kwargs) -> T: ...
print(get_type_hints(fp), fp.__annotations__)
def ft(*args: *Ts): ...
print(ft.__annotations__, get_type_hints(ft))
import copy
print(copy.copy(T) is T, copy.deepcopy(List[int])==List[int], copy.copy(Union[int,str])==Union[int,str], copy.copy(G1) if 0 else '')
print(List[int].__reduce__(), Union[int,str].__reduce__(), Callable[[int],str].__reduce__(), T.__reduce__(), Optional[int].__reduce__(), List.__reduce__(), Any.__name__, Annotated[int,3].__reduce__(), Literal[1].__reduce__())
reveal_type([])
try: assert_never('x'*200)
except AssertionError as e: print(e)
class Node(Generic[T]):
    def __init__(self, v: T, nxt: Optional['Node[T]']=None): self.v, self.nxt = v, nxt
print(get_type_hints(Node.__init__), Node[int](3).v, Node[str]('a', Node('b')).nxt.v)
class Rep(Dict[str, List[T]], Generic[T]): pass
r=Rep[int](); r['a']=[1]; print(r, type(r), Rep.__mro__)
print(isinstance(Node(1), Node), type(Node[int]), Node[int] == Node[int], {Node[int]: 1}[Node[int]])
X: TypeAlias = 'List[int]'
print(__annotations__)
for al in (List, Dict, Tuple, Callable, Iterable, Union, Optional):
    print(al, getattr(al,'_name',None), end=' ')
print()
print(typing.get_type_hints(Movie) if 'Movie' in globals() else '')
print(types.resolve_bases((Generic[T],)), Generic[T].__mro_entries__((Generic[T],)))
match 5:
    case int() as q: print(q)
def deco2(f: Callable[P,T]) -> Callable[Concatenate[int,P],T]: return f
print(deco2.__annotations__)
print(Tuple[int,str].__args__, Tuple[()].__args__, Type[T].__args__, Callable[[Any],Any])
print(typing.Generator[int,None,None], typing.Iterator['X'], typing.AsyncIterator[int])
