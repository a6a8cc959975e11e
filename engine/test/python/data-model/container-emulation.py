class Ring:
    def __init__(self, it): self.d = list(it)
    def __len__(self): return len(self.d)
    def __getitem__(self, i):
        if isinstance(i, slice): return Ring(self.d[j % len(self.d)] for j in range(i.start or 0, i.stop if i.stop is not None else len(self.d), i.step or 1))
        if not isinstance(i, int): raise TypeError(f'ring index must be int, not {type(i).__name__}')
        return self.d[i % len(self.d)]
    def __setitem__(self, i, v): self.d[i % len(self.d)] = v
    def __delitem__(self, i): del self.d[i % len(self.d)]
    def __iter__(self): return iter(self.d)
    def __reversed__(self): return reversed(self.d)
    def __contains__(self, x): return x in self.d
    def __repr__(self): return f'Ring({self.d})'
    def __missing__(self, k): return 'never used here'
    def __length_hint__(self): return 100
r = Ring('abcd'); r[5] = 'B'; del r[-1]
print(r, len(r), r[0], r[100], r[-7], r[2:7], r[::2], list(r), list(reversed(r)), 'B' in r, [*r], max(r), sorted(r), ''.join(r), list(enumerate(r)), list(zip(r, r)))
try: r['x']
except TypeError as e: print(e)
class OnlyLen:
    def __len__(self): return 3
class OnlyGet:
    def __getitem__(self, i):
        print('get', i, end=' ')
        if i > 2: raise IndexError(i)
        return i
class DictLike:
    def __init__(self): self.k = ['x', 'y']
    def keys(self): return self.k
    def __getitem__(self, k): return f'v{k}'
print(list(OnlyGet()), 1 in OnlyGet(), 9 in OnlyGet(), list(iter(OnlyGet())), max(OnlyGet()), [*map(str, OnlyGet())])
a, b, c = OnlyGet(); print(a, b, c, dict(DictLike()), {**DictLike()}, (lambda **k: k)(**DictLike()), bool(OnlyLen()), {}.update(DictLike()))
for f in [lambda: reversed(OnlyGet()), lambda: list(reversed(OnlyLen())), lambda: OnlyLen()[0], lambda: iter(OnlyLen()), lambda: 1 in OnlyLen(), lambda: len(OnlyGet()), lambda: dict(OnlyGet()), lambda: {**OnlyGet()}, lambda: next(iter(DictLike()))]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Matrix:
    def __init__(self, w): self.w, self.d = w, {}
    def __getitem__(self, k): r, c = k; return self.d.get((r, c), 0)
    def __setitem__(self, k, v): print('set', k, v); self.d[k] = v
    def __delitem__(self, k): self.d.pop(k, None)
    def __class_getitem__(cls, n): return f'{cls.__name__}[{n}]'
m = Matrix(3); m[0, 1] = 5; m[0, 1] += 2; m[1, 2], m[2, 2] = 8, 9; del m[1, 2]; print(m.d, m[0, 1], m[5, 5], Matrix[int], Matrix[1, 2])
class LazyList:
    def __init__(self, g): self.g, self.c = iter(g), []
    def __getitem__(self, i):
        while len(self.c) <= i: self.c.append(next(self.g))
        return self.c[i]
l = LazyList(x * x for x in range(10**9)); print(l[5], l.c, l[2])
class Default(dict):
    def __missing__(self, k): return k.upper()
d = Default(a=1); print(d['a'], d['b'], d.get('c'), 'b' in d, '{x} {a}'.format_map(d))
class Cow(list):
    def __setitem__(self, i, v): print('cow set', i, v); super().__setitem__(i, v)
    def __getitem__(self, i): return ('cow', super().__getitem__(i))
    def append(self, v): print('cow append'); super().append(v)
k = Cow([1, 2]); k[0] = 5; k.append(3); k += [4]; k.extend([5]); k.insert(0, 0); print(k, k[0], list(k), k[1:2], sorted(k), k.index(5), [x for x in k], k == [0, 5, 2, 3, 4, 5], k * 1, k.pop())
m['one index']
