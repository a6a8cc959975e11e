from functools import reduce as _reduce
_left = 1500
def tick():
    global _left
    _left -= 1
    if _left < 0: raise TimeoutError('out of steps')
    return True
def text(x, depth=0):
    if depth > 4: return '...'
    if isinstance(x, (set, frozenset)): return type(x).__name__ + '{' + ', '.join(sorted(text(y, depth + 1) for y in x)) + '}'
    if type(x) is list: return '[' + ', '.join(text(y, depth + 1) for y in x[:40]) + ']'
    if type(x) is tuple: return '(' + ', '.join(text(y, depth + 1) for y in x[:40]) + ')'
    if type(x) is dict: return '{' + ', '.join(text(k, depth + 1) + ': ' + text(v, depth + 1) for k, v in list(x.items())[:40]) + '}'
    if type(x).__name__ in ('function', 'builtin_function_or_method', 'type'): return x.__name__
    if type(x) in (int, float, bool, str, bytes, complex, type(None), range, slice): return repr(x)[:300]
    if isinstance(x, BaseException): return type(x).__name__ + repr(x.args)[:200]
    if '__repr__' in type(x).__dict__ and type(x).__module__ == '__main__': return repr(x)
    return '<' + type(x).__name__ + '>'
def show(*values): print(*[text(x) for x in values])
def caught(e):
    chain = []
    while e is not None and len(chain) < 5:
        t, lines = e.__traceback__, []
        while t is not None and len(lines) < 6: lines.append(t.tb_lineno); t = t.tb_next
        try: message = str(e)
        except Exception as f: message = type(f).__name__
        chain.append((type(e).__name__, message[:300], lines, e.__suppress_context__))
        e = e.__cause__ or e.__context__
    print('!', chain)
def lim(x):
    if type(x) is int: return x if -2 ** 300 < x < 2 ** 300 else x % (10 ** 18 + 9)
    if type(x) in (str, bytes, list, tuple): return x[:40] if len(x) > 40 else x
    if type(x) in (dict, set) and len(x) > 40: x.clear()
    return x
def by_hand(coroutine, sent=None):
    for _ in range(20):
        try: print('awaits', text(coroutine.send(sent)))
        except StopIteration as e: return e.value
    return None
class Step:
    def __init__(self, v): self.v = v
    def __await__(self):
        got = yield self.v
        return got if got is not None else self.v
class Hold:
    def __init__(self, v, swallow=False): self.v, self.swallow = v, swallow
    def __enter__(self): print('enter', text(self.v)); return self.v
    def __exit__(self, t, e, tb): print('exit', t.__name__ if t else None); return self.swallow
    async def __aenter__(self): await Step('in'); return self.v
    async def __aexit__(self, t, e, tb): await Step('out'); return self.swallow
class Root:
    def __init__(self, v=0): self.v = v
    def __repr__(self): return type(self).__name__ + '(' + text(self.v, 2) + ')'
    def __add__(self, other): return type(self)(self.v + (other.v if isinstance(other, Root) else other))
    def __sub__(self, other): return self.v - other
    def __rmul__(self, other): return Root(other)
    def __neg__(self): return self
    def __call__(self, i=0, *rest): return i
    def __len__(self): return 2
    def __getitem__(self, i):
        if isinstance(i, int) and i > 3: raise IndexError(i)
        return i
    def __setitem__(self, i, value): self.v = i
    def method(self, i=0): return type(self)(i)
    @classmethod
    def make(cls, i=0): return cls(i)
    @staticmethod
    def static(i=0): return Root(i)
    @property
    def prop(self): return self
async def stream(items):
    for item in items: await Step(item); yield item
