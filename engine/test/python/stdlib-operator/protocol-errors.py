import operator as op
class Vec(list):
    def __index__(self): return len(self)
    def __concat__(self, o): return 'never called'
print(op.concat('a', 'b'), op.iconcat([1], [2]), op.countOf([1, [1], 1.0], 1), op.indexOf((x * x for x in range(9)), 16), op.getitem('abc', slice(1, None)), op.index(Vec([1, 2])), op.length_hint(iter([1, 2, 3])), op.length_hint(x for x in ''), op.is_(op, op), op.truth([]), op.xor(True, False), op.floordiv(-7, 2), op.mod(-7, 3), op.matmul.__name__)
getters = [op.itemgetter(0), op.itemgetter(-1, 0), op.itemgetter(slice(None, None, 2)), op.attrgetter('real', 'imag'), op.methodcaller('count', 'a')]
for g, v in zip(getters, ['xyz', [1, 2, 3], 'abcdef', 3 + 4j, 'banana']): print(g, g(v), g == g, g == op.itemgetter(0), callable(g))
d = {'a': [1, 2]}; op.setitem(d, 'b', 3); op.delitem(d, 'a'); print(d); l = [1, 2, 3, 4]; op.setitem(l, slice(0, 2), 'xy'); op.delitem(l, slice(2, None)); print(l)
x = [1]; y = op.iadd(x, (2,)); print(x is y, op.iadd(5, 3), op.imul('a', 2), op.iand({1, 2}, {2}), op.ilshift(1, 3), op.ifloordiv(7, 2), op.itruediv(7, 2), op.imod(7, 4), op.irshift(8, 1), op.ixor(6, 3), op.ior({'a': 1}, {'b': 2}))
for f in (lambda: op.concat([1], 'a'), lambda: op.concat(1, [1]), lambda: op.iconcat(1, 2), lambda: op.indexOf('abc', 'z'), lambda: op.index('1'), lambda: op.length_hint(5, 1.5), lambda: op.itemgetter(1)({}), lambda: op.itemgetter('a')([1]), lambda: op.attrgetter('a..b')(5), lambda: op.methodcaller('x', 1)(5), lambda: op.setitem('abc', 0, 'x'), lambda: op.delitem((1,), 0), lambda: op.neg('a'), lambda: op.invert(1.5), lambda: op.lt({}, {}), lambda: op.pow('a', 2), lambda: op.add(1), lambda: op.add(1, 2, 3), lambda: op.contains(5, 5), lambda: op.matmul([1], [2]), lambda: op.iadd(1, 'a'), lambda: op.rshift(1, -1), lambda: op.truediv(1, 0), lambda: op.attrgetter('real')(), lambda: op.itemgetter(0)(1, 2)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
rows = [('x', 3, 'b'), ('y', 1, 'c'), ('z', 3, 'a')]; print(sorted(rows, key=op.itemgetter(1, 2)), max(rows, key=op.itemgetter(2)), [*map(op.itemgetter(0), rows)], dict(map(op.itemgetter(0, 1), rows)))
op.attrgetter('upper.nothing')('text')
