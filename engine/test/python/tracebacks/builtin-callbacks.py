import sys, functools, itertools
def bad(v): return 1 / (v - 2)
jobs = [lambda: list(map(bad, [1, 2])), lambda: sorted([3, 2, 1], key=bad), lambda: max([1, 2], key=bad), lambda: list(filter(bad, [2])), lambda: functools.reduce(lambda a, b: bad(b), [0, 1, 2]), lambda: list(itertools.takewhile(bad, [1, 2])), lambda: any(bad(v) for v in (2,)), lambda: sum(map(bad, (2, 3))), lambda: dict(map(bad, [2])), lambda: ''.join(map(bad, [2])), lambda: [*map(bad, [2])], lambda: bad(*map(int, '2')), lambda: list(itertools.starmap(bad, [(2,)])), lambda: next(iter(lambda: bad(2), None)), lambda: {}.setdefault(bad(2)), lambda: [].sort(key=bad) or [2, 2].sort(key=bad)]
for j in jobs:
    try: j()
    except ZeroDivisionError: sys.excepthook(*sys.exc_info())
list(zip([1], map(bad, [2])))
