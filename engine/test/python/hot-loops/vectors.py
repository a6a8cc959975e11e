"""Loops that run several iterations at once, over arrays of all kinds that overlap or not, and what ends them early."""
from array import array
import math

def fill(kind, n, f):
    return array(kind, [f(i) for i in range(n)])

def saxpy(n, a, x, y):
    for i in range(n):
        y[i] = a * x[i] + y[i]

def roots(n, x, y):
    for i in range(n):
        y[i] = math.sqrt(x[i])

def quotients(n, a, x, y):
    for i in range(n):
        y[i] = a / x[i]

def add_ints(n, x, y, z):
    for i in range(n):
        z[i] = x[i] + y[i]

def sub_ints(n, x, y, z):
    for i in range(n):
        z[i] = x[i] - y[i] & 0xff

def widen(n, x, z):
    for i in range(n):
        z[i] = x[i] * 0.25

def shade(n, x, z):
    for i in range(n):
        z[i] = (x[i] * 77) >> 8 & 255

def clamp(n, x, z):
    for i in range(n):
        z[i] = min(max(x[i], -1.5), 2.5)

def stencil(n, m, u, v):
    for i in range(1, n - 1):
        for j in range(1, m - 1):
            k = i * m + j
            v[k] = u[k] + 0.1 * (u[k - m] + u[k + m] + u[k - 1] + u[k + 1] - 4.0 * u[k])

def shifted(n, x, d):
    for i in range(n - d):
        x[i + d] = x[i] * 0.5

def back(n, x, d):
    for i in range(n - d):
        x[i] = x[i + d] * 0.5 + 1.0

def report(name, *arrays):
    for a in arrays:
        print(name, a.typecode, sum(a), a[0], a[len(a) // 2], a[-1])

for n in (1, 4, 5, 15, 18, 33, 1500):
    x = fill('d', n, lambda i: i * 0.5 - 3)
    y = fill('d', n, lambda i: 1.0 / (i + 1))
    for r in range(6): saxpy(n, 0.5 + r, x, y)
    report('saxpy', y)
    y = fill('d', n, lambda i: 1.0 / (i + 1)); roots(n, y, x); quotients(n, 2.0, y, x)
    report('roots', x)
    f = fill('f', n, lambda i: i * 0.3)
    for r in range(6): saxpy(n, 0.3, f, f)
    report('f', f)
    g = fill('f', n, lambda i: i * 0.3)
    saxpy(n, 0.3, g, y); saxpy(n, 0.3, y, g)
    report('fd', g, y)
    for kind in 'bBhHiIqQ':
        p = fill(kind, n, lambda i: i * 7 % 50)
        q = fill(kind, n, lambda i: i * 3 % 50)
        z = fill(kind, n, lambda i: 0)
        add_ints(n, p, q, z); report('add', z)
        sub_ints(n, p, q, array('l', [0]) * n)
        w = fill('d', n, lambda i: 0.0)
        widen(n, p, w); report('widen', w)
        s = array('B', bytes(n))
        shade(n, p, s); report('shade', s)
    z = fill('d', n, lambda i: 0.0)
    clamp(n, x, z); report('clamp', z)
    for d in (1, 2, 3, 4, 5, 8):
        if d < n:
            c = fill('d', n, lambda i: i * 1.25)
            shifted(n, c, d); report('shifted', c)
            back(n, c, d); report('back', c)
u = fill('d', 30 * 41, lambda i: i * 7 % 31 * 0.5)
v = fill('d', 30 * 41, lambda i: 0.0)
for r in range(10):
    stencil(30, 41, u, v); stencil(30, 41, v, u)
report('stencil', u, v)
stencil(30, 41, u, u)
report('in place', u)

# what leaves the vector loop
for at in (0, 5, 700):
    n = 1200
    x = fill('d', n, lambda i: i + 1.0)
    y = fill('d', n, lambda i: 0.0)
    x[at] = -1.0
    try:
        roots(n, x, y)
    except ValueError as error:
        print(error, y.index(0.0), sum(y))
    x[at] = 0.0
    try:
        quotients(n, 1.0, x, y)
    except ZeroDivisionError as error:
        print(error, sum(y))
    p = fill('q', n, lambda i: 2 ** 62 - i)
    q = fill('q', n, lambda i: -i)
    q[at] = 2 ** 62
    z = fill('q', n, lambda i: 0)
    try:
        add_ints(n, p, q, z)
        print(sum(z))
    except OverflowError as error:
        print(error, sum(z))
    p = fill('h', n, lambda i: i * 25 % 30000)
    q = fill('h', n, lambda i: 5)
    q[at] = 32767
    z = fill('h', n, lambda i: 0)
    try:
        add_ints(n, p, q, z)
        print(sum(z))
    except OverflowError as error:
        print(error, sum(z))
