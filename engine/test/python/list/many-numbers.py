# Lists of many ints or floats, and what happens when a value of another kind comes in.
def show(l): print(len(l), l[:3], l[-3:], [type(v).__name__ for v in (l[0], l[-1])])

for start in (0, 0.0, -0.0, 2**62, -2**63, 2**63, True, 2**53 + 1, 1e308, float('inf')):
    l = [start] * 40; show(l)
    l.append(1); show(l)
    l[0] = 2.5; show(l)
    l[5] = 'x'; print(l[4:7], l.count('x'), l.index('x'))
    del l[5]; l.insert(3, None); l.extend([7, 8.5]); show(l); print(l[3])
l = [i for i in range(100)]
l[10] = 2**64; print(l[9:12]); l[10] = 10; print(l == list(range(100)), l < [0, 1, 3], l != l[:])
l = [i * 0.5 for i in range(64)]
print(sum(l), max(l), min(l), sorted(l, reverse=True)[:3], 3.5 in l, 3 in l, l.index(3), l.count(-0.0))
l.sort(key=lambda x: -x); print(l[:4]); l.reverse(); print(l[:4], l[::-1][:3], l[5:50:7]); l[::2] = [0] * 32; print(l[:5])
l = [1.5] * 32 + [2] * 32; print(l[30:34], l * 2 == l + l, [*l, 'a'][-2:], len(l * 3))
l = list(range(64)); l += l; print(len(l), l[63:66]); l *= 2; print(len(l)); l[2:200] = [9]; print(l[:6], len(l))
a = [0.0] * 50; b = a; b[1] = 1.0; c = a.copy(); c[1] = 5.0; print(a[:3], a is b, c[:3], a == c)
for i, v in enumerate(a):
    if i == 3: a[4] = 'changed'
    if i < 6: print(v, end=' ')
print()
l = [1] * 33
while len(l) > 30: l.pop()
l.pop(0); l.remove(1); print(len(l), l[0]); l.clear(); print(l)
m = [[0] * 40 for _ in range(3)]; m[1][2] = 7; print([sum(r) for r in m], m[1][:4])
z = list(zip([1] * 40, [2.0] * 40)); print(z[39], list(map(lambda v: v + 1, [1] * 40))[:2], tuple([4] * 40)[-1], set([4] * 40), str([7] * 33)[:9])
print(hash(tuple([1.0] * 40)) == hash(tuple([1] * 40)), [1] * 40 == [1.0] * 40, [True] * 40 == [1] * 40, repr([True] * 33)[:13])
x, *rest = [3] * 40; print(x, len(rest)); print([-1] * 40 < [-1] * 39 + [0], all([1] * 40), any([0] * 40))
n = float('nan'); l = [n] * 40; print(l[0] == l[0], len(l)); l[3] = 1; print(l[2:5])
