print(min(3, 1, 2), max([3, 1, 2]), min('hello'), max('a', 'b'), min([1, 2], [1]), max({1: 'a', 5: 'b'}), min(x for x in (4, 2)), max(1, 2.5), min(1, True), max(True, 1), max(1.0, 1), min(0.0, -0.0), max(b'ab'), min((2, 'a'), (1, 'z')))
print(min([], default='d'), max((), default=None), min([3], default=0), max('aaa', 'bb', key=len), min([-3, 2], key=abs), max([1, 2, 3], key=lambda v: -v), min(['b', 'A'], key=str.lower), max([], key=len, default='k'), min(1, 2, key=None), max('ab', 'cd', key=lambda s: s[1]), max([(1, 'x'), (1, 'y')], key=lambda p: p[0]), min([(1, 'x'), (1, 'y')], key=lambda p: p[0]))
for s in ['min()', 'max()', 'min([])', 'max(())', 'min(5)', 'max(1, "a")', 'min([1, "a"])', 'min(1, 2, default=3)', 'max([1], key=5)', 'max(1, 2, foo=3)', 'min(None)', 'max(1, None)', 'min({}, {})', 'max(1j, 2j)', 'min([1, 2], key=lambda: 0)', 'max(default=1)', 'min([], default=1, key=1)', 'max(iter([]))', 'min([[1], ["a"]])', 'max("")', 'min([], key=len)', 'max([1], [2], default=[])', 'min(*[])', 'max(*[1])', 'min(1, 2, key=5)']:
    try: print(s, '=', eval(s))
    except Exception as e: print(s, '->', type(e).__name__, e)
class L:
    def __init__(self, v): self.v = v
    def __lt__(self, o): print(f'{self.v}<{o.v}', end=' '); return self.v < o.v
    def __gt__(self, o): print(f'{self.v}>{o.v}', end=' '); return self.v > o.v
print(min(L(2), L(1), L(3)).v, max([L(2), L(1), L(3)]).v)
nan = float('nan'); print(max(nan, 1), max(1, nan), min(nan, 1), min(1, nan), max([1, nan, 2]), min([nan, 0]))
keys = []; max([3, 1, 2], key=lambda v: keys.append(v) or v); print(keys)
print(all([]), any([]), all([1, 2]), any([0, '']), all(x < 5 for x in range(5)), any(x > 5 for x in range(10)), all({'': 1}), any({0: 1}), all('ab'), any(b'\0'))
def gen():
    for i in (1, 0, 2): print('yield', i, end=' '); yield i
print(all(gen())); print(any(gen()))
class B:
    def __bool__(self): raise ValueError('no truth')
for f in (all, any):
    for a in ([B()], 5, None, [0, B()], [1, B()]):
        try: print(f(a))
        except Exception as e: print(type(e).__name__, e)
print(max(range(10**6)), min(range(5, 1, -1)), max(map(len, ['a', 'bbb'])), max(zip([1, 3], 'ab')), min(dict(b=1, a=2)), max(set([4, 9])), max('a', 'é', '😀'))
max(3, 'three')
