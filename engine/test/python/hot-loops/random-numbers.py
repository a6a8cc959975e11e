# random() in hot loops: the same numbers whoever draws them, and whenever new ones are made.
import random
from random import random as draw


def area(n):
    inside = 0
    for _ in range(n):
        x = random.random()
        y = random.random()
        if x * x + y * y <= 1.0:
            inside += 1
    return inside


random.seed(3)
print(area(20000), random.random(), random.getrandbits(70))
for n in (0, 1, 311, 312, 313, 5000):
    random.seed(n)
    print(n, area(n), random.random(), hash(random.getstate()) == hash(random.getstate()))


def walk(rng, n):
    x = 0.0
    for i in range(n):
        x += rng.random() - 0.5
        if i % 700 == 699:
            rng.seed(i)
    return x, rng.random()


print(walk(random.Random(5), 4000), walk(random.Random(6), 4000))


class Constant(random.Random):
    def random(self):
        return 0.25


class Other(random.Random):
    pass


print(walk(Constant(5), 3000), walk(Other(5), 3000), walk(random.Random(5), 3000))
mine = random.Random(7)
print(walk(mine, 2500))
mine.random = lambda: 0.75
print(walk(mine, 2500))
del mine.random
print(walk(mine, 2500))


def two(a, b, n):
    s = 0.0
    for i in range(n):
        s += a.random() - b.random()
        if i & 1:
            s += a.random()
    return s, a.random(), b.random()


print(two(random.Random(1), random.Random(2), 3000))
same = random.Random(9)
print(two(same, same, 3000))


def spread(n):
    s = 0.0
    for _ in range(n):
        s += random.uniform(-2, 5) * random.expovariate(1.5)
        s -= draw()
    return s


random.seed(11)
print(spread(4000), random.random())
state = random.getstate()
first = area(2500)
random.setstate(state)
print(first == area(2500), len(state[1]))


def mixed(n):
    counts = [0] * 40
    for i in range(n):
        counts[int(draw() * 40)] += 1
        if i % 900 == 0:
            counts[random.randrange(40)] += 1000
    return counts


print(mixed(6000))
