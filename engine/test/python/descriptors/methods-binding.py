class A:
    def m(self, *a): return (self.n, a)
    def __init__(self, n): self.n = n
a, b = A(1), A(2)
m = a.m
print(m(5), A.m(b, 6), m.__func__(b), a.m == a.m, a.m == b.m, a.m != b.m, {a.m: 'x'}[a.m])
a.m2 = m
print(a.m2(), b.__class__.m(a))
def free(self, x): return self, x
print(free.__get__(5)(6), free.__get__(5, int).__self__, free.__get__(None, int) is free)
import types
bound = types.MethodType(free, 'obj')
print(bound(1), bound.__self__, bound.__func__ is free, type(bound) is type(m))
a.own = types.MethodType(lambda self: self.n * 10, a)
print(a.own())
class Callable:
    def __call__(self, *args): return len(args)
class B:
    c = Callable()
    f = print
    l = lambda self: 'lambda bound'
    p = staticmethod(lambda: 'static')
    t = int
    b = 'abc'.upper
print(B().c(1, 2), B().l(), B().p(), B().t('5'), B().b())
for bad in [lambda: types.MethodType(5, 1), lambda: types.MethodType(free), lambda: types.MethodType(free, None), lambda: A.m(), lambda: A.m(5), lambda: str.upper(5), lambda: str.upper(), lambda: list.append([]), lambda: list.append((), 1), lambda: dict.get([], 1), lambda: int.__add__('a', 1), lambda: int.__add__(1), lambda: (1).__add__(), lambda: (1).__add__('a'), lambda: (1).__lt__('a'), lambda: object.__repr__(), lambda: type.mro(), lambda: str.join(',', 5), lambda: ''.join.__call__(), lambda: int.__new__(), lambda: object.__init__(), lambda: list.__len__(), lambda: list.__len__({}), lambda: [].__len__(1), lambda: [].__getitem__(), lambda: [].__getitem__(1, 2), lambda: float.__eq__(1, 2), lambda: str.__len__(1)]:
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print([].__getitem__.__name__, 'x'.__add__('y'), (5).__sub__(3), (5).__rsub__(3), [1].__contains__(1), {}.__len__(), (1).__bool__(), 'a'.__eq__(5), (2).__pow__(3, 5), 3.0 .__divmod__(2))
m.__func__.__name__ = 'renamed'
print(m.__name__, a.m.__qualname__)
a.m.__func__(None)
