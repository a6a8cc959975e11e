d = {}
for k in 'hello world': d[k] = d.get(k, 0) + 1
print(d, list(d), list(d.values())); d.pop('l'); d['l'] = 99; print(list(d)); d['h'] = 0; print(list(d)[:2]); d.update(e=5, z=1); print(list(d)); d |= {'o': 7, 'new': 8}; print(list(d)); del d['h'], d[' ']; d['h'] = 1; print(list(d), d.popitem(), next(iter(d)), next(reversed(d)))
print({1: 'a', 2: 'b'} == {2: 'b', 1: 'a'}, list({1: 'a', 2: 'b'}) == list({2: 'b', 1: 'a'}), {**{'a': 1, 'b': 2}, 'a': 3}, {'a': 1, **{'b': 2}, 'c': 3, **{'a': 4}}, dict(b=1, a=2), dict([('z', 1), ('a', 2)], z=3), {k: None for k in 'cab'}, dict.fromkeys('cab'), {2: 1, 1: 1, 2: 3}, list({True: 1, 1: 2, 1.0: 3}.items()), list(dict(zip('ba', 'xy')) | {'c': 1}))
big = {i: i for i in range(100)}
for i in range(0, 100, 2): del big[i]
for i in range(0, 10, 2): big[i] = -i
print(list(big)[:5], list(big)[-5:], len(big), sum(big.values())); big.clear(); big['fresh'] = 1; print(big)
o = {'a': {'x': 1}, 'b': [1, {'y': 2}]}; c = o.copy(); c['a']['x'] = 9; c['b'] = 'new'; print(o, c, o == c); import collections; print(collections.OrderedDict(a=1, b=2) == {'b': 2, 'a': 1}, collections.OrderedDict(a=1, b=2) == collections.OrderedDict(b=2, a=1))
nan = float('nan'); n = {nan: 1, float('nan'): 2}; print(len(n), nan in n, n[nan], {nan: nan} == {nan: nan}, {'k': nan} == {'k': float('nan')}, {1: [1]} == {1.0: [1.0]}, {} == [], {'a': 1} != {'a': 1.0}, {'a': None} == {})
for a, b in (({'a': 1}, {'a': 2}), ({'a': 1}, {'b': 1}), ({'a': 1}, {'a': 1, 'b': 2})): print(a == b, a != b, a.keys() <= b.keys(), a.items() <= b.items())
s = sorted({'b': 2, 'a': 3, 'c': 1}.items(), key=lambda kv: kv[1]); print(s, dict(s), {v: k for k, v in s}, dict(reversed(s)), max({'b': 2, 'a': 3}.items(), key=lambda kv: kv[1]))
def f(**kw): return list(kw)
print(f(z=1, y=2, **{'b': 1, 'a': 2}), list(vars(type('T', (), {'q': 1, 'p': 2})))[:2], list({**locals()})[-1] if False else '')
class T:
    zeta = 1; alpha = 2
    def beta(self): pass
print([k for k in vars(T) if not k.startswith('_')], [k for k in T.__dict__][1:4])
{'a': 1} < {'b': 2}
