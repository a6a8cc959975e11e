class Step:
    def __init__(self, v): self.v = v
    def __await__(self): return (yield self.v)
def run(coro):
    steps = []
    v = None
    try:
        while True: steps.append(coro.send(v)); v = len(steps)
    except StopIteration as e: return steps, e.value
async def ticker(n):
    try:
        for i in range(n):
            got = await Step(f'wait {i}')
            sent = yield (i, got)
            if sent: print('sent', sent)
    finally: print('ticker done')
async def collect(): return [x async for x in ticker(3)]
print(run(collect()))
async def loop():
    out = []
    async for x in ticker(2): out.append(x)
    else: out.append('else')
    t = ticker(5)
    async for x in t:
        if x[0] == 1: break
    await t.aclose()
    return out
g = loop()
print(run(g)[1])
async def manual():
    t = ticker(3)
    a = await t.__anext__(); b = await t.asend('hello')
    try: await t.athrow(ValueError('thrown'))
    except ValueError as e: c = str(e)
    try: await t.__anext__()
    except StopAsyncIteration as e: d = repr(e)
    u = ticker(1); await u.__anext__(); await u.aclose()
    return a, b, c, d
print(run(manual()))
async def comps():
    d = {k: v async for k, v in ticker(2)}
    s = {v async for v, _ in ticker(2) if v}
    ge = (v * 2 async for v, _ in ticker(2))
    l = [y async for y in ge if y > 0]
    n = [[a async for a, _ in ticker(1)] for _ in range(2)]
    return d, s, l, n
print(run(comps())[1])
class AIter:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n == 0: raise StopAsyncIteration
        self.n -= 1; await Step('x'); return self.n
async def ai(): return [x async for x in AIter(3)]
print(run(ai()))
print(run(anext_default())) if False else None
async def an(): it = AIter(1); return await anext(it), await anext(it, 'default')
print(run(an())[1])
class BadA:
    def __aiter__(self): return 5
class BadN:
    def __aiter__(self): return self
    def __anext__(self): return 5
class SyncOnly:
    def __iter__(self): return iter([])
async def over(x):
    async for _ in x: pass
for b in [5, BadA(), BadN(), SyncOnly(), [1], ticker]:
    try: run(over(b))
    except TypeError as e: print(e)
a = ticker(1)
print(type(a).__name__, a.ag_running, a.ag_await, a.__name__, aiter(a) is a)
for f in [lambda: iter(a), lambda: next(a), lambda: aiter([]), lambda: anext(5), lambda: [*a]]:
    try: f()
    except TypeError as e: print(e)
async def with_async():
    class ACM:
        async def __aenter__(self): await Step('enter'); return 'value'
        async def __aexit__(self, t, v, tb): await Step('exit'); print('aexit', t and t.__name__); return t is KeyError
    async with ACM() as v, ACM(): print(v)
    async with ACM(): raise KeyError('swallowed')
    return 'end'
print(run(with_async()))
async def bad_with(x):
    async with x: pass
for b in [5, open]:
    try: run(bad_with(b))
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
async def si(): yield 1; raise StopAsyncIteration('inside')
async def use(): return [x async for x in si()]
run(use())
