x = 'global'
def a():
    x = 'a'
    def b():
        def c(): return x
        return c()
    class K:
        x = 'K'
        def m(self): return x
        y = [x for _ in 'a']
        z = (lambda: x)()
        w = x
    return b(), K().m(), K.y, K.z, K.w
print(a())
def read_then_write():
    try: print(x)
    except UnboundLocalError as e: print(e)
    x = 1
read_then_write()
def conditional(flag):
    if flag: y = 1
    try: return y
    except UnboundLocalError as e: return str(e)
print(conditional(True), conditional(False))
def after_except():
    try: raise ValueError
    except ValueError as e: pass
    try: return e
    except UnboundLocalError as u: return str(u)
print(after_except())
def del_then_use():
    z = 1; del z
    try: z
    except UnboundLocalError as e: return str(e)
print(del_then_use())
def outer():
    def inner():
        try: return v
        except NameError as e: return type(e).__name__, str(e)
    r = inner(); v = 1
    return r, inner()
print(outer())
class Body:
    try: q
    except NameError as e: msg = str(e)
    x = x + ' seen from class'
    def f(): return x
    g = f()
    for i in range(2): pass
    del f
print(Body.msg, Body.x, Body.g, Body.i)
def default_scope(v=x): return v
x = 'rebound'; print(default_scope(), (lambda: x)())
def exec_cannot_bind():
    exec('n = 5')
    try: return n
    except NameError as e: return str(e)
print(exec_cannot_bind())
len_saved = len
def shadow_builtin(): len = lambda v: 'shadowed'; return len([])
print(shadow_builtin(), len([]))
def loop_vars():
    for i in range(3): last = i
    return i, last, [j for j in range(2)], 'j' in locals()
print(loop_vars())
def global_decl():
    global made_global
    made_global = 'yes'
    class C: global cls_global; cls_global = 'also'
    return made_global
print(global_decl(), made_global, cls_global)
def nested_nonlocal():
    n = 0
    def up():
        nonlocal n; n += 1
        def upper(): nonlocal n; n += 10
        upper(); return n
    return up(), up(), n
print(nested_nonlocal())
def params(a, b=lambda: a if False else 'b'): return b()
print(params(1))
def comp_scope():
    r = [y := k for k in range(3)]
    return r, y
print(comp_scope(), [x for x in 'loop'][-1], x)
def uses_later_global(): return defined_later
defined_later = 'ok'; print(uses_later_global()); del defined_later
uses_later_global()
