def merge(a, b):
    out = dict(a)
    for k, v in b.items(): out[k] = merge(out[k], v) if isinstance(out.get(k), dict) and isinstance(v, dict) else v
    return out
print(merge({'a': {'x': 1, 'y': {'z': 2}}, 'b': 3}, {'a': {'y': {'w': 4}}, 'c': [5]}))
def flatten(d, p=''): return {k2: v2 for k, v in d.items() for k2, v2 in (flatten(v, f'{p}{k}.').items() if isinstance(v, dict) else [(p + k, v)])}
print(flatten({'a': 1, 'b': {'c': 2, 'd': {'e': 3}}, 'f': {}}))
def path(d, p):
    for part in p.split('.'): d = d[int(part)] if isinstance(d, list) else d[part]
    return d
conf = {'server': {'ports': [80, 443], 'name': {'first': 'x'}}}
print(path(conf, 'server.ports.1'), path(conf, 'server.name.first'))
for p in ('server.nope', 'server.ports.9', 'server.ports.x', 'server.name.first.0.z'):
    try: print(path(conf, p))
    except (KeyError, IndexError, ValueError, TypeError) as e: print(type(e).__name__, e)
g = {'a': ['b', 'c'], 'b': ['d'], 'c': ['d', 'e'], 'd': ['f'], 'e': ['f'], 'f': []}
def topo(g):
    seen, out = set(), []
    def visit(n):
        if n in seen: return
        seen.add(n)
        for m in g[n]: visit(m)
        out.append(n)
    for n in g: visit(n)
    return out[::-1]
print(topo(g)); inv = {}
for k, vs in g.items():
    for v in vs: inv.setdefault(v, []).append(k)
print(inv, {k: len(v) for k, v in inv.items()}, sorted(g, key=lambda n: (-len(g[n]), n)))
text = 'it was the best of times it was the worst of times'
freq = {}
for w in text.split(): freq[w] = freq.get(w, 0) + 1
print(freq, max(freq, key=freq.get), sorted(freq.items(), key=lambda p: (-p[1], p[0]))[:3], {n: [w for w in freq if freq[w] == n] for n in sorted(set(freq.values()))})
bi = {}
ws = text.split()
for a, b in zip(ws, ws[1:]): bi.setdefault(a, {}).setdefault(b, 0); bi[a][b] += 1
print(bi)
memo = {}
def grid(r, c):
    if (r, c) not in memo: memo[r, c] = 1 if r == 0 or c == 0 else grid(r - 1, c) + grid(r, c - 1)
    return memo[r, c]
print(grid(10, 10), len(memo), memo[3, 4])
trie = {}
for w in ('car', 'cart', 'cat', 'dog'):
    n = trie
    for ch in w: n = n.setdefault(ch, {})
    n['$'] = w
def words(n): return [x for k, v in n.items() for x in ([v] if k == '$' else words(v))]
print(trie, words(trie), words(trie['c']['a']))
sparse = {(0, 1): 5, (2, 3): 7}
print([[sparse.get((r, c), 0) for c in range(4)] for r in range(3)], sum(v for (r, c), v in sparse.items() if r < c))
dispatch = {'add': lambda a, b: a + b, 'neg': lambda a: -a}
print(dispatch['add'](2, 3), dispatch['neg'](4)); dispatch['mul'](1, 2)
