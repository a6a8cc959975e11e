from collections import namedtuple
P = namedtuple('P', 'x y'); p = P(1, y=2)
print(p, p.x, p[1], p._fields, p._asdict(), p._replace(x=9), P._make([5, 6]), p == (1, 2), hash(p) == hash((1, 2)), len(p), list(p), p + (3,), p[::-1], P.__doc__, P.x.__doc__, isinstance(p, tuple), P.__name__, P.__module__, repr(P), p < P(1, 3), max(p), *p, {p: 'k'}[1, 2], P.__mro__[1:], p.index(2), p.count(1))
x, y = p; print(x, y, P._field_defaults, P.__slots__, P.__match_args__, P.__new__.__defaults__)
D = namedtuple('D', ['a', 'b', 'c'], defaults=[2, 3]); print(D(1), D(1, c=5), D._field_defaults, D(*'xyz'), D(**{'a': 0}))
print(namedtuple('R', 'a class a _x 1b', rename=True)._fields, namedtuple('M', 'a,b, c')._fields, namedtuple('E', '')(), namedtuple('S', ('only',))(1), namedtuple('Q', 'a', module='mod').__module__, namedtuple('G', (f for f in 'ab'))._fields)
for s in ['P(1)', 'P(1, 2, 3)', 'P(x=1)', 'P(1, 2, z=3)', 'P(1, x=2)', 'p.z', 'P.z', 'setattr(p, "x", 5)', 'setattr(p, "new", 5)', 'p._replace(z=1)', 'P._make([1])', 'P._make(5)', 'namedtuple("B", "a a")', 'namedtuple("B", "class")', 'namedtuple("B", "_a")', 'namedtuple("B", "1a")', 'namedtuple("1B", "a")', 'namedtuple("class", "a")', 'namedtuple("B", "a-b")', 'namedtuple("B", "a", defaults=[1, 2])', 'namedtuple("B", 5)', 'namedtuple("B")', 'namedtuple("B", [1])', 'p[5]', 'p["x"]', 'p + [1]', 'del p.x' , 'p()', 'P()', 'namedtuple("B", "a", rename=1)(5)', 'p < 5', 'p._replace()', 'p.__dict__']:
    try: print(s, eval(s))
    except SyntaxError:
        try: exec(s)
        except Exception as e: print(s, '->', type(e).__name__, e)
    except Exception as e: print(s, '->', type(e).__name__, e)
class Point(namedtuple('Base', 'x y')):
    __slots__ = ()
    @property
    def norm(self): return (self.x ** 2 + self.y ** 2) ** .5
    def __add__(self, o): return Point(self.x + o.x, self.y + o.y)
    def __str__(self): return f'({self.x}, {self.y})'
    def __new__(cls, x, y=0): return super().__new__(cls, float(x), float(y))
a = Point(3, 4); print(a, repr(a), a.norm, a + a, Point(1), a._replace(y=0), type(a._replace(x=1)).__name__, Point._fields, a == (3.0, 4.0), sorted([a, Point(1, 9)])[0], Point._make([1, 2]) if False else '')
match a:
    case Point(x=3, y=y): print('matched', y)
match p:
    case P(1, b): print('positional', b)
    case (q, r): print(q, r)
N = namedtuple('N', 'v next', defaults=(None,)); n = N(1, N(2, N(3))); print(n, n.next.next.v)
def walk(n):
    while n: yield n.v; n = n.next
print(list(walk(n)), P(P(1, 2), [3])._asdict(), str(P('a', None)), f'{p}', '%s %s' % p, '{0.x} {0.y}'.format(p), {**p._asdict(), 'z': 3}, dict(zip(P._fields, p)))
class T(namedtuple('T', 'a')): pass
t = T(1); t.extra = 2; print(t, t.extra, t.__dict__)
p.x = 10
