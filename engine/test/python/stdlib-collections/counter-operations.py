from collections import Counter
a, b = Counter('mississippi'), Counter(m=3, s=1, z=2)
print(a, b, a + b, a - b, b - a, a & b, a | b, +a, -Counter(x=-2, y=1), a == Counter(dict(a)), a <= a + b, a < a, a > b)
print(a.most_common(), a.most_common(1), a.most_common(0), list(a.elements()), a.total(), Counter().most_common(3))
a.subtract('miss'); print(a, a['nope'], 'nope' in a); a.update(m=10); a.update({'q': -1}); print(a); del a['q'], a['never there']; print(a)
c = Counter(a=1); c += Counter(b=2); c -= Counter(a=5); c |= Counter(z=1); c &= Counter(b=1, z=5); print(c, Counter(c), c.copy() == c, Counter([1, 1, 2]), Counter(range(3)), Counter({'a': None}))
for source in ('Counter.fromkeys("a")', 'Counter(1)', 'Counter() + {}', 'Counter() < 1', 'Counter(a="x").total()', 'Counter("a", "b")'):
    try: print(source, eval(source))
    except Exception as e: print(source, type(e).__name__, e)
class Sub(Counter): pass
print(Sub('aab'), type(Sub('a') + Sub('b')).__name__, repr(Counter({1: 'a', 2: 3})))
