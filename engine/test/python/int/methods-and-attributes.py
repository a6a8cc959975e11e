print((5).numerator, (5).denominator, (5).real, (5).imag, (5).conjugate(), (10).as_integer_ratio(), True.real, type(True.real).__name__)
for n, l, o, s in [(0, 1, 'big', False), (255, 1, 'big', False), (256, 2, 'little', False), (-1, 2, 'big', True), (-128, 1, 'little', True), (2**64, 9, 'big', False), (1, 0, 'big', False), (0, 0, 'big', False), (256, 1, 'big', False), (-1, 1, 'big', False), (128, 1, 'big', True), (1, -1, 'big', False), (1, 1, 'middle', False), (1, 'a', 'big', False)]:
    try: b = n.to_bytes(l, o, signed=s); print(b, int.from_bytes(b, o, signed=s))
    except Exception as e: print(type(e).__name__, e)
print((5).to_bytes(), int.from_bytes(b'\x01\x02'), int.from_bytes([1, 2, 3], 'little'), int.from_bytes(b'', 'big'), int.from_bytes(bytearray(b'\xff'), 'big', signed=True), int.from_bytes((255, 0), byteorder='big'))
for a in [lambda: int.from_bytes('ab', 'big'), lambda: int.from_bytes([256], 'big'), lambda: int.from_bytes(5, 'big'), lambda: int.from_bytes(b'a', 5), lambda: int.from_bytes(b'a', 'x'), lambda: int.from_bytes(), lambda: (5).nope, lambda: (5).bit_length(1), lambda: (5)(), lambda: (5)[0], lambda: len(5), lambda: iter(5), lambda: (5).real.x]:
    try: print(a())
    except Exception as e: print(type(e).__name__, e)
print([round(1234567, n) for n in range(0, -9, -1)], [round(v, -1) for v in (5, 15, 25, 35, -5, -15)], round(5, 3), round(-10**20 - 5, -1), round(5, None), round(True, -1))
print((7).__floordiv__(2), (7).__rfloordiv__(2), (7).__truediv__(2), (7).__divmod__(2), (7).__pow__(2), (7).__pow__(2, 5), (7).__rpow__(2), (7).__add__(1.5), (7).__lt__(8), (7).__eq__('a'), (7).__index__(), (7).__ceil__(), (7).__floor__(), (7).__trunc__(), (7).__round__(-1), (7).__neg__(), (7).__bool__(), (7).__int__(), (7).__float__(), (7).__sizeof__() > 0, (7).__getnewargs__())
class Int(int):
    def __add__(self, o): return Int(int(self) + o)
    def __repr__(self): return f'Int({int(self)})'
    def __index__(self): return 99
i = Int(5)
print(i + 1, 1 + i, i * 2, -i, i == 5, hash(i) == hash(5), {5: 'a'}[i], [0] * i, range(10)[i], f'{i}', f'{i:d}', str(i), int(i), type(int(i)).__name__, isinstance(i, int), i.real, type(+i).__name__, type(i.real).__name__, bool(Int(0)))
class Cmp(int):
    def __eq__(self, o): return 'eq'
    __hash__ = int.__hash__
print(Cmp(1) == 1, 1 == Cmp(1), Cmp(1) != 1)
print(int.__mro__, int.__doc__.split('\n')[0], sorted(n for n in dir(int) if not n.startswith('_')))
pow(2, -1, 4)
