class Signal:
    def __init__(self, data, start=0, step=1): self.data, self.start, self.step = list(data), start, step
    def __len__(self): return len(self.data)
    def __getitem__(self, key):
        if isinstance(key, slice):
            a, b, c = key.indices(len(self)); return Signal(self.data[key], self.start + a * self.step, self.step * c)
        if isinstance(key, tuple): return [self[k] for k in key]
        if key is Ellipsis: return self
        if isinstance(key, float): i = int(key); return self.data[i] + (key - i) * (self.data[i + 1] - self.data[i])
        if hasattr(key, '__iter__'): return Signal(v for v, keep in zip(self.data, key) if keep)
        return self.data[key]
    def __setitem__(self, key, value):
        if isinstance(key, slice) and not hasattr(value, '__iter__'): value = [value] * len(self.data[key])
        self.data[key] = value
    def __delitem__(self, key): del self.data[key]
    def __repr__(self): return f'Signal({self.data}, start={self.start}, step={self.step})'
    def __gt__(self, x): return [v > x for v in self.data]
s = Signal(range(0, 100, 10))
print(s[3], s[-1], s[2:5], s[::3], s[::-1], s[7:2:-2], s[1, 3, -2:], s[...], s[2.5], s[s > 50], s[:], s[20:], s[True], s[[1, 0, 1]], s[None:4], s[slice(None, 2)], s[1:][1:][1:])
s[0] = -1; s[1:3] = 'ab'; s[-2:] = 0; s[5:5] = [7, 8]; del s[0], s[-1:]; print(s, len(s)); s[::2] = None; print(s); s[1:100] = []; print(s)
for k in (99, 'x', None, 1j, slice('a'), slice(0, 1, 0), (0, 99), 2**70, 0.5, {}):
    try: print(repr(k), s[k])
    except Exception as e: print(repr(k), type(e).__name__, e)
print(list(Signal('abc')), [v for v in Signal([1, 2])], 2 in Signal([1, 2]), max(Signal([3, 9])), list(reversed(Signal('xy'))), [*Signal([0])], sum(Signal([1, 2])), dict(enumerate(Signal('pq'))))
class Log:
    def __getitem__(self, k): return k
    def __class_getitem__(cls, k): return ('class', k)
l = Log(); print(l[1:2], l[1:2, ::3], l[:, ...], l[()], l[1,], l[{}], l['a':'b'], l[l[1:]:l[:2]], Log[1:2], Log[int, ...], l[lambda x: x][0:1] if False else '', l[*range(2), 5], l[not 1], l[1 if 0 else 2:3], l[-1:], l[x := 3], x, l[(y := 1):2], y)
a = list(range(10)); w = slice(2, 8, 2); a[w], b = a[w][::-1], a[w]; print(a, b, w, w.start, w.stop, w.step, w == slice(2, 8, 2), w.indices(5)); del a[w]; print(a); a[1:1] = a[::-1][:2]; print(a)
s[:, 0]
