x = 'module'
def f():
    global x, new
    x = 'changed'
    new = 'created'
f()
print(x, new)
def outer():
    x = 'outer'
    def middle():
        def inner():
            nonlocal x
            x = 'inner set'
            return x
        return inner()
    r = middle()
    return r, x
print(outer(), x)
def shadow():
    x = 1
    def g():
        global x
        x = 'from g'
    g()
    return x
print(shadow(), x)
class C:
    global cx
    cx = 'class level global'
    x = 'class x'
    def m(self): return x
    y = x
print(cx, C().m(), C.y, hasattr(C, 'cx'))
def counter():
    n = 0
    def up(): nonlocal n; n += 1; return n
    def down(): nonlocal n; n -= 1; return n
    return up, down
u, d = counter()
print(u(), u(), d(), u())
def cl():
    v = 1
    class K:
        nonlocal v
        v = 2
        w = v
    return v, K.w, hasattr(K, 'v')
print(cl())
def loop():
    global gi
    for gi in range(3): pass
    with open(__file__) as gi: pass
    import sys as gi
    def gi(): pass
loop()
print(gi.__name__)
for s in ['nonlocal x', 'def f():\n nonlocal x', 'def f():\n x = 1\n global x', 'def f():\n print(x)\n global x', 'def f(x):\n global x', 'def f(x):\n nonlocal x', 'def f():\n global x\n nonlocal x', 'def f():\n x: int = 1\n global x', 'def f():\n global x\n x: int = 1', 'class A:\n nonlocal y', 'x = 1\nglobal x', 'def f():\n def g():\n  nonlocal q\n q = 1', 'def f():\n global g\n def h():\n  nonlocal g', 'def f():\n import x\n global x', 'def f():\n for x in y: pass\n global x', 'global', 'global x, ', 'global x.y', 'nonlocal 1', 'def f():\n x = 1\n def g():\n  x = 2\n  nonlocal x', 'def f():\n class x: pass\n global x', 'global x\nglobal x', 'def f():\n del x\n global x', 'def f():\n [x for x in y]\n global x', 'def f():\n [(x := 1) for y in z]\n global x']:
    try:
        exec(s, {'x': 1})
        print(repr(s), 'ok')
    except SyntaxError as e:
        print(repr(s), '->', e.msg, e.lineno, e.offset)
