from functools import *
@lru_cache(maxsize=None)
def edit(a, b):
    if not a or not b: return len(a) + len(b)
    return min(edit(a[1:], b) + 1, edit(a, b[1:]) + 1, edit(a[1:], b[1:]) + (a[0] != b[0]))
print(edit('intention', 'execution'), edit.cache_info(), edit('', 'abc'))
@cache
def paths(r, c): return 1 if not r or not c else paths(r - 1, c) + paths(r, c - 1)
print(paths(16, 16), paths.cache_info().currsize)
@singledispatch
def to_json(v): raise TypeError(f'cannot encode {type(v).__name__}')
@to_json.register(type(None))
def _(v): return 'null'
@to_json.register
def _(v: bool): return str(v).lower()
@to_json.register
def _(v: int): return str(v)
@to_json.register
def _(v: float): return repr(v)
@to_json.register
def _(v: str): return '"' + v.replace('"', '\\"') + '"'
@to_json.register(list)
@to_json.register(tuple)
def _(v): return '[' + ', '.join(map(to_json, v)) + ']'
@to_json.register
def _(v: dict): return '{' + ', '.join(f'{to_json(str(k))}: {to_json(x)}' for k, x in v.items()) + '}'
class Tag(str): pass
print(to_json({'a': [1, 2.5, None, True, 'q"x'], 2: (Tag('t'), {})}), to_json.dispatch(Tag) is to_json.dispatch(str), len(to_json.registry))
for v in (1j, object, {1: {2: {3, 4}}}):
    try: print(to_json(v))
    except TypeError as e: print(e)
compose = lambda *fs: reduce(lambda f, g: lambda x: f(g(x)), fs); inc = partial(int.__add__, 1); print(compose(str, inc, len)('abc'), reduce(lambda acc, c: {**acc, c: acc.get(c, 0) + 1}, 'hello', {}), reduce(lambda a, d: a * 10 + d, [1, 2, 3]), list(accumulate_left(lambda a, b: a - b, [10, 3, 2])) if False else '')
def curry(f): return lambda *a: curry(partial(f, *a)) if len(getattr(f, 'args', ())) + len(a) < 3 else f(*a)
print(curry(lambda a, b, c: a + b + c)(1)(2)(3), curry(max)(1, 9)(4))
def retry(times, on=Exception):
    def deco(f):
        @wraps(f)
        def run(*a, **k):
            for i in range(times):
                try: return f(*a, **k)
                except on as e: last = e; run.failures.append(repr(e))
            raise RuntimeError(f'{f.__name__} failed {times} times') from last
        run.failures = []; return run
    return deco
state = iter([ValueError('one'), KeyError('two'), 'fine'])
@retry(3)
def flaky():
    "sometimes works"
    r = next(state)
    if isinstance(r, Exception): raise r
    return r
print(flaky(), flaky.failures, flaky.__doc__, flaky.__name__)
@total_ordering
class Card:
    def __init__(self, r): self.r = r
    def __eq__(self, o): return self.r == o.r
    def __lt__(self, o): return self.r < o.r
    @cached_property
    def label(self): print('computing'); return f'card {self.r}'
c = Card(5); print(c.label, c.label, Card(2) <= c, Card(9) > c, sorted([c, Card(1)])[0].r, not c != Card(5))
@retry(2, on=LookupError)
def broken(k): return {}[k]
broken('missing')
