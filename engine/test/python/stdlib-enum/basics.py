from enum import Enum, IntEnum, Flag, IntFlag, StrEnum, auto, unique
class Color(Enum):
    RED = 1; GREEN = 2; BLUE = 3; CRIMSON = 1
    def lower(self): return self.name.lower()
    @property
    def hex(self): return f'#{self.value}'
    @classmethod
    def first(cls): return cls.RED
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color['BLUE'], list(Color), len(Color), Color.CRIMSON is Color.RED, Color.RED == Color.RED, Color.RED == 1, Color.RED in Color, Color.RED.lower(), Color.GREEN.hex, Color.first(), isinstance(Color.RED, Color), type(Color.RED) is Color, hash(Color.RED) == hash('RED'), Color.__members__, list(reversed(Color)), {Color.RED: 'r'}[Color(1)], f'{Color.RED}', '%s' % Color.BLUE, str(Color), repr(Color), bool(Color.RED), Color.RED is not Color.BLUE)
for s in ['Color(9)', 'Color("RED")', 'Color["NOPE"]', 'Color.NOPE', 'Color.RED < Color.BLUE', 'setattr(Color, "RED", 5)', 'setattr(Color.RED, "value", 5)', 'Color.RED.RED', 'Color()', 'Color(1, 2)', 'class X(Color): pass', 'delattr(Color, "RED")', 'Color.RED + 1', '1 in Color', '"RED" in Color', 'int(Color.RED)', 'class E(Enum):\n A = 1\n A = 2', 'unique(Color)', 'class F(Enum):\n mro = 1', 'Color[1]', 'len(Color.RED)', 'Color.RED()', 'class G(Enum):\n _x_ = 1', 'class H(IntEnum):\n A = "a"', 'Enum("Z", 5)', 'Color.__new__(Color, 1)']:
    try: exec(f'r = {s}' if not s.startswith('class') else s); print(s.split('\n')[0], '=', r)
    except Exception as e: print(s.split('\n')[0], '->', type(e).__name__, e)
class N(IntEnum):
    ONE = 1; TWO = 2
print(N.ONE + 1, N.ONE < N.TWO, N.TWO == 2, f'{N.ONE}', str(N.TWO), repr(N.TWO), [10, 20, 30][N.TWO], N(1), max(N), sum(N), isinstance(N.ONE, int), N.ONE | 4, '%d' % N.TWO, {1: 'x'}[N.ONE], type(N.ONE + 0).__name__, sorted([N.TWO, N.ONE]))
class A(Enum):
    def _generate_next_value_(name, start, count, last): return f'{name}{count}'
    X = auto(); Y = auto()
class B(Enum): P = auto(); Q = auto(); R = 10; S = auto()
class St(StrEnum): UP = auto(); Down = 'd'
print(list(A), list(B), St.UP, St.Down == 'd', St.UP.upper(), f'{St.UP:>5}', repr(St.UP), isinstance(St.UP, str), St('d'))
class Perm(Flag): R = 4; W = 2; X = 1; RW = 6
rw = Perm.R | Perm.W
print(rw, repr(rw), rw is Perm.RW, Perm.R in rw, Perm.X in rw, rw & Perm.R, rw ^ Perm.R, ~Perm.R, Perm(0), bool(Perm(0)), Perm(7), list(Perm(5)), len(Perm(7)), rw.name, Perm(5).name, rw.value, Perm.R | Perm.X, repr(Perm(0)), list(Perm), Perm['RW'])
class IF(IntFlag): A = 1; B = 2
print(IF.A | IF.B, IF.A | 8, repr(IF.A | 8), IF.A + 1, ~IF.A, IF(3), IF.A | IF.B == 3, repr(IF(0)), IF.A & 1)
for s in ['Perm(8)', 'Perm.R | 1', 'Perm("R")', 'Perm.R < Perm.W', 'Perm.R in 5', '4 in Perm.RW']:
    try: print(s, eval(s))
    except Exception as e: print(s, '->', type(e).__name__, str(e).split('\n')[0])
Animal = Enum('Animal', 'CAT DOG'); print(list(Animal), Animal.CAT.value, Enum('D', {'a': 5, 'b': 6}).b, Enum('T', [('x', 1)]).x, IntEnum('I', 'P Q').Q + 1, Enum('M', 'a,b', start=5).b.value, Animal.__name__, Animal.__module__)
class Planet(Enum):
    EARTH = (5.97e24, 6.37e6); MARS = (6.42e23, 3.39e6)
    def __init__(self, mass, radius): self.mass, self.radius = mass, radius
    @property
    def g(self): return round(6.67e-11 * self.mass / self.radius ** 2, 2)
    def __str__(self): return f'planet {self.name.title()}'
    @classmethod
    def _missing_(cls, v): return cls.EARTH if v == 'home' else None
print(Planet.EARTH.g, Planet.MARS, Planet('home'), repr(Planet.MARS), Planet((6.42e23, 3.39e6)).name)
def kind(c):
    match c:
        case Color.RED: return 'red!'
        case Color.GREEN | Color.BLUE: return 'cold'
        case N.ONE: return 'one'
        case _: return '?'
print(kind(Color.RED), kind(Color.BLUE), kind(1), kind(2), kind(Perm.R))
class Op(Enum):
    ADD = '+'
    def __call__(self, a, b): return a + b
    def __lt__(self, o): return self.value < o.value
print(Op.ADD(1, 2), Op('+'))
Planet.MARS.moons
