import heapq


class Graph:
    def __init__(self): self.edges = {}

    def add(self, a, b, w, both=True):
        if w < 0:
            raise ValueError(f'negative weight {w} on {a}-{b}')
        self.edges.setdefault(a, {})[b] = w
        self.edges.setdefault(b, {})
        if both:
            self.edges[b][a] = w

    def shortest(self, start):
        dist, prev, heap = {start: 0}, {}, [(0, start)]
        done = set()
        while heap:
            d, n = heapq.heappop(heap)
            if n in done:
                continue
            done.add(n)
            for m, w in self.edges[n].items():
                if d + w < dist.get(m, float('inf')):
                    dist[m], prev[m] = d + w, n
                    heapq.heappush(heap, (d + w, m))
        return dist, prev

    def path(self, a, b):
        dist, prev = self.shortest(a)
        if b not in dist:
            raise LookupError(f'no path from {a} to {b}')
        nodes = [b]
        while nodes[-1] != a:
            nodes.append(prev[nodes[-1]])
        return dist[b], nodes[::-1]

    def mst(self):
        parent = {n: n for n in self.edges}

        def find(n):
            while parent[n] != n:
                parent[n] = parent[parent[n]]
                n = parent[n]
            return n
        total, chosen = 0, []
        for w, a, b in sorted((w, a, b) for a, m in self.edges.items() for b, w in m.items() if a < b):
            if find(a) != find(b):
                parent[find(a)] = find(b)
                total += w
                chosen.append(a + b)
        return total, chosen


g = Graph()
for line in 'A B 7,A C 9,A F 14,B C 10,B D 15,C D 11,C F 2,D E 6,E F 9'.split(','):
    a, b, w = line.split()
    g.add(a, b, int(w))
g.add('Z', 'Y', 1)
dist, prev = g.shortest('A')
print(dist, prev)
for target in 'ABCDEF':
    print(target, g.path('A', target))
print(g.mst())
inf = float('inf')
nodes = sorted(g.edges)
d = {(i, j): 0 if i == j else g.edges[i].get(j, inf) for i in nodes for j in nodes}
for k in nodes:
    for i in nodes:
        for j in nodes:
            d[i, j] = min(d[i, j], d[i, k] + d[k, j])
for i in nodes:
    print(i, ' '.join(f'{d[i, j]:>4}' for j in nodes))
try:
    g.add('A', 'Q', -1)
except ValueError as e:
    print(e)
g.path('A', 'Z')
