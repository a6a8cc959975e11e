# Attributes of instances read and written in hot loops: with __dict__, with __slots__, of every kind of number, through methods.


class Counter:
    step = 2

    def __init__(self):
        self.count = 0
        self.total = 0.0
        self.flag = False
        self.last = None

    def add(self, x):
        self.count += self.step
        self.total += x * 0.5
        self.flag = not self.flag
        self.last = self

    def twice(self, x):
        self.add(x)
        self.add(-x)


def count(n):
    counter = Counter()
    for i in range(n):
        counter.add(i)
        counter.twice(i)
    return counter.count, counter.total, counter.flag, counter.last is counter


print(count(5000))


class Generator:
    __slots__ = ('state', 'calls')

    def __init__(self, seed):
        self.state = seed
        self.calls = 0

    def next(self):
        x = self.state
        x ^= (x << 13) & 0xFFFFFFFFFFFFFFFF
        x ^= x >> 7
        x ^= (x << 17) & 0xFFFFFFFFFFFFFFFF
        self.state = x
        self.calls += 1
        return x


def generate(n):
    generator = Generator(88172645463325252)
    low = 0
    for i in range(n):
        low += generator.next() & 15
    return low, generator.state, generator.calls


print(generate(4000))


class Matrix:
    def __init__(self, n):
        self.n = n
        self.data = [0.0] * (n * n)

    def get(self, i, j):
        return self.data[i * self.n + j]

    def set(self, i, j, value):
        self.data[i * self.n + j] = value


def multiply(n):
    a, b, c = Matrix(n), Matrix(n), Matrix(n)
    for i in range(n):
        for j in range(n):
            a.set(i, j, i * 0.5 + j)
            b.set(i, j, i - j * 0.25)
    for i in range(n):
        for j in range(n):
            total = 0.0
            for k in range(n):
                total += a.get(i, k) * b.get(k, j)
            c.set(i, j, total)
    return sum(c.data)


print(multiply(30))


class Particle:
    def __init__(self, x, v, name):
        self.x = x
        self.v = v
        self.name = name


def move(n):
    particles = [Particle(i * 1.0, i * 0.25, 'p' + str(i)) for i in range(40)]
    for _ in range(n):
        for p in particles:
            p.x += p.v * 0.01
            if p.x > 30.0:
                p.v = -p.v
    return [p.x for p in particles][::7], [p.v for p in particles][::9], particles[5].name


print(move(300))


class Inner:
    def __init__(self):
        self.value = 1


class Outer:
    def __init__(self):
        self.inner = Inner()
        self.other = Inner()


def nested(n):
    outer = Outer()
    for i in range(n):
        outer.inner.value += i
        outer.other.value -= i
        if i % 100 == 50:
            outer.inner, outer.other = outer.other, outer.inner
    return outer.inner.value, outer.other.value


print(nested(3000))

shared = Counter()


def with_global(n):
    for i in range(n):
        shared.count += 1
        shared.total -= 0.5
    return shared.count, shared.total


print(with_global(3000), with_global(10))


class Static:
    factor = 3
    table = [1, 2, 3, 4]

    def __init__(self):
        self.n = 0

    @staticmethod
    def triple(x):
        return 3 * x

    @classmethod
    def scaled(cls, x):
        return x + 1

    def run(self, n):
        for i in range(n):
            self.n += self.triple(i) + self.scaled(i) + self.factor + self.table[i & 3]
        return self.n


print(Static().run(3000))


def unsigned(n):
    g = Generator(2**64 - 5)
    for i in range(n):
        g.state = (g.state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        g.calls ^= g.state >> 60
    return g.state, g.calls


print(unsigned(3000))


def passed(n):
    c = Counter()
    f = c.add
    for i in range(n):
        f(x=i)
        c.add(x=1.5)
    return c.count, c.total


print(passed(2500))
