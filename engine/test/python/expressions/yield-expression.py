def echo():
    received = []
    while True:
        got = yield len(received)
        if got is None: break
        received.append(got)
    return received
g = echo()
print(next(g), g.send('a'), g.send('b'))
try:
    next(g)
except StopIteration as e:
    print(e.value)
def nested():
    x = yield (yield 1)
    print('x', x)
    y = [(yield 2), (yield 3)]
    print('y', y)
    print((yield) or 'default', f'{(yield 4)}')
    return (yield 5) + 1
g = nested()
print(next(g))
for v in 'abcd':
    print('->', g.send(v))
print('->', g.send(None))
print('->', g.send('fs'))
try:
    g.send(10)
except StopIteration as e:
    print('return', e.value)
def tup(): yield 1, 2
def empty(): yield
print(list(tup()), list(empty()))
def lazy():
    print('started'); yield
g = lazy()
print('created')
next(g)
for s in ['yield', 'yield 1', 'def f(): x = [(yield i) for i in y]', 'def f(): {(yield 1): 1 for a in b}', 'class C: yield 1', 'def f(x=(yield)): pass', 'lambda: (yield)', 'def f(): yield = 1', 'def f(): (yield) = 1', 'def f(): yield += 1', 'await x', 'def f(): await x', 'async def f(): yield from x', 'async def f():\n yield 1\n return 2', 'yield from x', 'def f(): (yield from x for y in z)', 'async def f(): [await x for x in y]', 'return', 'class A: return', 'async for x in y: pass', 'def f():\n async with x: pass', '[x async for x in y]', 'def f(): [x async for x in y]', 'async def f(): (x async for x in y)', 'def f(): print(yield)', 'def f(): del (yield)', 'def f(): global x; yield x', 'continue', 'break', 'for x in y:\n def f(): break', 'while 1:\n class A: continue', 'if 1: break', 'def f(a: (yield)): pass']:
    try:
        compile(s, '<s>', 'exec')
        print(s, 'ok')
    except SyntaxError as e:
        print(s, '->', e.msg, e.lineno, e.offset)
try:
    list(g2 for g2 in lazy().throw(ValueError('in')))
except ValueError as e:
    print(repr(e))
def can_send():
    yield
can_send().send(1)
