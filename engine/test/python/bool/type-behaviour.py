print(True, False, repr(True), str(False), int(True), float(True), complex(False), bool.__mro__, isinstance(True, int), type(True + True), True == 1, True is 1 if False else '', hash(True), {True: 'a', 1: 'b', 1.0: 'c'})
for a in (True, False):
    for b in (True, False, 1, 0, 3):
        print(a, b, a & b, a | b, a ^ b, a and b, a or b, a == b, a < b, a + b, a - b, a * b, type(a & b).__name__)
print(-True, +True, ~True, ~False, True << 3, True / 2, True // 1, True % 2, True ** 2, divmod(True, 1), abs(False), round(True), True.bit_length(), True.real, True.numerator, [10, 20][True], 'ab'[False], 'x' * True, range(True), sum([True, True]), max(True, 2), True.__and__(1), True.__or__(2), True.__xor__(True), True.__rand__(False), True.__and__('a'))
print(bool(), bool(0), bool('False'), bool([]), bool([0]), bool(None), bool(NotImplementedError), bool(...), bool(b''), bool(0.0), bool(-0.0), bool(float('nan')), bool(1j))
for e in ['bool(1, 2)', 'bool(x=1)', 'class B(bool): pass', 'True.x = 1', 'bool.x = 1', 'True + "a"', 'True[0]', 'len(True)', 'True()', 'iter(True)', 'True < "a"', 'True & 1.0', 'bool.__new__(int)', 'bool.__new__()', 'int.__new__(bool, 5)', 'True = 1', 'bool.from_bytes(b"\\x02", "big")']:
    try:
        try: print(e, eval(e))
        except SyntaxError: exec(e); print(e, 'ok')
    except Exception as x: print(e, '->', type(x).__name__, x)
print(f'{True}|{True:d}|{True:5}|{True:>6}|{True!r:>6}|{True:<8}|{True:s}' if False else f'{True}|{True:d}|{True:5}|{True!r:>6}', '%d %s %r %5s %x' % (True, True, True, True, True), format(True, ''), '{:d}'.format(False), '{}'.format(True), str(True).lower())
print(sorted([True, 0, 2, False, 1]), [True, 1, 1.0].count(1), [False, 0].index(0), (True, False) < (True, True), all([]), any([]), all([1, 'a']), any([0, '', None]), not not 5, (not 0) is True)
print(int('1') == True, 'True' == True, None == False, [] == False, 0 == False, '' == False, 1 != True, 2 == True)
print(sorted(set(dir(bool)) - set(dir(int))), bool.__doc__.split('\n')[0])
class Truth:
    def __bool__(self): return 1
if Truth(): pass
