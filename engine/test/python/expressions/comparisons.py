import itertools
class A:
    def __init__(self, n): self.n = n
    def __eq__(self, o): print('eq', self.n); return self.n == getattr(o, 'n', o)
    def __lt__(self, o): print('lt', self.n); return NotImplemented
    def __gt__(self, o): print('gt', self.n); return 'truthy'
a, b = A(1), A(2)
print(a == b, a != b, a == 1, 1 == a)
print(a < b)
print(a < b < a)
try:
    print(a <= b)
except TypeError as e:
    print(e)
class Sub(A):
    def __gt__(self, o): print('sub gt'); return 'sub'
print(A(1) < Sub(2))
print([1, 2] < [1, 3], [1] < [1, 0], (1, 'a') < (1, 'b'), [] < [0], 'Z' < 'a', 'a' < 'ab', b'a' < b'b')
print({1, 2} < {1, 2, 3}, {1} <= {1}, {1} < {2}, {1, 2} > {1}, {1} >= set(), {1}.isdisjoint({2}))
print({1: 2} == {1: 2.0}, {1: 2} != {2: 1})
for x, y in itertools.permutations([1, 'a', None, [], (), 1j, {}, set(), b''], 2):
    try:
        x < y
        print(x, '<', y)
    except TypeError as e:
        print(e)
    assert (x == y) is False
try:
    1j < 2j
except TypeError as e:
    print(e)
nan = float('nan')
print(nan == nan, nan != nan, nan < 1, [nan] == [nan], nan in [nan], nan is nan, (nan,) == (nan,), {nan} == {nan})
print(1 == 1.0 == True, 0 == -0.0 == False, '1' == 1, 2**70 == 2.0**70, 2**53 + 1 == 2.0**53, 10**400 > 1e308, 10**400 < float('inf'))
print(None is None, None == None, () is (), 1 is not None)
print(1 in [1], 'a' in 'abc', '' in 'abc', 3 not in (1, 2), 'k' in {'k': 1}, b'b' in b'abc', 98 in b'abc', 1.0 in range(3), 'b' not in 'abc')
for bad in ['1 in 1', '1 in "abc"', 'None in "a"', '"a" in b"a"', '300 in b"a"', '[] in {}', '[] in set()', '1 in None', '1 in int', '1.5 in b"a"']:
    try:
        print(eval(bad))
    except Exception as e:
        print(bad, '->', type(e).__name__, e)
