for r in [range(5), range(2, 8), range(0, 10, 3), range(10, 0, -3), range(0), range(5, 1), range(1, 5, -1), range(-5, 6, 5), range(2**40, 2**40 + 3), range(0, 2**70, 2**68), range(3, 4), range(10)[2:8:2], range(10)[::-1], range(10, 0, -1)[1:-1], range(True, 3)]:
    print(r, len(r) if abs(r.stop) < 2**60 else '', list(r), r.start, r.stop, r.step, bool(r), r[0] if r else None, r[-1] if r else None, list(reversed(r)), 4 in r, 4.0 in r, 'a' in r, r[1:], r[::-1], r.count(2), sum(r), max(r, default=None))
print(range(3) == range(0, 3, 1), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), hash(range(3)) == hash(range(0, 3)), range(3) == [0, 1, 2], range(1, 2, 5) == range(1, 2), {range(2): 'r'}[range(0, 2)])
for s in ['range()', 'range(1, 2, 0)', 'range(1.5)', 'range("a")', 'range(1, 2, 3, 4)', 'range(None)', 'range(stop=5)', 'range(5)[5]', 'range(5)[-6]', 'range(5)["a"]', 'range(5)[1.0]', 'range(5)[0] = 1', 'del range(5)[0]', 'range(5).index(9)', 'range(5).index("a")', 'range(5) + range(2)', 'range(5) * 2', 'range(5) < range(6)', 'range(5).x = 1', 'range(5).append(1)', 'len(range(2**70))', 'range(2**70)[2**69]', 'range(10**30)[-1]', '10**29 in range(10**30)', 'range(5)[::0]', 'next(range(5))', 'range(5).index()', 'range(0, 10, 3).index(9)', 'range(0, 10, 3).index(10)', 'range(5).count("a")', 'range(3).index(True)', 'range(3).index(2.0)', 'range(5)[1, 2]', 'iter(range(3)).nope', 'range(1j)', 'range(5)()', 'range(2**100, 2**100 + 2).index(2**100 + 1)', 'bool(range(2**70))', 'range(0, 5)[2**70]', 'range(0, 5)[2**70:]', 'range(-2**70, 2**70, 2**69)[1:3]']:
    try: exec(f'print({s!r}, {s})' if '=' not in s.replace('stop=', '') and not s.startswith('del') else s)
    except Exception as e: print(s, '->', type(e).__name__, e)
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
print(range(I(3)), range(I(1), I(9), I(4)), list(range(I(2))), type(range(I(3)).stop).__name__, I(2) in range(5))
class Eq:
    def __eq__(self, o): return o == 3
print(Eq() in range(5), Eq() in range(3), range(5).count(Eq()), range(5).index(Eq()))
it = iter(range(5)); print(next(it), it.__length_hint__(), list(it), next(it, 'end'), type(it).__name__, type(iter(range(2**70, 2**70 + 1))).__name__, type(reversed(range(3))).__name__)
it = iter(range(10, 0, -3)); print(list(it), list(it)); x = range(3); print(iter(x) is iter(x), list(zip(x, x)))
print([i for i in range(3) for j in range(i)], list(range(2**53 - 1, 2**53 + 3)), list(range(-2**63, -2**63 + 2)), list(range(2**63 - 1, 2**63 + 2)), *range(3), [*range(2), *range(2)], dict.fromkeys(range(2)), tuple(range(3)), set(range(3)), str(range(1, 10, 2)), repr(range(0, 5)), f'{range(3)}')
for i in range(5, 0, -2): print(i, end=' ')
print(i)
range(5).index(-1)
