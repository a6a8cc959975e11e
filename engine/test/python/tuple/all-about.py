t = (1, 'a', 2.5)
print(t, (), (1,), 1, (1, 2)[0], t[-1], t[::-1], t[1:], t + (4,), t * 2, 0 * t, len(t), 'a' in t, t.index('a'), t.count(1), t == (1, 'a', 2.5), t < (2,), () < (0,), (1, 2) < (1, 2, 0), hash((1, 2)) == hash((1, 2)), hash(()) == hash(()), tuple('ab'), tuple([1]), tuple({1: 2}), tuple(), tuple(i for i in range(2)), max((1, 5), (1, 4)))
for s in ['t[0] = 1', 'del t[0]', 't[5]', 't["a"]', 't + [1]', '[1] + t', 't * "a"', 't < 5', 't.index(9)', 't.index(1, 1)', 't.append(1)', 'hash(([],))', 'hash((1, {}))', 'tuple(5)', 'tuple(1, 2)', 't - t', 't.x = 1', 't[1.5]', 't[1:2] = ()', 't < (1, 2)', '(1, "a") < (1, 2)', 't.count()', 't.index()', '{([],): 1}', 't()', 't += [1]', 'sorted((1, "a"))', 't @ t', 't.__getitem__("a")', 'tuple(sequence=[1])']:
    try: exec(s); print(s, 'ok')
    except Exception as e: print(s, '->', type(e).__name__, e)
x = (1, [2, 3]); x[1].append(4); print(x); a = x; a += (5,); print(x, a)
y = ([],); y[0].append(y); print(y)
print(tuple(t) is t, (1, 2) is not None, repr((None,)), str(('a',)), '%s %s' % (1, (2,)), (1, 2, 3) == [1, 2, 3], bool(()), bool((0,)), tuple(reversed(t)), tuple(enumerate('a')), sorted(t[::2]), sum((1, 2)), min((3, 1, 2)), any(()), dict(((1, 2), (3, 4))), (*t, *'x'), ((),), ((1, 2), (3, (4,))))
class P(tuple):
    def __new__(cls, x, y): return super().__new__(cls, (x, y))
    x = property(lambda s: s[0])
    def __add__(self, o): return P(self[0] + o[0], self[1] + o[1])
    def __repr__(self): return f'P{tuple(self)}'
p = P(1, 2)
print(p, p + p, p.x, p == (1, 2), hash(p) == hash((1, 2)), type(p[:]).__name__, type(p * 2).__name__, {p: 1}[(1, 2)], isinstance(p, tuple), p[0:1], [*p], len(p), type(tuple(p)).__name__, str(p), f'{p}')
print([hash((i, j)) == hash((i, j)) for i in range(2) for j in 'ab'], len({(i % 3, i % 2) for i in range(20)}), {(1, 2): 'a', (2, 1): 'b'}[2, 1], hash((1, 2)) != hash((2, 1)), hash((1, 2, 3)), hash(()), hash((0,)), hash(((1,), 2)))
(a, b), *c = ((1, 2), 3, 4); print(a, b, c)
print([n for n in dir(tuple) if not n.startswith('_')], t.__getnewargs__(), (1,).__contains__(1), (1, 2).__mul__(2), (1,).__rmul__(2), tuple[int, ...], it if (it := (1, 2).__iter__().__length_hint__()) else '')
def f(): return 1, 2
u, v = f(); print(u, v, f()[1], type(f()).__name__)
def swap(a, b, c): return c, a, b
print(swap(*swap(*swap(1, 2, 3))))
t[0] += 1
