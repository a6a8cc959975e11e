class UnionFind:
    def __init__(self, items): self.parent = {i: i for i in items}; self.size = dict.fromkeys(self.parent, 1)
    def find(self, x):
        if x not in self.parent: raise KeyError(x)
        while self.parent[x] != x: self.parent[x] = self.parent[self.parent[x]]; x = self.parent[x]
        return x
    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b: return False
        if self.size[a] < self.size[b]: a, b = b, a
        self.parent[b] = a; self.size[a] += self.size[b]; return True
    def groups(self):
        out = {}
        for i in self.parent: out.setdefault(self.find(i), []).append(i)
        return sorted(map(sorted, out.values()))
uf = UnionFind(range(10))
for a, b in [(1, 2), (3, 4), (2, 4), (5, 6), (1, 3), (9, 9), (0, 9)]: print((a, b), uf.union(a, b))
print(uf.groups(), uf.size[uf.find(1)], uf.find(4) == uf.find(2))
edges = [(7, 'A', 'D'), (5, 'A', 'B'), (8, 'B', 'C'), (9, 'B', 'D'), (7, 'B', 'E'), (5, 'C', 'E'), (15, 'D', 'E'), (6, 'D', 'F'), (8, 'E', 'F'), (9, 'E', 'G'), (11, 'F', 'G')]
nodes = UnionFind('ABCDEFG'); tree = [(w, a + b) for w, a, b in sorted(edges) if nodes.union(a, b)]
print(tree, sum(w for w, _ in tree), len(nodes.groups()))
def percolate(n, seed):
    uf, open_, order = UnionFind(range(n * n + 2)), set(), list(range(n * n))
    for i in range(n * n - 1, 0, -1): seed = (seed * 48271) % 2147483647; j = seed % (i + 1); order[i], order[j] = order[j], order[i]
    for count, c in enumerate(order, 1):
        open_.add(c); r, k = divmod(c, n)
        for d, ok in ((c - n, r > 0), (c + n, r < n - 1), (c - 1, k > 0), (c + 1, k < n - 1)):
            if ok and d in open_: uf.union(c, d)
        if r == 0: uf.union(c, n * n)
        if r == n - 1: uf.union(c, n * n + 1)
        if uf.find(n * n) == uf.find(n * n + 1): return count
print([percolate(8, s) for s in range(1, 9)])
uf.union(3, 42)
