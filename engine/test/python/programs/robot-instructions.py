DIRS = {'N': (0, 1), 'E': (1, 0), 'S': (0, -1), 'W': (-1, 0)}
class Blocked(Exception):
    def __init__(self, robot, cell): super().__init__(f'{robot.name} blocked at {cell}'); self.cell = cell
class OffPlateau(Blocked): pass
class Robot:
    def __init__(self, name, x=0, y=0, facing='N', size=5): self.name, self.x, self.y, self.facing, self.size, self.rocks, self.path = name, x, y, facing, size, set(), []
    @property
    def pos(self): return self.x, self.y
    def left(self): o = 'NESW'; self.facing = o[o.index(self.facing) - 1]
    def right(self): o = 'NESW'; self.facing = o[(o.index(self.facing) + 1) % 4]
    def move(self, n=1):
        dx, dy = DIRS[self.facing]
        for _ in range(n):
            cell = self.x + dx, self.y + dy
            if not all(0 <= c < self.size for c in cell): raise OffPlateau(self, cell)
            if cell in self.rocks: raise Blocked(self, cell)
            self.x, self.y = cell; self.path.append(cell)
    def run(self, program):
        depth, i, reps = 0, 0, []
        while i < len(program):
            match program[i]:
                case 'L': self.left()
                case 'R': self.right()
                case 'M': self.move()
                case d if d.isdigit():
                    end = program.index(']', i); body = program[i + 2:end]
                    for _ in range(int(d)): self.run(body)
                    i = end
                case ' ': pass
                case other: raise ValueError(f'unknown command {other!r} at {i} of {program!r}')
            i += 1
        return self
    def __repr__(self): return f'{self.name}@{self.x},{self.y}{self.facing}'
print(Robot('a', 1, 2).run('LMLMLMLMM'), Robot('b', 3, 3, 'E').run('MRM RM LM'), Robot('c').run('3[M]R2[M]'), Robot('d').run(''))
r = Robot('e'); r.rocks = {(0, 2), (2, 0)}
for p in ('MM', 'RMM', 'LLM', 'X', '2[M', 'RR5[M]', '2[R3[M]]'):
    try: print(p, r.run(p), r.path[-2:])
    except OffPlateau as e: print(p, 'off:', e, r)
    except Blocked as e: print(p, 'blocked:', e, e.cell in r.rocks, r)
    except ValueError as e: print(p, type(e).__name__, e)
grid = [['.'] * 5 for _ in range(5)]
for x, y in r.path: grid[4 - y][x] = '+'
for x, y in r.rocks: grid[4 - y][x] = '#'
print('\n'.join(map(''.join, grid)), r.pos, len(r.path))
def explore(size, rocks):
    seen, stack = set(), [(0, 0)]
    while stack:
        c = stack.pop()
        if c in seen or c in rocks or not all(0 <= v < size for v in c): continue
        seen.add(c); stack.extend((c[0] + dx, c[1] + dy) for dx, dy in DIRS.values())
    return len(seen)
print(explore(5, r.rocks), explore(5, {(0, 1), (1, 0)}), explore(3, {(0, 0)}))
Robot('last', facing='Q').run('M')
