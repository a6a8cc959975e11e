def numbers(n):
    for i in range(n): yield i
def keep(pred, it):
    for v in it:
        if pred(v): yield v
def window(it, n):
    buf = []
    for v in it:
        buf.append(v)
        if len(buf) == n: yield tuple(buf); buf.pop(0)
def take(n, it):
    for _, v in zip(range(n), it): yield v
def fib():
    a, b = 0, 1
    while True: yield a; a, b = b, a + b
def primes():
    yield 2
    known = [2]
    n = 3
    while True:
        if all(n % p for p in known if p * p <= n): known.append(n); yield n
        n += 2
print(list(window(keep(lambda v: v % 3, numbers(12)), 3)))
print(list(take(15, fib())), list(take(15, primes())))
def sieve(it):
    p = next(it); yield p
    yield from sieve(v for v in it if v % p)
import itertools
print(list(take(10, sieve(itertools.count(2)))))
def running():
    total = n = 0
    avg = None
    while True: total += yield avg; n += 1; avg = total / n
r = running(); next(r); print([r.send(v) for v in (10, 20, 60)])
def grep(word):
    found = []
    try:
        while True:
            line = yield
            if word in line: found.append(line)
    finally: print('grep found', found)
g = grep('py'); next(g)
for l in ['python', 'java', 'happy']: g.send(l)
g.close()
def interleave(*gens):
    gens = list(gens)
    while gens:
        for x in gens[:]:
            try: yield next(x)
            except StopIteration: gens.remove(x)
print(list(interleave(numbers(2), iter('abcd'), numbers(3))))
def scheduler(tasks):
    from collections import deque
    q = deque(tasks); trace = []
    while q:
        name, t = q.popleft()
        try: trace.append((name, next(t))); q.append((name, t))
        except StopIteration as e: trace.append((name, 'done', e.value))
    return trace
def task(n):
    for i in range(n): yield i
    return n * 10
print(scheduler([('a', task(2)), ('b', task(1)), ('c', task(3))]))
def permutations(s):
    if len(s) <= 1: yield s
    else:
        for i in range(len(s)):
            for p in permutations(s[:i] + s[i + 1:]): yield s[i] + p
print(list(permutations('abc')))
def collatz(n):
    while n != 1: yield n; n = 3 * n + 1 if n & 1 else n // 2
    yield 1
print(*collatz(11)); print(max(collatz(27)), sum(1 for _ in collatz(97)), sorted(collatz(6)), dict(enumerate(collatz(5))), set(collatz(8)) == {1, 2, 4, 8}, any(v > 50 for v in collatz(7)), tuple(zip(collatz(4), 'abc')))
a, b, *c = collatz(10); print(a, b, c)
next(keep(None, [1]))
