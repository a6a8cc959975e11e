for s in [slice(5), slice(1, 5), slice(1, 10, 2), slice(None), slice(None, None, -1), slice(-3, None), slice(10, 0, -3), slice('a', 'b'), slice(None, 5, None), slice(2**70)]:
    print(s, s.start, s.stop, s.step, end=' ')
    for n in (0, 3, 10):
        try: print(s.indices(n), list(range(*s.indices(n))), end=' ')
        except Exception as e: print(type(e).__name__, e, end=' ')
    print()
print(slice(1, 2) == slice(1, 2), slice(1) == slice(2), slice(1, 2) < slice(1, 3), slice(None) == slice(None, None, None), slice(1) != 1, repr(slice((1, 2), [3])), str(slice(...)))
for s in ['slice()', 'slice(1, 2, 3, 4)', 'slice(x=1)', 'hash(slice(1))', '{slice(1): 2}', 'slice(1).start = 5', 'slice(1).nope', 'slice(1).indices()', 'slice(1).indices(-1)', 'slice(1).indices("a")', 'slice(1, 2, 0).indices(5)', 'slice("a").indices(5)', 'slice(1.5).indices(5)', 'slice(1) < 5', 'len(slice(3))', 'slice(1)[0]', 'slice(None) < slice(1)', 'iter(slice(1))', 'class S(slice): pass']:
    try: exec(s); print(s, 'ok')
    except Exception as e: print(s, '->', type(e).__name__, e)
class Grid:
    def __init__(self, w, h): self.c = [[(x, y) for x in range(w)] for y in range(h)]
    def __getitem__(self, key):
        match key:
            case (slice() as xs, slice() as ys): return [row[xs] for row in self.c[ys]]
            case (int(x), slice() as ys): return [row[x] for row in self.c[ys]]
            case (slice() as xs, int(y)): return self.c[y][xs]
            case (int(x), int(y)): return self.c[y][x]
            case _: raise TypeError(f'bad key {key!r}')
g = Grid(4, 3)
print(g[1, 2], g[1:3, 0], g[0, ::2], g[::2, ::-1], g[-1, -1], g[:1, :])
for k in (1, slice(1), (1, 2, 3), 'a', (None, 1), ...):
    try: g[k]
    except (TypeError, IndexError) as e: print(type(e).__name__, e)
class Rec:
    def __getitem__(self, k): return ('get', k)
    def __setitem__(self, k, v): print('set', k, v)
    def __delitem__(self, k): print('del', k)
r = Rec(); print(r[1:2, ::3], r[:], r[...,], r['a':'b']); r[1:] = 5; r[::2, 1] += (9,); del r[:], r[1:2, 3]
first, last = slice(0, 1), slice(-1, None)
print('hello'[first], [1, 2, 3][last], (1, 2)[first], b'xyz'[last], range(9)[last], bytearray(b'ab')[first])
for n in range(6):
    for s in (slice(None, None, 2), slice(1, -1), slice(None, None, -2), slice(-2, None), slice(3, 0, -1)): assert list(range(n))[s] == [list(range(n))[i] for i in range(*s.indices(n))]
print('consistent', slice(0, 10**20, 10**19).indices(10**20), slice(-2**65, 2**65).indices(2**66))
class SI:
    def __index__(self): return 2
print('abcdef'[SI():], slice(SI(), None, SI()).indices(6), [1, 2, 3, 4][:SI()])
'abc'['x':'y']
