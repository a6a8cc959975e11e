inf, nan = float('inf'), float('nan')
print((1.5).as_integer_ratio(), (0.1).as_integer_ratio(), (-2.0).as_integer_ratio(), (0.0).as_integer_ratio(), (1e22).as_integer_ratio(), (5e-324).as_integer_ratio()[0])
print((1.5).hex(), (-0.0).hex(), (0.1).hex(), (5e-324).hex(), inf.hex(), nan.hex(), (1e300).hex(), (255.0).hex(), (2.0).is_integer(), (2.5).is_integer(), inf.is_integer(), nan.is_integer(), (1e300).is_integer())
print((2.5).conjugate(), (2.5).real, (2.5).imag, (2.5).__trunc__(), (2.7).__floor__(), (2.1).__ceil__(), (-2.7).__floor__(), (2.5).__round__(), (2.567).__round__(1), (2.0).__int__(), (7.0).__mod__(3), (7.5).__divmod__(2), (7.5).__rfloordiv__(20), (2.0).__rpow__(3), (1.5).__getformat__ and float.__getformat__('double'))
for f in [lambda: inf.as_integer_ratio(), lambda: nan.as_integer_ratio(), lambda: int(nan), lambda: int(inf), lambda: inf.__floor__(), lambda: nan.__ceil__(), lambda: (1.5).nope, lambda: 1.5 % 0, lambda: 1.5 // 0.0, lambda: 1.5 / 0, lambda: 0.0 ** -1, lambda: 1.5 & 1, lambda: 1.5 << 1, lambda: ~1.5, lambda: 1e200 ** 2, lambda: (1.5)[0], lambda: range(1.0), lambda: [1][1.0], lambda: 'a' * 1.0, lambda: float.__getformat__('x'), lambda: 1.5 < 'a', lambda: 1.5 < 1j, lambda: 2.0 ** 'a', lambda: divmod(1.5, 0.0)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
vals = [0.0, -0.0, 1.0, -1.0, inf, -inf, nan, 0.5]
for a in vals: print(a, [a + b for b in vals], [a * b for b in vals], [a < b for b in vals], [a == b for b in vals])
for a in vals:
    row = []
    for b in vals:
        for op in (lambda: a / b, lambda: a // b, lambda: a % b, lambda: a ** b):
            try: row.append(op())
            except (ZeroDivisionError, OverflowError) as e: row.append(type(e).__name__[:3])
    print(a, row)
print(hash(1.0), hash(0.5), hash(-0.0), hash(inf), hash(-inf), hash(1e20) == hash(10**20), hash(1.5), hash(0.1), hash(1e300), bool(nan), bool(0.0), bool(-0.0), bool(5e-324))
print(sorted([3.0, inf, -1.0, -inf, 0.0]), min(1.0, nan), min(nan, 1.0), max([1.0, nan, 2.0]), nan in [nan], [nan] == [nan], {nan: 1}[nan], abs(-0.0), -nan != -nan, -(0.0), +(-1.5), abs(-inf))
class F(float):
    def __repr__(self): return f'F<{float(self)}>'
    def __add__(self, o): return F(float(self) + o)
f = F(1.5)
print(f, f + 1, 1 + f, f * 2, str(f), f'{f}', f'{f:.1f}', [f], f == 1.5, hash(f) == hash(1.5), type(-f).__name__, type(f.real).__name__, round(f))
print(sorted(n for n in dir(float) if not n.startswith('_')), float.__doc__.split('\n')[0])
inf.as_integer_ratio()
