a, b = 1, 2
a, b = b, a
[c, d] = 'xy'
(e, (f, [g, h])) = 1, (2, [3, 4])
print(a, b, c, d, e, f, g, h)
*i, j = range(4)
k, *l, m = 'hello'
n, *o = [1]
*p, = ()
print(i, j, k, l, m, n, o, p)
(q, *r), *s = [(1, 2, 3), 4, 5]
print(q, r, s)
for t, (u, *v) in [(1, 'abc'), (2, [9])]:
    print(t, u, v)
x = y = z = []
x.append(1)
print(y is z, z)
class O: pass
ob = O()
ob.a, ob.b, lst = 1, 2, [0, 0]
lst[0], lst[-1], (ob.c,) = 5, 6, (7,)
print(vars(ob), lst)
first, *lst[1:] = [1, 2, 3]
print(first, lst)
() = []
[] = ()
for source, value in [('a, b', [1]), ('a, b', [1, 2, 3]), ('a, *b, c', [1]), ('a, b', 5), ('a, b', None), ('a, b', 'x'), ('a, b, c', range(2)), ('*a, b', []), ('a,', {}), ('()', [1]), ('a, b', iter([1, 2, 3])), ('(a, b), c', [1, 2]), ('a, b', {1: 2, 3: 4}), ('a, b, c, d', 'wxyz'), ('[]', 'a'), ('a, b', 1.5)]:
    try:
        scope = {'value': value}
        exec(f'{source} = value', scope)
        print(source, {k: v for k, v in scope.items() if k in 'abcd'})
    except Exception as ex:
        print(source, '->', type(ex).__name__, ex)
class It:
    def __iter__(self):
        print('iter')
        for v in range(3):
            print('give', v)
            yield v
try:
    a, b = It()
except ValueError as ex:
    print(ex)
class Bad:
    def __iter__(self): return 5
try:
    a, b = Bad()
except TypeError as ex:
    print(ex)
w = [1, 2, 3]
idx = 0
idx, w[idx] = 2, 'set'
print(w)
a, b, *c = 1,
