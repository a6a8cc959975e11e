from enum import Enum
from collections import Counter
import random
class Stage(Enum):
    SEED, SPROUT, PLANT, FLOWER, DEAD = range(5)
    def next(self): return Stage(min(self.value + 1, 3)) if self is not Stage.DEAD else self
class Plant:
    symbols = {Stage.SEED: '.', Stage.SPROUT: ',', Stage.PLANT: 'i', Stage.FLOWER: '*', Stage.DEAD: 'x'}
    def __init__(self, water=2): self.stage, self.water, self.age = Stage.SEED, water, 0
    def tick(self, rain):
        self.age += 1; self.water += rain - 1
        if self.water < 0 or self.water > 6: self.stage = Stage.DEAD
        elif self.age % 3 == 0: self.stage = self.stage.next()
        return self.stage is Stage.FLOWER and self.water > 2
    def __str__(self): return self.symbols[self.stage]
class Garden:
    def __init__(self, w, h, seed): self.rng, self.w, self.h, self.beds, self.log = random.Random(seed), w, h, {}, Counter()
    def sow(self, n):
        for _ in range(n): self.beds.setdefault((self.rng.randrange(self.w), self.rng.randrange(self.h)), Plant(self.rng.randint(1, 4)))
        return self
    def day(self):
        rain = self.rng.choices([0, 1, 2, 3], weights=[3, 4, 2, 1])[0]; self.log[f'rain {rain}'] += 1; births = []
        for (x, y), p in sorted(self.beds.items()):
            if p.tick(rain) and self.rng.random() < .3:
                spot = (x + self.rng.choice((-1, 0, 1))) % self.w, (y + self.rng.choice((-1, 0, 1))) % self.h
                if spot not in self.beds: births.append(spot)
        for spot in births: self.beds[spot] = Plant()
        for k in [k for k, p in self.beds.items() if p.stage is Stage.DEAD and p.age > 8]: del self.beds[k]; self.log['removed'] += 1
    def __str__(self): return '\n'.join(''.join(str(self.beds.get((x, y), ' ')) for x in range(self.w)).rstrip() + '|' for y in range(self.h))
g = Garden(16, 6, 77).sow(25)
for d in range(1, 13):
    g.day()
    if d % 4 == 0: print(f'day {d}', dict(sorted(Counter(p.stage.name for p in g.beds.values()).items()))); print(g)
print(sorted(g.log.items()), len(g.beds), Stage.SEED.next(), Stage.FLOWER.next(), [s.name for s in Stage])
try: Stage(7)
except ValueError as e: print(e)
try: Garden(0, 1, 1).sow(1)
except ValueError as e: print(e)
Garden(2, 2, 1).sow('many')
