class A:
    x = 1
    def __getattr__(self, name):
        if name.startswith('dyn'): return name.upper()
        raise AttributeError(f'custom {name}')
a = A()
print(a.x, a.dyn1)
a.x = 2
print(a.x, A.x, vars(a))
del a.x
print(a.x)
for e in ['a.zzz', 'A.y', 'a.x.y', '(1).foo', '"s".foo', 'None.foo', '[].foo', 'len.foo', '(lambda: 0).foo', 'int.foo', 'type.foo', 'a.__foo__', '(1).real.x', 'object().x', 'Exception().foo', 'range(3).foo', '().x', '{}.keys().x', 'super.foo', '...' '.foo', 'True.foo', '1.5.foo', '1j.foo', 'b"".foo', 'a.__class__.__name__.foo', 'A.__getattr__.foo', '[].append.foo', 'print.x', 'property().foo', '__import__("sys").nothing', 'int.from_bytes.foo']:
    try:
        print(e, eval(e))
    except AttributeError as ex:
        print(e, '->', ex, '|', ex.name)
for s in ['(1).x = 2', '"a".x = 1', 'None.x = 1', 'object().x = 1', 'int.x = 1', 'len.x = 1', '[].append = 1', 'del (1).real', '(1).real = 2', 'del a.nope', 'del A.nope', 'del int.x', '().__class__ = list', 'a.__dict__ = 5', 'a.__class__ = 5', 'a.__class__ = int', 'A.__name__ = 5', 'A.__dict__ = {}', 'del A.__name__', '(lambda: 0).__code__ = 1', '(lambda: 0).__name__ = 1', 'range(3).start = 5', 'slice(1).start = 2', '1j.imag = 2', 'object.x = 1', 'type.__name__ = "x"', '(lambda: 0).__defaults__ = 1', '(lambda: 0).__kwdefaults__ = 1', '(lambda: 0).__dict__ = 1', '(lambda: 0).__globals__ = {}', 'del (lambda: 0).__globals__', 'A.__bases__ = 1', 'A.__mro__ = 1', 'A.__qualname__ = 1', 'A.__module__ = 5', 'property().fget = 1']:
    try:
        exec(s)
        print(s, 'ok')
    except (AttributeError, TypeError) as ex:
        print(s, '->', type(ex).__name__, ex)
