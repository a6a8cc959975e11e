import functools
print(sorted([]), sorted([1]), sorted([2, 1]), sorted(range(20), key=lambda v: (v % 3, -v)), sorted('Hello World'), sorted([True, False, 2, 0]), sorted([1.5, 1, 0.5, -1]), sorted([(1, 'b'), (1, 'a'), (0, 'z')]), sorted([[2], [1, 5], [1]]), sorted(['b', 'B', 'a', 'A'], key=str.lower))
class K:
    n = 0
    def __init__(self, v): self.v = v
    def __lt__(self, o): K.n += 1; return self.v < o.v
    def __repr__(self): return f'K{self.v}'
ks = [K(v) for v in (5, 3, 8, 1, 9, 2)]
print(sorted(ks), min(ks), max([K(1), K(2)], key=lambda k: k.v), sorted(ks, reverse=True))
K.n = 0; sorted([K(i) for i in range(100)]); print('comparisons of sorted input', K.n)
K.n = 0; sorted([K(-i) for i in range(100)]); print('comparisons of reversed input', K.n)
x = 12345
data = []
for _ in range(500): x = (x * 1103515245 + 12345) % 2**31; data.append(x % 1000)
s = sorted(data); print(s[:5], s[-5:], all(a <= b for a, b in zip(s, s[1:])), sum(s) == sum(data))
pairs = [(v % 10, i) for i, v in enumerate(data)]; sp = sorted(pairs, key=lambda p: p[0]); print(all(a[0] < b[0] or a[1] < b[1] for a, b in zip(sp, sp[1:])))
rp = sorted(pairs, key=lambda p: p[0], reverse=True); print(all(a[0] > b[0] or a[1] < b[1] for a, b in zip(rp, rp[1:])))
calls = []
sorted([3, 1, 2], key=lambda v: calls.append(v) or v); print(calls)
l = [3, 1, 2]
def peek(v): calls.append(len(l)); return v
l.sort(key=peek); print(l, calls[3:])
def mutate(v): l.append(v); return v
try: l.sort(key=mutate)
except ValueError as e: print(e, l)
l = [3, 1, 2]
try: l.sort(key=lambda v: 1 / (v - 1))
except ZeroDivisionError as e: print(e, l)
print(sorted([3, 1, 2], key=functools.cmp_to_key(lambda a, b: b - a)), sorted(['10', '9', '1'], key=int), sorted({'b': 2, 'a': 3}.items(), key=lambda kv: kv[1]))
for bad in ([1, 'a'], [None, None], [{}, {}], [1, None, 2], [[1], [None]], ['a', b'a'], [1j, 2], [(1, 'a'), (1, 2)], [1, [2]], [object, int]):
    try: print(sorted(bad))
    except TypeError as e: print(e)
nan = float('nan'); print(sorted([2, nan, 1]), sorted([nan, 1, 0]), sorted([1, 2, 3, nan]))
class Bad:
    def __lt__(self, o): raise RuntimeError('no comparing')
try: sorted([Bad(), Bad()])
except RuntimeError as e: print(e)
class NB:
    def __lt__(self, o): return []
print(len(sorted([NB(), NB()])))
def insertion(a):
    for i in range(1, len(a)):
        j = i
        while j and a[j] < a[j - 1]: a[j], a[j - 1] = a[j - 1], a[j]; j -= 1
    return a
def merge(a):
    if len(a) < 2: return a
    m = len(a) // 2; l, r, o = merge(a[:m]), merge(a[m:]), []
    while l and r: o.append((l if l[0] <= r[0] else r).pop(0))
    return o + l + r
def heap(a):
    def sift(i, n):
        while (c := 2 * i + 1) < n:
            if c + 1 < n and a[c] < a[c + 1]: c += 1
            if a[i] >= a[c]: return
            a[i], a[c] = a[c], a[i]; i = c
    for i in range(len(a) // 2, -1, -1): sift(i, len(a))
    for n in range(len(a) - 1, 0, -1): a[0], a[n] = a[n], a[0]; sift(0, n)
    return a
print(insertion(data[:60]) == sorted(data[:60]), merge(data[:]) == s, heap(data[:]) == s)
sorted([1, 2], key=lambda a, b: 0)
