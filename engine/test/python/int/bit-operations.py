for a in [0, 1, -1, 5, -5, 255, -256, 2**31, -2**31, 2**40 + 3, -(2**40 + 3), 2**70 + 1, -(2**70) - 1]:
    print(a, [a & m for m in (0, 1, -1, 0xF0, -16, 2**65 - 1)], [a | m for m in (1, -2, 2**40)], [a ^ m for m in (1, -1, 2**66)], ~a)
    print([a << s for s in (0, 1, 31, 32, 64)], [a >> s for s in (0, 1, 31, 32, 64, 100, 10**10)])
    print(a.bit_length(), a.bit_count(), bin(a), oct(a), hex(a))
for e in ['1 << -1', '1 >> -1', '1.0 << 1', '1 << 1.0', '1 & 1.0', '~1.5', '"a" | 1', '0 << 10**10', '0 >> 10**30', '-1 >> 10**30', '1 << 10**30', 'True << 2', '1 << True', '5 & True', 'True | 2', '1 ^ None']:
    try: print(e, eval(e))
    except Exception as x: print(e, type(x).__name__, x)
def popcount(n):
    c = 0
    while n: n &= n - 1; c += 1
    return c
print([popcount(n) for n in (0, 1, 255, 2**64 - 1, 3**50)], [(3**50 >> i) & 1 for i in range(10)])
def reverse(n, w): return int(format(n, f'0{w}b')[::-1], 2)
print(reverse(13, 8), reverse(2**33 + 1, 40))
h = 2166136261
for c in b'hello world': h = ((h ^ c) * 16777619) & 0xFFFFFFFF
print(h)
s = 12345678901234567
for _ in range(5): s ^= (s << 13) & (2**64 - 1); s ^= s >> 7; s ^= (s << 17) & (2**64 - 1); print(s)
gray = [i ^ (i >> 1) for i in range(16)]
print([f'{g:04b}' for g in gray], 6 & 3 | 8 ^ 1 << 2, -8 >> 1, -9 >> 1, -1 >> 5, 7 & -8, ~0, ~~5)
1 << 'a'
