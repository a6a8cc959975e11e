class Frac:
    __slots__ = 'n', 'd'
    def __init__(self, n, d=1):
        if d == 0: raise ZeroDivisionError(f'Frac({n}, 0)')
        a, b = abs(n), abs(d)
        while b: a, b = b, a % b
        s = -1 if d < 0 else 1
        self.n, self.d = s * n // a if a else 0, s * d // a if a else 1
    def __repr__(self): return f'{self.n}/{self.d}' if self.d != 1 else str(self.n)
    def _co(f):
        def g(self, o):
            if isinstance(o, int): o = Frac(o)
            return f(self, o) if isinstance(o, Frac) else NotImplemented
        return g
    @_co
    def __add__(s, o): return Frac(s.n * o.d + o.n * s.d, s.d * o.d)
    @_co
    def __mul__(s, o): return Frac(s.n * o.n, s.d * o.d)
    @_co
    def __truediv__(s, o): return Frac(s.n * o.d, s.d * o.n)
    @_co
    def __rtruediv__(s, o): return o / s
    @_co
    def __eq__(s, o): return (s.n, s.d) == (o.n, o.d)
    @_co
    def __lt__(s, o): return s.n * o.d < o.n * s.d
    def __neg__(s): return Frac(-s.n, s.d)
    def __sub__(s, o): return s + -o
    def __rsub__(s, o): return -s + o
    __radd__, __rmul__ = __add__, __mul__
    def __pow__(s, k): return Frac(s.n ** k, s.d ** k) if k >= 0 else Frac(s.d ** -k, s.n ** -k)
    def __float__(s): return s.n / s.d
    def __hash__(s): return hash((s.n, s.d)) if s.d != 1 else hash(s.n)
    def __bool__(s): return s.n != 0
    def __abs__(s): return Frac(abs(s.n), s.d)
h, t = Frac(1, 2), Frac(-2, 6)
print(h, t, h + t, h - t, h * t, h / t, h ** 3, h ** -2, 1 + h, 1 - h, 2 * h, 1 / h, h == Frac(3, 6), h < t, sorted([h, t, Frac(1, 3)]), float(h), hash(Frac(5)) == hash(5), bool(Frac(0)), abs(t), sum([h, h, t], Frac(0)), Frac(0, -5), {h: 'half'}[Frac(2, 4)], Frac(4, -2))
for f in (lambda: h / 0, lambda: Frac(1, 0), lambda: h + 'x', lambda: 'x' + h, lambda: h + 1.5, lambda: h < 'a', lambda: Frac(0) ** -1, lambda: h.x, lambda: setattr(h, 'z', 1), lambda: h > None):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class Poly:
    def __init__(self, *c):
        c = list(c)
        while len(c) > 1 and not c[-1]: c.pop()
        self.c = c or [0]
    def __call__(self, x):
        r = 0
        for c in reversed(self.c): r = r * x + c
        return r
    def __add__(s, o): return Poly(*(a + b for a, b in zip(s.c + [0] * len(o.c), o.c + [0] * len(s.c))))
    def __mul__(s, o):
        out = [0] * (len(s.c) + len(o.c) - 1)
        for i, a in enumerate(s.c):
            for j, b in enumerate(o.c): out[i + j] += a * b
        return Poly(*out)
    def deriv(s): return Poly(*(i * c for i, c in enumerate(s.c) if i))
    def __divmod__(s, o):
        q, r = [0] * max(1, len(s.c) - len(o.c) + 1), list(s.c)
        for i in range(len(s.c) - len(o.c), -1, -1):
            q[i] = Frac(1) * r[i + len(o.c) - 1] / o.c[-1]
            for j, c in enumerate(o.c): r[i + j] = r[i + j] - q[i] * c
        return Poly(*q), Poly(*r[:len(o.c) - 1])
    def __str__(s):
        out = ''
        for i, c in reversed(list(enumerate(s.c))):
            if c or len(s.c) == 1: out += f'{" + " if out else ""}{c}' + ('x' if i else '') + (f'^{i}' if i > 1 else '')
        return out
p, q = Poly(-1, 0, 1), Poly(1, 1)
print(p, q, p + q, p * q, p.deriv(), p(3), p(h), Poly(0), Poly(1, 0, 0), [str(x) for x in divmod(p, q)], [str(x) for x in divmod(Poly(1, 2, 3, 4), Poly(1, 2))])
def newton(f, x, n=6):
    d = f.deriv()
    for _ in range(n): x = x - f(x) / d(x)
    return x
print(newton(Poly(-2, 0, 1), 1.0), newton(Poly(-2, 0, 1), Frac(1), 4))
def bernoulli(n):
    a = [0] * (n + 1)
    for m in range(n + 1):
        a[m] = Frac(1, m + 1)
        for j in range(m, 0, -1): a[j - 1] = j * (a[j - 1] - a[j])
    return a[0]
print([str(bernoulli(k)) for k in range(0, 13)])
newton(Poly(1, 0, 1), Frac(0))
