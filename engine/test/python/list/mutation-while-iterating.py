l = [1, 2, 3, 4]
for x in l:
    if x % 2: l.remove(x)
print(l)
l = [1, 2, 3]
for x in l:
    l.pop() if len(l) > 1 else None
print(l)
l = list(range(5)); it = iter(l); next(it); l.clear(); print(list(it)); l.append(1); print(list(it))
l = [1, 2, 3]
for i, x in enumerate(l):
    l[i] = x * 2
    if i == 1: l.insert(0, 'new')
    if len(l) > 6: break
print(l)
r = reversed(l); l.append('late'); print(list(r))
l = [1]
for x in l:
    if len(l) < 5: l.append(x + 1)
print(l)
class Evil:
    def __init__(self, l): self.l = l
    def __repr__(self): return 'Evil'
    def __eq__(self, o): self.l.clear(); return False
l = [1, 2, 3]; l.append(Evil(l))
for f in (lambda: 5 in l, lambda: l.index(9), lambda: l.count(5), lambda: l == [0]):
    l[:] = [1, Evil(l), 3]
    try: print(f(), l)
    except ValueError as e: print('ValueError', l)
l = [1, 2, 3]
l[:] = (l.append(9) or v for v in l[:]) ; print(l)
l = [0]; l += (l.append(1) or i for i in range(2)); print(l)
l = [1, 2]; l.extend(l); l.extend(reversed(l)); print(l)
m = [[1, 2], [3]]
for row in m:
    for v in row:
        if v < 3: m[-1].append(v + 10)
print(m)
a, b = [1, 2, 3], []
while a: b.append(a.pop(len(a) // 2))
print(a, b)
l = list(range(10))
for i in range(len(l) - 1, -1, -1):
    if l[i] % 3 == 0: del l[i]
print(l)
grid = [[0] * 3 for _ in range(3)]; grid[1][1] = 5; print(grid, [row[:] for row in grid] == grid)
z = zip(l, l[1:]); l.append(99); print(list(z))
mp = map(lambda v: l.append(v) if len(l) < 9 else v, l); print(list(mp), l)
print([x for x in l if x not in l[:2]], [l.pop() for _ in range(3)], l)
for i in range(10): l.pop()
