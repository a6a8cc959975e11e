from dataclasses import dataclass
@dataclass
class Point:
    x: int
    y: int = 0
@dataclass
class Line:
    a: Point
    b: Point
class Attr:
    def __init__(self, **k): self.__dict__.update(k)
def f(v):
    match v:
        case Point(0, 0): return 'origin'
        case Point(x=0, y=y): return f'on y at {y}'
        case Point(x, y) if x == y: return f'diagonal {x}'
        case Point(): return 'point'
        case Line(Point(a, b), Point(x=c)): return a, b, c
        case bool(b): return f'bool {b}'
        case int(n) | float(n): return f'number {n}'
        case str(s) if s.isupper(): return f'upper {s}'
        case str(): return 'str'
        case list([a, *_]) : return f'list of {a}'
        case tuple((a, b)): return f'tuple {a}'
        case dict(d): return f'dict {d}'
        case bytes(b): return b
        case Attr(name='x' | 'y' as n): return f'attr {n}'
        case Attr(name=n, inner=Attr(v=v)): return n, v
        case object(__class__=c): return c.__name__
for v in [Point(0, 0), Point(0, 5), Point(3, 3), Point(1, 2), Line(Point(1, 2), Point(3)), True, 5, 2.5, 'ABC', 'abc', [1, 2], [], (1, 2), {'k': 1}, b'x', Attr(name='y'), Attr(name='z', inner=Attr(v=3)), Attr(), None, {1}]:
    print(f(v))
class P:
    __match_args__ = ('a', 'b')
    def __init__(self, a, b): self.a, self.b = a, b
match P(1, 2):
    case P(1, b=z): print('z', z)
class Q(P): pass
match Q(3, 4):
    case P(a, b): print('inherits', a, b)
class Prop:
    __match_args__ = ('val',)
    @property
    def val(self): print('property read'); return 9
match Prop():
    case Prop(8): print('no')
    case Prop(9): print('yes')
print(Point.__match_args__)
class NoArgs: pass
class BadArgs: __match_args__ = ['a']
class BadItem: __match_args__ = (1,)
class Dup: __match_args__ = ('a', 'a')
Dup.a = BadItem.a = BadArgs.a = 1
def err(source, v):
    try:
        exec(f'match v:\n case {source}: print("matched")\n case _: print("no match")', globals(), {'v': v})
    except Exception as e:
        print(source, '->', type(e).__name__, e)
err('Point(1, 2, 3)', Point(1, 2)); err('NoArgs(1)', NoArgs()); err('BadArgs(1)', BadArgs()); err('BadItem(1)', BadItem()); err('Dup(a, b)', Dup()); err('Dup(b, a=c)', Dup())
err('int(1, 2)', 1); err('f()', 1); err('undefined()', 1); err('P(a, a=b)', P(1, 2)); err('NoArgs(zz=1)', NoArgs()); err('str(x, y)', 'a'); err('Point(1, 2, 3)', 'not even a point'); err('Point', 1); err('Exception(args=(a, *_))', ValueError(7))
class Boom:
    @property
    def value(self): raise RuntimeError('property failed')
match Boom():
    case Boom(value=v): print(v)
