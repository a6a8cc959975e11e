class CM:
    def __init__(self, name, swallow=False, fail=None): self.name, self.swallow, self.fail = name, swallow, fail
    def __enter__(self):
        print('enter', self.name)
        if self.fail == 'enter': raise RuntimeError('enter ' + self.name)
        return self.name.upper()
    def __exit__(self, t, v, tb):
        print('exit', self.name, t and t.__name__, v, tb is not None)
        if self.fail == 'exit': raise RuntimeError('exit ' + self.name)
        return self.swallow
with CM('a') as x: print(x)
with CM('a') as x, CM('b') as y: print(x, y)
with (CM('a') as x, CM('b'), CM('c') as z,): print(x, z)
with (CM('paren')): pass
with (CM('t1'), CM('t2')): pass
with CM('s', swallow=True): raise ValueError('swallowed')
print('after')
try:
    with CM('outer'), CM('inner'): raise KeyError('k')
except KeyError as e: print('caught', e)
with CM('o', swallow=True):
    with CM('i', fail='exit'): raise ValueError('original')
try:
    with CM('first'), CM('second', fail='enter'): print('never')
except RuntimeError as e: print(e)
try:
    with CM('x', fail='exit'): 1 / 0
except RuntimeError as e: print(e, '|', repr(e.__context__))
for i in range(3):
    with CM(i := str(i)):
        if i == '0': continue
        break
def ret():
    with CM('r') as r: return r
print(ret())
class Target: pass
t = Target()
lst = [0]
with CM('attr') as t.a, CM('item') as lst[0]: pass
print(t.a, lst)
class Pair:
    def __enter__(self): return 1, (2, 3)
    def __exit__(self, *a): pass
with Pair() as (p, (q, r)): print(p, q, r)
class NoExit:
    def __enter__(self): pass
class NoEnter:
    def __exit__(self, *a): pass
class Async:
    async def __aenter__(self): pass
    async def __aexit__(self, *a): pass
for bad in [NoExit(), NoEnter(), 5, None, Async(), CM]:
    try:
        with bad: pass
    except TypeError as e: print(type(e).__name__, e)
inst = NoExit()
inst.__exit__ = lambda *a: None
try:
    with inst: pass
except TypeError as e: print(e)
class Truthy:
    def __enter__(self): return self
    def __exit__(self, *a): return [1]
with Truthy(): raise OSError('gone')
class BadBool:
    def __bool__(self): raise ArithmeticError('bool')
class RB:
    def __enter__(self): pass
    def __exit__(self, *a): return BadBool()
try:
    with RB(): raise ValueError
except ArithmeticError as e: print(e, repr(e.__context__))
def gen():
    with CM('g'): yield 1; yield 2
g = gen(); next(g); g.close()
with CM('last') as a, CM('fails') as b:
    raise LookupError(a + b)
