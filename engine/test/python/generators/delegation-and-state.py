def subtotal():
    total = 0
    while (v := (yield total)) is not None: total += v
    return total
def grand(results):
    while True:
        r = yield from subtotal()
        results.append(r)
        if len(results) == 3: return sum(results)
out = []; g = grand(out); next(g)
for v in (1, 2, None, 5, None, 7): g.send(v)
print(out, g.gi_yieldfrom is not None)
try: g.send(None)
except StopIteration as e: print('total', e.value, out)
def phases():
    for name in ('init', 'run', 'stop'):
        cmd = yield name
        while cmd == 'repeat': cmd = yield f'{name} again'
        if cmd == 'abort': return 'aborted'
    return 'finished'
p = phases(); trace = [next(p)]
for c in ('repeat', 'repeat', None, 'abort'):
    try: trace.append(p.send(c))
    except StopIteration as e: trace.append(e.value)
print(trace)
def countdown(n):
    try:
        while n: n += (yield n) or -1
    finally: print('countdown over at', n)
c = countdown(3); print(next(c), c.send(2), next(c), list(c))
def flatten(x):
    if isinstance(x, (list, tuple)):
        for e in x: yield from flatten(e)
    else: yield x
print(list(flatten([1, [2, (3, [4])], [], 5])))
def lines(text):
    buf = ''
    for ch in text:
        if ch == '\n': yield buf; buf = ''
        else: buf += ch
    if buf: yield buf
def numbered(ls): return (f'{i}: {l}' for i, l in enumerate(ls, 1))
print(list(numbered(lines('a\nbc\n\nd'))))
def tee(it, n):
    from collections import deque
    qs = [deque() for _ in range(n)]; it = iter(it)
    def gen(q):
        while True:
            if not q:
                try: v = next(it)
                except StopIteration: return
                for x in qs: x.append(v)
            yield q.popleft()
    return [gen(q) for q in qs]
x, y = tee('abc', 2); print(next(x), next(x), list(y), list(x))
def coroutine(f):
    def start(*a): g = f(*a); next(g); return g
    return start
@coroutine
def average():
    n = total = 0; avg = None
    while True: total += yield avg; n += 1; avg = total / n
a = average(); print([a.send(v) for v in (10, 20, 60)])
try: a.send('x')
except TypeError as e: print(e)
a.send(5)
