print([2**n for n in (0, 1, 10, 31, 32, 52, 53, 62, 63, 64, 100)], [(-3)**n for n in range(6)], [7**-n for n in range(4)], 0**0, 0**5, (-1)**10**5, 1**10**20)
print(3**200, (-2)**77, 10**-5, 2**-1074, (-2)**-3)
for a, b, m in [(2, 10, 1000), (3, 10**18, 10**9 + 7), (2, -1, 7), (3, -2, 11), (-5, 3, 13), (5, 3, -13), (0, 0, 1), (7, 0, 1), (2, 5, 1), (10**20, 10**20, 10**9 + 7), (-2, 3, 5), (2, 3, -5), (-2, -3, 5)]:
    print(a, b, m, pow(a, b, m))
for args in [(2, -1, 4), (0, -1, 5), (2, 3, 0), (2.0, 3, 5), (2, 3.0, 5), (2, 'a'), (2, 3, None), ('a', 2), (2, -1, 0), (2, None), (1j, 2, 3), (0, -1), (0, -2**70), (2**70, -1)]:
    try: print(args, pow(*args))
    except Exception as e: print(args, type(e).__name__, e)
print(pow(base=2, exp=5), pow(2, exp=5, mod=7), pow(True, 5), (-8)**(1/3) == pow(-8, 1/3))
def is_prime(n):
    if n < 2: return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0: return n == p
    d, s = n - 1, 0
    while d % 2 == 0: d //= 2; s += 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1): continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1: break
        else: return False
    return True
print([n for n in range(60) if is_prime(n)], is_prime(2**61 - 1), is_prime(2**89 - 1), is_prime(2**67 - 1), is_prime(10**18 + 9))
def isqrt(n):
    x = n
    y = (x + 1) // 2
    while y < x: x, y = y, (y + n // y) // 2
    return x
print(isqrt(10**40), isqrt(2 * 10**60), isqrt(3))
p, q, e = 1000000007, 998244353, 65537
n, phi = p * q, (p - 1) * (q - 1)
d = pow(e, -1, phi)
m = 123456789012345
print(pow(m, e, n), pow(pow(m, e, n), d, n) == m)
def fib(n): return fib2(n)[0]
def fib2(n):
    if n == 0: return 0, 1
    a, b = fib2(n >> 1); c = a * (2 * b - a); d = a * a + b * b
    return (d, c + d) if n & 1 else (c, d)
print(fib(300), fib(1000) % 10**9)
2 ** 3 ** 'a'
