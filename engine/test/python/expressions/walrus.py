if (n := len('abc')) > 2:
    print(n)
while (n := n - 1) > 0:
    print('loop', n)
print([y := 1, y**2, y + 5], y)
print([last := x for x in range(5)], last)
print([(a, b) for a in range(3) if (b := a * 2)], b)
print({k: (v := k + 1) for k in range(2)}, v)
def f(x=(d := 4)):
    global g
    (g := x + 1)
    return [h := i for i in 'ab'], h
print(d, f(), g)
def outer():
    z = 0
    def inner():
        nonlocal z
        [z := z + i for i in range(4)]
    inner()
    return z
print(outer())
print(any((hit := w).startswith('b') for w in ['a', 'bc', 'd']), hit)
print((q := 1, 2), q)
print(f'{(w := 5)}', f'{w:=5}', w)
print((lambda: (inner := 9) + inner)())
x = {(key := 'k'): (val := 1)}
print(x, key, val)
for s in ['x := 1', 'f(x := 1, y = 2)', '[i := 0 for i in range(3)]', '[[j := 0 for i in range(2)] for j in range(2)]', '(a.b := 1)', '(a[0] := 1)', '((a, b) := 1)', 'class C: [x := i for i in range(2)]', '[i for i in (j := range(3))]',
          '(x := 1) = 2', 'lambda: x := 1', 'print(a = (b := 1))', 'x = y := 0', '(f() := 1)', '(1 := 2)', '(None := 1)', '{a := 1}', '{a: b := 1}', 'a[b := 1]', 'a[b := 1:2]', 'del (x := 1)', 'with (x := 1): pass', 'assert x := 1', '(*a := 1)', 'def f(a := 1): pass', '[i := 1, 2]', '(x := y := 1)', '[x for x in range(3) if (x := 1)]']:
    try:
        compile(s, '<s>', 'exec')
        print(s, 'ok')
    except SyntaxError as e:
        print(s, '->', e.msg, e.offset)
