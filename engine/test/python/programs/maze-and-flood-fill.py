from collections import deque
MAZE = '''
#########
#S..#...#
#.#.#.#.#
#.#...#.#
#.#####.#
#......E#
#########'''.strip().splitlines()
class Grid:
    def __init__(self, rows): self.rows = [list(r) for r in rows]; self.h, self.w = len(rows), len(rows[0])
    def find(self, ch):
        for y, row in enumerate(self.rows):
            for x, c in enumerate(row):
                if c == ch: return x, y
        raise LookupError(f'no {ch!r} in the grid')
    def around(self, x, y):
        for dx, dy in ((0, -1), (1, 0), (0, 1), (-1, 0)):
            if 0 <= x + dx < self.w and 0 <= y + dy < self.h and self.rows[y + dy][x + dx] != '#': yield x + dx, y + dy
    def bfs(self, a, b):
        prev, q = {a: None}, deque([a])
        while q:
            p = q.popleft()
            if p == b: break
            for n in self.around(*p):
                if n not in prev: prev[n] = p; q.append(n)
        else: raise LookupError('no route')
        path = []
        while b is not None: path.append(b); b = prev[b]
        return path[::-1]
    def astar(self, a, b):
        open_, g, seen = [(0, a)], {a: 0}, 0
        while open_:
            open_.sort(reverse=True); _, p = open_.pop(); seen += 1
            if p == b: return g[b], seen
            for n in self.around(*p):
                if g[p] + 1 < g.get(n, 10**9): g[n] = g[p] + 1; open_.append((g[n] + abs(n[0] - b[0]) + abs(n[1] - b[1]), n))
    def fill(self, x, y, ch):
        stack, old, n = [(x, y)], self.rows[y][x], 0
        while stack:
            x, y = stack.pop()
            if self.rows[y][x] != old: continue
            self.rows[y][x] = ch; n += 1; stack.extend(self.around(x, y))
        return n
    def __str__(self): return '\n'.join(map(''.join, self.rows))
g = Grid(MAZE); s, e = g.find('S'), g.find('E'); path = g.bfs(s, e); print(s, e, len(path) - 1, g.astar(s, e), path[:4])
for x, y in path[1:-1]: g.rows[y][x] = '*'
print(g)
f = Grid(['..#..', '.##..', '#...#', '..#..']); print(f.fill(0, 0, 'o'), f.fill(3, 0, 'x')); print(f)
def carve(w, h, seed):
    cells = [['#'] * (2 * w + 1) for _ in range(2 * h + 1)]; stack = [(0, 0)]; cells[1][1] = '.'
    while stack:
        x, y = stack[-1]
        options = [(x + a, y + b, a, b) for a, b in ((0, -1), (1, 0), (0, 1), (-1, 0)) if 0 <= x + a < w and 0 <= y + b < h and cells[2 * (y + b) + 1][2 * (x + a) + 1] == '#']
        if not options: stack.pop(); continue
        seed = (seed * 1103515245 + 12345) % 2**31
        nx, ny, a, b = options[seed // 65536 % len(options)]
        cells[2 * y + 1 + b][2 * x + 1 + a] = cells[2 * ny + 1][2 * nx + 1] = '.'; stack.append((nx, ny))
    return [''.join(r) for r in cells]
m = carve(12, 6, 3); print('\n'.join(m)); big = Grid(m); route = big.bfs((1, 1), (23, 11)); print(len(route), big.astar((1, 1), (23, 11))[0])
def islands(rows):
    g, n = Grid(rows), 0
    for y in range(g.h):
        for x in range(g.w):
            if g.rows[y][x] == '.': n += 1; g.fill(x, y, str(n))
    return n, str(g)
print(*islands(['.#.#', '##..', '.#.#']), sep='\n')
try: Grid(['S#E']).bfs((0, 0), (2, 0))
except LookupError as x: print(x)
Grid(MAZE).find('Q')
