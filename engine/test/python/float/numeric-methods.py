import math
def bisect(f, a, b, eps=1e-12):
    if f(a) * f(b) > 0: raise ValueError(f'no sign change on [{a}, {b}]')
    while b - a > eps:
        m = (a + b) / 2
        if f(a) * f(m) <= 0: b = m
        else: a = m
    return (a + b) / 2
def newton(f, d, x, n=50):
    for _ in range(n):
        x2 = x - f(x) / d(x)
        if abs(x2 - x) < 1e-15: return x2
        x = x2
    return x
def simpson(f, a, b, n=100): h = (b - a) / n; return h / 3 * sum((1 if i in (0, n) else 4 if i % 2 else 2) * f(a + i * h) for i in range(n + 1))
def rk4(f, y, t, h, n):
    for _ in range(n):
        k1 = f(t, y); k2 = f(t + h / 2, y + h / 2 * k1); k3 = f(t + h / 2, y + h / 2 * k2); k4 = f(t + h, y + h * k3); y += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4); t += h
    return y
print(bisect(lambda x: x * x - 2, 0, 2), newton(lambda x: x ** 3 - 5, lambda x: 3 * x * x, 2.0), simpson(lambda x: x * x, 0, 3), simpson(math.sin, 0, math.pi), rk4(lambda t, y: y, 1.0, 0.0, 0.1, 10), math.e)
def mean(v): return sum(v) / len(v)
def sd(v): m = mean(v); return (sum((x - m) ** 2 for x in v) / (len(v) - 1)) ** .5
def fit(xs, ys): mx, my = mean(xs), mean(ys); b = sum((x - mx) * (y - my) for x, y in zip(xs, ys)) / sum((x - mx) ** 2 for x in xs); return my - b * mx, b
data = [2.1, 2.5, 3.6, 4.0, 5.2, 5.8]; print(mean(data), sd(data), fit(range(6), data), sorted(data)[len(data) // 2], math.fsum(data), max(data) - min(data))
def dft(x): n = len(x); return [sum(v * complex(math.cos(-2 * math.pi * k * i / n), math.sin(-2 * math.pi * k * i / n)) for i, v in enumerate(x)) for k in range(n)]
print([f'{abs(c):.6f}' for c in dft([1, 2, 3, 4, 0, 0, 1, 1])], [f'{c:.3f}' for c in dft([1, 0, 0, 0])])
def kahan(v):
    s = c = 0.0
    for x in v: y = x - c; t = s + y; c = (t - s) - y; s = t
    return s
v = [0.1] * 1000; print(sum(v), kahan(v), math.fsum(v), sum(1 / n for n in range(1, 1001)), sum(1 / n for n in range(1000, 0, -1)), sum((-1) ** n / (2 * n + 1) for n in range(500)) * 4)
x = 0.5
for _ in range(30): x = 3.9 * x * (1 - x)
print(repr(x)); s = 1.0
while 1 + s / 2 > 1: s /= 2
print(s, 2 ** -52, 5e-324 / 2, 1e308 * 10, (0.1 + 0.2) * 10, 1.1 + 2.2, 0.1 * 3, 1 / 3 * 3, round(2.675, 2), 1e16 + 1 - 1e16, math.sqrt(2) ** 2)
def horner(c, x):
    r = 0.0
    for k in reversed(c): r = r * x + k
    return r
print(horner([1, -3, 2], 1.5), [round(horner([1, 1, .5, 1 / 6, 1 / 24], t / 4), 6) for t in range(5)], math.exp(1))
def lerp(a, b, t): return a + (b - a) * t
print([lerp(-1, 1, i / 8) for i in range(9)], [round(i * .1, 10) for i in range(11)], [float(f'{math.pi:.{n}f}') for n in range(6)])
bisect(lambda x: x * x + 1, -1, 1)
