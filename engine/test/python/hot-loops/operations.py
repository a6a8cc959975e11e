"""Operations in hot loops that are not everyday ones: each loop runs in machine code and gives what the interpreter gives."""
from array import array
import math


def op_bool_and(n):
    t=True
    r=0
    for i in range(n):
        t = (i > 3) & (i < 2000)
        r += t
    return r


def op_bool_or(n):
    t=True
    r=0
    for i in range(n):
        t = (i > 3) | (i % 2 == 0); t ^= (i%3==0)
        r += t
    return r


def op_divmod_var(n):
    r=0
    d=7
    for i in range(n):
        q, m = divmod(i, d)
        r += q ^ m
    return r


def op_divmod_neg(n):
    r=0
    d=-7
    for i in range(n):
        q, m = divmod(i - 500, d)
        r += q ^ m
    return r


def op_complex(n):
    r=0j
    z=0.5+0.1j
    for i in range(n):
        z = z * z + (0.1+0.2j)
        r += z / (1+1j) - z.real + z.imag * abs(z)
    return r


def op_complex_eq(n):
    r=0
    z=0.5+0.1j
    for i in range(n):
        r += z == (0.5+0.1j)
    return r


def op_mv2d_set(n):
    r=0
    a=memoryview(array('d', range(12))).cast('B').cast('d', (3,4))
    for i in range(n):
        a[i % 3, i % 4] = 0.5 * i
        r += a[1,1]
    return r


def op_array_L(n):
    r=0
    a=array('L', [15]*16)
    for i in range(n):
        a[i&15] = a[1] + i
        r += a[1]
    return r


def op_minmax_tuple(n):
    r=0
    for i in range(n):
        r += max((i, 4, 7))
    return r


def op_reversed_range(n):
    r=0
    for i in range(n):
        for x in reversed(range(20)): r += x
    return r


def op_math_log2(n):
    r=0.0
    for i in range(n):
        r += math.log(i+1, 2) + math.log(i + 1.5, 10) + math.log2(i+1) + math.log10(i+2)
    return r


def op_math_cs(n):
    r=0.0
    for i in range(n):
        r += math.copysign(i, -0.0) + math.copysign(i, 0.0) + math.copysign(-i, i - 300.5) + math.copysign(2.5, float('inf') if i > 400 else -1)
    return r


def op_cdiv(n):
    r=0j
    z=0.5+0.1j
    for i in range(n):
        z = z * z + (0.1+0.2j)
        r += z / (1+1j) + (i + 1j) / z + abs(z) - z / (i - 300.5)
    return r


def op_cdiv0(n):
    r=0j
    z=0.5+0.1j
    for i in range(n):
        try:
            r += z / complex(i - 500, 0)
        except ZeroDivisionError:
            r += 1000
    return r


def op_uns(n):
    r=0
    a=array('Q', range(700))
    for i in range(n):
        r += a[i] * 3 - a[i // 2]
        a[i] = a[i] + 2 ** 63 if i > 600 else a[i] + 5
    return r


def op_uns2(n):
    r=0
    a=array('Q', [2**63 + i if i % 50 == 0 else i for i in range(700)])
    for i in range(n):
        r += a[i] + 1
    return r


def op_minmax_t(n):
    r=0
    for i in range(n):
        r += max((i, 4, 7)) + min((i * 2, 9)) + max((2.5, i * .5))
    return r


def op_rev(n):
    r=0
    for i in range(n):
        for x in reversed(range(i & 15)): r += x * i
        for y in reversed(range(3, i, 7)): r -= y
    return r


def op_rev2(n):
    r=[]
    for i in range(n):
        for x in reversed(range(-5, i & 31, 3)):
            if x == 4: break
        else:
            x = -1
        r.append(x)
    return r


def op_dm(n):
    r=0
    for i in range(n):
        q, m = divmod(i * 7 - 2000, (i % 9) - 4 or 5)
        r += q * 3 + m
    return r


def op_dm0(n):
    r=0
    d=5
    for i in range(n):
        try:
            q, m = divmod(i, 300 - i)
            r += q - m
        except ZeroDivisionError:
            r += 10**6
    return r


def op_tup(n):
    r=0
    for i in range(n):
        a, b = (1, 2)
        r += a + b + (5, 6, 7)[2]
    return r


def op_boolx(n):
    r=0
    t=True
    for i in range(n):
        t = (i > 3) & (i < 400) | t ^ (i % 3 == 0)
        r += 2 if t else 1
        if t is True: r += 7
    return r


def op_boolt(n):
    r=None
    t=False
    for i in range(n):
        t ^= i > 5
        r = (t, t | True, t & True, t ^ t, True & 1)
    return r


def op_mv_formats(n):
    r=0
    a=memoryview(bytearray(16)).cast('Q')
    for i in range(n):
        a[1] = i
        r += a[1]
    return r


def op_chain2(n):
    r=0
    for i in range(n):
        r += (0 <= i <= 900 <= i + 900)
    return r


def op_pow_f(n):
    r=0.0
    for i in range(n):
        r += (i * 0.5) ** 2 + (i * 0.5) ** 0.5 + (i+1.0) ** -1.5
    return r


def op_floordiv(n):
    r=0
    d=-3
    for i in range(n):
        r += i // 7 + i % 7 + i // d + i % d + (i - 500) // 3
    return r


for operation in (op_bool_and, op_bool_or, op_divmod_var, op_divmod_neg, op_complex, op_complex_eq, op_mv2d_set, op_array_L, op_minmax_tuple, op_reversed_range, op_math_log2, op_math_cs, op_cdiv, op_cdiv0, op_uns, op_uns2, op_minmax_t, op_rev, op_rev2, op_dm, op_dm0, op_tup, op_boolx, op_boolt, op_mv_formats, op_chain2, op_pow_f, op_floordiv):
    for _ in range(3):
        result = operation(700)
    print(operation.__name__, repr(result)[:300])
