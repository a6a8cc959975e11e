from itertools import *
def take(n, it): return list(islice(it, n))
print(take(5, count()), take(4, count(10, 3)), take(4, count(1, .5)), take(3, count(5, -2)), take(3, count(2**62, 2**61)), repr(count(3)), repr(count(1, 2)), repr(count(1.5)), take(5, cycle('ab')), take(3, cycle([])), take(3, repeat(7)), list(repeat('x', 2)), repr(repeat(5)), repr(repeat(5, 3)), list(repeat(1, 0)), list(repeat(1, -3)), repeat(1, 4).__length_hint__())
print(list(accumulate([1, 2, 3, 4])), list(accumulate('abc')), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2], initial=100)), list(accumulate([], initial=5)), list(accumulate([])), list(accumulate([2, 3, 4], lambda a, b: a * b)), list(accumulate([1, 2, 3], func=pow)))
print(list(chain('ab', [1], ())), list(chain()), list(chain.from_iterable(['ab', 'cd'])), list(compress('abcd', [1, 0, True, ''])), list(compress('abc', [1])), list(dropwhile(lambda v: v < 3, [1, 3, 2])), list(takewhile(lambda v: v < 3, [1, 3, 2])), list(filterfalse(None, [0, 1, ''])), list(filterfalse(lambda v: v % 2, range(5))), list(starmap(pow, [(2, 3), (3, 2)])), list(zip_longest('ab', 'xyz', fillvalue='-')), list(zip_longest([1], [])), list(zip_longest()), list(pairwise('abcd')), list(pairwise('a')), list(pairwise([])))
print(list(islice('abcdef', 3)), list(islice('abcdef', 2, 5)), list(islice('abcdef', 1, None, 2)), list(islice('abc', 0)), list(islice('abc', None)), list(islice('abc', 5, 10)), list(islice(count(), 5, 20, 5)))
print([(k, list(g)) for k, g in groupby('aaabbca')], [(k, [*g]) for k, g in groupby([1, 3, 2, 4, 5], lambda v: v % 2)], list(groupby([])), [k for k, g in groupby('aab')])
a, b, c = tee([1, 2, 3], 3); print(next(a), list(b), list(a), list(c), len(tee('', 0)), tee([1])[0].__class__.__name__)
g = groupby('aabb'); k1, g1 = next(g); k2, g2 = next(g); print(k1, list(g1), k2, list(g2))
it = iter(range(10)); print(list(islice(it, 3)), next(it), list(takewhile(lambda v: v < 6, it)), list(it))
for s in ['count("a")', 'count(1, "a")', 'cycle(5)', 'cycle()', 'repeat()', 'repeat(1, "a")', 'repeat(1, 2, 3)', 'list(accumulate(5))', 'list(accumulate([1, "a"]))', 'accumulate()', 'chain(5)', 'list(chain(5))', 'list(chain.from_iterable(5))', 'list(chain.from_iterable([5]))', 'compress("a")', 'dropwhile(1)', 'list(dropwhile(1, [1]))', 'islice("a")', 'islice("a", -1)', 'islice("a", 1, -1)', 'islice("a", 0, 1, 0)', 'islice("a", "b")', 'islice("a", 1.5)', 'list(starmap(pow, [1]))', 'list(starmap(pow, [(1,)]))', 'tee([], -1)', 'tee(5)', 'tee()', 'zip_longest(5)', 'zip_longest([], foo=1)', 'groupby()', 'list(groupby(5))', 'list(groupby([1], 5))', 'pairwise(5)', 'next(cycle([]))', 'len(count())', 'count()[0]', 'filterfalse(None)', 'list(filterfalse(5, [1]))', 'pairwise()', 'accumulate([1], initial=None).__next__()', 'chain.nope', 'islice([], None, None, -1)', 'cycle([1], [2])', 'takewhile(None, [1]).__next__()']:
    try: print(s, str(eval(s)).split(' at 0x')[0])
    except Exception as e: print(s, '->', type(e).__name__, e)
print(sorted(n for n in dir(__import__('itertools')) if not n.startswith('_')))
def boom():
    yield 1
    raise KeyError('source failed')
list(chain([0], boom()))
