import builtins, sys
print(globals()['__builtins__'] is builtins, __name__, sys.modules[__name__].__dict__ is globals(), type(__builtins__).__name__)
g = {}; exec('x = len("abc")', g); print(g['x'], type(g['__builtins__']).__name__, g['__builtins__'] is builtins.__dict__)
g = {'__builtins__': {'len': lambda v: 'fake len', 'print': print}}; exec('print(len("abc"))', g)
for code in ['open', 'abs(1)', 'class A: pass', 'import sys', '[i for i in (1, 2)]', 'f"{1}"', '1 + 1', 'assert False', 'raise ValueError', 'lambda: 0', 'True', '__name__', 'def f(): return int', 'f()', 'try: x\nexcept: print("bare except still works")']:
    try: exec(code, g); print(code, 'ok')
    except BaseException as e: print(code, '->', type(e).__name__, e)
builtins.shared_name = 'from builtins'; print(shared_name)
def f(): return shared_name
shared_name = 'module wins'; print(f()); del shared_name; print(f()); del builtins.shared_name
try: f()
except NameError as e: print(e)
original = builtins.abs
builtins.abs = lambda v: f'patched {v}'; print(abs(-1)); builtins.abs = original; print(abs(-1))
ns = {}; exec('def f(): global y; y = 1; return z\nz = 5', ns); print(ns['f'](), ns['y'], 'y' in globals())
loc = {}; exec('a = 1\nb = [a for _ in "x"] if False else a\ndef h(): return 1', ns, loc); print(sorted(loc), 'a' in ns)
try: exec('v = 1\nw = [v for _ in "x"]', {}, {})
except NameError as e: print(e)
class Env(dict):
    def __missing__(self, k):
        if k.startswith('dyn_'): return k[4:]
        raise KeyError(k)
    def __setitem__(self, k, v): super().__setitem__(k.upper() if not k.startswith('__') else k, v)
env = Env(); exec('q = dyn_hello\nr = Q', {}, env); print(dict(env))
try: exec('unknown_name', {}, env)
except NameError as e: print(e)
m = type(sys)('fresh', 'docs'); exec('value = 1\ndef get(): return value', m.__dict__); m.value = 2; print(m.get(), m.__name__, m.__doc__, m)
class T:
    a = 1
    exec('b = a + 1')
    c = eval('a + b')
    vars()['d'] = 4
print(T.b, T.c, T.d)
def fn(p):
    q = 2
    before = sorted(locals())
    r = eval('p + q'), eval('sorted(locals())'), eval('[p for _ in "a"]', None, {'p': 9}) if False else ''
    return before, r
print(fn(1))
print(eval('x', {'x': 1, '__builtins__': None}), sorted(k for k in vars(builtins) if k.startswith('__')))
try: eval('len', {'__builtins__': None})
except (TypeError, NameError) as e: print(type(e).__name__, e)
del __builtins__; print(len('still found')); import builtins as __builtins__
sys.modules['__main__'].injected = 'via sys.modules'; print(injected)
exec('raise LookupError("from exec")', {'__builtins__': builtins})
