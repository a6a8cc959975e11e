class A:
    cls = 1
    def __init__(self): self.inst = 2
    def m(self): return 'm'
    @property
    def p(self): return 'p'
a = A()
print(getattr(a, 'inst'), getattr(a, 'cls'), getattr(a, 'm')(), getattr(a, 'p'), getattr(a, 'no', 'default'), getattr(A, 'cls'), getattr(5, 'real'), getattr('', 'join')(['x']), hasattr(a, 'inst'), hasattr(a, 'no'), hasattr(5, 'real'))
setattr(a, 'new', 3); setattr(a, 'with space', 4); setattr(A, 'k', 5); setattr(a, '', 6); setattr(a, 'é', 7); print(vars(a), a.k, getattr(a, 'with space'), getattr(a, ''), hasattr(a, 'with space')); delattr(a, 'with space'); delattr(a, 'new'); print(vars(a))
for s in ['getattr()', 'getattr(a)', 'getattr(a, "zz")', 'getattr(a, 5)', 'getattr(a, "x", 1, 2)', 'getattr(a, b"x")', 'setattr(a, "x")', 'setattr(a, 5, 1)', 'setattr(5, "x", 1)', 'setattr(a, "p", 1)', 'delattr(a, "zz")', 'delattr(A, "zz")', 'delattr(a, "p")', 'delattr(a, "cls")', 'hasattr(a)', 'hasattr(a, 5)', 'vars(5)', 'vars(1, 2)', 'vars([])', 'dir(1, 2)', 'getattr(a, "zz", default=1)', 'setattr(a, "__class__", 5)', 'setattr(a, "__dict__", 5)', 'setattr(int, "x", 5)', 'delattr(a, 5)', 'getattr(None, "x")', 'getattr(a, None)', 'setattr(a, "a", 1, 2)']:
    try: print(s, '=', eval(s))
    except Exception as e: print(s, '->', type(e).__name__, e)
print([n for n in dir(a) if not n.startswith('__')], [n for n in dir(A) if not n.startswith('__')], sorted(n for n in dir(object)), len(dir(5)) > 60, 'cls' in dir(a))
def f():
    x, y = 1, 2
    def g(): return x
    return dir(), sorted(vars()), sorted(locals())
print(f(), type(vars(A)).__name__, vars() is globals(), 'A' in dir())
class D:
    def __dir__(self): return ['b', 'a', 'c']
class DB:
    def __dir__(self): return [2, 1]
class DM:
    def __dir__(self): return ['a', 1]
print(dir(D()), dir(DB()), D().__dir__())
try: dir(DM())
except TypeError as e: print(e)
class S: __slots__ = ('q',)
try: vars(S())
except TypeError as e: print(e)
import math, sys
print('pi' in dir(math), vars(math)['pi'] == math.pi, [n for n in dir(type(sys)) if n.startswith('__d')], dir(type(sys)('empty')))
class Super(A):
    def __getattr__(self, n): return f'dyn {n}'
s = Super(); print(getattr(s, 'anything'), hasattr(s, 'zzz'), getattr(s, 'zzz', 'unused'), 'anything' in dir(s))
a.__dict__['injected'] = 'yes'; print(a.injected); a.__dict__ = {'fresh': 1}; print(a.fresh, hasattr(a, 'inst'))
l = locals(); l['via_locals'] = 1; print(via_locals)
def loc():
    v = 1; locals()['v'] = 99; locals()['w'] = 1
    return v, sorted(locals())
print(loc())
getattr(a, 'frsh')
