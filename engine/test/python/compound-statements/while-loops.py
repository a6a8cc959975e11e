n = 3
while n:
    print(n)
    n -= 1
else:
    print('done')
while True:
    n += 1
    if n == 2: continue
    if n > 4: break
    print('n', n)
else:
    print('never')
while False: print('never')
else: print('else of false')
def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps
print([collatz(n) for n in range(1, 12)], collatz(27))
def gcd(a, b):
    while b: a, b = b, a % b
    return a
print(gcd(1071, 462), gcd(2**70, 6**30))
stack = [1, [2, [3, [4]]], 5]
flat = []
while stack:
    top = stack.pop()
    if isinstance(top, list): stack.extend(top)
    else: flat.append(top)
print(flat)
i = 0
while i < 3:
    j = 0
    while j < 3:
        if j == 2: break
        j += 1
        if i == 1: break
    else:
        print('inner complete')
    print(i, j)
    i += 1
while (line := next(iter([None]))) is not None: print('x')
it = iter('abc')
while (c := next(it, None)): print(c, end='')
print()
x = 10
while x > 0:
    try:
        x -= 3
        if x == 4: continue
        if x < 0: break
    finally:
        print('finally', x)
total = 0
k = 0
while 1:
    k += 1
    if k % 2: continue
    total += k
    if total > 50: break
print(k, total)
class Cond:
    def __init__(self): self.n = 0
    def __bool__(self):
        self.n += 1
        if self.n > 3: raise OverflowError('condition gave up')
        return True
c = Cond()
while c:
    print('spin', c.n)
