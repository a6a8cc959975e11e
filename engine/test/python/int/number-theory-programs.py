def sieve(n):
    s = [True] * (n + 1); s[0:2] = [False, False]
    for i in range(2, int(n ** .5) + 1):
        if s[i]: s[i * i::i] = [False] * len(range(i * i, n + 1, i))
    return [i for i, p in enumerate(s) if p]
def factor(n):
    out, p = [], 2
    while p * p <= n:
        while n % p == 0: out.append(p); n //= p
        p += 1 + (p > 2)
    return out + [n] * (n > 1)
def egcd(a, b): return (a, 1, 0) if b == 0 else (lambda g, x, y: (g, y, x - a // b * y))(*egcd(b, a % b))
def crt(pairs):
    x, m = 0, 1
    for r, n in pairs: x += m * ((r - x) * pow(m, -1, n) % n); m *= n
    return x % m, m
def digits(n, b): return digits(n // b, b) + [n % b] if n >= b else [n]
def perfect(n): return sum(d for d in range(1, n // 2 + 1) if n % d == 0) == n
def collatz(n): return 0 if n == 1 else 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)
print(sieve(60), len(sieve(20000)), [factor(n) for n in (12, 97, 360, 2**31 - 1, 600851475143, 10**12)], egcd(240, 46), crt([(2, 3), (3, 5), (2, 7)]), digits(255, 16), digits(10**20, 1000), [n for n in range(2, 500) if perfect(n)], max(range(1, 300), key=collatz))
def isprime(n): return n > 1 and all(n % p for p in range(2, int(n ** .5) + 1))
print([2**p - 1 for p in range(2, 20) if isprime(2**p - 1)], [p for p in range(100) if isprime(p) and isprime(p + 2)], sum(map(int, str(2**1000))), sum(map(int, str(3**500)))), 
a, b = 0, 1
while len(str(a)) < 50: a, b = b, a + b
print(a, [n for n in range(1, 1000) if n == sum(int(d) ** len(str(n)) for d in str(n))], sum(x for x in range(1000) if x % 3 == 0 or x % 5 == 0), max(i * j for i in range(900, 1000) for j in range(900, 1000) if str(i * j) == str(i * j)[::-1]))
def pell(d):
    x = int(d ** .5); m, k, q, h, kk = 0, 1, x, (1, x), (0, 1)
    while h[1] ** 2 - d * kk[1] ** 2 != 1: m = k * q - m; k = (d - m * m) // k; q = (x + m) // k; h, kk = (h[1], q * h[1] + h[0]), (kk[1], q * kk[1] + kk[0])
    return h[1], kk[1]
print([pell(d) for d in (2, 7, 13, 61)], pow(3, 10**9, 10**9 + 7), pow(2, 2**64, 97), [pow(a, -1, 17) for a in range(1, 17)])
def partitions(n):
    p = [1] + [0] * n
    for k in range(1, n + 1):
        for i in range(k, n + 1): p[i] += p[i - k]
    return p[n]
print([partitions(n) for n in (5, 10, 50, 100)], [sum(1 for d in range(1, n + 1) if n % d == 0) for n in range(1, 20)], int('1' * 30) // 9, -7 // 2, -7 % 3, divmod(-17, 5), ~7, 7 ^ 2, 1 << 70, -1 >> 3)
try: pow(6, -1, 9)
except ValueError as e: print(e)
factor(10) / 0
