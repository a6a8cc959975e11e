# Every iterator can be copied in the middle, pickled, and set to a state.
import copy
import itertools
import operator
import pickle
from itertools import *


def large(x):
    return x > 2


makers = {
    'accumulate': lambda: accumulate([3, 1, 4, 1, 5]),
    'accumulate with a function': lambda: accumulate([3, 1, 4, 1, 5], max),
    'accumulate with an initial value': lambda: accumulate([3, 1, 4], initial=10),
    'accumulate of None': lambda: accumulate([None, 1, 2], lambda a, b: None),
    'chain': lambda: chain('ab', [1, 2], (3.5,)),
    'chain.from_iterable': lambda: chain.from_iterable([[1], [], [2, 3]]),
    'combinations': lambda: combinations('abcd', 2),
    'combinations_with_replacement': lambda: combinations_with_replacement('abc', 2),
    'compress': lambda: compress('abcdef', [1, 0, 1, 0, 1, 1]),
    'count': lambda: islice(count(3, 2), 5),
    'cycle': lambda: islice(cycle('abc'), 8),
    'dropwhile': lambda: dropwhile(large, [5, 4, 1, 6, 0]),
    'filterfalse': lambda: filterfalse(large, [5, 1, 4, 2]),
    'groupby': lambda: ((k, list(g)) for k, g in groupby('aabbbc')),
    'islice': lambda: islice(range(20), 2, 15, 3),
    'permutations': lambda: permutations('abc', 2),
    'product': lambda: product('ab', [1, 2]),
    'repeat': lambda: repeat('x', 4),
    'starmap': lambda: starmap(pow, [(2, 3), (3, 2), (10, 2)]),
    'takewhile': lambda: takewhile(large, [5, 4, 1, 6]),
    'zip_longest': lambda: zip_longest('abc', [1], fillvalue='-'),
    'tee': lambda: tee('abcd')[0],
}

for name, make in makers.items():
    whole = list(make())
    for taken in (0, 1, 3, len(whole)):
        one = make()
        for _ in range(taken):
            next(one, None)
        if name == 'groupby':
            continue
        copied = copy.copy(one)
        try:
            second = copy.deepcopy(copied)
            rest = list(copied) == whole[taken:] and list(second) in (whole[taken:], [])
            third = make()
            for _ in range(taken):
                next(third, None)
            if 'None' not in name:
                pickled = pickle.loads(pickle.dumps(third))
                rest = rest and list(pickled) == whole[taken:]
            print(name, taken, type(copied).__name__, rest)
        except Exception as error:
            print(name, taken, type(error).__name__, error)

print('reductions')
it = chain([1, 2], [3])
next(it)
kind, args, state = it.__reduce__()
print(kind, args, [list(each) for each in state])
it = product('ab', 'cd')
print(it.__reduce__())
next(it), next(it)
print(it.__reduce__())
it = permutations('abc', 2)
next(it), next(it)
print(it.__reduce__())
it = combinations('abc', 2)
next(it)
print(it.__reduce__(), list(it), it.__reduce__())
it = islice(range(10), 2, 8, 2)
next(it)
print(it.__reduce__()[1][1:], it.__reduce__()[2])
it = groupby('aab')
print(it.__reduce__()[1][1:])
key, group = next(it)
print(it.__reduce__()[2], group.__reduce__()[1][1:])
print(list(copy.copy(group)))
next(it)
print(group.__reduce__()[1])

print('a tee in two hands')
a, b = tee(range(100))
for _ in range(70):
    next(a)
next(b)
c, d = pickle.loads(pickle.dumps((a, b)))
print(next(c), next(d), list(c)[-1], len(list(d)), type(c))
print(next(a), next(b))

print('states')
for first, state in [((1, 2), 'xy'), (('a',), 'x'), ((2, 0), 'xy'), ((7, 7), 'xy')]:
    it = product('abcd', 'ef')
    try:
        it.__setstate__(first)
        print(first, list(it))
    except Exception as error:
        print(first, type(error).__name__, error)
it = cycle('defg')
it.__setstate__((['a', 'b', 'c'], 0))
print(list(islice(it, 12)))
for it, states in [
    (cycle('a'), [(1, 2), (1,), ([],), ([], 1, 2), ([], 'a'), 'a']),
    (chain(), [(), (1,), (iter([]), 1), (1, 2, 3), 'a']),
    (groupby(''), [(), (1, 2, 3, 4), 'a']),
    (permutations('ab'), [(), ((), ()), ((1, 'a'), (1, 2)), ((1, 0), (1, 2)), 'a', (1, 2)]),
    (combinations('abcd', 2), [(), 'a', ('a',), (1, 2)]),
    (tee('')[0], [(), 'a', (1, 2)]),
]:
    for state in states:
        try:
            it.__setstate__(state)
            print(type(it).__name__, state, list(islice(it, 5)))
        except Exception as error:
            print(type(it).__name__, state if type(state) is str else len(state), type(error).__name__, error)
for args in [(1, 2, 3)]:
    try:
        itertools._tee_dataobject(*args)
    except TypeError as error:
        print(error)

print('keywords')
for cls, args in [(chain, ([1],)), (islice, ([1], 1)), (map, (str, [1])), (filter, (None, [1]))]:

    class Sub(cls):
        pass

    try:
        Sub(*args, more=1)
    except TypeError as error:
        print(error)

    class Sub(cls):
        def __init__(self, *args, more):
            self.more = more

    print(Sub(*args, more=1).more)
