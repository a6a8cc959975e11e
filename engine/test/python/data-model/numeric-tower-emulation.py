class Vec:
    def __init__(self, *c): self.c = c
    def __repr__(self): return f'Vec{self.c}'
    def __add__(self, o): return Vec(*(a + b for a, b in zip(self.c, o.c))) if isinstance(o, Vec) else NotImplemented
    def __sub__(self, o): return self + -o if isinstance(o, Vec) else NotImplemented
    def __neg__(self): return Vec(*(-a for a in self.c))
    def __mul__(self, o): return sum(a * b for a, b in zip(self.c, o.c)) if isinstance(o, Vec) else Vec(*(a * o for a in self.c)) if isinstance(o, (int, float)) else NotImplemented
    __rmul__ = __mul__
    def __truediv__(self, o): return Vec(*(a / o for a in self.c))
    def __matmul__(self, o): a, b = self.c, o.c; return Vec(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])
    def __abs__(self): return (self * self) ** .5
    def __bool__(self): return any(self.c)
    def __eq__(self, o): return isinstance(o, Vec) and self.c == o.c
    def __hash__(self): return hash(self.c)
    def __getitem__(self, i): return self.c[i]
    def __len__(self): return len(self.c)
    def __iter__(self): return iter(self.c)
    def __contains__(self, v): return v in self.c
    def __format__(self, s): return '<' + ', '.join(format(a, s) for a in self.c) + '>'
    def __iadd__(self, o): print('iadd'); return self + o
    def __pow__(self, n, m=None): return Vec(*(pow(a, n, m) for a in self.c))
    def __round__(self, n=0): return Vec(*(round(a, n) for a in self.c))
    def __lt__(self, o): return abs(self) < abs(o)
    def __radd__(self, o): return self if o == 0 else NotImplemented
    def __index__(self): return len(self.c)
    def __complex__(self): return complex(*self.c[:2])
    def __float__(self): return float(abs(self))
    def __int__(self): return int(abs(self))
    def __call__(self, f): return Vec(*map(f, self.c))
v, w = Vec(1, 2, 3), Vec(4, 5, 6)
print(v + w, w - v, -v, v * w, v * 2, 3 * v, v / 2, v @ w, abs(Vec(3, 4)), bool(v), bool(Vec(0, 0)), v == Vec(1, 2, 3), v != w, hash(v) == hash(Vec(1, 2, 3)), v[0], v[-1], v[1:], len(v), list(v), 2 in v, f'{v:.2f}', f'{v}', v ** 2, pow(v, 2, 3), round(v / 3, 2), v < w, sorted([w, v]), max(v, w), sum([v, w]), sum([v, w], Vec(0, 0, 0)), [10, 20, 30, 40][v], complex(v), float(Vec(3, 4)), int(Vec(3, 4)), v(lambda a: a * 10), range(v), 'ab' * v, bin(v))
u = v; u += w; print(u, v is not u); x, y, z = v; print(x, y, z, *v, {v: 1}[Vec(1, 2, 3)], v > w, list(reversed(v)), dict(zip('abc', v)))
for f in [lambda: v + 1, lambda: 1 + v, lambda: v - 'a', lambda: v * 'a', lambda: 'a' * v == 0, lambda: v <= w, lambda: v / 0, lambda: v // 2, lambda: v % 2, lambda: v & w, lambda: v['a'], lambda: v[9], lambda: ~v, lambda: v << 1, lambda: v @ 5, lambda: divmod(v, 2), lambda: 2 ** v, lambda: v >= w, lambda: del_item(v)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
v += 1
