class Count:
    def __init__(self, n): self.n, self.i = n, 0
    def __iter__(self): return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration
        self.i += 1; return self.i
c = Count(3); print(list(c), list(c), sum(Count(4)), max(Count(5)), sorted(Count(3), reverse=True), 2 in Count(3), [*Count(2)], dict(zip(Count(2), 'ab')), tuple(map(str, Count(2))), ','.join(map(str, Count(3))), set(Count(2)), any(v > 2 for v in Count(3)))
a, b, *r = Count(5); print(a, b, r)
class Seq:
    def __getitem__(self, i):
        if i >= 3: raise IndexError
        return i * 10
    def __len__(self): return 3
s = Seq(); print(list(s), list(reversed(s)), 20 in s, [*zip(s, s)], list(enumerate(s, 1)), type(iter(s)).__name__, iter(s).__length_hint__(), max(s), list(map(lambda v: v + 1, s)))
class StopSeq:
    def __getitem__(self, i):
        if i == 2: raise StopIteration
        return i
print(list(StopSeq()))
class Bad:
    def __getitem__(self, i):
        if i == 2: raise ValueError('broken')
        return i
try: list(Bad())
except ValueError as e: print(e)
calls = iter([1, 2, 3, 0, 4]); print(list(iter(lambda: next(calls), 0)), list(calls))
it = iter(lambda: 5, 5); print(list(it), next(it, 'done'), type(it).__name__)
print(next(iter([]), 'default'), next(iter([None]), 'x'), iter(c) is c)
for s in ['next([])', 'next(iter([]))', 'iter(5)', 'iter(5, 6)', 'iter([], 1)', 'next(5, 1)', 'iter()', 'next()', 'next(iter([]), 1, 2)', 'list(5)', 'for x in 5: pass', 'a, b = 5', '[*5]', 'zip(5)', 'map(len, 5)', 'enumerate(5)', 'sum(5)', 'reversed({1})', 'reversed(iter([]))', 'sorted(5)', 'dict(5)', 'iter(int)', 'len(iter([]))', 'iter([])[0]', 'set(5)', 'min(5)', '"".join(5)', 'all(5)', 'filter(None, 5)', 'zip([1], 5)', 'max(5)', 'x, = ()']:
    try: exec(s); print(s, 'ok')
    except (TypeError, StopIteration, ValueError) as e: print(s, '->', type(e).__name__, e)
class NoNext:
    def __iter__(self): return object()
class NoneIter: __iter__ = None
class IterSelf:
    def __iter__(self): return 5
for o in (NoNext(), NoneIter(), IterSelf()):
    for f in (lambda: iter(o), lambda: list(o), lambda: [*o], lambda: 1 in o):
        try: f()
        except TypeError as e: print(e)
class Late:
    def __iter__(self): self.n = 0; return self
    def __next__(self):
        self.n += 1
        if self.n == 3: raise StopIteration('v')
        if self.n > 3: return 'resurrected'
        return self.n
l = Late(); print([x for x in l], next(l))
class Hint:
    def __init__(self, h): self.h = h
    def __iter__(self): return iter('ab')
    def __length_hint__(self): return self.h
import operator
for h in (5, 0, NotImplemented, -1, 'x', 2**70):
    try: print(list(Hint(h)), operator.length_hint(Hint(h), 7))
    except Exception as e: print(type(e).__name__, e)
for n in ([], (), '', {}, set(), range(0), b'', bytearray(), memoryview(b''), zip(), map(len, []), enumerate([]), reversed([]), filter(None, []), (x for x in ()), {}.items(), reversed({})): print(type(iter(n)).__name__, end=' ')
print()
next(Count(0))
