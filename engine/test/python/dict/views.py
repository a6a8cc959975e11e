d = {'a': 1, 'b': 2, 'c': 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i), 'a' in k, 1 in v, ('a', 1) in i, ('a', 2) in i, 'a' in i, (1,) in i)
d['d'] = 4; del d['a']; print(k, v, i, list(reversed(k)), list(reversed(v)))
print(sorted(k & {'b', 'z'}), sorted(k | ['z']), sorted(k - ['b']), sorted(k ^ {'b', 'z'}), sorted({'b'} & k), sorted(['q', 'b'] - k) if False else '', sorted({'q', 'b'} - k), sorted(i & {('b', 2)}), k == {'b', 'c', 'd'}, k == ['b'], i == {('b', 2), ('c', 3), ('d', 4)}, v == d.values(), k <= {'b', 'c', 'd', 'e'}, k < {'b', 'c', 'd'}, k >= {'b'}, k > set(), k.isdisjoint('xyz'), k.isdisjoint(['b']), i.isdisjoint([]))
print(type(k).__name__, type(v).__name__, type(i).__name__, type(iter(k)).__name__, type(iter(v)).__name__, type(iter(i)).__name__, type(reversed(d)).__name__, type(k & set()).__name__, k.mapping == d, type(k.mapping).__name__)
for s in ['k[0]', 'k + k', 'v & v', 'k & 5', 'k | None', 'hash(k)', 'hash(v) and None', 'k.add(1)', 'i["a"]', 'v < v', 'k < 5', 'i - 5', 'k.mapping["z"] = 1', 'i & [[]]', 'len(iter(k))', 'type(k)()', 'v.isdisjoint([])', '[] in k', '([], 1) in i', 'k.isdisjoint(5)', 'del k["a"]', 'iter(k)[0]']:
    try: exec(s); print(s, 'ok')
    except Exception as e: print(s, '->', type(e).__name__, e)
for op in ['d["new"] = 1', 'del d["b"]', 'd.clear()', 'd.popitem()', 'd.update(q=1)', 'd["b"] = 5', 'd.setdefault("zz", 1)', 'd.pop("c")', 'd.pop("b"); d["bb"] = 2']:
    for view in ('d', 'd.values()', 'd.items()', 'reversed(d)'):
        d = {'b': 1, 'c': 2, 'd': 3}
        seen = []
        try:
            for x in eval(view): seen.append(x); exec(op) if len(seen) == 1 else None
            print(op, view, seen)
        except RuntimeError as e: print(op, view, seen, e)
it = iter({'a': 1, 'b': 2}); print(it.__length_hint__(), next(it), it.__length_hint__(), list(it), list(it), next(it, 'end'))
d = {'x': 1}; it = iter(d); next(it); d['y'] = 2
try: next(it)
except RuntimeError as e: print(e)
try: next(it)
except (RuntimeError, StopIteration) as e: print(type(e).__name__, e)
d = {}; it = iter(d.items()); print(next(it, 'empty'), dict(d.items()), list(d.keys()) == [], d.keys() == d.items(), {1: 2}.keys() | {3: 4}.keys() == {1, 3}, {**{}.items()} if False else '')
n = {'a': {'b': 1}}; print(n.values(), n.items(), [*n.items()], {k: dict(v) for k, v in n.items()}, repr({}.keys()), str({}.items()), {}.values())
for a, b in {'p': 1}: print(a, b)
