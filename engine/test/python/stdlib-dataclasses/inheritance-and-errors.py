from dataclasses import *
@dataclass
class Shape:
    name: str
    tags: list[str] = field(default_factory=list, compare=False)
    def area(self): raise NotImplementedError(f'{type(self).__name__}.area')
    def __post_init__(self): print('post', type(self).__name__, self.name)
@dataclass
class Rect(Shape):
    w: float = 1.0
    h: float = 1.0
    def area(self): return self.w * self.h
@dataclass(order=True)
class Square(Rect):
    name: str = 'square'
    w: float = 2.0
    h: float = field(init=False, repr=False)
    def __post_init__(self): super().__post_init__(); self.h = self.w
r, s = Rect('r', w=3), Square(w=4); print(r, s, r.area(), s.area(), s.h, r == Rect('r', ['other'], 3), s < Square(w=5), s == Rect('square', [], 4, 4), [f.name for f in fields(Square)], asdict(r), replace(r, h=7), astuple(s))
@dataclass(frozen=True)
class Key:
    a: int
    b: tuple = ()
    def with_(self, **k): return replace(self, **k)
k = Key(1, (2,)); print({k: 'v'}[Key(1, (2,))], k.with_(a=5), hash(k) == hash(k.with_()), k != Key(2), sorted({Key(2), Key(1)}, key=lambda x: x.a))
@dataclass
class Account:
    owner: str
    _balance: int = field(default=0, repr=False)
    log: list = field(default_factory=list, init=False, repr=False, compare=False)
    @property
    def balance(self): return self._balance
    @balance.setter
    def balance(self, v):
        if v < 0: raise ValueError(f'{self.owner}: balance {v}')
        self.log.append((self._balance, v)); self._balance = v
a = Account('ann', 10); a.balance += 5; a.balance -= 3; print(a, a.balance, a.log, a == Account('ann', 12), Account('bob').log is not a.log)
@dataclass
class Custom:
    x: int
    def __repr__(self): return f'<{self.x}>'
    def __eq__(self, o): return True
@dataclass(init=False)
class NoInit:
    x: int = 5
    def __init__(self, y): self.y = y
@dataclass(match_args=False)
class NoMatch: x: int = 1
print(Custom(1), Custom(1) == 5, NoInit(2), NoInit(2).y, hasattr(NoMatch, '__match_args__'), Rect.__match_args__, Square.__init__.__code__.co_varnames[:3])
match r:
    case Shape(name=n, tags=[]): print('shape', n)
match k:
    case Key(a, (b,)): print('key', a, b)
for f in (lambda: Shape('s').area(), lambda: Rect(), lambda: Rect('a', [], 1, 2, 3), lambda: setattr(k, 'a', 9), lambda: delattr(k, 'b'), lambda: setattr(a, 'balance', -1), lambda: Square(h=1), lambda: r < s, lambda: hash(r), lambda: replace(k, c=1), lambda: replace(s, h=3), lambda: asdict(Rect), lambda: Key(1) < Key(2), lambda: Key([1]) in {}, lambda: Rect('a', q=1), lambda: fields(5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
Key(1, (2, [3])) and hash(Key([]))
