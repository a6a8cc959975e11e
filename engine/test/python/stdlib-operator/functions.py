import operator as op
from operator import itemgetter, attrgetter, methodcaller
pairs = [('add', 7, 3), ('sub', 7, 3), ('mul', 7, 3), ('truediv', 7, 2), ('floordiv', 7, 2), ('mod', 7, 3), ('pow', 2, 5), ('lshift', 1, 4), ('rshift', 16, 2), ('and_', 6, 3), ('or_', 6, 3), ('xor', 6, 3), ('lt', 1, 2), ('le', 2, 2), ('eq', 1, 1.0), ('ne', 1, 2), ('ge', 1, 2), ('gt', 1, 2), ('is_', None, None), ('is_not', 1, None), ('concat', [1], [2]), ('contains', 'abc', 'b'), ('countOf', [1, 2, 1], 1), ('indexOf', 'abc', 'c'), ('getitem', {'k': 1}, 'k')]
for n, a, b in pairs: print(n, getattr(op, n)(a, b), end='; ')
print()
print(op.neg(5), op.pos(-5), op.abs(-3), op.inv(5), op.invert(5), op.not_([]), op.truth('a'), op.index(True), op.length_hint([1, 2]), op.length_hint(5, 9), op.__add__(1, 2), op.call(max, 1, 2))
l = [1, 2, 3]; op.setitem(l, 0, 9); op.delitem(l, 1); print(l, op.iadd(l, [4]), l, op.iconcat([1], (2,)), op.imul([1], 2), op.ior({1}, {2}), op.isub(5, 3), op.ipow(2, 3), op.ixor(5, 1))
print(itemgetter(1)('abc'), itemgetter(0, -1)([1, 2, 3]), itemgetter('k')({'k': 5}), itemgetter(slice(1, 3))('abcd'), sorted([('b', 1), ('a', 2)], key=itemgetter(0)), list(map(itemgetter(1), [(1, 2), (3, 4)])), repr(itemgetter(1, 2)))
class P:
    def __init__(self, **k): self.__dict__.update(k)
    def greet(self, a, b='!'): return f'{a}{self.n}{b}'
p = P(n='x', q=P(r=5)); print(attrgetter('n')(p), attrgetter('q.r')(p), attrgetter('n', 'q.r')(p), methodcaller('greet', 'hi ', b='?')(p), methodcaller('upper')('abc'), repr(attrgetter('a.b')), repr(methodcaller('m', 1, k=2)), list(map(methodcaller('split', ','), ['a,b'])))
for s in ['op.add(1)', 'op.add(1, "a")', 'op.index(1.5)', 'op.getitem([], 0)', 'op.indexOf([], 1)', 'itemgetter()', 'itemgetter(5)("ab")', 'itemgetter("k")({})', 'attrgetter()', 'attrgetter(5)', 'attrgetter("zz")(p)', 'attrgetter("n.zz")(p)', 'methodcaller()', 'methodcaller(5)', 'methodcaller("zz")(p)', 'methodcaller("greet")(p)', 'op.not_()', 'op.contains(5, 1)', 'op.countOf(5, 1)', 'op.truediv(1, 0)', 'op.length_hint(5, "a")', 'op.lt(1, "a")', 'op.concat(1, 2)', 'op.inv("a")', 'op.call()', 'op.nope', 'itemgetter(1)()', 'itemgetter(1)("ab", "cd")', 'op.setitem((1,), 0, 1)', 'op.delitem({}, 1)', 'op.matmul(1, 2)']:
    try: print(s, eval(s))
    except Exception as e: print(s, '->', type(e).__name__, e)
table = {'+': op.add, '*': op.mul}; print([table[o](3, 4) for o in '+*'], __import__('functools').reduce(op.mul, range(1, 6)), op.add.__name__, op.itemgetter is itemgetter, op.attrgetter('__name__')(int))
attrgetter('q.r.s')(p)
