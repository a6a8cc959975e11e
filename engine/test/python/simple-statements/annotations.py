import typing
x: int = 5
y: 'forward'
z: list[int] | None = None
print(__annotations__)
try:
    y
except NameError as e:
    print(e)
(w): str = 'not annotated'
print('w' in __annotations__)
class C:
    a: int
    b: str = 'b'
    __c: float = 1.0
    d: print('evaluated') = 3
    def m(self):
        self.x: undefined_name_is_not_evaluated_here = 1 if False else 2
        local: not_evaluated = 3
        return local
print(C.__annotations__, hasattr(C, 'a'))
def f(a: int, /, b: 'str' = 's', *args: float, c: list = [], **kw: dict) -> tuple: pass
print(f.__annotations__)
def g(a, b: 1 + 1): k: int = a; return k
print(g.__annotations__, g(1, 2))
try:
    class D:
        q: nope
except NameError as e:
    print(e)
obj = C()
obj.attr: int = 7
lst = [0]
lst[0]: int = 8
print(obj.attr, lst)
t: tuple = 1, 2, *[3]
print(t)
class E(C):
    e: bytes
print(E.__annotations__, C.__annotations__ is not E.__annotations__)
class F: pass
print(F.__annotations__, F().__class__.__annotations__)
f.__annotations__['a'] = str
f.__annotations__ = {'z': 1}
print(f.__annotations__)
print((lambda a: 1).__annotations__)
for s in ['x: int: str', 'a, b: int', '(a, b): int', '[a]: int', 'f(): int', 'x: int += 1', 'global q; q: int', 'def f():\n global v\n v: int = 1', 'def f():\n  v: int\n  return v\nf()', 'x: yield', 'def f(): x: (yield)', 'None: int', 'x: (a := 1) = 5', '1: int', '*a: int', 'lambda x: int: 5', 'def f(a: int = 1, b: str): pass', 'def f(*, a: int): pass', 'def f(*a: *b): pass']:
    try:
        exec(s, {'int': int, 'str': str})
        print(repr(s), 'ok')
    except Exception as e:
        print(repr(s), '->', type(e).__name__, e.args[0])
i: int = 1 / 0
