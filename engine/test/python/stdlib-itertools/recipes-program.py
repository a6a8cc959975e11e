from itertools import *
import operator, collections
def chunked(it, n):
    it = iter(it)
    while c := tuple(islice(it, n)): yield c
def ncycles(it, n): return chain.from_iterable(repeat(tuple(it), n))
def dotproduct(a, b): return sum(map(operator.mul, a, b))
def flatten(l): return chain.from_iterable(l)
def partition(pred, it): a, b = tee(it); return list(filterfalse(pred, a)), list(filter(pred, b))
def first_true(it, default=None, pred=None): return next(filter(pred, it), default)
def nth(it, n, default=None): return next(islice(it, n, None), default)
def all_equal(it): g = groupby(it); return next(g, True) and not next(g, False)
def unique_justseen(it, key=None): return map(next, map(operator.itemgetter(1), groupby(it, key)))
def consume(it, n=None): collections.deque(it, maxlen=0) if n is None else next(islice(it, n, n), None)
def convolve(s, k): k = tuple(k)[::-1]; n = len(k); w = collections.deque([0], maxlen=n) * n; return [w.append(x) or sum(map(operator.mul, k, w)) for x in chain(s, repeat(0, n - 1))]
def sieve(n): d = bytearray((0, 1)) * (n // 2); d[:3] = 0, 0, 1; [d.__setitem__(slice(p * p, n, p + p), bytes(len(range(p * p, n, p + p)))) for p in compress(range(3, int(n ** .5) + 1), d[3:])]; return list(compress(range(n), d))
def before_and_after(pred, it):
    it = iter(it); rest = []
    def head():
        for e in it:
            if pred(e): yield e
            else: rest.append(e); return
    return head(), chain(rest_iter(rest), it)
def rest_iter(r): yield from r
print(list(chunked('abcdefg', 3)), list(ncycles('ab', 2)), dotproduct([1, 2], [3, 4]), list(flatten([[1], [2, 3]])), partition(lambda v: v % 2, range(7)), first_true([0, '', 5]), nth('abc', 1), nth('abc', 9, 'no'), all_equal('aaa'), all_equal('aab'), all_equal(''), list(unique_justseen('AAaBBb', str.lower)), convolve([1, 2, 3], [0, 1, .5]), sieve(50))
it = iter(range(10)); consume(it, 3); print(next(it)); consume(it); print(next(it, 'empty')); h, r = before_and_after(str.isupper, 'ABCdEf'); print(''.join(h), ''.join(r))
def random_walks(n): return [''.join(p) for p in product('LR', repeat=n) if p.count('L') == p.count('R')]
def gray(n): return [f'{i ^ i >> 1:0{n}b}' for i in range(2 ** n)]
def derangements(s): return [''.join(p) for p in permutations(s) if all(a != b for a, b in zip(p, s))]
print(random_walks(4), gray(3), derangements('abcd'), len(list(combinations(range(20), 5))), [sum(c) for c in combinations_with_replacement([1, 5, 10], 2)], list(takewhile(lambda v: v < 60, accumulate(count(1)))), [list(g) for _, g in groupby(sorted(['apple', 'bat', 'ant', 'bee', 'cat']), key=lambda w: w[0])], [(k, len(list(g))) for k, g in groupby('aaabccdd')], list(starmap(lambda a, b: f'{a}{b}', zip('xy', count(1)))), list(zip_longest(*[iter('abcdefg')] * 3, fillvalue='.')))
def josephus(n, k): ring = cycle(range(1, n + 1)); out = []; alive = set(range(1, n + 1)); live = filter(alive.__contains__, ring); [(consume(live, k - 1), (v := next(live)), alive.discard(v), out.append(v)) for _ in range(n)]; return out
print(josephus(7, 3)); t1, t2, t3 = tee(range(4), 3); print(list(zip(t1, islice(t2, 1, None), islice(t3, 2, None))), [list(x) for x in (islice(count(5, 5), 3), repeat('z', 2), compress('abcd', cycle([1, 0])))], max(accumulate([3, -1, 4, -9, 2]), default=0), list(pairwise(accumulate([1, 2, 3], operator.mul))))
for c in (lambda: list(chunked(5, 2)), lambda: dotproduct([1], ['a', 2]), lambda: dotproduct([1], [None]), lambda: nth('a', -1), lambda: list(ncycles([1], 'x')), lambda: list(flatten([1])), lambda: sieve('x'), lambda: partition(5, [1])):
    try: print(c())
    except Exception as e: print(type(e).__name__, e)
list(accumulate(['a', 'b', 3]))
