class Fib:
    def __init__(self, limit): self.limit = limit
    def __iter__(self):
        a, b = 0, 1
        while a < self.limit: yield a; a, b = b, a + b
    def __reversed__(self): return iter(sorted(self, reverse=True))
    def __contains__(self, v): return any(v == x for x in self)
class Grid:
    def __init__(self, w, h): self.w, self.h = w, h
    def __getitem__(self, i):
        if not 0 <= i < self.w * self.h: raise IndexError(f'cell {i} outside')
        return divmod(i, self.w)
    def __len__(self): return self.w * self.h
class Peek:
    def __init__(self, it): self.it, self.buf = iter(it), []
    def __iter__(self): return self
    def __next__(self): return self.buf.pop() if self.buf else next(self.it)
    def peek(self, default=None):
        if not self.buf:
            try: self.buf.append(next(self.it))
            except StopIteration: return default
        return self.buf[-1]
class Linked:
    class Node:
        def __init__(self, v, nxt): self.v, self.nxt = v, nxt
    def __init__(self, it=()):
        self.head = None
        for v in reversed(list(it)): self.head = Linked.Node(v, self.head)
    def __iter__(self):
        n = self.head
        while n: yield n.v; n = n.nxt
    def __len__(self): return sum(1 for _ in self)
    def __add__(self, o): return Linked([*self, *o])
    def __getitem__(self, i):
        for k, v in enumerate(self):
            if k == i: return v
        raise IndexError(f'no element {i} in a list of {len(self)}')
    def __repr__(self): return ' -> '.join(map(repr, self)) or 'empty'
f = Fib(50); print(list(f), list(f), list(reversed(f)), 21 in f, 22 in f, sum(f), max(f), dict(enumerate(Fib(5))))
g = Grid(3, 2); print(list(g), list(reversed(g)), (1, 1) in g, g[4], len(g), [*g][-1], sorted(g, reverse=True)[:2])
p = Peek('abc'); print(p.peek(), next(p), p.peek(), list(p), p.peek('none'), next(p, 'end'))
l = Linked('xyz'); print(l, len(l), l[1], l + [1], Linked(), list(zip(l, Fib(9))), [*l, *l], 'y' in l, bool(Linked()), max(l))
def tokens(p):
    while p.peek() is not None:
        c = next(p)
        if c.isdigit():
            while (p.peek() or '').isdigit(): c += next(p)
            yield int(c)
        elif not c.isspace(): yield c
print(list(tokens(Peek('12 + 345*6 -7'))))
for f in (lambda: l[9], lambda: g[6], lambda: g['a'], lambda: next(Peek([])), lambda: Grid(1)[0], lambda: Peek(5), lambda: Linked(5)):
    try: print(f())
    except (IndexError, TypeError, StopIteration) as e: print(type(e).__name__, e)
l[-1]
