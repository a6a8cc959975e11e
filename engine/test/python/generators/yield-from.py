def inner():
    r = yield 1
    print('inner got', r)
    try: yield 2
    except ValueError as e: print('inner caught', e); yield 'recovered'
    return 'inner result'
def outer():
    v = yield from inner()
    print('outer has', v)
    w = yield from [10, 20]
    print('list gives', w)
    yield from ()
    yield from 'ab'
    return (yield from ret())
def ret():
    return 'r'
    yield
g = outer()
print(next(g), g.send('sent'), g.throw(ValueError('t')), next(g), next(g), next(g), next(g))
try: next(g)
except StopIteration as e: print(e.value)
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self): self.n += 1; return self.n
    def send(self, v): return f'sent {v}'
    def throw(self, *a): return f'thrown {a[0].__name__ if isinstance(a[0], type) else a[0]!r}'
    def close(self): print('It closed')
def d(): yield from It()
g = d()
print(next(g), g.send(5), g.throw(KeyError('k')), next(g)); g.close()
class NoSend:
    def __iter__(self): return self
    def __next__(self): return 0
def e(): yield from NoSend()
g = e(); next(g)
try: g.send(1)
except AttributeError as x: print(x)
g = e(); next(g)
try: g.throw(LookupError('through'))
except LookupError as x: print(x)
def bad(v): yield from v
for v in [5, None]:
    try: list(bad(v))
    except TypeError as x: print(x)
def closing():
    try: yield 1
    finally: print('inner finally')
def oc():
    try: yield from closing()
    finally: print('outer finally')
g = oc(); next(g); g.close()
def chain(*its):
    for it in its: yield from it
print(list(chain([1], (2, 3), 'x', range(2), {'k': 0})))
def tree(n):
    if n:
        yield from tree(n - 1); yield n; yield from tree(n - 1)
print(list(tree(4)))
def deep(n):
    if n == 0: yield 'bottom'
    else: yield from deep(n - 1)
print(list(deep(200)))
def yf(): x = yield from inner(); return x
g = yf(); next(g); print(g.gi_yieldfrom.__name__)
def acc():
    total = 0
    while True:
        v = yield total
        if v is None: return total
        total += v
def manager(results):
    while True: results.append((yield from acc()))
res = []; m = manager(res); next(m)
for v in [1, 2, None, 5, None]: m.send(v)
print(res)
def fail(): yield from broken()
def broken(): yield 1; raise RuntimeError('inner failure')
list(fail())
