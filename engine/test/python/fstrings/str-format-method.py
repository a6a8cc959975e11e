print('{} {} {}'.format(1, 'a', None), '{0} {1} {0}'.format('x', 'y'), '{a} {b}'.format(a=1, b=2), '{0} {k}'.format(5, k=6))
print('{0[0]} {0[1]} {1[key]} {2.real} {2.imag}'.format([1, 2], {'key': 'v'}, 3+4j), '{a.b[c].d}'.format(a=type('A', (), {'b': {'c': type('D', (), {'d': 9})}})))
print('{!r} {!s} {!a} {0!r:>5}'.replace('{0', '{').format('a', 'b', 'é', 'z'), '{:>5}|{:<5}|{:^5}|{:*^7}'.format(1, 2, 3, 4))
print('{:{}} {:{w}.{p}f}'.format('a', 5, 3.14159, w=8, p=2), '{0:{1}}'.format('z', '>4'), '{{}} {{{}}}'.format(1), '{:,} {:_} {:%}'.format(12345, 12345, .25))
print('{[0]} {[k]} {.x}'.format([7], {'k': 8}, type('X', (), {'x': 1})), '{0[-1]}'.format({'-1': 'neg'}), '{0[a b]}'.format({'a b': 1}), '{:{:{}}}'.replace('{:{:{}}}', '{:{}}').format(5, 6))
print('{a}'.format_map({'a': 1}), '{x[0]}'.format_map({'x': 'yz'}))
class D(dict):
    def __missing__(self, k): return f'<{k}>'
print('{a} {b}'.format_map(D(a=1)))
for f, args, kw in [('{}', (), {}), ('{0} {}', (1, 2), {}), ('{} {0}', (1, 2), {}), ('{a}', (), {}), ('{', (), {}), ('}', (), {}), ('{0', (1,), {}), ('{0!x}', (1,), {}), ('{0!}', (1,), {}), ('{0!r', (1,), {}), ('{:d}', ('s',), {}), ('{5}', (1,), {}), ('{0[a]}', ([1],), {}), ('{0[5]}', ([1],), {}), ('{0.nope}', (1,), {}), ('{0[}', (1,), {}), ('{0[]}', (1,), {}), ('{0.}', (1,), {}), ('{0..a}', (1,), {}), ('{0[a}', (1,), {}), ('{0[a]b}', ({'a': 1},), {}), ('{-1}', (1,), {}), ('{ 0}', (1,), {}), ('{:{}}', (1,), {}), ('{0:{1:{2}}}', (1, 2, 3), {}), ('{!r:5', (1,), {}), ('{}{1}', (1, 2), {}), ('{:5', (1,), {}), ('{99999999999999999999}', (1,), {}), ('{:}}', (1,), {}), ('{0.__class__.__name__}', (1,), {}), ('{!r}{}', (1,), {}), ('{0!rr}', (1,), {}), ('{:.{}f}', (1.5, -1), {})]:
    try:
        print(f, repr(f.format(*args, **kw)))
    except Exception as e:
        print(f, '->', type(e).__name__, e)
try:
    '{}'.format_map({})
except Exception as e:
    print(type(e).__name__, e)
try:
    '{a}'.format_map([])
except Exception as e:
    print(type(e).__name__, e)
import string
print(list(string.Formatter().parse('a{b!r:c}d{{}}{0[x].y:{w}}')))
print('{user}: {points:>6.1f}'.format(user='ann', point=3))
