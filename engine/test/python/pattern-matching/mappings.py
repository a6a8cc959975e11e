import collections, types
def f(v):
    match v:
        case {'type': 'point', 'x': x, 'y': y}: return f'point {x} {y}'
        case {'type': 'circle', 'r': (int() | float()) as r, **rest}: return f'circle {r} {rest}'
        case {1: _, 'n': None}: return 'literal keys'
        case {'deep': {'er': [a, *b]}}: return f'deep {a} {b}'
        case {-1: m, 2+1j: c, b'k': k, True: t}: return m, c, k, t
        case {'a': 1 | 2 as n}: return n
        case {}: return 'any mapping'
        case _: return 'no'
for v in [{'type': 'point', 'x': 1, 'y': 2, 'z': 3}, {'type': 'circle', 'r': 2.5, 'c': 1}, {'type': 'circle', 'r': 'x'}, {1: 5, 'n': None}, {'deep': {'er': 'no'}}, {'deep': {'er': (1, 2, 3)}}, {-1: 'm', 2+1j: 'c', b'k': 'k', 1: 't'}, {'a': 2}, {}, [], None, collections.OrderedDict(a=1), types.MappingProxyType({'a': 2}), collections.defaultdict(list), collections.Counter('a'), collections.ChainMap({'a': 2})]:
    print(type(v).__name__, f(v))
d = collections.defaultdict(int)
match d:
    case {'missing': x}: print('no')
    case _: print('defaultdict is not filled', dict(d))
class M(dict):
    def __missing__(self, k): return 'missing!'
    def get(self, k, default=None): print('get', k); return super().get(k, default)
match M(a=1):
    case {'a': x, 'b': y}: print(x, y)
    case {'a': x}: print('only', x)
class Keys: A = 'a'
match {'a': 5}:
    case {Keys.A: v, **others}: print(v, others)
src = {'k': [1], 'o': 2}
match src:
    case {'k': k, **rest}: rest['new'] = 1; print(src, rest, k is src['k'])
class Dup: X = 'k'
for s in ["match x:\n case {'a': 1, 'a': 2}: pass", "match x:\n case {**r, 'a': 1}: pass", "match x:\n case {a: 1}: pass", "match x:\n case {**_}: pass", "match x:\n case {'a': v, 'b': v}: pass", "match x:\n case {f'a': 1}: pass", "match x:\n case {1 + 1: 2}: pass", "match x:\n case {'a'}: pass", "match x:\n case {None: 1, True: 2, a.b: 3,}: pass", "match x:\n case {-0: 1, 0: 2}: pass"]:
    try:
        compile(s, '<s>', 'exec')
        print('ok', s)
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset)
try:
    match {'k': 1}:
        case {'k': 2, Dup.X: 1}: print('?')
        case {'k': _, Dup.X: _}: print('duplicate at run time')
except ValueError as e:
    print(e)
match {'n': 0}:
    case {'n': n} if 1 / n: print(n)
