d = {'a': 1, 'b': 2}
print(d.get('a'), d.get('z'), d.get('z', 0), d.setdefault('a', 9), d.setdefault('c', 3), d.setdefault('n'), d.pop('n'), d.pop('zz', 'dflt'), d.popitem(), d, d.update(x=1), d.update({'y': 2}, z=3), d.update([('q', 4)]), d, d.copy() is d, len(d), 'a' in d, 1 in d)
print(dict.fromkeys('abc'), dict.fromkeys([1, 2], []), dict(a=1), dict({'k': 1}, j=2), dict([('x', 1)]), dict(zip('ab', (1, 2))), dict(['ab', 'cd']), dict(), {**d, 'a': 0}, d | {'a': 5, 'new': 1}, {1: 2} | {})
print(list(d), list(d.values()), list(d.items()), list(reversed(d)), list(reversed(d.items()))[0], sorted(d), max(d), d == dict(d), d != {}, {'a': 1, 'b': 2} == {'b': 2, 'a': 1})
for s in ["d['nope']", "del d['nope']", "d.pop('nope')", "{}.popitem()", "d[[]]", "d[[]] = 1", "d[{}]", "{} < {}", "{} + {}", "{} | [1]", "d.update(5)", "d.update([1])", "d.update([(1, 2, 3)])", "d.update(['a'])", "dict(5)", "dict([1])", "dict({}, {})", "d.get()", "d.get([])", "d.setdefault()", "d.setdefault([], 1)", "d.pop()", "d.pop([])", "hash({})", "d.nope", "dict.fromkeys(5)", "dict.fromkeys()", "dict.fromkeys([[]])", "d()", "d.update(1, 2)", "{}.popitem(1)", "d.copy(1)", "[] in d", "dict(**{1: 2})", "d.keys()[0]", "d.items().add(1)", "{1: 2}.fromkeys([1], 2, 3)", "d |= 5", "d.get('a', 1, 2)", "dict([(1,)])", "dict(None)", "d.clear(1)"]:
    try: exec(s); print(s, 'ok')
    except Exception as e: print(s, '->', type(e).__name__, e)
d.clear(); print(d, bool(d)); d[1] = 'int'; d[1.0] = 'float'; d[True] = 'bool'; print(d)
d = {}; d['self'] = d; print(d, [d], d.items())
o = {}; [o.setdefault(w[0], []).append(w) for w in 'apple bat ant cat bee'.split()]; print(o)
k = {}; k[None] = 1; k[(1, 2)] = 2; k[frozenset()] = 3; k[1.5] = 4; k[b'b'] = 5; k[int] = 6; k[...] = 7; k[len] = 8; print(k)
order = {'z': 1, 'a': 2}; order['m'] = 3; del order['z']; order['z'] = 4; order['a'] = 9; print(order, order.popitem(), next(iter(order)))
e = {'a': 1}; f = e; f |= {'b': 2}; print(e, e is f, e | {'a': 0} | e, {**e, **{'a': 7}}); e |= [('p', 1)]; print(e)
big = {i: i * i for i in range(1000)}
for i in range(0, 1000, 3): del big[i]
print(len(big), list(big)[:5], sum(big.values()), big.get(999, 'gone'), 998 in big); big[0] = 'back'; print(list(big)[-1])
print([n for n in dir(dict) if not n.startswith('_')], dict.__hash__, {'a': 1}.__contains__('a'), {'a': 1}.__getitem__('a'), {}.__or__(5), {'a': 1}.__eq__({'a': 1.0}), {}.__lt__({}))
d['missing key']
