from collections import deque
d = deque('bcd'); d.append('e'); d.appendleft('a'); d.extend('fg'); d.extendleft('zy')
print(d, len(d), d[0], d[-1], d[3], d.pop(), d.popleft(), d.count('a'), d.index('c'), 'e' in d, d.rotate(2), d, d.rotate(-3), d, d.reverse(), d, d.insert(1, 'new'), d, d.remove('new'), d.copy() == d, list(reversed(d)), d.maxlen)
d[0] = 'set'; del d[1]; print(d, d == deque(list(d)), d < deque('z'), d + deque('x'), deque('ab') * 2, bool(deque()), deque([1, 2]) == [1, 2], max(deque([3, 5])), [*deque('xy')], deque(range(3)), deque('abc').__class__.__name__)
m = deque([1, 2, 3, 4], maxlen=3); print(m, m.maxlen); m.append(5); print(m); m.appendleft(0); print(m); m.extend([7, 8]); print(m); m.extendleft([1]); print(m, deque([1, 2], 0), deque(maxlen=2), m.copy(), m * 2, m + deque([9]))
for s in ['deque(5)', 'deque([], -1)', 'deque([], "a")', 'deque([1], 2, 3)', 'deque().pop()', 'deque().popleft()', 'deque([1])[5]', 'deque([1])["a"]', 'deque([1])[0:1]', 'deque([1]).remove(9)', 'deque([1]).index(9)', 'deque([1]).rotate("a")', 'deque([1]) + [1]', 'deque([1]) * "a"', 'deque([1]) < [1]', 'hash(deque())', 'deque([1], maxlen=1).insert(0, 2)', 'deque([1]).nope', 'deque([1]).append()', 'deque(iterable=[1], maxlen=5)', 'm.__setattr__("maxlen", 1)', 'deque([1]).extend(5)', 'deque([1, 2]).index(1, 1)', 'deque([]).rotate()', 'del deque([1])[3]', 'deque("ab")[1.0]']:
    try: print(s, eval(s))
    except SyntaxError:
        try: exec(s)
        except Exception as e: print(s, '->', type(e).__name__, e)
    except Exception as e: print(s, '->', type(e).__name__, e)
q = deque([1, 2, 3])
try:
    for x in q: q.append(x)
except RuntimeError as e: print(e)
r = deque(); r.append(r); print(r, deque([deque([1]), [2]]), repr(deque('ab', 5)), str(deque([None])))
big = deque(range(1000)); big.rotate(123); print(big[0], big[500], sum(big), big.popleft(), len(big)); big.rotate(10**6 + 7); print(big[0])
for i in range(5): big.insert(i * 100, -i)
print([big[i * 100] for i in range(5)], big.index(-3)); big.clear(); print(big)
def tail(n, it): return list(deque(it, n))
def moving(it, n):
    d = deque(maxlen=n)
    for v in it:
        d.append(v)
        if len(d) == n: yield sum(d) / n
print(tail(2, 'abcd'), list(moving([40, 30, 50, 46, 39, 44], 3)))
def josephus(n, k):
    d, out = deque(range(1, n + 1)), []
    while d: d.rotate(1 - k); out.append(d.popleft())
    return out
print(josephus(10, 3)); it = iter(deque([1, 2])); print(next(it), it.__length_hint__(), list(it)); a = deque([1]); a += [2, 3]; a *= 2; print(a)
class D(deque):
    def __repr__(self): return f'D{list(self)}'
x = D([1, 2]); print(x, x + D([3]), type(x.copy()).__name__, x == deque([1, 2]))
deque().popleft()
