def fft(a):
    n = len(a)
    if n == 1: return [complex(a[0])]
    if n % 2: raise ValueError(f'length {n} is not a power of two')
    e, o = fft(a[::2]), fft(a[1::2]); w = [(1j ** (-4 * k / n)) * o[k] for k in range(n // 2)]
    return [e[k] + w[k] for k in range(n // 2)] + [e[k] - w[k] for k in range(n // 2)]
def clean(z, d=6): return complex(round(z.real, d) + 0.0, round(z.imag, d) + 0.0)
print([clean(z) for z in fft([1, 2, 3, 4])], [clean(z) for z in fft([0, 1, 0, -1, 0, 1, 0, -1])])
def roots(coeffs, n=200):
    k = len(coeffs) - 1; z = [(0.4 + 0.9j) ** i for i in range(k)]
    def p(x):
        r = 0j
        for c in coeffs: r = r * x + c
        return r
    for _ in range(n):
        for i in range(k):
            d = 1 + 0j
            for j in range(k):
                if i != j: d *= z[i] - z[j]
            z[i] -= p(z[i]) / d
    return sorted((clean(v) for v in z), key=lambda v: (v.real, v.imag))
print(roots([1, 0, 0, -1]), roots([1, -6, 11, -6]), roots([1, 0, 1]), roots([1, 2, 5]))
def mul(q, r): a, b, c, d = q; e, f, g, h = r; return a*e-b*f-c*g-d*h, a*f+b*e+c*h-d*g, a*g-b*h+c*e+d*f, a*h+b*g-c*f+d*e
print(mul((0, 1, 0, 0), (0, 0, 1, 0)), mul((1, 2, 3, 4), (1, -2, -3, -4)))
z = complex(3, -4); print(z, abs(z), z.conjugate(), z * z.conjugate(), -z, z ** 2, 1 / z, z == 3 - 4j, z.real, z.imag, f'{z:.2f}', f'{z:+.1e}', str(z), repr(-z), (z + 1) * 2, z - z, 2 * z - 1j, z / 2, sum([z, 1, 2.5]), [z] * 2, {z: 'key'}[3 - 4j], complex('1e3-2.5j'), complex(1, -0.0), -0j, 1e400j, bool(0j))
path = [0j]
for step in (1, 1j, -1, -1j, 2, 2j): path.append(path[-1] + step)
print(path, max(map(abs, path)), sorted(path, key=lambda c: (abs(c), c.real)), {c.real for c in path} == {0, 1, 2})
print([sum(1 for _ in iter_escape(complex(x / 10, y / 10))) for x in (-20, -5, 0, 5) for y in (0, 5, 10)] if (iter_escape := lambda c, z=0j: iter((lambda s: [s.append(s[-1] ** 2 + c) or 1 for _ in range(20) if abs(s[-1]) <= 2])([z]))) else '')
for f in (lambda: fft([1, 2, 3]), lambda: fft([]), lambda: z < 1, lambda: z // 1, lambda: int(z), lambda: complex('1+'), lambda: z ** 'a', lambda: 0j ** -1, lambda: z / 0j, lambda: round(z), lambda: z % 2, lambda: complex(1j, 'x'), lambda: sorted([z, 1j]), lambda: float(1j), lambda: z[0], lambda: '%f' % z, lambda: f'{z:d}', lambda: max(z, 0)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
roots([0, 1, 1])
