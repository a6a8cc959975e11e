def f(a: int, b=1, *args, c, d=2, **kw) -> str:
    "doc of f"
    local = a
    return local
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__annotations__, f.__dict__, f.__closure__)
code = f.__code__
print(code.co_name, code.co_qualname, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_nlocals, code.co_varnames, code.co_flags & 0xf, code.co_firstlineno, code.co_freevars, code.co_cellvars)
f.tag = [1]
f.__name__ = 'renamed'
f.__qualname__ = 'q.u.a.l'
print(f.tag, f.__dict__, repr(f).split(' at ')[0])
for s in ["f.__name__ = 5", "f.__qualname__ = 5", "f.__code__ = 5", "f.__defaults__ = [1]", "f.__kwdefaults__ = 5", "f.__dict__ = 5", "f.__globals__ = {}", "f.__annotations__ = 5", "f.__closure__ = None", "del f.__name__", "del f.__code__", "del f.nope", "f.nope", "f.__doc__ = 5", "f.__module__ = 5", "f.__builtins__ = 1"]:
    try:
        exec(s)
        print(s, 'ok')
    except Exception as e:
        print(s, '->', type(e).__name__, e)
print(f.__globals__ is globals(), f.__builtins__['len'] is len, callable(f), hash(f) == hash(f))
def g(): return 'g'
def h(): return 'h'
g.__code__ = h.__code__
print(g(), g.__name__)
def one(): pass
def cell(x): return lambda: x
try:
    one.__code__ = cell(1).__code__
except ValueError as e:
    print(e)
print(type(f).__name__, type(f)(h.__code__, globals(), 'made')(), type(f)(h.__code__, {}).__name__)
class C:
    def m(self): return self
    @staticmethod
    def s(): pass
    @classmethod
    def c(cls): pass
c = C()
m = c.m
print(m.__self__ is c, m.__func__ is C.m, m.__name__, m.__doc__, c.m == c.m, c.m is c.m, C().m == c.m, hash(c.m) == hash(m), C.c.__self__ is C, C.s is c.s)
try:
    m.attr = 1
except AttributeError as e:
    print(e)
C.m.attr = 2
print(m.attr, repr(C.m).split(' at ')[0], repr(m).split(' of ')[0])
print(f.__get__(5).__self__, f.__get__(None, int) is f, len.__name__, len.__qualname__, len.__module__, len.__self__.__name__, [].append.__self__, [].append.__qualname__, str.upper.__objclass__, repr(str.upper), repr(len), repr([].append).split(' at ')[0], type(int.__add__).__name__, type((1).__add__).__name__, repr(int.__add__), (1).__add__.__name__)
print(print.__doc__.split('\n')[0], len.__text_signature__, type(print).__name__, type(str.join).__name__, type(dict.fromkeys).__name__, type(dict.__dict__['fromkeys']).__name__)
f.__call__()
