print(list(zip()), list(zip([1])), list(zip('ab', [1, 2, 3])), list(zip(*[(1, 2), (3, 4)])), dict(zip('ab', range(2))), list(zip('ab', 'cd', strict=True)))
for args in [('ab', 'c'), ('a', 'bc'), ('', 'a'), ('ab', 'ab', 'a'), ('a', 'a', 'ab'), ([], [])]:
    try: print(list(zip(*args, strict=True)))
    except ValueError as e: print(e)
print(list(map(len, ['a', 'bb'])), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(map(max, 'az', 'by', 'cx')), list(map(None.__class__, [])), list(map(int, '123')), list(map(str.upper, 'ab')))
print(list(filter(None, [0, 1, '', 'a', None, []])), list(filter(lambda v: v > 1, range(4))), list(filter(str.isalpha, 'a1b')), list(filter(bool, [0, 1])), list(filter([1, 3].__contains__, range(5))))
print(list(enumerate('ab')), list(enumerate('ab', 5)), list(enumerate('ab', start=-1)), list(enumerate([], 3)), list(enumerate('a', 2**70)), next(enumerate('x')), list(enumerate(iterable='q')))
print(list(reversed([1, 2, 3])), list(reversed('abc')), list(reversed((1,))), list(reversed(range(3))), list(reversed({'a': 1, 'b': 2})), list(reversed(b'ab')))
z = zip([1, 2, 3], [4, 5]); print(next(z), next(z), next(z, 'end'), list(z), iter(z) is z)
it = iter([1, 2, 3, 4, 5]); print(list(zip(it, it)), list(it)); it = iter([1, 2, 3]); print(list(zip(it, [9])), list(it)); it = iter([1, 2, 3]); print(list(zip([9], it)), list(it))
for s in ['zip(1)', 'zip([1], strict=2)', 'list(zip([1], foo=1))', 'map(len)', 'map()', 'map(5, [1])', 'list(map(5, [1]))', 'list(map(len, [1]))', 'filter(len)', 'filter(1, 2)', 'list(filter(5, [1]))', 'enumerate()', 'enumerate([], "a")', 'enumerate([], 1.5)', 'enumerate([], start=None)', 'enumerate([1], 1, 2)', 'reversed()', 'reversed(1)', 'reversed({1})', 'reversed([1], 2)', 'map(len, [], key=1)', 'filter(None, [1], 2)', 'len(zip())', 'zip()[0]', 'reversed(zip())', 'list(map(lambda a: a, [1], [2]))', 'enumerate(sequence=[])', 'list(map(lambda: 1, []))']:
    try: exec(s); print(s, 'ok')
    except Exception as e: print(s, '->', type(e).__name__, e)
def noisy(n):
    for i in range(n): print('make', i, end='; '); yield i
m = map(lambda v: print('map', v, end='; ') or v, filter(lambda v: print('test', v, end='; ') or v % 2, noisy(4)))
print(next(m)); print(list(m))
class R:
    def __reversed__(self): return iter('custom')
class NR(list): __reversed__ = None
print(list(reversed(R())))
try: reversed(NR())
except TypeError as e: print(e)
r = reversed([1, 2, 3]); print(r.__length_hint__(), next(r), r.__length_hint__(), list(r), r.__length_hint__())
class E(enumerate): pass
class Z(zip):
    def __next__(self): return sum(super().__next__())
print(list(E('a')), list(Z([1, 2], [3, 4])), type(E('')).__name__, enumerate[int] if False else '')
print(sum(map(lambda p: p[0] * p[1], zip(range(5), range(5, 0, -1)))), [a for a, b in zip('abc', 'abd') if a != b], max(enumerate([3, 9, 2]), key=lambda p: p[1]), [x + y for x, y in zip('ab', reversed('cd'))], list(map(list, zip('ab', 'cd'))))
list(map(lambda v: 1 // v, [1, 0]))
