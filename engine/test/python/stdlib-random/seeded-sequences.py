import random
for seed in (0, 1, 42, -7, 2**70, 'text', b'bytes', 3.5, None.__class__ and 10):
    r = random.Random(seed); print(repr(seed), r.random(), r.getrandbits(16), r.randint(1, 100), r.choice('abc'), r.random())
random.seed(12345); print([random.random() for _ in range(5)]); print([random.randrange(10) for _ in range(20)], [random.randint(-5, 5) for _ in range(10)], [random.randrange(2, 50, 7) for _ in range(8)], random.randrange(10**30), random.getrandbits(1), random.getrandbits(33), random.getrandbits(100), random.randbytes(5))
l = list(range(12)); random.shuffle(l); print(l, random.sample(l, 5), random.sample('abcdef', 6), random.choices([1, 2, 3], k=6), random.choices('ab', [1, 3], k=8), random.choices('xyz', cum_weights=[1, 5, 6], k=5), random.sample([1, 2], counts=[3, 2], k=4), random.sample(range(10**9), 2))
print(random.uniform(5, 6), random.triangular(), random.gauss(0, 1), random.gauss(10, 2), random.normalvariate(0, 1), random.lognormvariate(0, .25), random.expovariate(1.5), random.vonmisesvariate(0, 4), random.gammavariate(2, 1), random.gammavariate(.5, 1), random.gammavariate(1, 1), random.betavariate(2, 3), random.paretovariate(3), random.weibullvariate(1, 1.5))
s = random.getstate(); a = [random.random() for _ in range(700)]; random.setstate(s); print(a == [random.random() for _ in range(700)], a[-1], s[0], len(s[1]), s[2])
x, y = random.Random(5), random.Random(5); print(all(x.random() == y.random() for _ in range(1000)), x.random() != random.Random(6).random())
for c in ['random.randrange(0)', 'random.randrange(5, 5)', 'random.randrange(1.5)', 'random.randrange(1, 10, 0)', 'random.randint(5, 1)', 'random.choice([])', 'random.choice(5)', 'random.choice({1})', 'random.sample([1], 2)', 'random.sample({1, 2}, 1)', 'random.sample([1], -1)', 'random.sample(5, 1)', 'random.choices([], k=1)', 'random.choices([1], weights=[1, 2])', 'random.choices([1, 2], weights=[0, 0])', 'random.choices([1], [1], cum_weights=[1])', 'random.shuffle((1, 2))', 'random.shuffle("ab")', 'random.getrandbits(-1)', 'random.getrandbits("a")', 'random.getrandbits(0)', 'random.seed([])', 'random.setstate(5)', 'random.random(1)', 'random.uniform(1)', 'random.expovariate(0)', 'random.choices([1], k=1.5)', 'random.randint("a", 1)', 'random.randbytes(0)', 'random.sample([], 0)', 'random.choice([7])', 'random.choice(range(5)) in range(5)', 'random.Random([])']:
    try: print(c, eval(c))
    except Exception as e: print(c, '->', type(e).__name__, e)
random.seed(99); counts = [0] * 6
for _ in range(6000): counts[random.randrange(6)] += 1
print(counts, sum(counts)); random.seed(99); print(sum(random.random() < .5 for _ in range(10000)), round(sum(random.gauss(100, 15) for _ in range(2000)) / 2000, 9))
class Fixed(random.Random):
    def random(self): return .25
print(Fixed().random(), Fixed().uniform(0, 8), Fixed(1).choice('abcd'), Fixed().randrange(100))
random.seed(7, version=2); print(random.random()); random.seed('abc', version=1); print(random.random())
raise RuntimeError(f'stopped at {random.Random(0).random()}')
