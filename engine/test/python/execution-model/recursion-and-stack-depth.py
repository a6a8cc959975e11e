import sys
def depth(n): return 0 if n == 0 else 1 + depth(n - 1)
print([depth(n) for n in (0, 1, 10, 100, 900)])
def hit(n=0):
    try: return hit(n + 1)
    except RecursionError: return n
d = hit(); print(900 < d < 1001, 900 < hit() < 1001)
class Deep:
    def __init__(self, n): self.child = Deep(n - 1) if n else None
    def size(self): return 1 + (self.child.size() if self.child else 0)
    def __eq__(self, o): return self.child == o.child
print(Deep(300).size(), Deep(50) == Deep(50))
def gen(n):
    if n: yield n; yield from gen(n - 1)
print(sum(gen(300)), len(list(gen(100))))
def mutual_a(n): return n and mutual_b(n - 1)
def mutual_b(n): return n and mutual_a(n - 1)
print(mutual_a(800))
for f in [lambda: depth(10**5), lambda: mutual_a(10**5), lambda: list(gen(10**4)), lambda: Deep(10**5), lambda: (lambda f: f(f))(lambda f: f(f)), lambda: sorted([1, 2], key=lambda v: depth(10**5)), lambda: list(map(lambda v: depth(10**5), [1])), lambda: eval('depth(10**5)'), lambda: [depth(10**5) for _ in 'a'], lambda: {depth(10**5)}]:
    try: f()
    except RecursionError as e: print(type(e).__name__, str(e)[:32])
class R:
    def __getattr__(self, n): return getattr(self, n)
    def __add__(self, o): return self + o
    def __call__(self): return self()
    def __len__(self): return len(self)
    def __iter__(self): return iter(self)
    def __getitem__(self, k): return self[k]
    def __eq__(self, o): return self == o
    def __str__(self): return str(self)
    def __hash__(self): return hash(self)
    def __bool__(self): return bool(self)
    def __contains__(self, x): return x in self
    def __format__(self, s): return format(self, s)
    @property
    def prop(self): return self.prop
    def __setattr__(self, n, v): self.x = v
for f in [lambda: R().zz, lambda: R() + 1, lambda: R()(), lambda: len(R()), lambda: iter(R()), lambda: R()[0], lambda: R() == 1, lambda: str(R()), lambda: hash(R()), lambda: bool(R()), lambda: 1 in R(), lambda: f'{R()}', lambda: R().prop, lambda: setattr(R(), 'y', 1)]:
    try: f(); print('no error')
    except RecursionError as e: print('RecursionError', str(e)[:32])
print(depth(900), 'still works')
limit = sys.getrecursionlimit(); sys.setrecursionlimit(3000); print(depth(2500)); sys.setrecursionlimit(limit)
def cleanup(n):
    try: return cleanup(n + 1)
    finally: counts.append(n)
counts = []
try: cleanup(0)
except RecursionError: print(len(counts) > 900, counts[-1], counts[0] == len(counts) - 1)
def fact(n): return 1 if n < 2 else n * fact(n - 1)
print(len(str(fact(500))))
def runaway(level): return [runaway(level + 1)]
runaway(0)
