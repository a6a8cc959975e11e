def f(log, v): log.append(v); return v
log = []
d = {f(log, 'k1'): f(log, 'v1'), **{f(log, 'k2'): f(log, 'v2')}}; t = (f(log, 1), *[f(log, 2)], f(log, 3)); print(log)
a = b = c = []; a.append(1); print(b, c is a)
a, b = b, a = 1, 2; print(a, b)
i = 0; arr = [10, 20, 30]; i, arr[i] = 1, 99; print(arr); arr[i], i = 'x', 2; print(arr, i)
x = [1, 2]; x[0], x = 5, x[:]; print(x)
class P: pass
p = P(); p.n = p.m = p; p.n.v, p = 3, p.n; print(p.v)
def swap(l, i, j): l[i], l[j] = l[j], l[i]
l = [1, 2, 3]; swap(l, 0, 2); print(l)
first, (second, *rest), last = 1, 'abc', [4]; print(first, second, rest, last)
for i, (a, b) in enumerate([(1, 2), (3, 4)]): pass
print(i, a, b)
with open(__file__) as f1, open(__file__) as f2: print(f1.name == f2.name, f1 is f2)
import os.path as path, os; print(path is os.path)
def g(*, a, b): return a - b
print(g(b=1, a=2), (lambda x, y=2: x * y)(3))
try: raise KeyError('bound')
except KeyError as err: saved = err
print('err' in globals(), saved)
del saved
class C: attr = 1; attr += 1; locals()['dyn'] = 5
print(C.attr, C.dyn)
def mutate_default(v, acc=[]): acc.append(v); return acc
print(mutate_default(1), mutate_default(2), mutate_default(3, []), mutate_default.__defaults__)
fs = []
for n in range(3):
    def h(): return n
    fs.append(h)
print([q() for q in fs], n); n = 'changed'; print(fs[0]())
def closure_loop():
    out = []
    for k in range(3): out.append(lambda: k)
    k = 'final'
    return [o() for o in out]
print(closure_loop())
def cell_rebind():
    v = 1
    def get(): return v
    v = 2; r = get(); del v; v = 3
    return r, get()
print(cell_rebind())
s = 'abc'; t = s; s += 'd'; print(t, s); m = [1]; k = m; m += [2]; print(k); m = m + [3]; print(k)
print((lambda: (yield_ := 5) + yield_)(), [y for y in [1] if (z := y + 1)], z)
o = {}; o['self'] = o; o['list'] = [o]; print(o['list'][0]['self'] is o)
def chain():
    return (1 < 2) is True, 1 < 3 > 2, not 1 == 2, 5 if [] else 6, [] or {} or 'z', 'a' and 0 and 1 / 0
print(chain())
def args_are_shared(l, d): l.append(1); d['k'] = 1; l = 'rebound'; return l
la, da = [], {}; print(args_are_shared(la, da), la, da)
tup = ([],)
try: tup[0] += [1]
except TypeError as e: print(e, tup)
n: int = 'not checked'; print(n, __annotations__)
while True:
    try: break
    finally: print('finally before leaving the loop')
else: print('never')
a, b, c = 'ab'
