# Special methods in hot loops: operators, subscripts, calls, properties, truth, isinstance.
import math


class Vec:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return Vec(self.x - other.x, self.y - other.y)

    def __mul__(self, k):
        if isinstance(k, Vec):
            return self.x * k.x + self.y * k.y
        return Vec(self.x * k, self.y * k)

    def __rmul__(self, k):
        return Vec(k * self.x, k * self.y)

    def __neg__(self):
        return Vec(-self.x, -self.y)

    def __truediv__(self, k):
        return Vec(self.x / k, self.y / k)

    @property
    def length(self):
        return math.sqrt(self.x * self.x + self.y * self.y)


class Total(Vec):
    def __iadd__(self, other):
        self.x += other.x
        self.y += 1
        return self

    def __call__(self, k):
        return self.x * k

    def __getitem__(self, key):
        return self.x if key == 0 else self.y


def vectors(n):
    position = Vec(0.0, 0.0)
    speed = Vec(1.0, 0.5)
    total = Total(0.0, 0)
    s = 0.0
    for i in range(n):
        position = position + speed * 0.01
        position += speed * 0.001
        speed = -speed if i % 100 == 99 else speed
        total += speed
        s += position.length + (2.0 * position).x + (position - speed) * speed
        s += total[0] + total[1] + total(0.5)
        if total:
            s += 1
    return position.x, position.y, total.x, total.y, s


print(vectors(5000))


def divides(n):
    v = Vec(1.0, 2.0)
    s = 0.0
    try:
        for i in range(n):
            s += (v / (n - 20 - i)).length
    except ZeroDivisionError as error:
        return s, i, str(error), error.__traceback__.tb_next.tb_frame.f_code.co_name


print(divides(3000))


class Unit:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        if not isinstance(other, Unit):
            return NotImplemented
        return Unit(self.n + other.n)

    def __radd__(self, other):
        return Unit(self.n + other)

    def __eq__(self, other):
        return self.n == other.n

    def __len__(self):
        return self.n

    def __bool__(self):
        return self.n % 3 == 0


class Meter(Unit):
    def __radd__(self, other):
        return Unit(1000)


def units(n):
    u = Unit(0)
    m = Meter(2)
    one = Unit(1)
    errors = 0
    s = 0
    for i in range(n):
        u = u + one
        s += (u + m).n + (5 + m).n + (7 + u).n
        if u:
            s += 1
        if u == m:
            s += 3
        try:
            u + 'x'
        except TypeError:
            errors += 1
    return u.n, s, errors


print(units(3000))


class Grid:
    def __init__(self, n):
        self.n = n
        self.cells = [0.5] * (n * n)

    def __getitem__(self, at):
        i, j = at
        return self.cells[i * self.n + j]

    def __setitem__(self, at, value):
        i, j = at
        self.cells[i * self.n + j] = value


def grids(n):
    g = Grid(20)
    s = 0.0
    for k in range(n):
        for i in range(1, 19):
            for j in range(1, 19):
                s += g[i, j] - g[i - 1, j] * 0.5
    try:
        for i in range(n):
            s += g[i, 3]
    except IndexError as error:
        return s, i, str(error)


print(grids(60))


class Account:
    def __init__(self):
        self._balance = 0
        self.reads = 0

    @property
    def balance(self):
        self.reads += 1
        if self.reads % 1000 == 0:
            raise ValueError(self.reads)
        return self._balance

    @balance.setter
    def balance(self, value):
        self._balance = value


def accounts(n):
    a = Account()
    errors = 0
    s = 0
    for i in range(n):
        try:
            s += a.balance
        except ValueError as error:
            errors += error.args[0]
        a._balance += 2
    return s, errors, a.reads


print(accounts(4500))
