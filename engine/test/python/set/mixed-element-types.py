s = {1, 1.0, True, (1,), (1.0,), frozenset([1]), None, ..., int, 0, False, 0.0, b'x', 2**70, float(2**70)}
print(len(s), 1 in s, 1 + 0j in s, (True,) in s, frozenset([True]) in s, b'x' in s, 2**70 in s, None in s, 'x' in s, type in s)
for v in (1, (1,), 0, 2**70): s.discard(v)
print(len(s), s - {None, ..., int, b'x', frozenset([1])} == set(), frozenset([1]) in s); s.clear(); print(s)
def uniq(it): return sorted(set(it), key=str)
print(uniq('hello'), uniq([3, 1, 3]), uniq([True, 1, 'a', 'a']), sorted(set(map(type, [1, 'a', 2.5, b'', 3])), key=lambda t: t.__name__), len({(i % 3, i % 2) for i in range(50)}), {i // 10 for i in range(35)} == {0, 1, 2, 3}, len(set('mississippi')), len({frozenset(p) for p in ('ab', 'ba', 'cd')}))
a, b = {1, 2, 3}, {2.0, 3.0, 4.0}; print(a & b == {2, 3}, {type(x).__name__ for x in a & b}, {type(x).__name__ for x in b & a}, sorted(a | b), sorted(a ^ b), a.issubset(range(5)), a.issuperset(iter([1])), a.union([9], (8,), 'x') >= {8, 9, 'x'}, a.intersection({2: 'k'}, [2]), sorted(a.difference([1], {3: 0})), a.isdisjoint('abc'), sorted(a.symmetric_difference(range(3, 6))))
big = set(range(1000)); evens = {x for x in big if x % 2 == 0}; print(len(big - evens), len(big & evens), evens < big, sum(evens), max(big ^ evens), big == evens | {x + 1 for x in evens}); big -= evens; big ^= {1, 2}; print(len(big), 2 in big, 1 in big); big.intersection_update(range(10)); print(sorted(big)); big.difference_update([3], (5,)); big.update(range(2), {100: 0}); print(sorted(big))
for f in (lambda: {[]}, lambda: {{}: 1}, lambda: {1, {2}}, lambda: a | [1], lambda: a.union(1), lambda: a < [1], lambda: a.add([1]), lambda: [1] in a, lambda: {1} in a, lambda: a.remove({1}), lambda: a.discard([]), lambda: frozenset([[]]), lambda: set(1), lambda: a + b, lambda: a[0], lambda: hash(a), lambda: hash(frozenset([1])) == hash(frozenset([1.0])), lambda: a.pop(1), lambda: set('ab', 'cd'), lambda: a.update(1), lambda: a.intersection_update(5), lambda: sorted({1, 'a'}), lambda: min(set())):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
{1, 2}.remove(3)
