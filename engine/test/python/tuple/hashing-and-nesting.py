t = (1, ('a', (2.5, None)), [3])
print(t, t[1][1][0], len(t), t + (t,), (t,) * 2, t == (1, ('a', (2.5, None)), [3]), t < (1, ('b',)), t[1] in t, t.index([3]), t.count(1))
t[2].append(4); print(t); d = {(): 'empty', (1,): 'one', (1, 2): 'two', ((1,), 2): 'nested'}; print(d[()], d[1,], d[1, 2], d[(1,), 2], (1, 2) in d, [1, 2] in list(map(list, d)), sorted(d, key=len))
points = {(x, y): x * y for x in range(3) for y in range(3)}; print(points[2, 2], sum(v for (x, y), v in points.items() if x == y), max(points, key=points.get), {(y, x) for x, y in points} == set(points))
print(hash((1, 2)) == hash((1.0, 2.0)), (1, 2) == (True, 2.0), hash((1, (2, 3))) == hash((1, (2, 3))), hash(((),)) != hash(()), len({(1, 2), (2, 1), (1.0, 2)}), (float('nan'),) == (float('nan'),), (n := float('nan'),) == (n,))
def stats(v): return min(v), max(v), sum(v) / len(v)
lo, hi, avg = stats([3, 1, 2]); print(lo, hi, avg, stats((5,)), *stats([1, 2])); (a, *b), c = (1, 2, 3), 4; print(a, b, c)
for i, (k, (v, w)) in enumerate([('x', (1, 2)), ('y', (3, 4))]): print(i, k, v, w)
print(sorted([(2, 'b'), (1, 'z'), (2, 'a')]), min((1, 'x'), (1, 'a')), ('a', 1) < ('a', 2), (1,) < (1, None), () < (0,), [(1, 2)] < [(1, 3)], max([(0, [1]), (0, [2])]), tuple(sorted((3, 1, 2), reverse=True)), tuple(zip('ab', (1, 2))), dict([('k', 'v')]), tuple({'a': 1}.items()), (*'ab', *(1,)), tuple(map(len, ('a', 'bb'))), sum(((1,), (2, 3)), ()), ','.join(('x', 'y')), '%s-%s' % ('p', 'q'), repr(('only',)), str(()))
for f in (lambda: hash(t), lambda: {t: 1}, lambda: t.__setitem__(0, 1), lambda: (1, 2) + [3], lambda: (1, 'a') < (1, 2), lambda: (1, 2)[2], lambda: (1, 2)['0'], lambda: (1, 2) * 1.5, lambda: tuple(5), lambda: (1,).index(2), lambda: (lambda a, b: 0)(*(1, 2, 3)), lambda: dict(((1, 2, 3),)), lambda: '%s %s' % (1,), lambda: '%s' % (1, 2), lambda: sorted([(1, None), (1, 2)]), lambda: max(()), lambda: (1, 2) in {(1, 2): [1]}.values(), lambda: hash((1, {2}))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
x, y = t
