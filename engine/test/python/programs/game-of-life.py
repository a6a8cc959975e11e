class Life:
    def __init__(self, cells): self.cells = frozenset(cells)

    @classmethod
    def parse(cls, text): return cls((x, y) for y, row in enumerate(text.split('\n')) for x, c in enumerate(row) if c == '#')

    def neighbours(self, x, y):
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    yield x + dx, y + dy

    def step(self):
        counts = {}
        for cell in self.cells:
            for n in self.neighbours(*cell):
                counts[n] = counts.get(n, 0) + 1
        return Life(c for c, k in counts.items() if k == 3 or k == 2 and c in self.cells)

    def __eq__(self, other): return self.cells == other.cells
    def __hash__(self): return hash(self.cells)
    def __len__(self): return len(self.cells)

    def __str__(self):
        if not self.cells:
            return '(empty)'
        xs, ys = zip(*self.cells)
        return '\n'.join(''.join('#' if (x, y) in self.cells else '.' for x in range(min(xs), max(xs) + 1)) for y in range(min(ys), max(ys) + 1))

    def shape(self):
        mx, my = min(x for x, _ in self.cells), min(y for _, y in self.cells)
        return frozenset((x - mx, y - my) for x, y in self.cells)


def period(life, limit=50):
    seen = {}
    for i in range(limit):
        if life in seen:
            return seen[life], i - seen[life]
        seen[life] = i
        life = life.step()
    return None


blinker = Life.parse('###')
print(blinker, blinker.step(), period(blinker), sep='\n')
glider = Life.parse('.#.\n..#\n###')
g = glider
for i in range(5):
    print(f'generation {i}: {len(g)} cells\n{g}')
    g = g.step()
print(glider.shape() == Life(glider.cells).step().step().step().step().shape(), period(glider, 20))
r = Life.parse('.##\n##.\n.#.')
sizes = []
for _ in range(60):
    sizes.append(len(r))
    r = r.step()
print(sizes)
print(period(Life.parse('##\n##')), period(Life.parse('#')), Life.parse('#').step())
print(str(Life.parse('#..#\n....#\n#...#\n.####').step()))
toad = Life.parse('.###\n###.')
print(period(toad), hash(toad) == hash(toad.step().step()), toad == toad.step())
print(len(Life(())), Life(()).shape())
