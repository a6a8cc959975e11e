def f(a, b=[], *, c={}):
    b.append(a); c[a] = len(b)
    return b, c
print(f(1), f(2), f(3, []), f.__defaults__, f.__kwdefaults__)
def g(x, y=2, z=3): return x, y, z
g.__defaults__ = (20,)
print(g(1, 5))
try:
    g(1)
    print(g(1, 2))
except TypeError as e:
    print(e)
g.__defaults__ = None
try:
    g(1)
except TypeError as e:
    print(e)
def h(*, k): return k
h.__kwdefaults__ = {'k': 'given'}
print(h())
n = 1
def early(v=n): return v
n = 2
print(early())
def depend(a, b=(lambda: 'called')()): return b
print(depend(0))
def sentinel(v=object()): return v
print(sentinel() is sentinel())
class C:
    x = 5
    def m(self, v=x): return v
    x = 6
print(C().m(), C().x)
def none(a=None, b=...): return a, b
print(none(), none(b=1))
def pos(a, b=2, /, c=3, *, d=4): return a, b, c, d
print(pos(1), pos(1, 5, d=6), pos(1, c=7))
for call in ['pos()', 'pos(1, b=2)', 'pos(a=1)', 'pos(1, 2, 3, 4)', 'pos(1, e=5)', 'pos(1, 2, 3, c=4)', 'pos(a=1, b=2)', 'h(1)', 'g(1, 2, 3, 4)', 'early(1, 2)', 'early(w=1)']:
    try:
        print(call, eval(call))
    except TypeError as e:
        print(call, '->', e)
for s in ['def f(a=1, b): pass', 'def f(*, a=1, b): pass', 'def f(a, a): pass', 'def f(*): pass', 'def f(*, **k): pass', 'def f(**k, a): pass', 'def f(**k, *a): pass', 'def f(*a, *b): pass', 'def f(/, a): pass', 'def f(a, /, b, /): pass', 'def f(*a, /): pass', 'def f(a, *, /): pass', 'def f(a, (b, c)): pass', 'def f(a.b): pass', 'def f(a[0]): pass', 'def f(1): pass', 'def f("a"): pass', 'def f(*a=1): pass', 'def f(**k=1): pass', 'def f(a=): pass', 'def f(a,): pass', 'def f(,): pass', 'def f(a b): pass', 'def f(**k,): pass', 'def f(*, a,): pass', 'lambda a=1, b: 0', 'lambda *: 0', 'lambda a, a: 0', 'lambda (a): 0', 'lambda **k, a: 0', 'lambda a, /, *b, c=1, **d: 0', 'lambda /: 0', 'f(a=1, a=2)', 'f(a.b=1)', 'f(1=2)', 'f("a"=1)', 'f(a()=1)', 'f(x for x in y, z=1)', 'f((a)=1)', 'f(a=1, *b, c)', 'f(not a=1)', 'f(a := 1, b=2)', 'f(a, b=1, **c, d=2, *e)']:
    try:
        compile(s, '<s>', 'exec')
        print(s, 'ok')
    except SyntaxError as e:
        print(s, '->', e.msg, e.offset)
