a = [1, 2]
print([*a, 3, *'xy'], (*a,), {*a, 1}, {**{'k': 1}, 'j': 2, **{'k': 3}}, [*()], (*a, *a), {**{}})
print([*range(3), *map(str, a)], *a, *(), sep=',')
t = *a, 5
print(t)
for x in *a, *'z': print(x, end=' ')
print()
def f(): return *a, 0
print(f())
def g(): yield *a, 1
print(next(g()))
print([*{'k': 1}], [*{'k': 1}.items()], {*()}, (*(), *()))
for s in ['*a', '(*a)', '[*5]', '{**5}', '{*5}', '(*None,)', 'x = *a', 'print(*5)', '{**[1]}', '{**{}, *a}', '{*a, **{}}', '*a, *b = 1', '[*a for a in b]', 'f(**a, *b)', 'f(**a, b)', 'f(a=1, b)', 'del *a', '**a', 'f(*)', 'f(**)', '[*]', 'return *a', 'a[*b:c]', '*a += 1', 'lambda *: 1', '{*}', '*x, = [1]; print(x)', 'if *a: pass', 'print(*a if a else b)', '(yield *a)', 'for *x in y: pass', '{k: *v}', '{*k: v}', '{**a: 1}', '{1: **a}', 'f(a for a in b, c)', 'f(x, a for a in b)', 'f(a=1, *[2])', '[**a]', '(**a)']:
    try:
        exec(s, {'a': [1]})
        print(s, 'ok')
    except Exception as e:
        print(s, '->', type(e).__name__, e)
