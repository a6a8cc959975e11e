log = []
class H:
    def __init__(self, **k): self.__dict__['r'] = k
def hook(name):
    def m(self, *a, **k):
        log.append(name); r = self.r.get(name, 0)
        if isinstance(r, BaseException): raise r
        return r
    return m
for n in ('__bool__', '__len__', '__index__', '__int__', '__float__', '__call__', '__hash__', '__str__', '__iter__', '__contains__', '__enter__', '__exit__', '__trunc__', '__ceil__', '__floor__', '__round__', '__abs__', '__neg__', '__pos__', '__invert__', '__complex__', '__reversed__', '__next__', '__fspath__'): setattr(H, n, hook(n))
import math, os
def t(f):
    log.clear()
    try: r = repr(f())
    except Exception as e: r = f'{type(e).__name__}: {e}'
    print(r if ' at 0x' not in r else 'object', log)
t(lambda: bool(H(__bool__=True))); t(lambda: bool(H(__bool__=1))); t(lambda: len(H(__len__=5))); t(lambda: len(H(__len__='a'))); t(lambda: int(H(__int__=5))); t(lambda: int(H(__int__='5'))); t(lambda: float(H(__float__=1.5))); t(lambda: float(H(__float__=1))); t(lambda: [1, 2][H(__index__=1)]); t(lambda: range(H(__index__=3))); t(lambda: hex(H(__index__=255))); t(lambda: 'ab'[H(__index__=0):H(__index__=1)]); t(lambda: 'x' * H(__index__=3)); t(lambda: H(__call__='called')(1, a=2)); t(lambda: hash(H(__hash__=7))); t(lambda: hash(H(__hash__='x'))); t(lambda: str(H(__str__='s'))); t(lambda: list(H(__iter__=iter('ab')))); t(lambda: 1 in H(__contains__=[0])); t(lambda: math.trunc(H(__trunc__='tr'))); t(lambda: math.ceil(H(__ceil__='c'))); t(lambda: math.floor(H(__floor__='f'))); t(lambda: round(H(__round__='r'))); t(lambda: round(H(__round__='r'), 2)); t(lambda: abs(H(__abs__='a'))); t(lambda: (-H(__neg__='n'), +H(__pos__='p'), ~H(__invert__='i'))); t(lambda: complex(H(__complex__=1j))); t(lambda: list(reversed(H(__reversed__='xyz')))); t(lambda: next(H(__next__='n'))); t(lambda: os.fspath(H(__fspath__='/p'))); t(lambda: os.fspath(H(__fspath__=5))); t(lambda: next(H(__next__=StopIteration('done')))); t(lambda: not H(__bool__=False)); t(lambda: H(__bool__=False) or 'right'); t(lambda: H(__bool__=True) and 'right'); t(lambda: 'yes' if H(__bool__=True) else 'no'); t(lambda: [x for x in 'ab' if H(__bool__=x == 'a')]); t(lambda: all([H(__bool__=True), H(__bool__=False), H(__bool__=True)])); t(lambda: max(H(__index__=1), H(__index__=2))); t(lambda: pow(2, H(__index__=3))); t(lambda: math.sqrt(H(__float__=4.0))); t(lambda: math.gcd(H(__index__=12), 18)); t(lambda: bytes(H(__index__=3))); t(lambda: chr(H(__index__=65))); t(lambda: '%d' % H(__int__=3)); t(lambda: '%f' % H(__float__=3.0)); t(lambda: '%x' % H(__index__=30)); t(lambda: format(H(__str__='q'))); t(lambda: [0, 1].insert(H(__index__=0), 5)); t(lambda: [1, 2].pop(H(__index__=0))); t(lambda: int('11', H(__index__=2))); t(lambda: round(1.234, H(__index__=1))); t(lambda: {H(__hash__=1): 1}); t(lambda: 'a'.center(H(__index__=3))); t(lambda: slice(H(__index__=1)).indices(5)); t(lambda: sum([H()])); t(lambda: divmod(H(__int__=5), 2)); t(lambda: isinstance(H(), int)); t(lambda: float(H(__float__=ValueError('bad float')))); t(lambda: bool(H(__bool__=KeyError('bad bool')))); t(lambda: len(H(__len__=-5))); t(lambda: print(H(__str__=5)))
def w():
    with H(__enter__='entered', __exit__=True) as x: raise ValueError(x)
    return 'swallowed'
t(w)
while H(__bool__=RuntimeError('loop condition')): pass
