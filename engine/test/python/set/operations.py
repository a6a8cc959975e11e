a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, b - a, a <= a, a < a, a < {1, 2, 3, 4}, a >= b, a.isdisjoint({9}), a.issubset([1, 2, 3, 4]), a.issuperset(()), a == {3, 2, 1}, a != b, {1} < {2}, len(a), 2 in a, [] == a, a == frozenset(a), frozenset(a) == a)
print(a.union(b, [9], 'x'[:0]), a.intersection(b, [3]), a.difference(b, [1]), a.symmetric_difference([3, 5]), set.union(a, b), a.union(), set().union(range(3)), a.intersection(), a.copy() == a)
c = set(a); print(c.add(7), c.discard(99), c.remove(1), c.update([8, 9], {10}), c.intersection_update({7, 8, 9, 2}), c.difference_update([9]), c.symmetric_difference_update({2, 50}), c)
c |= {1}; c &= {1, 7, 50}; c -= {7}; c ^= {50, 60}; print(c, c.pop() in (1, 60), len(c), c.clear(), c, bool(c))
for s in ["a.remove(99)", "set().pop()", "a | [1]", "[1] | a", "a & 5", "a + b", "a < 5", "a.add([])", "a.add({})", "{[]}", "{{1}}", "hash(a)", "a[0]", "set(5)", "set(1, 2)", "a.union(5)", "a.update(5)", "a.add()", "a.remove()", "a |= [1]", "a -= 5", "frozenset([1]).add(2)", "a.nope", "a()", "a.issubset(5)", "{1: 2} & a", "set([[]])", "[] in a", "a.remove([])", "a.discard({})", "a.pop(1)", "a.copy(1)", "set(x=1)", "a @ b", "{1} <= [1]", "sorted(a, b)", "a.isdisjoint(5)", "a.symmetric_difference()", "a.symmetric_difference([1], [2])", "a.intersection([[]])", "~a"]:
    try: exec(s); print(s, 'ok')
    except Exception as e: print(s, '->', type(e).__name__, e)
print({frozenset({1, 2}), frozenset([2, 1])}, {frozenset([1])} == {frozenset([1])}, frozenset([1]) in {frozenset([1])}, {1} in {frozenset([1])}, {frozenset([1]): 'x'}[frozenset({1})], hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
x = {frozenset({1}), 5}; x.remove({1}); x.discard({9}); print(x)
print(set('hello') == set('ehlo'), sorted(set('mississippi')), set(), {*()}, set([]), frozenset(), frozenset([1]), repr(frozenset()), {0, False, 0.0}, {1, True, 1.0}, {1.0, 1}, len({float('nan'), float('nan')}), {None}, {(1, 2)}, {'a'})
f = frozenset('ab'); print(f | {'c'} == {'a', 'b', 'c'}, type(f | {'c'}).__name__, type({'c'} | f).__name__, type(f & f).__name__, f.copy() is f, frozenset(f) is f, f <= {'a', 'b'}, sorted(f - {'a'}), sorted(f.union('z')))
s1 = s2 = {1}; s1 |= {2}; print(s2); f1 = f2 = frozenset([1]); f1 |= {2}; print(f2, f1)
for op in ['s.add(100)', 's.remove(2)', 's.clear()', 's.pop()', 's.discard(77)', 's.add(1)']:
    s = {1, 2, 3}; n = 0
    try:
        for v in s: n += 1; exec(op) if n == 1 else None
        print(op, n)
    except RuntimeError as e: print(op, n, e)
it = iter({5}); print(it.__length_hint__(), next(it), list(it), next(it, 'end'))
print([n for n in dir(set) if not n.startswith('_')], sorted(set(dir(set)) - set(dir(frozenset))))
set().pop()
