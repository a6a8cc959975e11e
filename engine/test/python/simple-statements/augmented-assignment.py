class R:
    def __init__(self, v): self.v = v
    def __iadd__(self, o): print('iadd'); self.v += o; return self
    def __add__(self, o): print('add'); return R(self.v + o)
    def __isub__(self, o): print('isub'); return 'replaced'
r = s = R(1)
r += 2
print(r is s, r.v)
r -= 1
print(r, s.v)
t = ([1], 2)
try:
    t[0] += [5]
except TypeError as e:
    print(e, t)
x = [1, 2]
y = x
x += (3,)
x += 'ab'
x *= 2
print(y, y is x)
x = x + [0]
print(y is x)
tup = (1,)
keep = tup
tup += (2,)
tup *= 2
print(tup, keep)
txt = 'a'
txt += 'b'
txt *= 3
txt %= ()
print(txt)
s1 = {1, 2}
s2 = s1
s1 |= {3}; s1 &= {2, 3, 4}; s1 ^= {9}; s1 -= {2}
print(sorted(s1), s2 is s1)
d = {'a': 1}
d |= {'b': 2}
d |= [('c', 3)]
print(d)
d['a'] += 10
d['b'] <<= 3
print(d)
class Counter:
    n = 0
    def bump(self): self.n += 1; return self
c = Counter().bump().bump()
print(c.n, Counter.n)
def f():
    z = 1
    z += 1; z -= 5; z *= -3; z /= 2; z //= 1; z **= 2; z %= 7
    return z
print(f())
def g():
    global total
    total += 1
total = 0
g(); g()
print(total)
def outer():
    n = 0
    def inc(): nonlocal n; n += 1; return n
    return [inc(), inc()]
print(outer())
ba = bytearray(b'x'); ba += b'yz'; ba *= 2
print(ba)
fs = frozenset([1]); fs |= {2}
print(type(fs).__name__, sorted(fs))
for bad in ['x += 5', 's1 += {1}', 's1 |= [1]', 'd |= 5', 'd += {}', 'ba += "s"', 'ba += 5', 'txt += 1', 'txt -= "a"', 'tup += [1]', 'undefined += 1', 'd["zz"] += 1', 'c.zz += 1', 'x[10] += 1', '(a, b) += 1', '[a] += 1', 'f() += 1', '1 += 1', 'a + b += 1', 'a, b += 1', 'x += y += 1', '(x) += 1', 'f"{x}" += 1', 'None += 1', 'x if 1 else y += 1']:
    try:
        exec(bad)
        print(bad, 'ok')
    except Exception as e:
        print(bad, '->', type(e).__name__, e)
def local():
    count += 1
local()
