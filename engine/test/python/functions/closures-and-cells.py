def outer(a):
    b = a * 2
    def inner(c):
        return a + b + c
    return inner
f = outer(1)
print(f(10), [c.cell_contents for c in f.__closure__], f.__code__.co_freevars, outer.__code__.co_cellvars, outer.__closure__)
def share():
    n = 0
    def get(): return n
    def put(v):
        nonlocal n
        n = v
    return get, put
get, put = share()
put(7)
print(get(), get.__closure__[0] is put.__closure__[0])
def loop():
    return [lambda: i for i in range(3)], [lambda i=i: i for i in range(3)]
print([[g() for g in fs] for fs in loop()])
def unbound():
    def g(): return later
    try:
        g()
    except NameError as e:
        print(type(e).__name__, e)
    later = 1
    return g()
print(unbound())
def empty_cell():
    def g(): return x
    if False: x = 1
    return g
try:
    empty_cell().__closure__[0].cell_contents
except ValueError as e:
    print(e)
def args_cell(a, *b, c=3, **d):
    return lambda: (a, b, c, d)
print(args_cell(1, 2, k=4)())
def deep():
    v = 'deep'
    def one():
        def two():
            def three(): return v
            return three
        return two
    return one
print(deep()()()(), deep()().__code__.co_freevars)
def recur():
    def fact(n): return 1 if n == 0 else n * fact(n - 1)
    return fact
print(recur()(10))
def class_in():
    x = 'local'
    class C:
        x = 'class'
        y = x
        def m(self): return x
        z = [x for _ in 'a']
    return C.y, C().m(), C.z
print(class_in())
f.__closure__[0].cell_contents = 100
print(f(0))
try:
    f.__closure__ = ()
except AttributeError as e:
    print(e)
def gen():
    total = 0
    def add(v):
        nonlocal total; total += v
    for i in range(3):
        add(i); yield total
print(list(gen()))
def exec_scope():
    q = 1
    exec('q = 2')
    return q
print(exec_scope())
def compare(): return (lambda: 0).__closure__
print(compare())
def fails():
    deleted = 1
    def use(): return deleted
    del deleted
    return use()
fails()
