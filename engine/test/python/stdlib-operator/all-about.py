import operator
from operator import *
def attempt(source):
    try:
        print(source, '->', eval(source))
    except Exception as error:
        print(source, '->', type(error).__name__, error)

for name in 'add sub mul truediv floordiv mod pow lshift rshift and_ or_ xor lt le eq ne gt ge is_ is_not'.split(): print(name, getattr(operator, name)(13, 3), end=' ')
print()
for name in 'iadd isub imul itruediv ifloordiv imod ipow ilshift irshift iand ior ixor'.split(): print(name, getattr(operator, name)(13, 3), end=' ')
print()
for name in 'neg pos abs inv invert not_ truth index'.split(): print(name, getattr(operator, name)(-5), end=' ')
print()
l = [1, 2, 3]; iconcat(l, [4]); setitem(l, 0, 9); delitem(l, 1); print(l, getitem(l, 0), contains(l, 3), countOf([1, 2, 1], 1), indexOf([1, 2], 2), concat('a', 'b'), length_hint(iter([1, 2])), length_hint(5, 7), length_hint(5))
print(itemgetter(1)([1, 2]), itemgetter(0, 1)('ab'), itemgetter(slice(1))('abc'), attrgetter('real', 'imag')(3), attrgetter('real.imag')(5), methodcaller('upper')('a'), methodcaller('split', '-', maxsplit=1)('a-b-c'))
print(itemgetter(1, 2), itemgetter('a'), attrgetter('a.b', 'c'), methodcaller('split', '-', maxsplit=1), operator.__add__(1, 2), operator.__not__(1), operator.__contains__([1], 1), call(max, 1, 2), call(dict, a=1), operator.__and__(6, 3))
for source in ("attrgetter()", "attrgetter(1)", "itemgetter()", "itemgetter(1)([1])", "methodcaller()", "methodcaller(1)", "concat(1, 2)", "indexOf([1], 2)", "add(1)", "add(1, 'a')", "length_hint(1, 'a')", "index(1.5)", "attrgetter('x')(1)", "itemgetter(1)(1, 2)", "methodcaller('x')(1)",
    "abs('a')", "neg('a')", "getitem([], 0)", "itemgetter(a=1)", "itemgetter(1).foo"): attempt(source)
