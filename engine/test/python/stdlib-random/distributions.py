# The same seed gives CPython's numbers: every distribution, every kind of seed, states saved and restored.
import random
from random import Random

for seed in [0, -5, 12345678901234567890123, 'abc', '', b'xyz', bytearray(b'q'), 1.5, True]:
    r = Random(seed)
    print(seed, r.random(), [r.getrandbits(k) for k in (0, 1, 32, 40, 53, 64, 100)])
    print([r.randint(1, 6) for _ in range(10)], r.randrange(5, 50, 7), r.randrange(50, 5, -3), r.randrange(10 ** 30))
    print(r.choice('abcdef'), r.choices('abc', k=5), r.choices('abc', [1, 2, 3], k=5), r.choices('abc', cum_weights=[1, 5, 6]))
    print(r.sample(range(100), 5), r.sample(range(10 ** 6), 30), r.sample('abc', 5, counts=[2, 3, 4]), r.sample([1, 2, 3], 3))
    items = list(range(20))
    r.shuffle(items)
    print(items, r.randbytes(5))
    print(r.uniform(1, 2), r.triangular(), r.triangular(1, 5, 2), r.triangular(3, 3, 3), r.gauss(), r.gauss(1, 2), r.gauss(),
          r.normalvariate(), r.lognormvariate(0, 1), r.expovariate(2), r.vonmisesvariate(1, 2), r.vonmisesvariate(1, 0))
    print([r.gammavariate(a, 2) for a in (0.5, 1, 3)], r.betavariate(2, 3), r.paretovariate(3), r.weibullvariate(1, 2))
    state = r.getstate()
    ahead = [r.random(), r.gauss()]
    r.setstate(state)
    print(ahead == [r.random(), r.gauss()], state[0], len(state[1]), state[1][-1], sum(state[1][:-1]), state[2])

print(Random('abc').random(), [Random().seed(s, version=1) for s in ('abc', b'', '')])
r = Random()
for seed in ('abc', '', b'\xff'):
    r.seed(seed, version=1)
    print(r.random())

class Third(Random):
    def random(self): return 0.3
class Bits(Random):
    def getrandbits(self, k): return 2
third, bits = Third(), Bits()
print(third.randrange(10), third.choice('abc'), third.randint(1, 3), third.gauss(), bits.randrange(10), bits.choice('abc'))

system = random.SystemRandom()
print(0 <= system.random() < 1, 1 <= system.randint(1, 6) <= 6, len(system.randbytes(4)), system.getrandbits(10) < 1024)

def show(function, *args, **kwargs):
    try:
        return repr(function(*args, **kwargs))
    except Exception as error:
        return f'{type(error).__name__}: {error}'

print(show(r.choice, []), show(r.sample, {1}, 1), show(r.sample, [1], 2), show(r.sample, [1], 1, counts=[1, 2]))
print(show(r.choices, [1], 2), show(r.choices, [1], [0]), show(r.choices, [1], [1], cum_weights=[1]), show(r.choices, [], k=1))
print(show(r.getrandbits, -1), show(r.setstate, (1,)), show(r.setstate, (3, (1,), None)), show(r.seed, []))
print(show(r.gammavariate, 0, 1), show(system.getstate), show(r.randrange, 1, step=2), show(r.randrange, 1, 5, 0))
random.seed(42)
print(random.random(), random.randint(1, 100), random.choice([1, 2, 3]))
