from collections import defaultdict, OrderedDict, ChainMap, UserDict, UserList, UserString
d = defaultdict(list); d['a'].append(1); d['b']; print(d, d.default_factory, 'z' in d, d.get('z'), len(d), dict(d), d == {'a': [1], 'b': []}, repr(defaultdict(int)), repr(defaultdict(None, {1: 2})))
n = defaultdict(lambda: defaultdict(int)); n['x']['y'] += 5; print(n['x'], {k: dict(v) for k, v in n.items()}); c = defaultdict(int); [c.__setitem__(ch, c[ch] + 1) for ch in 'hello']; print(c, type(c.copy()).__name__, c | {'z': 1}, {'z': 1} | c, c.pop('h'), c.setdefault('new', 9), sorted(c.items()))
for s in ['defaultdict(5)', 'defaultdict()["x"]', 'defaultdict(None)["x"]', 'defaultdict(len)["x"]', 'defaultdict(int, 5)', 'defaultdict(int, {}, {})', 'defaultdict(int, a=1)', 'defaultdict(lambda: 1 / 0)["x"]', 'd[[]]', 'defaultdict(int).__missing__("q")', 'defaultdict(default_factory=int)', 'd.nope']:
    try: print(s, eval(s))
    except Exception as e: print(s, '->', type(e).__name__, e)
o = OrderedDict([('b', 1), ('a', 2), ('c', 3)]); o.move_to_end('b'); print(o, list(o), o.popitem(), o.popitem(last=False), o); o['z'] = 0; o.move_to_end('z', last=False); print(o, list(reversed(o)), o == OrderedDict(c=3, z=0), o == {'c': 3, 'z': 0}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), o | {'n': 1}, o.copy(), repr(OrderedDict()), list(o.items()), OrderedDict.fromkeys('ab'), o.pop('z'), o.setdefault('k', 5), type(o | {}).__name__)
for s in ['OrderedDict().popitem()', 'o.move_to_end("nope")', 'OrderedDict(5)', 'o["nope"]', 'o.pop("nope")', 'o.pop("nope", 7)', 'OrderedDict([1])', 'o.popitem(5, 6)', 'o.move_to_end()', 'hash(o)', 'o < o']:
    try: print(s, eval(s))
    except Exception as e: print(s, '->', type(e).__name__, e)
try:
    for k in o: o[k + 'x'] = 1
except RuntimeError as e: print(e)
base, over = {'a': 1, 'b': 2}, {'b': 20, 'c': 30}; m = ChainMap(over, base); print(m, m['a'], m['b'], sorted(m), len(m), 'c' in m, m.maps, m.new_child({'z': 0})['z'], m.parents, dict(m), m.get('q', 5)); m['a'] = 100; print(over, base, m.pop('a'), m['a'])
for f in (lambda: m['nope'], lambda: m.pop('zz'), lambda: ChainMap()['x'], lambda: m.__delitem__('b'), lambda: m.__delitem__('a'), lambda: ChainMap().popitem()):
    try: print(f())
    except KeyError as e: print('KeyError', e)
class Lower(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    def __missing__(self, k): return f'no {k}'
l = Lower({'A': 1}, B=2); l.update(C=3); print(l, l['a'], l['q'], 'A' in l, l.data, len(l), l | {'D': 4}, dict(l), l.get('zz', 'dflt'), l.copy() == l)
class L(UserList):
    def append(self, v): super().append(v * 2)
x = L([1, 2]); x.append(3); print(x, x[0], x[1:], type(x[1:]).__name__, x + [9], len(x), 6 in x, x.data, sorted(x, reverse=True), x * 2, x == [1, 2, 6])
class S(UserString):
    def shout(self): return self.__class__(self.data.upper() + '!')
s = S('hi'); print(s, s.shout(), type(s + 'x').__name__, len(s), s == 'hi', s[0], 'h' in s, s.upper(), repr(s), f'{s}', s.data, hash(s) == hash('hi'), s * 2, s.replace('h', 'H'))
defaultdict(list)['k'].nope
