from enum import *
class Perm(Flag):
    NONE = 0; READ = auto(); WRITE = auto(); EXEC = auto(); ALL = READ | WRITE | EXEC
    @classmethod
    def parse(cls, s): return cls.NONE if s == '-' else reduce_or(cls[w.upper()] for w in s.split('+'))
    def __str__(self): return ''.join(n[0].lower() if p in self else '-' for n, p in (('READ', Perm.READ), ('WRITE', Perm.WRITE), ('xEXEC', Perm.EXEC)))
def reduce_or(it):
    r = Perm.NONE
    for p in it: r |= p
    return r
for s in ('-', 'read', 'read+exec', 'write+read+exec', 'exec+exec'):
    p = Perm.parse(s); print(s, p, p.value, repr(p), bool(p), Perm.WRITE in p, [q.name for q in p], p == Perm.ALL, ~p, p ^ Perm.READ)
class Light(Enum):
    RED = ('stop', 30); GREEN = ('go', 25); AMBER = ('wait', 5)
    def __init__(self, action, seconds): self.action, self.seconds = action, seconds
    @property
    def next(self): m = list(type(self)); return m[(m.index(self) + 1) % len(m)]
    @classmethod
    def cycle(cls, start, n):
        l = start
        for _ in range(n): yield l; l = l.next
    @staticmethod
    def total(): return sum(l.seconds for l in Light)
print([l.name for l in Light.cycle(Light.GREEN, 5)], Light.total(), Light.RED.action, Light(('go', 25)), {l: l.seconds for l in Light}, Light.RED.next.next is Light.AMBER, sorted(Light, key=lambda l: l.seconds)[0], len(Light), Light.__members__.keys(), Light['RED'].value[1])
class Level(IntEnum):
    LOW = 1; MID = 5; HIGH = 10
    @classmethod
    def _missing_(cls, v): return max((m for m in cls if m <= v), default=None) if isinstance(v, int) else None
print(Level(7), Level(100), Level.LOW < 3, Level.MID + 1, max(Level), sorted([Level.HIGH, Level.LOW]), f'{Level.HIGH:>4}', [x for x in range(12) if x in list(Level)], Level.MID == 5, {5: 'five'}[Level.MID], str(Level.LOW), repr(Level(1)))
class Shape(str, Enum):
    SQUARE = 'sq'; CIRCLE = 'ci'
print(Shape.SQUARE == 'sq', Shape('ci').upper(), Shape.SQUARE, f'{Shape.CIRCLE}', Shape.SQUARE + '!', isinstance(Shape.CIRCLE, str), 'sq' in [s.value for s in Shape], {'sq': 1}[Shape.SQUARE])
class Auto(Enum):
    @staticmethod
    def _generate_next_value_(n, s, c, last): return n.lower() * (c + 1)
    A = auto(); B = auto()
print([a.value for a in Auto], Auto('bb').name)
@unique
class Uniq(Enum): X = 1; Y = 2
for f in (lambda: Perm.parse('fly'), lambda: Perm(99), lambda: Light('go'), lambda: Level(0), lambda: Level('x'), lambda: Light.BLUE, lambda: Light.RED < Light.GREEN, lambda: setattr(Light, 'RED', 1), lambda: Light.RED.missing, lambda: Uniq(3), lambda: Perm.READ + 1, lambda: type('Sub', (Light,), {}), lambda: Shape('zz'), lambda: Auto['C'], lambda: unique(Enum('D', [('a', 1), ('b', 1)]))):
    try: print(f())
    except Exception as e: print(type(e).__name__, str(e).split('\n')[0])
try: Light(('go', 26))
except ValueError as e: print(e)
Perm.READ.execute
