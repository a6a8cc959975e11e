r = range(10, 100, 7)
for s in (slice(None), slice(2, 8, 3), slice(None, None, -1), slice(-4, None), slice(100, 200), slice(8, 2), slice(8, 2, -2), slice(None, 3), slice(-100, 5)):
    sub = r[s]; assert list(sub) == list(r)[s]; print(s, sub, len(sub), sub[0] if sub else 'empty')
big = range(0, 10**30, 10**29); print(big[5], len(big), 3 * 10**29 in big, 5 in big, big[-1], big[2:4], list(big)[1], big.index(10**29), big.count(1), max(big), sum(big))
print(range(-2**63, 2**63, 2**62), list(range(-2**63, 2**63, 2**62)), list(range(2**64, 2**64 - 3, -1)), range(2**64)[2**63], 2**63 in range(2**64), bool(range(2**64)), range(2**64)[5:][1])
down = range(5, -6, -5); print(list(down), down.start, down.stop, down.step, down[::-1], down[1:][0], -5 in down, 0 in down, 1 in down, list(reversed(down)), down == range(5, -10, -5), hash(down) == hash(range(5, -10, -5)))
nest = range(100)[10:90][::3][::-1][2:5]; print(nest, list(nest)); print([len(range(a, b, c)) for a in (0, 5) for b in (0, 5, 10) for c in (1, 3, -2)])
for i in range(3): pass
print(i, [*range(3)], *range(0), sum(range(101)), [x for x in range(20) if x in range(0, 20, 6)], min(range(9, 3, -1)), dict(zip(range(3), range(3, 0, -1))), list(map(range, [0, 1, 2])), sorted(range(5), key=lambda v: -v), any(range(1)), all(range(1, 3)))
it = iter(range(2, 9, 3)); print(next(it), it.__length_hint__(), list(it), it.__length_hint__()); rev = reversed(range(4)); print(next(rev), list(rev))
for f in (lambda: len(range(2**70)), lambda: range(5)[7], lambda: range(5)['x'], lambda: range(0, 5, 0), lambda: range(5).index(5), lambda: range('3'), lambda: range(5) + range(2), lambda: hash(range(2)) is None, lambda: next(range(3)), lambda: range(1, 2, 3, 4), lambda: range(5).start.x, lambda: range(3).__setattr__('start', 1), lambda: range(1.0, 2)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
range(10)[20]
