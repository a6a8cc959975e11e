import sys, types
print(__name__, __package__, __spec__, sys.modules['__main__'].__name__, 'main_and' in __file__)
import __main__; print(__main__ is sys.modules['__main__'], __main__.sys is sys)
x = 1; __main__.x = 2; print(x)
m = types.ModuleType('dyn'); m.__dict__.update(a=1); sys.modules['dyn'] = m
from dyn import a; import dyn as d2; print(a, d2 is m, repr(m), m.__doc__, m.__loader__, m.__spec__, m.__package__)
for bad in ['types.ModuleType()', 'types.ModuleType(5)', 'm.nope', 'm.__name__', 'm()', 'm[0]', 'm.__dict__ = {}', 'del m.a; m.a', 'del m.zz', 'm + 1', 'len(m)', 'types.ModuleType("x", "doc").__doc__']:
    try:
        try: print(bad, '=', eval(bad))
        except SyntaxError: exec(bad); print(bad, 'ok')
    except Exception as e: print(bad, '->', type(e).__name__, e)
del m.__name__
try: m.nope
except AttributeError as e: print(e)
class Mod(types.ModuleType):
    @property
    def computed(self): return 'property on module'
    def __getattr__(self, n): return f'fallback {n}'
sys.modules['mod'] = Mod('mod'); import mod; print(mod.computed, mod.anything)
from mod import computed, other; print(computed, other)
saved = list(sys.path); sys.path.insert(0, '/no/such/dir'); sys.path.append(5); import _withall; print(_withall.shown); sys.path[:] = saved
names = ['math', 'os.path', 'collections.abc']; print([__import__(n).__name__ for n in names])
import os, math; print(type(os).__name__, os.__name__, os.path.__name__ in ('posixpath', 'ntpath'), math.__spec__.name, math.__name__, 'built-in' in repr(sys), sys.__name__, sys.__spec__.name)
import math as math2; math2.extra = 5; print(math.extra); del math.extra
if __name__ == '__main__':
    print('main guard')
    raise SystemExit(sys.modules[__name__].x)
