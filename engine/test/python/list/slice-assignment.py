def t(code, base=range(6)):
    x = list(base)
    try: exec(code, {'x': x}); print(f'{code:<28}', x)
    except Exception as e: print(f'{code:<28}', type(e).__name__, e)
for c in ['x[:] = []', 'x[2:] = "ab"', 'x[:2] = (9,)', 'x[1:3] = [7, 8, 9]', 'x[2:2] = [1]', 'x[4:2] = [1]', 'x[-1:] = [1, 2]', 'x[-100:100] = [5]', 'x[100:] = [6]', 'x[:-100] = [7]', 'x[::2] = [1, 2, 3]', 'x[::2] = [1, 2]', 'x[::-1] = range(6)', 'x[::-2] = "abc"', 'x[1::2] = range(3)', 'x[::3] = x[1::3]', 'x[0:0] = x', 'x[:] = x', 'x[1:3] = x', 'x[::2] = x[::2]', 'x[5:0:-2] = [1, 2, 3]', 'x[5:0:-2] = []', 'x[3:3:2] = []', 'x[0:2] = 5', 'x[0:2] = None', 'x[::2] = 5', 'x[0] = [1, 2]', 'x[1:2] = {"k": 1}', 'x[1:2] = {7}', 'x[1:2] = (i for i in range(3))', 'x[2:4] = map(str, [1, 2, 3])', 'del x[1]', 'del x[:]', 'del x[::2]', 'del x[::-2]', 'del x[1:5:3]', 'del x[5:1:-1]', 'del x[3:1]', 'del x[-2:]', 'del x[10]', 'del x[-1], x[0]', 'del x[1:2], x[1:2]', 'x[1:4] *= 2', 'x[1:3] += [0]', 'x[::2] += [1]', 'x[:2], x[2:] = x[4:], x[:4]', 'x[True] = "t"', 'x[-6] = "s"', 'x[-7] = "s"', 'x[6] = 1', 'x["a":] = []', 'x[::0] = []', 'del x[::0]', 'x[slice(1, 3)] = "q"', 'x[1:3][0] = 99', 'x[2**100:] = [1]', 'x[-2**100:1] = "z"', 'x[0:6:2**70] = "w"', 'x += "ab"', 'x += 5', 'x *= 0', 'x *= 2', 'x *= "a"', 'x = x + [1]', 'x[0], x[-1] = x[-1], x[0]', 'x.sort(key=lambda v: -v)', 'x.extend(x)', 'x.insert(-100, 1); x.insert(3, "m")', 'x[:] = iter(x)', 'x[1:1], y = [9, 9], 1', 'for x[0] in range(3): pass']: t(c)
class I:
    def __init__(self, v): self.v = v
    def __index__(self): return self.v
x = list(range(6)); x[I(1):I(4)] = [I]; print(x[I(0)], len(x), x[I(-1)])
class Bad:
    def __index__(self): raise ValueError('bad index')
class NotInt:
    def __index__(self): return 'x'
for b in (Bad(), NotInt(), 1.0, '1', None):
    for f in (lambda: x[b], lambda: x[b:], lambda: x.pop(b), lambda: x * b, lambda: x.insert(b, 1)):
        try: f(); print(type(b).__name__, 'ok')
        except Exception as e: print(type(b).__name__, type(e).__name__, e)
print([][1:], [1][5:9], [1, 2, 3][-2:-1], [1, 2, 3][::-1], [1, 2, 3][None:], [1, 2, 3][2:0:-1])
x[:1, :2]
