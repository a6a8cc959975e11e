def classify(n):
    if n < 0: return 'negative'
    elif n == 0:
        return 'zero'
    elif n < 10 and n % 2:
        return 'small odd'
    elif n < 10: return 'small even'
    else:
        if n > 1000:
            if n > 1000000: size = 'huge'
            else: size = 'large'
        else: size = 'medium'
        return size
print([classify(n) for n in (-5, 0, 3, 4, 50, 5000, 5000000)])
for a in (True, False):
    for b in (True, False):
        if a:
            if b: r = 'ab'
            else: r = 'a'
        else:
            if b: r = 'b'
            else: r = '-'
        print(a, b, r)
if []: print('no')
elif {}: print('no')
elif 0.0: print('no')
else: print('all empty')
def leap(y): return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)
print([y for y in (1900, 2000, 2004, 2023, 2100) if leap(y)])
def never():
    if 0: yield
    return 5
print(type(never()).__name__)
def unset(flag):
    if flag: v = 1
    return v
print(unset(True))
try: unset(False)
except UnboundLocalError as e: print(e)
x = None
if x is None is not False: print('chain')
if (x := 5) and not x < 5 <= 5: print('walrus')
if True: pass; print('pass; print')
def deep(a, b, c, d):
    if a:
        if b:
            if c:
                if d: return 'abcd'
                return 'abc'
            elif d: return 'abd'
        return 'a?'
    elif b or c:
        return 'b|c'
    return None
print([deep(*map(int, f'{n:04b}')) for n in range(16)])
for s in ['if x: pass\nelif: pass', 'if x\n pass', 'if x = 1: pass', 'if x: pass\nelse y: pass', 'else: pass', 'elif x: pass', 'if: pass', 'if x: else: pass', 'while x\n pass', 'for x in y\n pass', 'for x y: pass', 'for x = 1: pass', 'for in y: pass', 'while: pass', 'while x = 3: pass', 'if x == 1 pass', 'if x.y = 1: pass', 'if f() = 1: pass', 'elseif x: pass', 'if x then: pass', 'for x in: pass', 'for f() in y: pass', 'for 1 in y: pass', 'for x.y[0] in z: pass', 'if x and y = 3: pass', 'while x := 1: pass', 'with x as 1: pass', 'with x as f(): pass', 'with x as y.z, a as b[0]: pass', 'with : pass', 'with x\n pass', 'with (x as y) as z: pass', 'with (x, y as z): pass', 'with (yield): pass', 'class : pass', 'class A\n pass', 'class A(): x', 'class A(B, metaclass=M, **k): pass', 'class A.b: pass', 'class 1: pass', 'class A[T]: pass', 'def f\n pass', 'def (): pass', 'def f()\n pass', 'def f() -> : pass', 'def f(x) = 1']:
    try:
        compile(s, '<s>', 'exec')
        print(repr(s), 'ok')
    except SyntaxError as e:
        print(repr(s), '->', e.msg, e.lineno, e.offset)
if unknown_condition: pass
