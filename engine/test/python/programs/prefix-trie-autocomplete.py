class Trie:
    __slots__ = ('kids', 'count')
    def __init__(self): self.kids, self.count = {}, 0
    def add(self, word, n=1):
        if not word.isalpha(): raise ValueError(f'not a word: {word!r}')
        node = self
        for c in word: node = node.kids.setdefault(c, Trie())
        node.count += n
        return self
    def __getitem__(self, prefix):
        node = self
        for i, c in enumerate(prefix):
            try: node = node.kids[c]
            except KeyError: raise KeyError(prefix[:i + 1]) from None
        return node
    def __contains__(self, w):
        try: return self[w].count > 0
        except KeyError: return False
    def __iter__(self):
        stack = [('', self)]
        while stack:
            p, n = stack.pop()
            if n.count: yield p, n.count
            stack.extend((p + c, k) for c, k in sorted(n.kids.items(), reverse=True))
    def __len__(self): return sum(1 for _ in self)
    def complete(self, prefix, n=3): return sorted(((prefix + s, k) for s, k in self[prefix]), key=lambda p: (-p[1], p[0]))[:n]
    def depth(self): return 1 + max((k.depth() for k in self.kids.values()), default=0)
    def near(self, word, k):
        def walk(node, prefix, row):
            if node.count and row[-1] <= k: yield row[-1], prefix
            if min(row) <= k:
                for c, kid in sorted(node.kids.items()):
                    new = [row[0] + 1]
                    for i, w in enumerate(word): new.append(min(new[-1] + 1, row[i + 1] + 1, row[i] + (w != c)))
                    yield from walk(kid, prefix + c, new)
        return sorted(walk(self, '', list(range(len(word) + 1))))
t = Trie()
for w in 'car card care cart cat dog do done door car care car'.split(): t.add(w)
print(list(t), len(t), 'car' in t, 'ca' in t, 'zebra' in t, t.complete('car'), t.complete('do', 2), t.depth(), t['car'].count, t.near('cat', 1), t.near('dor', 1))
for f in (lambda: t['cab'], lambda: t.add('x1'), lambda: t.complete('q'), lambda: setattr(t, 'extra', 1), lambda: t.add(5)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
def build_dawg(node, cache):
    key = (node.count > 0, tuple((c, build_dawg(k, cache)) for c, k in sorted(node.kids.items())))
    return cache.setdefault(key, len(cache))
cache = {}; build_dawg(t, cache); print(len(cache), sum(1 for _ in t))
t['dontcare']
