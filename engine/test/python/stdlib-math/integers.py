import math
print(math.gcd(12, 18), math.gcd(), math.gcd(0, 0), math.gcd(-4, 6), math.gcd(2**100, 6**50), math.gcd(7), math.gcd(12, 18, 27), math.lcm(4, 6), math.lcm(), math.lcm(0, 5), math.lcm(-3, 7), math.lcm(2, 3, 4, 5), math.gcd(True, 5))
print([math.factorial(n) for n in (0, 1, 5, 10, 20, 25)], math.factorial(100) % 10**12, [math.comb(10, k) for k in range(11)], math.comb(100, 50), math.comb(5, 7), math.perm(5), math.perm(5, 2), math.perm(5, 7), math.perm(10, None), math.comb(10**10, 2))
print([math.isqrt(n) for n in (0, 1, 2, 3, 4, 15, 16, 10**20, 10**40 - 1, 2**64)])
for s in ['math.gcd(1.5)', 'math.gcd("a", 1)', 'math.lcm(1, 2.0)', 'math.factorial(-1)', 'math.factorial(1.5)', 'math.factorial(3.0)', 'math.factorial("a")', 'math.factorial()', 'math.comb(5)', 'math.comb(-1, 2)', 'math.comb(5, -1)', 'math.comb(5.0, 1)', 'math.perm(-1)', 'math.perm(5, -1)', 'math.perm(1.5)', 'math.isqrt(-1)', 'math.isqrt(1.5)', 'math.isqrt("a")', 'math.factorial(10**20)', 'math.gcd(None)', 'math.perm()', 'math.isqrt()', 'math.comb(k=1, n=2)', 'math.floor(10**30)', 'math.trunc(-10**30)', 'math.ceil(True)']:
    try: print(s, eval(s))
    except Exception as e: print(s, '->', type(e).__name__, e)
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
print(math.gcd(I(12), I(8)), math.factorial(I(4)), math.comb(I(5), I(2)), math.isqrt(I(17)), math.lcm(I(3), 2))
def pascal(n): return [[math.comb(r, k) for k in range(r + 1)] for r in range(n)]
for row in pascal(7): print(' '.join(map(str, row)).center(30).rstrip())
assert all(math.isqrt(n) ** 2 <= n < (math.isqrt(n) + 1) ** 2 for n in [*range(500), 10**18, 10**18 - 1, 2**105 + 7]); print('isqrt ok')
assert all(math.comb(n, k) == math.factorial(n) // (math.factorial(k) * math.factorial(n - k)) for n in range(15) for k in range(n + 1)); print('comb ok')
def euler_phi(n): return sum(math.gcd(n, k) == 1 for k in range(1, n + 1))
print([euler_phi(n) for n in range(1, 20)], math.lcm(*range(1, 31)), math.prod(range(1, 20)) == math.factorial(19), math.floor(-0.5), math.ceil(-0.5), math.trunc(-2.9), math.floor(1e20), math.ceil(1e16 + 2))
math.comb(3, 'a')
