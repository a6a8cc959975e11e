from collections import Counter
c = Counter('mississippi'); print(c, c['s'], c['zz'], 'zz' in c, c.most_common(2), c.most_common(), sorted(c.elements()), sum(c.values()), c.total(), len(c), list(c), dict(c), repr(Counter()), Counter(a=1, b=2), Counter({'x': 3}), Counter([1, 1, 2]), c.most_common(0), c.most_common(-1))
a, b = Counter(a=3, b=1, c=0), Counter(a=1, b=2, d=-1)
print(a + b, a - b, a & b, a | b, +b, -b, a == Counter(a=3, b=1), a != b, a <= a, a < a + b, a >= b, a.subtract(b), a, a.update('abz'), a, a.update({'q': 5}, r=2), a, a.copy() == a, a.pop('q'), a.setdefault('n', 7), a)
a['new'] += 1; del a['new']; del a['never there']; a.clear(); print(a, bool(a)); a += Counter('xx'); a -= Counter('x'); print(a); a |= Counter('yy'); a &= Counter('yx'); print(a)
for s in ['Counter(5)', 'Counter(1, 2)', 'Counter([[]])', 'Counter.fromkeys("ab", 1)', 'c + 5', 'c["x"].y', 'Counter(a="x").total()', 'Counter(a="x").most_common()', 'c.most_common("a")', 'c < 5', 'Counter("ab") + Counter(a="x")', 'list(Counter(a=-2, b=0, c=1).elements())', 'list(Counter(a=1.5).elements())', 'hash(c)', 'c.nope', 'c - {"s": 1}', 'c & 5', 'del c["s"]', 'Counter(None)', 'Counter(iterable="ab")']:
    try: print(s, eval(s))
    except SyntaxError: exec(s); print(c)
    except Exception as e: print(s, '->', type(e).__name__, e)
words = 'the cat and the dog and the bird'.split(); w = Counter(words); print(w.most_common(3), w['the'] / w.total(), Counter(map(len, words)), Counter(w.values()), max(w, key=w.get), sorted(w.items(), key=lambda p: (-p[1], p[0])), {k: v for k, v in w.items() if v > 1})
class Sub(Counter):
    def __missing__(self, k): return -1
s = Sub('a'); print(s, s['q'], type(s + s).__name__, type(s.copy()).__name__, Counter('a') == {'a': 1}, Counter(a=0) == Counter(), isinstance(s, dict))
def anagram(x, y): return Counter(x) == Counter(y)
print(anagram('listen', 'silent'), (Counter('hello') & Counter('world')).most_common(), not Counter('cab') - Counter('abcd'), [k for k, n in Counter('abracadabra').most_common() if n == 1], Counter(True for _ in range(3)), Counter(i % 3 for i in range(10)), Counter({1: 2, 1.0: 3}))
Counter('a') + {'a': 'x'}
