import types
log = []
class Entry:
    def __init__(self, cls): self.cls = cls
    def __mro_entries__(self, bases): log.append(len(bases)); return (self.cls,)
class A: pass
class B(Entry(A)): pass
print(B.__bases__, B.__orig_bases__[0].cls is A, log)
class Empty:
    def __mro_entries__(self, bases): return ()
class C(Empty()): pass
print(C.__bases__)
class Bad:
    def __mro_entries__(self, bases): return 5
try:
    class D(Bad()): pass
except TypeError as e: print(e)
print(types.resolve_bases((Entry(A), int))[0] is A)
K = types.new_class('K', (A,), {}, lambda ns: ns.update(x=1))
print(K, K.x, K.__mro__[1].__name__)
print(types.prepare_class('P', (A,), {'metaclass': type, 'k': 1}))
class E(list[int]): pass
print(E.__bases__, E.__orig_bases__, E([1]))
def body():
    class Local:
        v = __qualname__
        def m(self): return __class__
        class Inner: q = __qualname__
    return Local
L = body()
print(L.v, L.__qualname__, L.Inner.q, L().m() is L, L.__module__)
print(sorted(k for k in vars(L)), type(vars(L)).__name__)
try: vars(L)['x'] = 1
except TypeError as e: print(e)
class Order:
    print('class body runs', __name__, __qualname__)
    for i in range(3): exec(f'v{i} = {i}')
    del i
    if True: cond = 'set'
    try: 1 / 0
    except ZeroDivisionError as e: caught = str(e)
    with open(__file__) as fh: pass
    del fh
    def f(): return 1
    f = f()
    lam = (lambda y: y + 1)(1)
    locals()['direct'] = 7
print([k for k in vars(Order) if not k.startswith('__')], Order.direct, Order.f)
class Meta(type):
    def __new__(m, n, b, ns):
        cell = ns.pop('__classcell__', None)
        print('cell', cell is not None)
        if cell is not None: ns['__classcell__'] = cell
        return super().__new__(m, n, b, ns)
class WithCell(metaclass=Meta):
    def m(self): return super().__repr__()
class NoCell(metaclass=Meta): pass
class Drop(type):
    def __new__(m, n, b, ns): ns.pop('__classcell__', None); return super().__new__(m, n, b, ns)
try:
    class Dropped(metaclass=Drop):
        def m(self): return __class__
except RuntimeError as e: print(str(e).split(' of ')[0])
class NameTest: __qualname__ = 'Other.Name'
print(NameTest, NameTest.__name__)
try:
    class Q: __qualname__ = 5
except TypeError as e: print(e)
class F(A, metaclass=type, **{}): __doc__ = 'set by hand'
print(F.__doc__, F.__dict__['__doc__'], F.__weakref__ if False else '')
class Unhashable:
    x = {[]: 1}
