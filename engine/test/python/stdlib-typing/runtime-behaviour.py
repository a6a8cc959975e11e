import typing
from typing import *
print(List[int], Dict[str, List[int]], Optional[int], Union[int, str], Union[int, None], Union[int], Union[int, int, str], Tuple[int, ...], Tuple[()], Callable[[int, str], bool], Callable[..., Any], Any, ClassVar[int], Final[int], Literal['a', 1], Type[int], Iterable[str], Annotated[int, 'meta'], NoReturn, Optional[Union[int, None]], Union[Union[int, str], float], List['Forward'], List, Callable, Literal[1, 1], sep='\n')
print(List[int] == List[int], Union[int, str] == Union[str, int], Optional[int] == Union[int, None], hash(List[int]) == hash(List[int]), get_origin(List[int]), get_args(Dict[str, int]), get_origin(Union[int, str]) is Union, get_args(Callable[[int], str]), get_origin(5), get_args(int), List[int].__origin__, Union[int, str].__args__, get_origin(list[int]), get_args(int | str))
T = TypeVar('T'); K = TypeVar('K', bound=int); C = TypeVar('C', int, str); print(T, K, C, T.__name__, K.__bound__, C.__constraints__, List[T], List[T][int], Dict[K, T][int, str], List[T].__parameters__, repr(TypeVar('U', covariant=True)))
class Box(Generic[T]):
    def __init__(self, v: T): self.v = v
    def get(self) -> T: return self.v
class IntBox(Box[int]): pass
print(Box[int], Box[int](5).get(), Box('x').v, IntBox(1).v, Box.__parameters__, Box.__orig_bases__, IntBox.__orig_bases__, Box[int].__origin__ is Box, issubclass(IntBox, Box), Box[int](1).__orig_class__)
class Pt(NamedTuple):
    x: int
    y: int = 0
    def norm(self): return self.x + self.y
class Movie(TypedDict, total=False):
    title: str
    year: int
print(Pt(1), Pt(1, 2).norm(), Pt._fields, Pt.__annotations__, Movie(title='t'), Movie.__annotations__, Movie.__total__, type(Movie(year=1)).__name__, NamedTuple('N', [('a', int)])(1), TypedDict('D', {'a': int})(a=1), Pt._field_defaults)
def f(a: int, b: 'str' = 's', *c: float, d: Optional[int] = None) -> List[int]: ...
print(get_type_hints(f), f.__annotations__); print(cast(int, 'not checked'), NewType('UserId', int)(5), NewType('U2', str).__name__, TYPE_CHECKING, overload(lambda: 0) is not None, final(f) is f, no_type_check(f) is f)
@runtime_checkable
class HasLen(Protocol):
    def __len__(self) -> int: ...
class Quack(Protocol):
    def quack(self): ...
print(isinstance([], HasLen), isinstance(5, HasLen), issubclass(str, HasLen))
class Duck:
    def quack(self): return 'q'
for s in ['isinstance([], List[int])', 'isinstance(Duck(), Quack)', 'Quack()', 'List[int, str]', 'List[5]', 'Union[5]', 'Union[()]', 'Optional[int, str]', 'Optional[5]', 'Callable[int]', 'Callable[int, str]', 'Any()', 'ClassVar[ClassVar[int]]', 'Generic[int]', 'Generic[T, T]', 'Box[int, str]', 'Box[T][int](1).v', 'TypeVar("A", int)', 'TypeVar("A", bound=int, covariant=True, contravariant=True)', 'Literal[[]]', 'Dict[int]', 'Type', 'typing.nope', 'isinstance(1, Union[int, str])', 'isinstance(1, Optional[str])', 'issubclass(int, Any)', 'List[int]([1])', 'List[int]()', 'Dict[str, int](a=1)', 'Pt()', 'Pt(1, 2, 3)', 'Movie(1)', 'Tuple[int][0]', 'Union[int, str]()', 'Optional', 'List.append', 'isinstance([], List)', 'isinstance((), Tuple)', 'isinstance(len, Callable)', 'isinstance({}, Mapping)', 'issubclass(list, Sequence)', 'T()', 'class X(T): pass', 'int | T', 'T | None', 'List[int] | None', 'Optional["Fwd"]', 'ForwardRef("x")', 'get_type_hints(5)', 'Self', 'Never', 'LiteralString', 'assert_type(5, int)', 'reveal_type and 1']:
    try: print(s, '=', eval(s))
    except SyntaxError: print(s, 'statement')
    except Exception as e: print(s, '->', type(e).__name__, str(e).split('\n')[0])
def hints() -> 'NotDefined': ...
try: get_type_hints(hints)
except NameError as e: print(e)
try: assert_never('value')
except AssertionError as e: print(e)
class Stack(Generic[T]):
    items: List[T]
    def __init__(self): self.items = []
    def push(self, x: T) -> 'Stack[T]': self.items.append(x); return self
    def pop(self) -> T: return self.items.pop()
print(Stack[int]().push(1).push(2).pop(), get_type_hints(Stack), get_type_hints(Stack.push)['x'])
Stack[str]().pop()
