class S(set):
    def __init__(self, it=(), tag=None): super().__init__(it); self.tag = tag
    def __contains__(self, x): return x == 'magic' or super().__contains__(x)
    def add(self, x): print('add', x); super().add(x)
s = S([1, 2], tag='t'); s.add(3); s.update([4])
print(s, s.tag, 'magic' in s, type(s | {5}).__name__, type(s.copy()).__name__, type(s - {1}).__name__, s == {1, 2, 3, 4}, repr(S()), isinstance(s, set), s & {1, 9})
class F(frozenset):
    def __new__(cls, *a): return super().__new__(cls, a)
f = F(1, 2); print(f, len(f), hash(f) == hash(frozenset([1, 2])), {f: 1}[frozenset([1, 2])], type(f | {3}).__name__)
def powerset(s):
    s = sorted(s); out = [frozenset()]
    for x in s: out += [p | {x} for p in out]
    return out
print(sorted(map(sorted, powerset({1, 2, 3}))), len(set(powerset(range(6)))))
def components(edges):
    comps = []
    for a, b in edges:
        hit = [c for c in comps if c & {a, b}]
        comps = [c for c in comps if not c & {a, b}] + [set().union({a, b}, *hit)]
    return sorted(sorted(c) for c in comps)
print(components([(1, 2), (3, 4), (2, 5), (6, 7), (7, 3)]))
seen = set(); print([x for x in [3, 1, 3, 2, 1] if not (x in seen or seen.add(x))], seen)
def anagrams(ws):
    g = {}
    for w in ws: g.setdefault(frozenset((c, w.count(c)) for c in w), []).append(w)
    return [v for v in g.values() if len(v) > 1]
print(anagrams(['listen', 'silent', 'enlist', 'google', 'elbow', 'below']))
def closure(rel):
    c = set(rel)
    while True:
        new = {(a, d) for a, b in c for b2, d in c if b == b2} - c
        if not new: return c
        c |= new
print(sorted(closure({(1, 2), (2, 3), (3, 4)})))
universe = set(range(1, 11)); evens = {x for x in universe if x % 2 == 0}; primes = {2, 3, 5, 7}
print(evens & primes, sorted(evens | primes), sorted(universe - evens - primes), sorted((evens ^ primes) & universe), (evens & primes) <= primes, evens.isdisjoint({1, 3}), sorted(evens)[::2], universe > evens, sum(evens), max(primes - evens), all(p in universe for p in primes))
assert universe - (evens | primes) == (universe - evens) & (universe - primes); print('de morgan')
def bfs(start, goal, moves):
    frontier, visited, depth = {start}, {start}, 0
    while frontier and goal not in frontier: frontier = {n for s in frontier for n in moves(s)} - visited; visited |= frontier; depth += 1
    return depth if frontier else None, len(visited)
print(bfs((0, 0), (4, 2), lambda p: [(a, b) for a, b in [(4, p[1]), (p[0], 3), (0, p[1]), (p[0], 0), (max(0, p[0] + p[1] - 3), min(3, p[0] + p[1])), (min(4, p[0] + p[1]), max(0, p[0] + p[1] - 4))]]))
class Bag(set):
    def __or__(self, o): return 'or'
    def __ror__(self, o): return 'ror'
    def __le__(self, o): return 'le'
    def __ior__(self, o): return 'ior'
x = Bag([1]); print(x | {1}, {1} | x, x <= {1}, {1} >= x, x.union({2}), [1] | x); x |= 5; print(x)
frozenset([1, 2]).remove(1)
