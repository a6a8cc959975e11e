BASE = 10 ** 4


class Big:
    def __init__(self, v):
        if isinstance(v, str):
            v = v.lstrip('0') or '0'
            if not v.isdigit():
                raise ValueError(f'invalid digits: {v!r}')
            self.d = [int(v[max(0, i - 4):i]) for i in range(len(v), 0, -4)]
        else:
            self.d = list(v) or [0]
        while len(self.d) > 1 and self.d[-1] == 0:
            self.d.pop()

    def __str__(self): return str(self.d[-1]) + ''.join(f'{x:04}' for x in reversed(self.d[:-1]))
    def __repr__(self): return f'Big({str(self)!r})'
    def __int__(self): return int(str(self))
    def __eq__(self, o): return self.d == o.d
    def __lt__(self, o): return (len(self.d), self.d[::-1]) < (len(o.d), o.d[::-1])

    def __add__(self, o):
        out, carry = [], 0
        for i in range(max(len(self.d), len(o.d)) + 1):
            carry += (self.d[i] if i < len(self.d) else 0) + (o.d[i] if i < len(o.d) else 0)
            out.append(carry % BASE)
            carry //= BASE
        return Big(out)

    def __sub__(self, o):
        if self < o:
            raise ArithmeticError(f'{self} - {o} is negative')
        out, borrow = [], 0
        for i, x in enumerate(self.d):
            x -= borrow + (o.d[i] if i < len(o.d) else 0)
            borrow = x < 0
            out.append(x + BASE * borrow)
        return Big(out)

    def __mul__(self, o):
        out = [0] * (len(self.d) + len(o.d) + 1)
        for i, a in enumerate(self.d):
            carry = 0
            for j, b in enumerate(o.d):
                carry += out[i + j] + a * b
                out[i + j] = carry % BASE
                carry //= BASE
            out[i + len(o.d)] += carry
        return Big(out)

    def __pow__(self, n):
        result, base = Big('1'), self
        while n:
            if n & 1:
                result = result * base
            base, n = base * base, n >> 1
        return result

    def __divmod__(self, n):
        out, rem = [], 0
        for x in reversed(self.d):
            rem = rem * BASE + x
            out.append(rem // n)
            rem %= n
        return Big(out[::-1]), rem


a, b = Big('123456789012345678901234567890'), Big('987654321098765432109876543210')
print(a + b, b - a, a * b, a ** 5, divmod(b, 97), Big('000'), repr(Big('0042')))
x = 12345
for i in range(200):
    x = (x * 6364136223846793005 + 1442695040888963407) % 2**64
    y = (x * 2862933555777941757 + 3037000493) % 2**(i + 1)
    p, q = Big(str(x)), Big(str(y))
    assert int(p + q) == x + y and int(p * q) == x * y and (x < y or int(p - q) == x - y)
    assert divmod(x * y, 97) == tuple(map(int, divmod(p * q, 97)))
f = Big('1')
for i in range(1, 61):
    f = f * Big(str(i))
print(f, Big('2') ** 200, Big('3') ** 0, sorted([Big('10'), Big('9'), Big('100000')]))
print(int(Big('2') ** 521) == 2**521, max(a, b), a == Big(str(a)))
for bad in ['12x', '', '-5', '１２a']:
    try:
        print(repr(bad), Big(bad))
    except ValueError as e:
        print(e)
a - b
