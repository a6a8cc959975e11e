data = [('bob', 3, 2.5), ('al', 1, 9.0), ('cy', 3, 1.0)]
print(sorted(data), sorted(data, key=lambda r: r[1]), sorted(data, key=lambda r: (-r[1], r[2])), sorted(data, key=lambda r: r[2], reverse=True), sorted(map(len, ['aaa', 'b'])), sorted({3: 'c', 1: 'a'}), sorted(set('cab')), sorted('b,a,c'.split(',')), sorted(reversed([1, 2])), sorted([], key=None), sorted(x for x in (2, 1)))
print(hash(5), hash(True), hash(2.0), hash(0.5), hash(None) == hash(None), hash((1, 2)) == hash((1, 2)), hash('x') == hash('x'), hash(len) == hash(len), hash(int) == hash(int), hash(1j), hash(frozenset()) == hash(frozenset()), hash(range(3)) == hash(range(3)), hash(b'x') == hash(b'x'), id(None) == id(None), hash(...) == hash(...))
print(iter([1]).__next__(), next(iter('ab')), next(iter([]), 5), list(iter([1, 2].pop, 1)), list(enumerate(reversed('ab'))), list(zip(sorted('ba'), range(9))), sum(sorted([3, 1])[:1]), callable(sorted))
print(bool(sorted('')), print(), print(None), print(print), repr(print) == str(print), str(sorted)[:10], all(map(callable, [len, int])), list(filter(callable, [1, len])), any(map(str.isupper, 'abC')), len(sorted(range(1000), reverse=True)), sorted([1, 2, 3], key=lambda x: x % 2), sorted(['a1', 'a10', 'a2'], key=lambda s: (s[0], int(s[1:]))))
print(globals() is globals(), globals()['data'] is data, locals() is globals(), (lambda: sorted(locals()))(), (lambda a, b: sorted(locals()))(1, 2), '__name__' in globals(), type(globals()).__name__)
def scope(p, *args, **kw):
    q = 1
    for i in range(2): r = i
    return sorted(locals().items())
print(scope(5, 6, z=7))
class C:
    x = 1
    names = sorted(n for n in locals() if not n.startswith('__'))
print(C.names)
n = {}
exec('v = sorted([2, 1])', n); print(n['v'], slice(1, 2), object().__class__, type(object()) is object, object() == object(), object() != object())
for s in ['sorted()', 'sorted([1], [2])', 'sorted([1], key=1)', 'sorted(iterable=[1])', 'sorted([1, "a"])', 'sorted([1], reverse="a")', 'sorted([1], reverse=None)', 'sorted([2, 1], cmp=1)', 'sorted(None)', 'reversed([1], [2])', 'reversed(x=[1])', 'next([1])', 'next(iter([]))', 'iter([], None)', 'hash({})', 'hash(slice(1))', 'object().x', 'object()()', 'object() < object()', 'object() + 1', 'object()[0]', 'object(x=1)', 'len(object())', 'input.x', 'print(1, 2, sep=3)', 'print(file=5)', 'print(1, end=b"")', 'print(end=None)', 'print(1, flush="x")', 'sorted([[1, 2], [1, "a"]])', 'sorted([{}, {}])', 'sorted([None, 1])']:
    try: print(s, '=', eval(s))
    except BaseException as e: print(s, '->', type(e).__name__, e)
sorted([3, 'a', 1.5])
