import sys
n = 7**5000
s = str(n)
print(len(s), s[:20], s[-20:], int(s) == n, n.bit_length())
print(sys.get_int_max_str_digits())
for f in [lambda: str(10**5000), lambda: int('9' * 5000), lambda: f'{10**4300}', lambda: '%d' % 10**4300, lambda: repr(-10**4300), lambda: int('1' * 4300) % 7, lambda: len(str(10**4299)), lambda: len(hex(10**5000)), lambda: int('f' * 5000, 16) % 101, lambda: len(f'{10**5000:x}'), lambda: print(10**5000), lambda: format(10**5000, ','), lambda: int('1_' * 2500 + '1') % 3, lambda: int('x' * 5000)]:
    try: print(f())
    except ValueError as e: print(type(e).__name__, str(e)[:120])
sys.set_int_max_str_digits(0)
big = 10**10000 - 1
t = str(big)
print(len(t), set(t), int(t) == big, int('-' + t) == -big)
sys.set_int_max_str_digits(640)
try: str(10**640)
except ValueError as e: print(e)
for v in [100, -1, 'a']:
    try: sys.set_int_max_str_digits(v)
    except Exception as e: print(type(e).__name__, e)
sys.set_int_max_str_digits(4300)
f = 1
for i in range(1, 1001): f *= i
print(str(f)[:30], len(str(f)), len(str(f)) - len(str(f).rstrip('0')), sum(map(int, str(2**1000))))
print(10**4299 // 10**4290, -(10**30) // 7, (10**30 - 1) % (10**15 + 1), str(2**3217 - 1)[-10:])
print(f'{10**30:,}', f'{-2**100:+,d}', f'{2**100:#_x}', str(12345678901234567890123456789)[::-1])
a = 10**5000
str(a + 1)
