import itertools
from itertools import *
def attempt(source):
    try:
        print(source, '->', eval(source))
    except Exception as error:
        print(source, '->', type(error).__name__, error)

print(list(islice(count(), 3)), list(islice(count(5, 2), 3)), list(islice(count(0.5, 0.25), 3)), count(3), count(1, 2), count(2**62 * 4))
print(list(islice(cycle('ab'), 5)), list(cycle([])), repeat(1, 3), repeat('x'), list(repeat(1, 3)), list(repeat(1, -2)), repeat(1, 3).__length_hint__())
print(list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], initial=10)), list(accumulate([3, 1, 4], max)), list(accumulate([], initial=None)), list(accumulate('abc')))
print(list(chain()), list(chain('ab', [1])), list(chain.from_iterable(['ab', 'cd'])), list(compress('abcd', [1, 0, 1])), list(starmap(pow, [(2, 3), [3, 2]])))
print(list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(None, [0, 1, 2])), list(filterfalse(lambda x: x % 2, range(5))))
print(list(pairwise('abcd')), list(pairwise('a')), list(pairwise([None, None, 1])), list(zip_longest('ab', 'c', [], fillvalue='-')), list(zip_longest()), list(zip_longest([None], [1, 2])))
for args in ((5,), (1, 4), (1, None, 2), (0, 10, 3), (None,), (2, 2), (0,)): print(args, list(islice(range(8), *args)), end=' ')
print()
it = iter(range(10)); print(list(islice(it, 2, 5, 2)), next(it), next(islice(it, 3, None)))
print([(k, list(g)) for k, g in groupby('aabbbc')], [k for k, g in groupby([1, 1, 2, 1])], [(k, list(g)) for k, g in groupby([1, 3, 2, 4], key=lambda x: x % 2)])
g = groupby('aab'); k1, g1 = next(g); k2, g2 = next(g); print(k1, list(g1), k2, list(g2), list(groupby([])))
a, b, c = tee([1, 2, 3], 3); print(next(a), list(b), list(a), list(c), tee([1], 0), len(tee([])))
import copy
for n in range(4):
    for r in range(5): print(n, r, list(permutations(range(n), r)), list(combinations(range(n), r)), list(combinations_with_replacement(range(n), r)))
print(list(permutations('abc')), list(product()), list(product('ab', repeat=0)), list(product([], [1])), list(product('ab', 'cd', [1])), list(product([0, 1], repeat=3)))
for source in ("islice([1], -1)", "islice([1], 'a')", "islice([1], 0, 1, 0)", "islice([1], 'a', 2)", "islice([1], -5)", "islice()", "islice([1])", "count('a')", "cycle(1)", "cycle()", "repeat()", "list(chain(1))", "chain(a=1)",
    "permutations([1], -1)", "permutations([1], 'a')", "combinations([1], -1)", "combinations([1])", "product([1], repeat=-1)", "product([1], foo=1)", "tee([1], -1)", "tee(1)", "zip_longest(foo=1)", "list(starmap(pow, [1]))", "takewhile(1)",
    "list(takewhile(1, [1]))", "accumulate(1)", "list(accumulate(['a', 1]))", "pairwise()", "groupby()", "compress('a')", "list(filterfalse(1, [1]))", "count().foo", "itertools.nope", "repeat(1).__length_hint__()"): attempt(source)
class Stop:
    def __iter__(self): return self
    def __next__(self): raise StopIteration
print(list(chain(Stop(), [1])), list(map(lambda x: next(iter([])), [1, 2])), list(zip_longest(Stop(), 'a')))
class MyChain(chain): pass
print(type(MyChain('a')).__name__, list(MyChain('a')), chain.__module__, chain, type(tee([])[0]).__name__, count.__doc__ is not None)
