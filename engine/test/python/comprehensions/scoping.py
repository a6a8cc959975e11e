x = 'outer'
print([x for x in range(3)], x)
y = 5
print([x + y for x in range(3)])
class C:
    items = [1, 2]
    ok = [i for i in items]
    try:
        bad = [i for i in ok for j in items]
    except NameError as e:
        err = str(e)
    n = 10
    gen = list(i * 2 for i in items)
print(C.ok, C.err, C.gen, hasattr(C, 'i'))
def f(n):
    fs = [lambda: n + k for k in range(3)]
    return [g() for g in fs]
print(f(10))
print([(i, j) for i in range(3) for j in range(i)], [[j for j in range(i)] for i in range(3)])
print([i for i in range(20) if i % 2 if i % 3], [a if a else 'z' for a in range(3)])
print({i: i * i for i in range(4)}, {i % 3 for i in range(10)} == {0, 1, 2}, {**{k: v for k, v in zip('ab', [1, 2])}})
print([a + b for a, b in [(1, 2), (3, 4)]], [first for first, *_ in ['abc', 'de']])
print(sum(i for i in range(5)), max((len(w), w) for w in 'a bbb cc'.split()), list((yield_ for yield_ in 'ab')))
print([x for x in [1, 2, 3] if (lambda v: v > 1)(x)], [*(i for i in 'ab'), *[j for j in 'cd']])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [c for row in matrix for c in row])
def order():
    log = []
    def l(v, r): log.append(v); return r
    [l('elt', 0) for a in l('it1', [1, 2]) if l('if1', True) for b in l('it2', [3]) if l('if2', a == 1)]
    {l('key', 1): l('value', 2) for _ in [0]}
    return log
print(order())
print([locals().keys() == {'.0', 'q'} for q in [1]])
g = (print('side', i) or i for i in range(3))
print('not yet')
print(next(g), list(g), list(g))
try:
    (1 / 0 for _ in [1])
    (_ for _ in 1 / 0)
except ZeroDivisionError:
    print('outermost iterable is evaluated at once')
for s in ['[x for x in]', '[for x in y]', '[x for y]', '[x, y for x in z]', '{x: y, z for x in w}', '[x for 1 in y]', '[x for f() in y]', '[x for x in y if]', '[x for x in 1, 2]', '(x for x in y) = 1', '[x for x in y] = 1', '{x for x in y} = 1', '{x: 1 for x in y} = 1', '[(yield) for x in y]', '[x for x in (yield)]', 'f(x for x in y, 1)', 'f(1, x for x in y)', '[*x for x in y]', '{**x for x in y}', '[x async for x in y]', '[x if y for x in z]', '[x for x in a if b else c]', '[x for x in lambda: y]', '[x for x in lambda: y, 1]', '(x for x in y', '{x for x, y}']:
    try:
        compile(s, '<s>', 'exec')
        print(s, 'ok')
    except SyntaxError as e:
        print(s, '->', e.msg, e.offset)
print([10 / d for d in (5, 2, 0)])
