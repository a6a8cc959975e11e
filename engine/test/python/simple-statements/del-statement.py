x = 1
del x
try:
    x
except NameError as e:
    print(e)
try:
    del x
except NameError as e:
    print(e)
a, b, c, d = range(4)
del a, (b, [c])
print('a' in globals(), 'b' in globals(), 'c' in globals(), d)
lst = list(range(10))
del lst[0], lst[-1], lst[2:4], lst[::2]
print(lst)
di = {'k': 1, 'j': 2}
del di['k']
print(di)
try:
    del di['k']
except KeyError as e:
    print(repr(e))
class C:
    def __delattr__(self, n): print('delattr', n); super().__delattr__(n)
    def __delitem__(self, k): print('delitem', k)
o = C()
o.p = 1
del o.p, o[1:2], o[...], o['q', 3]
try:
    del o.p
except AttributeError as e:
    print(e)
def f():
    v = 1
    del v
    try:
        v
    except UnboundLocalError as e:
        print(e)
    try:
        del v
    except UnboundLocalError as e:
        print(e)
    v = 2
    return v
print(f())
def g():
    cell = 1
    def inner(): return cell
    del cell
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    cell = 5
    return inner()
print(g())
def h():
    global made
    made = 1
    del made
    made
try:
    h()
except NameError as e:
    print(e)
class K:
    attr = 1
    other = 2
    del attr
print(hasattr(K, 'attr'), K.other)
for s in ['del 1', 'del f()', 'del (a, 1)', 'del a + b', 'del None', 'del "x"', 'del [x for x in y]', 'del ()', 'del []', 'del a if b else c', 'del a.b()', 'del a[0].b', 'del *a', 'del', 'del (a), [b]', 'del {}', 'del a, b c', 'del lambda: 0', 'del ...', 'del f"{x}"', 'del a == b', 'del not a', 'del a = 1', 'del (a := 1)', 'del await_']:
    try:
        compile(s, '<s>', 'exec')
        print(s, 'ok')
    except SyntaxError as e:
        print(s, '->', e.msg, e.offset)
t = (1, 2)
del t[0]
