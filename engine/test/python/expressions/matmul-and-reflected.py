class V:
    def __init__(self, name): self.name = name
    def __repr__(self): return self.name
def make(op, methods):
    body = {}
    for m in methods:
        def method(self, other, m=m):
            return f'{self}.{m}({other})'
        body[m] = method
    return type('V', (V,), body)
ops = {'+': 'add', '-': 'sub', '*': 'mul', '/': 'truediv', '//': 'floordiv', '%': 'mod', '**': 'pow', '<<': 'lshift', '>>': 'rshift', '&': 'and', '|': 'or', '^': 'xor', '@': 'matmul'}
for sym, name in ops.items():
    left = make(sym, [f'__{name}__'])('L')
    right = make(sym, [f'__r{name}__'])('R')
    inplace = make(sym, [f'__i{name}__'])('I')
    plain = V('P')
    print(eval(f'left {sym} 1'), eval(f'1 {sym} right'), eval(f'left {sym} right'), eval(f'plain {sym} right'))
    scope = {'x': inplace, 'y': left}
    exec(f'x {sym}= 5; y {sym}= 6', scope)
    print(scope['x'], scope['y'])
    try:
        eval(f'plain {sym} plain')
    except TypeError as e:
        print(e)
class Base(V):
    def __add__(self, o): return 'Base.add'
    def __radd__(self, o): return 'Base.radd'
class Derived(Base):
    def __radd__(self, o): return 'Derived.radd'
class Same(Base): pass
print(Base('b') + Derived('d'), Base('b') + Same('s'), Derived('d') + Base('b'))
class NI(V):
    def __add__(self, o): print('tried add'); return NotImplemented
    def __radd__(self, o): print('tried radd'); return NotImplemented
    def __iadd__(self, o): print('tried iadd'); return NotImplemented
try:
    NI('a') + NI('b')
except TypeError as e:
    print(e)
class NJ(NI): pass
try:
    x = NI('a'); x += NJ('b')
except TypeError as e:
    print(e)
class U(V):
    def __neg__(self): return 'neg'
    def __pos__(self): return 'pos'
    def __invert__(self): return 'inv'
    def __abs__(self): return 'abs'
    def __round__(self, n=None): return ('round', n)
    def __trunc__(self): return 'trunc'
    def __floor__(self): return 'floor'
    def __ceil__(self): return 'ceil'
    def __divmod__(self, o): return ('divmod', o)
    def __rdivmod__(self, o): return ('rdivmod', o)
    def __pow__(self, o, m=None): return ('pow', o, m)
import math
u = U('u')
print(-u, +u, ~u, abs(u), round(u), round(u, 2), math.trunc(u), math.floor(u), math.ceil(u), divmod(u, 1), divmod(1, u), pow(u, 2, 3), u ** 4)
