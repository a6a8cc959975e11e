class Resource:
    opened = []
    def __init__(self, name, items=()): self.name, self.items, self.pos = name, list(items), 0
    def __enter__(self): Resource.opened.append(self.name); return self
    def __exit__(self, t, v, tb): Resource.opened.remove(self.name); return t is StopAsyncIteration
    def __iter__(self): self.pos = 0; return self
    def __next__(self):
        if self.pos >= len(self.items): raise StopIteration(self.name)
        self.pos += 1
        return self.items[self.pos - 1]
    def __len__(self): return len(self.items)
    def __bool__(self): return self.name != 'falsy'
    def __getattr__(self, n): return f'{self.name}.{n}' if not n.startswith('_') else object.__getattribute__(self, n)
    def __contains__(self, x): return x in self.items or x == self.name
    def __reversed__(self): return Resource(self.name + '-rev', self.items[::-1])
    def __call__(self, *more): self.items.extend(more); return self
with Resource('a', [1, 2]) as a, Resource('b', 'xy') as b:
    print(Resource.opened, list(a), list(b), [*zip(a, b)], a.anything, len(a), bool(Resource('falsy', [1])), 'a' in a, 2 in a, list(reversed(a)), list(a(3, 4)), max(a), dict(zip(b, a)))
    for v in a:
        for w in a: print(v, w)
print(Resource.opened); r = Resource('r', [5]); first, = r; print(first, next(r, 'end'), sum(r), sorted(Resource('s', [3, 1])), ','.join(Resource('j', 'pq')))
with Resource('quiet'): raise StopAsyncIteration
try:
    with Resource('loud'): raise KeyError('out')
except KeyError as e: print(e, Resource.opened)
def consume():
    with Resource('g', range(3)) as g:
        for v in g: yield v
c = consume(); print(next(c), Resource.opened); c.close(); print(Resource.opened, list(consume()))
x, *y = Resource('u', 'unpack'); print(x, y, {**{k: 1 for k in Resource('k', 'ab')}}, Resource('q')._private if False else '')
Resource('z')._hidden
