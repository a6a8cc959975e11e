from itertools import *
print(list(product('ab', [1, 2])), list(product()), list(product('ab', repeat=2)), list(product([])), list(product('a', [], 'b')), len(list(product(range(3), repeat=4))), list(product([1], [2], repeat=2)), list(product('ab', repeat=0)))
print(list(permutations('abc')), list(permutations('abc', 2)), list(permutations([1, 2], 3)), list(permutations([])), list(permutations('ab', 0)), len(list(permutations(range(6)))), list(permutations('aa')))
print(list(combinations('abcd', 2)), list(combinations('abc', 4)), list(combinations([], 0)), list(combinations('abc', 0)), list(combinations('abc', 3)), list(combinations([1, 1, 2], 2)))
print(list(combinations_with_replacement('abc', 2)), list(combinations_with_replacement('', 2)), list(combinations_with_replacement('ab', 0)), len(list(combinations_with_replacement(range(5), 3))))
for s in ['product(5)', 'product("a", repeat=-1)', 'product("a", repeat="b")', 'product("a", foo=1)', 'permutations()', 'permutations("a", -1)', 'permutations("a", "b")', 'permutations(5)', 'combinations("a")', 'combinations("a", -1)', 'combinations(5, 1)', 'combinations("a", 1.0)', 'combinations_with_replacement("a", -2)', 'next(permutations([], 1))', 'permutations("ab", None).__next__()', 'combinations(iterable="ab", r=1).__next__()', 'len(product("a"))', 'product("ab").__next__()']:
    try: print(s, str(eval(s)).split(' at 0x')[0])
    except Exception as e: print(s, '->', type(e).__name__, e)
def powerset(s): return chain.from_iterable(combinations(s, r) for r in range(len(s) + 1))
def grouper(it, n, fill=None): return zip_longest(*[iter(it)] * n, fillvalue=fill)
def roundrobin(*its):
    its = [iter(i) for i in its]
    while its:
        for i in its[:]:
            try: yield next(i)
            except StopIteration: its.remove(i)
def unique(it, key=None):
    seen = set()
    for v in it:
        k = v if key is None else key(v)
        if k not in seen: seen.add(k); yield v
def sliding(it, n): return zip(*(islice(t, i, None) for i, t in enumerate(tee(it, n))))
print(list(powerset('abc')), list(grouper('abcdefg', 3, '-')), list(roundrobin('abc', 'd', 'ef')), ''.join(unique('AAAaBBbC', str.lower)), list(sliding(range(6), 3)), sum(1 for _ in product('01', repeat=10)))
print([''.join(p) for p in product('01', repeat=3)], max(permutations('3142'), key=lambda p: int(''.join(p))), [c for c in combinations(range(1, 10), 3) if sum(c) == 15], sum(x * y for x, y in combinations(range(10), 2)))
def send_more():
    for p in permutations(range(10), 4):
        a, b, c, d = p
        if a and (1000 * a + 100 * b + 10 * c + d) * 4 == 1000 * d + 100 * c + 10 * b + a: yield p
print(list(send_more()), list(starmap(lambda a, b: a + b, pairwise([1, 4, 9, 16]))), list(accumulate(repeat(1, 6), lambda v, _: v * 2)), dict(zip(count(1), 'abc')), [next(g)[1] and k for k, g in groupby(enumerate([1, 2, 4, 5, 7]), lambda p: p[1] - p[0])])
p = permutations('ab'); next(p); print(list(p), list(p), next(p, 'end'), iter(p) is p)
list(starmap(lambda a: a, combinations('abc', 2)))
