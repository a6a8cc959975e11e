import types
ns = types.SimpleNamespace(a=1, b='x'); ns.c = [ns.a]; print(ns, ns.a, ns == types.SimpleNamespace(a=1, b='x', c=[1]), vars(ns), repr(types.SimpleNamespace()), types.SimpleNamespace(z=1, a=2)); del ns.a; print(ns, hasattr(ns, 'a')); ns.me = ns; print(ns)
mp = types.MappingProxyType({'k': 1}); src = {'a': 1}; live = types.MappingProxyType(src); src['b'] = 2; print(mp, mp['k'], len(live), list(live), live | {'c': 3}, 'a' in live, live.get('z', 0), live == {'a': 1, 'b': 2}, dict(live), live.copy(), list(reversed(live)), repr(live), hash(mp) if False else '')
for s in ['mp["z"]', 'mp.__setitem__', 'types.MappingProxyType(5)', 'types.MappingProxyType([1])', 'types.SimpleNamespace(1)', 'ns.zzz', 'types.SimpleNamespace(**{"not valid": 1})', 'mp.nope', 'types.NoneType()', 'types.EllipsisType()', 'types.NoneType(1)', 'types.FunctionType()', 'types.FunctionType(5, {})', 'types.MethodType(len, 5)', 'types.MethodType(1, 2)', 'types.GeneratorType()', 'types.CodeType()', 'types.CellType(5).cell_contents', 'types.CellType().cell_contents', 'types.new_class("N").__name__', 'types.BuiltinFunctionType()', 'types.ModuleType("m").__name__', 'types.GenericAlias(list, (int,))', 'types.GenericAlias(dict, int)', 'types.UnionType()', 'types.CoroutineType()', 'types.TracebackType()', 'types.nope', 'types.SimpleNamespace(a=1) < types.SimpleNamespace(a=2)', 'mp | 5', 'hash(types.SimpleNamespace())']:
    try: print(s, '=', eval(s))
    except Exception as e: print(s, '->', type(e).__name__, e)
try: mp['k'] = 2
except TypeError as e: print(e)
try: del mp['k']
except TypeError as e: print(e)
def f(): return x
g = types.FunctionType(f.__code__, {'x': 'given global'}, 'renamed'); print(g(), g.__name__, types.FunctionType((lambda a, b=1: (a, b)).__code__, {}, 'h', (9,))(1))
def outer():
    v = 1
    def inner(): return v
    return inner
i = outer(); c = types.CellType('swapped'); print(types.FunctionType(i.__code__, {}, 'k', None, (c,))())
try: types.FunctionType(i.__code__, {})
except TypeError as e: print(e)
@types.coroutine
def co(): r = yield 'from coroutine'; return r
async def use(): return await co()
u = use(); print(u.send(None))
try: u.send('back')
except StopIteration as e: print(e.value)
class Enumish:
    @types.DynamicClassAttribute
    def v(self): return 'instance only'
print(Enumish().v)
try: Enumish.v
except AttributeError as e: print(type(e).__name__)
print(types.resolve_bases((int,)), types.prepare_class('X', (), {}), types.get_original_bases(int) if hasattr(types, 'get_original_bases') else 'not in 3.11', [types.FunctionType is types.LambdaType, types.MethodType.__name__, types.BuiltinMethodType is types.BuiltinFunctionType])
ns.missing.deeper
