# Functions that are called often from code that is not compiled: sort keys, map, callbacks, methods, recursion, closures, generators.
import math
import sys
import traceback
from functools import reduce


def long_way(x, y):
    a = x * y + 1.5
    b = a * a - x
    c = math.sqrt(b * b + a * a)
    d = c / (1.0 + abs(a))
    e = d * d + c * b - a
    f = e * 0.5 + d * 0.25 + c
    if f > 1000.0:
        f = f - 1000.0 * int(f / 1000.0)
    g = f * f - e / (1.0 + d)
    h = g * 0.125 + f * 0.25 - d
    return h + e * d - (a + b) / (2.0 + c)


data = [((i * 7919) % 1000) * 0.01 for i in range(1000)]


def by_key(x):
    return long_way(x, 1.25) + long_way(2.5, x)


for repeat in range(3):
    print([round(x, 2) for x in sorted(data, key=by_key)[:5]], sum(map(by_key, data)).hex())


# Types change after the function has become hot.
def polynomial(x, y=3, *, z=1):
    total = x * x + y * x + z
    total = total * x - y * 2 + z
    total = total * x + y - z * 5
    total = total * x - y + z
    total = total * 3 + total // 7 - total % 11
    total = total * 3 + total // 7 - total % 11
    return total


print([polynomial(i, z=i % 3) for i in range(6)])
print(sum(polynomial(i % 100) for i in range(2000)))
print(list(map(polynomial, [1.5, 2 ** 40, True, -7, 2 ** 62, -2.5])))
print(polynomial(2 ** 80), polynomial(0.1, y=0.5, z=2))
try:
    polynomial('a')
except TypeError as error:
    print(type(error).__name__, error)
print(sum(map(polynomial, range(500))))


# Returns in several places, globals that change, None.
calls = 0
limit = 50


def many_ways(n):
    global calls
    calls += 1
    if n < 10:
        return None
    if n < limit:
        return n * 2
    if n % 3 == 0:
        return n // 3
    return -n


print([many_ways(i % 97) for i in range(900)].count(None), calls)
limit = 20
print(sum(many_ways(i % 97) or 0 for i in range(900)), calls)


# Exceptions that leave the function, and that it handles.
def reciprocal(n):
    return 1.0 / n + 1.0 / (n + 1) + 1.0 / (n + 2)


def safely(n):
    try:
        return reciprocal(n)
    except ZeroDivisionError:
        return -1.0


print(sum(map(safely, range(-300, 300))).hex())
try:
    list(map(reciprocal, range(400, -1, -1)))
except ZeroDivisionError:
    traceback.print_exc(file=sys.stdout)


def divides(n):
    return reciprocal(n) + reciprocal(n + 5)


try:
    list(map(divides, range(400, -1, -1)))
except ZeroDivisionError as error:
    frame = error.__traceback__.tb_next
    while frame is not None:
        print(frame.tb_frame.f_code.co_name, sorted(frame.tb_frame.f_locals.items()))
        frame = frame.tb_next


# Recursion: each call is made by the interpreter, or is part of its caller's trace.
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


print(fib(16), ackermann(2, 9), is_even(201), [depth(n) for n in range(0, 300, 50)])
for n in (100, 5000):
    try:
        print(depth(n))
    except RecursionError as error:
        print(type(error).__name__, error)
print([depth(n % 9) for n in range(300)][-3:])


# Closures: the cells are those of the function that is called, not of the one that was recorded.
def make_counter(start):
    count = start

    def bump(step):
        nonlocal count
        count = count + step * 2 - step
        return count

    def peek(x):
        return count * x + start

    return bump, peek


counters = [make_counter(10 * i) for i in range(3)]
for i in range(600):
    bump, peek = counters[i % 3]
    if i % 2:
        bump(i % 5)
    elif peek(i) < 0:
        print('never')
print([peek(1) for bump, peek in counters])


def takes_cell(x):
    y = x + 1

    def inner():
        return x * y

    x = x + 1
    return inner() + y


print(sum(map(takes_cell, range(1000))))


# Methods, static methods, classes that call; instances are objects to the traces.
class Point:
    scale = 3

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def norm(self, k):
        return self.x * self.x + self.y * k

    @staticmethod
    def area(a, b):
        return a * b + a - b

    def __call__(self, a):
        return Point.area(a, a + 1) * 2

    def __lt__(self, other):
        return self.x < other.x


points = [Point(i % 17, i % 5) for i in range(600)]
print(sum(p.norm(2) for p in points), sum(map(points[3], range(700))), min(points).x, sorted(points)[-1].x)


# Generators are no functions of that kind; functions that they call are.
def step(n):
    return (n * 1103515245 + 12345) & 0x7FFFFFFF


def stream(count):
    n = 1
    for _ in range(count):
        n = step(n)
        yield n


print(sum(stream(900)), reduce(lambda a, b: (a * 31 + step(b)) & 0xFFFF, range(900), 7))


# Loops within: a few iterations that are unrolled, and more than that.
def short_loop(n):
    s = 0
    for i in range(3):
        s += n * i
    k = n
    while k > 0:
        k //= 10
        s += 1
    return s


def two_loops(n):
    s = 0
    for i in range(n % 40):
        s += i
    for i in range(n % 7):
        s -= i * i
    return s


print(sum(map(short_loop, range(1500))), sum(map(two_loops, range(1500))))


# A loop at the very start of a function.
def from_the_start(n):
    while n > 3:
        n -= 3
    return n


print(sum(map(from_the_start, range(400))))


# The function is replaced, its defaults change, a function that it calls changes.
def scaled(x, factor=2):
    return shifted(x) * factor


def shifted(x):
    return x + 1


print(sum(map(scaled, range(400))))
scaled.__defaults__ = (5,)
print(sum(map(scaled, range(400))))


def shifted(x):
    return x - 1


print(sum(map(scaled, range(400))))
scaled.__code__ = (lambda x, factor=2: x * factor + 100).__code__
print(sum(map(scaled, range(400))))

# The same code in other globals.
source = 'def f(x):\n    return x * K + 1\n'
spaces = [{'K': k} for k in (2, 3, 0.5)]
for space in spaces:
    exec(source, space)
print([sum(space['f'](i) for i in range(300)) for space in spaces])
compiled = compile(source, 's', 'exec')
for space in spaces:
    exec(compiled, space)
print([sum(space['f'](i) for i in range(300)) for space in spaces for _ in range(2)])


# Frames that are looked at from a called function.
def who(n):
    if n == 450:
        return sys._getframe(1).f_locals['n'] + len(sys._getframe(1).f_code.co_name)
    return n


def outer(n):
    n = n + 0
    m = who(n) + 1
    return m * 2


print(sum(map(outer, range(500))))
