class Probe:
    def __getitem__(self, key):
        return key


p = Probe()
print(p[1], p[1:2], p[1:2:3], p[:], p[::], p[1:], p[:2], p[::3])
print(p[1, 2], p[1:2, 3], p[..., 1:], p[()], p[(1, 2)], p[1,])
print(p[*[1, 2], 3], p[*[]], p[*'ab'])
print(p['a':'b':'c'], p[None:...], p[p[1:2]:3])
print(p[lambda: 1:2].start(), p[(x := 5)], p[x := 6], x)
items = list(range(10))
for s in [slice(None), slice(2, 5), slice(-3, None), slice(None, -3), slice(None, None, -1), slice(8, 2, -2), slice(100), slice(-100, 100, 3), slice(5, 5), slice(5, 2)]:
    print(s, items[s], 'abcdefghij'[s], tuple(items)[s], range(10)[s], s.indices(10))
items[2:5] = 'xyz'
print(items)
items[::2] = [0] * 5
print(items)
items[1:1] = [7, 7]
print(items)
del items[::3]
print(items)
items[-1:] = ()
print(items)
for action in ['items[::2] = [1]', 'items[::0]', 'items["a"]', 'items[1.0]', 'items["a":]', 'items[1:2:"x"]', 'items[99]', 'items[-99] = 1', 'del items[99]', 'items[0:1] = 5', 'items[1, 2]', 'items[::2] = 5', '"abc"[5]', '(1,)[3]', '"abc"["a"]', '(1,)["a"]', 'range(3)[5]', 'range(3)["a"]', 'b"abc"["x"]', '{}[1:2]', '{}[[]]', '5[0]', 'None[0]', 'len[0]', 'items[None]', 'f"x"[1.5]']:
    try:
        exec(action)
        print(action, 'ok')
    except Exception as e:
        print(action, '->', type(e).__name__, e)
class I:
    def __index__(self): return 2
print(items[I():], 'abc'[I()], items[I()])
