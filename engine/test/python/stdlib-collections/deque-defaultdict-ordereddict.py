import collections
from collections import OrderedDict, defaultdict, deque
def attempt(source):
    try:
        print(source, '->', eval(source))
    except Exception as error:
        print(source, '->', type(error).__name__, error)

d = deque([1, 2, 3], maxlen=3); d.append(4); print(d, d.maxlen, len(d), d[0], d[-1], 3 in d); d.appendleft(9); print(d); d.extend('xy'); print(d)
d = deque(range(20)); d.rotate(3); print(d); d.rotate(-5); print(d); d.rotate(1000); print(d); d.insert(2, 'x'); print(d, d.index('x'), d.count(5)); d.remove('x'); del d[3]; d.reverse(); print(d, d.pop(), d.popleft())
d.extendleft('abc'); print(d, deque('ab') + deque('c'), deque('ab') * 2, 2 * deque('ab'), deque('ab', maxlen=3) * 3, deque([1]) < deque([2]), deque([1]) == deque([1]), deque([1]) == [1], list(reversed(deque('abc'))))
d = deque('ab'); d += 'cd'; d *= 2; print(d, d.copy(), deque(), bool(deque())); d[1] = 'Z'; d[-1] = 'Y'; print(d, list(d)); d.extend(d); print(len(d)); d.clear(); print(d)
d = deque([1, 2]); d.append(d); print(d)
for change in ('append(1)', 'pop()', 'rotate(1)'):
    d = deque(range(5))
    try:
        for x in d: eval('d.' + change)
    except RuntimeError as e: print(change, e)
d = deque(range(100000))
while len(d) > 3: d.popleft(); d.pop()
print(d, deque(maxlen=0), deque([1, 2], 0), deque('abc', 2))
for source in ("deque().pop()", "deque().popleft()", "deque([1])[5]", "deque([1])['a']", "deque([1])[0:1]", "deque(maxlen=-1)", "deque(1)", "deque().remove(1)", "deque().index(1)", "deque('abcab').index('b', 2)", "deque([1], 1).insert(0, 2)",
    "deque() + [1]", "deque(maxlen='a')", "hash(deque())", "deque(1, 2, 3)", "deque().append()", "deque().foo", "deque([1]) < [1]", "deque([1]) * 'a'", "defaultdict(1)", "defaultdict()[1]", "defaultdict(None, 1, 2)",
    "OrderedDict().popitem()", "OrderedDict().move_to_end(1)", "OrderedDict(1, 2)", "OrderedDict().pop(1)", "OrderedDict().pop(1, None)"): attempt(source)
dd = defaultdict(list, a=[1]); dd['b'].append(2); print(dd, dd.copy(), dd | {'c': 3}, {'c': 3} | dd, dd.default_factory, 'z' in dd, dd.get('z'), dict(dd)); dd.default_factory = None; print(dd)
class Squares(defaultdict):
    def __missing__(self, key): return key * key
print(Squares()[3], Squares(int), len(Squares()))
counts = defaultdict(int)
for word in 'a b a c a'.split(): counts[word] += 1
print(counts, sorted(counts.items()), counts == {'a': 3, 'b': 1, 'c': 1})
od = OrderedDict([('a', 1), ('b', 2), ('c', 3)]); od.move_to_end('a'); print(od, od.popitem(last=False), od.keys(), od.values(), od.items(), list(reversed(od)), od == OrderedDict(a=1, c=3), od == OrderedDict(c=3, a=1), od == {'a': 1, 'c': 3}, OrderedDict())
od.move_to_end('a', last=False); print(od, od | {'z': 1}, OrderedDict.fromkeys('ab', 0), od.setdefault('q', 5), od.pop('q'), od.copy(), list(od), od['a']); od.x = 1; print(od.__dict__); od['self'] = od; print(od)
try:
    for k in od: od['new'] = 1
except RuntimeError as e: print(e)
class OD(OrderedDict): pass
print(OD(a=1), type(OD(a=1).copy()).__name__, list(reversed(OrderedDict(a=1, b=2).items())), OrderedDict(a=1) != OrderedDict(a=2))
print(deque.__module__, defaultdict.__name__, OrderedDict.__qualname__, deque, defaultdict, OrderedDict, type(iter(deque())), type(OrderedDict().keys()), deque[int])
