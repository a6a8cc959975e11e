from dataclasses import dataclass, field, fields, asdict, astuple, replace, FrozenInstanceError, KW_ONLY, InitVar, is_dataclass, make_dataclass, MISSING
from typing import ClassVar
@dataclass
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)
    total: ClassVar[int] = 5
    _hidden: str = field(default='h', repr=False, compare=False)
    def move(self, dx): return replace(self, x=self.x + dx)
p = P(1); print(p, p == P(1), p != P(2), p.move(4), P(1, 2, ['t']), p.tags is not P(1).tags, [f.name for f in fields(P)], asdict(p), astuple(p), is_dataclass(p), is_dataclass(P), is_dataclass(5), P.total, P.__match_args__, P.y, hasattr(P, 'tags'), P.__doc__, P.__annotations__['x'], P(1, _hidden='other') == p, fields(P)[0].type, fields(P)[0].default is MISSING)
for s in ['P()', 'P(1, 2, 3, 4, 5)', 'P(z=1)', 'hash(p)', 'p < P(2)', 'replace(p, zz=1)', 'asdict(5)', 'fields(5)', 'P(1, x=2)', 'p.nope', 'replace(5)', 'fields(int)', 'astuple(P)']:
    try: print(s, eval(s))
    except Exception as e: print(s, '->', type(e).__name__, e)
@dataclass(frozen=True, order=True)
class V:
    sort: int = field(init=False, repr=False)
    major: int
    minor: int = 0
    def __post_init__(self): object.__setattr__(self, 'sort', self.major * 100 + self.minor)
a, b = V(1, 2), V(1, 10); print(a, a < b, sorted([b, a]), hash(a) == hash(V(1, 2)), {a: 1}[V(1, 2)], max(a, b), a <= a, a.sort)
for f in (lambda: setattr(a, 'major', 5), lambda: delattr(a, 'minor'), lambda: setattr(a, 'new', 1), lambda: a < 5, lambda: V()):
    try: f()
    except Exception as e: print(type(e).__name__, e, isinstance(e, AttributeError))
@dataclass
class Base: a: int; b: int = 2
@dataclass
class Child(Base): c: int = 3; a: str = 'overridden default'
print(Child(), Child(1, 2, 3), [f.name for f in fields(Child)], Base(1) == Child(1), Child.__mro__[1].__name__)
@dataclass
class K:
    a: int
    _: KW_ONLY
    b: int = 0
    c: str
@dataclass(kw_only=True)
class KO: x: int = 1; y: int
@dataclass
class Init:
    n: int
    scale: InitVar[int] = 2
    computed: int = field(init=False, default=-1)
    def __post_init__(self, scale): self.computed = self.n * scale
@dataclass(slots=True)
class S: x: int; y: int = 5
@dataclass(eq=False, repr=False)
class Bare: x: int = 1
@dataclass(unsafe_hash=True)
class UH: x: int = 1
print(K(1, c='z'), KO(y=2), Init(5), Init(5, 10).computed, S(1), hasattr(S(1), '__dict__'), S.__slots__, Bare() == Bare(), repr(Bare()).startswith('<__main__.Bare'), hash(UH()) == hash(UH()))
for f in (lambda: K(1, 2, c='z'), lambda: K(1), lambda: KO(1, 2), lambda: setattr(S(1), 'z', 1), lambda: Init(1, computed=5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for src in ['@dataclass\nclass X: a: list = []', '@dataclass\nclass X: a: int = 1; b: int', '@dataclass\nclass X: a: dict = {}', '@dataclass(order=True, eq=False)\nclass X: a: int', '@dataclass(frozen=True)\nclass X(Base): c: int = 1', '@dataclass\nclass X(V): z: int = 1', '@dataclass(nope=1)\nclass X: pass', '@dataclass\nclass X: a = field()', 'field(default=1, default_factory=list)', '@dataclass(slots=True)\nclass X:\n __slots__ = ()\n a: int', '@dataclass\nclass X:\n a: set = set()', '@dataclass(order=True)\nclass X:\n a: int\n def __lt__(self, o): pass']:
    try: exec(src); print('ok', src.split('\n')[-1])
    except Exception as e: print(type(e).__name__, e)
M = make_dataclass('M', [('x', int), ('y', int, field(default=7)), 'z'][:2], namespace={'sum': lambda self: self.x + self.y}); print(M(1), M(1).sum())
@dataclass
class Tree:
    v: int
    kids: list['Tree'] = field(default_factory=list)
t = Tree(1, [Tree(2), Tree(3, [Tree(4)])]); print(t, asdict(t), astuple(t), asdict(t, dict_factory=lambda kv: [k for k, _ in kv])); t.kids.append(t); print(t)
match P(3, 4):
    case P(3, y): print('matched', y)
print(field(default=1).default, FrozenInstanceError.__mro__[1].__name__, dataclass(type('D', (), {'__annotations__': {'q': int}}))(5), K.__init__.__annotations__, P.__hash__, V.__hash__ is not None)
raise FrozenInstanceError('raised by hand')
