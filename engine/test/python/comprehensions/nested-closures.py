def adders(): return {n: (lambda v, n=n: v + n) for n in range(3)}
print({k: f(10) for k, f in adders().items()})
late = {n: (lambda v: v + n) for n in range(3)}
print({k: f(10) for k, f in late.items()})
def outer():
    total = 0
    def add(v):
        nonlocal total
        total += v
        return total
    return [add(i) for i in range(5)], total
print(outer())
print([[(i, j, k) for k in range(j)] for i in range(2) for j in range(3)])
primes = [n for n in range(2, 60) if all(n % d for d in range(2, int(n ** .5) + 1))]
print(primes)
print([(a, b, c) for c in range(1, 25) for b in range(1, c) for a in range(1, b) if a * a + b * b == c * c])
words = 'the quick brown fox jumps over the lazy dog'.split()
print({w[0]: [v for v in words if v[0] == w[0]] for w in words})
print({len(w): w for w in words}, sorted({len(w) for w in words}))
def self_ref():
    fib = [0, 1]
    [fib.append(fib[-1] + fib[-2]) for _ in range(10)]
    return fib
print(self_ref())
class K:
    scale = 3
    def __init__(self): self.v = [self.scale * i for i in range(3)]
    def nested(self): return [[self.scale + i + j for i in range(2)] for j in range(2)]
    def gen(self): return (self.scale for _ in range(2))
print(K().v, K().nested(), list(K().gen()))
def conditional(n): return [('even' if i % 2 == 0 else 'odd', i) for i in range(n) if i not in {j for j in range(n) if j % 3 == 0}]
print(conditional(8))
print([f(2) for f in [lambda x, e=e: x ** e for e in range(4)]])
print(list(zip(*[[1, 2], [3, 4]])), [list(r) for r in zip(*[iter(range(6))] * 2)])
it = iter(range(10))
print([(a, b) for a in it for b in [next(it)]])
print([y for x in [1, 2] for y in [x * 10]], [(lambda: x)() for x in 'ab'])
print(dict((k, v) for k, v in [('a', 1)]), set(c for c in 'aab') == {'a', 'b'}, tuple(i for i in range(3)), ','.join(str(i) for i in range(3)))
def gen_with_return():
    return [(yield_val) for yield_val in (i for i in (j for j in range(3)))]
print(gen_with_return())
def fail(n): return [[inner / (2 - outer) for inner in range(1, 3)] for outer in range(n)]
print(fail(2))
print({k: v for k, v in [(1, 2), (3,)]} if False else 'skip')
fail(3)
