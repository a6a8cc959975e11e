class Log:
    def __init__(self): self.a = 1
    def __getattribute__(self, n):
        if not n.startswith('__'): print('get', n)
        return super().__getattribute__(n)
    def __getattr__(self, n): print('fallback', n); return n * 2
    def __setattr__(self, n, v): print('set', n, v); super().__setattr__(n, v)
    def __delattr__(self, n): print('del', n); super().__delattr__(n)
    def __dir__(self): return ['z', 'a']
o = Log()
print(o.a, o.b, dir(o))
o.c = 2; del o.c
setattr(o, 'd', 3); delattr(o, 'd'); print(getattr(o, 'e'), hasattr(o, 'f'), getattr(o, 'g', 'default unused'))
try: del o.nope
except AttributeError as e: print(e)
class Raises:
    def __getattr__(self, n): raise KeyError(n)
    @property
    def p(self): raise AttributeError('from property')
r = Raises()
for f in [lambda: r.x, lambda: hasattr(r, 'x'), lambda: getattr(r, 'x', 1), lambda: r.p]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class PropFallback:
    @property
    def p(self): raise AttributeError('hidden')
    def __getattr__(self, n): return f'fallback for {n}'
print(PropFallback().p)
class Proxy:
    def __init__(self, t): object.__setattr__(self, '_t', t)
    def __getattr__(self, n): return getattr(self._t, n)
    def __setattr__(self, n, v): setattr(self._t, n, v)
p = Proxy([1, 2]); p.append(3)
print(p._t, p.__class__.__name__, p.index(2))
class Obj: pass
t = Obj(); q = Proxy(t); q.z = 1
print(vars(t), q.z)
class Frozen:
    def __setattr__(self, n, v): raise TypeError(f'frozen: {n}')
try: Frozen().a = 1
except TypeError as e: print(e)
class DictLike(dict):
    __getattr__ = dict.__getitem__
    __setattr__ = dict.__setitem__
d = DictLike(a=1); d.b = 2
print(d, d.a)
try: d.c
except KeyError as e: print('KeyError', e)
for s in ["getattr(5, 5)", "getattr(5, 'x', )", "setattr(5, 'x', 1)", "setattr(o, 5, 1)", "hasattr(5, 5)", "delattr(o, 5)", "getattr(o)", "vars(5)", "vars(1, 2)", "dir(1, 2)", "object.__getattribute__(o, 5)", "object.__setattr__(5, 'a', 1)", "type.__setattr__(int, 'a', 1)", "object.__setattr__(int, 'a', 1)"]:
    try: print(s, eval(s))
    except Exception as e: print(s, '->', type(e).__name__, e)
class BadDir:
    def __dir__(self): return 5
try: dir(BadDir())
except TypeError as e: print(e)
class VirtualDict:
    __dict__ = {'fake': 1}
print(vars(VirtualDict()))
class InfiniteSafe:
    def __getattribute__(self, n):
        return object.__getattribute__(self, '__dict__').get(n, f'no {n}')
print(InfiniteSafe().anything)
class Class(type):
    def __getattr__(cls, n): return f'{cls.__name__} has no {n}'
class K(metaclass=Class): pass
print(K.foo, getattr(K, 'bar'))
K().foo
