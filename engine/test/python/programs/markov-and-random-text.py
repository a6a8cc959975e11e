import random
TEXT = 'one fish two fish red fish blue fish black fish blue fish old fish new fish this one has a little star this one has a little car'
def build(words, order=1):
    model = {}
    for i in range(len(words) - order): model.setdefault(tuple(words[i:i + order]), []).append(words[i + order])
    return model
def generate(model, n, rng):
    state = rng.choice(sorted(model)); out = list(state)
    while len(out) < n:
        options = model.get(state)
        if not options: state = rng.choice(sorted(model)); continue
        out.append(rng.choice(options)); state = (*state[1:], out[-1])
    return ' '.join(out)
words = TEXT.split()
m = build(words); print(len(m), m[('fish',)], m['this',])
rng = random.Random(2024)
for order in (1, 2, 3): print(generate(build(words, order), 14, rng))
random.seed(7); print([random.random() for _ in range(4)], random.randint(1, 6), [random.randrange(0, 100, 5) for _ in range(6)], random.choice('abcdef'), random.uniform(1, 2))
deck = [f'{r}{s}' for s in 'SH' for r in '23456789TJQKA']; random.shuffle(deck); print(deck[:8], random.sample(deck, 4), random.sample(range(10**6), 3), random.choices('xyz', k=8), random.choices('ab', weights=[1, 9], k=10))
print(random.gauss(0, 1), random.expovariate(2), random.betavariate(1, 2), random.triangular(0, 1, .5), random.getrandbits(70), random.normalvariate(5, 2))
inside = sum(random.random() ** 2 + random.random() ** 2 <= 1 for _ in range(5000)); print(4 * inside / 5000)
def roll(rng, n, sides): return sum(rng.randint(1, sides) for _ in range(n))
r = random.Random(99); hist = {}
for _ in range(2000): v = roll(r, 2, 6); hist[v] = hist.get(v, 0) + 1
for k in sorted(hist): print(f'{k:2} {"#" * (hist[k] // 10)} {hist[k]}')
class SkipList:
    def __init__(self, seed): self.rng, self.levels = random.Random(seed), [[] for _ in range(5)]
    def insert(self, v):
        for level in self.levels:
            level.append(v); level.sort()
            if self.rng.random() < .5: break
    def __str__(self): return '\n'.join(' '.join(map(str, l)) for l in reversed(self.levels))
s = SkipList(1)
for v in (5, 1, 9, 3, 7, 2): s.insert(v)
print(s)
walk = random.Random('text seed'); pos = [0]
for _ in range(20): pos.append(pos[-1] + walk.choice((-1, 1)))
print(pos)
state = random.getstate(); a = random.random(); random.setstate(state); print(a == random.random())
try: random.choice([])
except IndexError as e: print(e)
build(words, 'x')
