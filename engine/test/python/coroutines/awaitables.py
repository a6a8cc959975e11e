class Value:
    def __init__(self, v): self.v = v
    def __await__(self): got = yield ('request', self.v); return got
async def add(a, b):
    x = await Value(a); y = await Value(b)
    return x + y
def drive(coro, answers):
    log = []
    try:
        req = coro.send(None)
        while True: log.append(req); req = coro.send(answers.pop(0))
    except StopIteration as e: return log, e.value
print(drive(add(1, 2), [10, 20]))
async def outer():
    r = [await add(i, i) for i in range(2)]
    s = {k: await Value(k) for k in 'ab'}
    return r, s, await inner(), (await Value(1)) + 1 if await Value('cond') else None
async def inner(): return 'plain'
print(drive(outer(), [1, 2, 3, 4, 5, 6, True, 8]))
c = inner()
print(type(c).__name__, c.__name__, c.__qualname__, c.cr_running, c.cr_await, c.cr_frame is not None, hasattr(c, '__iter__'), hasattr(c, '__await__'), repr(c).split(' at ')[0])
try: c.send(None)
except StopIteration as e: print(e.value)
unstarted = inner()
for f in [lambda: c.send(None), lambda: iter(c), lambda: next(c), lambda: [*c], lambda: unstarted.send(1), lambda: c.throw(KeyError('finished')), lambda: hash(c) and None, lambda: len(c), lambda: c + 1]:
    try: f()
    except Exception as e: print(type(e).__name__, e)
unstarted.close()
async def bad(x): return await x
class BadAwait:
    def __await__(self): return 5
def gen(): yield
for f in [lambda: drive(bad(5), []), lambda: drive(bad(BadAwait()), []), lambda: drive(bad(gen()), [])]:
    try: f()
    except TypeError as e: print(e)
async def handler():
    try: await Value('x')
    except ValueError as e: return f'handled {e}'
    finally: print('finally')
h = handler(); h.send(None)
try: h.throw(ValueError('thrown in'))
except StopIteration as e: print(e.value)
h = handler(); h.send(None); h.close()
async def twice(c): await c; await c
t = inner()
try: drive(twice(t), [])
except RuntimeError as e: print(e)
async def raises(): raise StopIteration('x')
try: drive(raises(), [])
except RuntimeError as e: print(e, repr(e.__cause__))
import types
@types.coroutine
def old(): v = yield 'old'; return v * 2
async def useold(): return await old()
print(drive(useold(), [21]), type(old()).__name__)
w = add(1, 2).__await__()
print(type(w).__name__, next(w), w.send(5)); w.close()
async def chain(n): return await chain(n - 1) + 1 if n else 0
print(drive(chain(100), []))
async def fail(): await Value(1); return await nested_fail()
async def nested_fail(): return {}['missing']
drive(fail(), [0])
