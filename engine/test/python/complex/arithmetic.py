a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, -a, +a, abs(a), a ** 2, a ** b, a ** 0.5, a ** -1, a ** 0, 2 ** a, a == 3 + 4j, a != b, a == 3, 3 + 0j == 3, hash(3 + 0j) == hash(3), hash(1 + 2j), a.conjugate(), a.real, a.imag)
print(1 + 2j * 3, 1j * 1j, 1j ** 2, 1j ** 3, (1 + 1j) ** 10, (2 + 0j) ** 3, 0j ** 0, 1j ** 0.5, (1 + 2j) * 2, 2.5 * (1 + 2j), (1 + 2j) / 2, 1 / 1j, True * 1j, (1 + 2j) - 1, 10**20 + 1j)
for f in [lambda: a < b, lambda: a // b, lambda: a % b, lambda: divmod(a, b), lambda: int(a), lambda: float(a), lambda: a / 0, lambda: 0j ** -1, lambda: 0j ** 1j, lambda: a & b, lambda: ~a, lambda: round(a), lambda: a + 'x', lambda: 'x' * a, lambda: [1][1j], lambda: max(a, b), lambda: a ** 'x', lambda: pow(a, 2, 3), lambda: 1e200j ** 2, lambda: abs(1e308 + 1e308j), lambda: a.nope, lambda: sorted([a, b]), lambda: 10**400 + 1j, lambda: a << 1, lambda: a.__floordiv__, lambda: range(1j), lambda: math_floor(a)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
z = 0j
for i in range(8): z = z * z + (-0.5 + 0.6j); print(z, abs(z))
x = 1 + 1j; x += 1; x *= 2j; x -= 3; x /= 1 + 1j; x **= 2
print(x, bool(0j), bool(1e-300j), complex(float('inf'), -0.0), complex('nan+infj'), -0j, 0j - 0, complex(-0.0, 0.0), 1 - 0j, -(1 + 0j))
print([complex(r, i) for r in (0.0, -0.0, 1.0) for i in (0.0, -0.0, -1.5)], complex(1e300, 1e-300), complex(1e16, 0.1), [1j], f'{1j}', str(1 + 0j), repr(-1j))
n = 8
roots = [complex(round((1j ** (4 * k / n)).real, 6), round((1j ** (4 * k / n)).imag, 6)) for k in range(n)]
print(roots)
a % 2
