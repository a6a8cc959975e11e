class A:
    x = 1
    def m(self): return __class__
a = A()
print(a.__class__, a.m(), A.__dict__['x'], a.__dict__, A.__name__, A.__qualname__, A.__module__, A.__bases__, A.__doc__, A.__weakref__ is not None)
a.__dict__['y'] = 2; a.__dict__.update(z=3); print(a.y, a.z, vars(a)); a.__dict__ = {'only': 1}; print(a.only, hasattr(a, 'y'))
class B:
    def __init__(self): self.v = 'b'
    def m(self): return 'B.m', self.__dict__
a.__class__ = B; print(a.m(), type(a).__name__, isinstance(a, A))
for s in ['a.__class__ = 5', 'a.__class__ = int', 'a.__dict__ = []', 'del a.__dict__', 'del a.__class__', 'A.__dict__["x"] = 1', 'A.__name__ = ""', 'A.__name__ = 5', 'A.__name__ = "a\\0b"', 'A.__bases__ = ()', 'A.__bases__ = (int,)', 'del A.__bases__', 'A.__qualname__ = 5', 'A.__doc__ = "new"', 'int.x = 1', 'object.__class__ = 5', 'del A.x', 'del A.x', 'A.__class__ = B', 'A.__mro__ = ()', 'type.__setattr__(A, "q", 1)', 'A.__annotations__ = 5']:
    try: exec(s); print(s, 'ok')
    except Exception as e: print(s, '->', type(e).__name__, e)
A.__name__ = 'Renamed'; print(A, A().__class__.__name__, repr(A)); A.__qualname__ = 'Q.R'; A.__module__ = 'mod'; print(A, A.q, sorted(k for k in vars(A) if not k.startswith('__')))
A.new = lambda self: 'added later'; print(A().new()); del A.new
C = type('C', (A,), {'__doc__': 'made', 'y': 5, '__slots__': ()}); print(C.__doc__, C().y, C.__mro__[1:], C.__slots__, hasattr(C(), '__dict__'))
A().new()
