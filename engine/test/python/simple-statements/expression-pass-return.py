1
'string'
[]
...
None
print
def empty(): pass
def bare(): return
def value(): return 5
def tup(): return 1, 2
def star(): return *'ab',
def nothing(): 5
def early(n):
    if n: return 'early'
    return 'late'
    print('dead code')
def from_loop():
    for i in range(10):
        while True:
            if i == 3: return i
            break
def in_with():
    class CM:
        def __enter__(self): return 'cm'
        def __exit__(self, *a): print('exit', a)
    with CM() as c:
        return c
def in_try():
    try:
        return 'try'
    finally:
        print('finally')
def override():
    try:
        return 'try'
    finally:
        return 'finally wins'
def swallow():
    try:
        1 / 0
    finally:
        return 'swallowed'
def nested_finally():
    for i in range(3):
        try:
            try:
                continue
            finally:
                print('inner', i)
        finally:
            print('outer', i)
            if i == 1: break
    else:
        print('no break')
    return i
print(empty(), bare(), value(), tup(), star(), nothing(), early(1), early(0), from_loop(), in_with(), in_try(), override(), swallow(), nested_finally())
def changed():
    x = 1
    try:
        return x
    finally:
        x = 2
print(changed())
def brk():
    while True:
        try:
            return 'ret'
        finally:
            break
    return 'after break'
print(brk())
def cont():
    out = []
    for i in range(3):
        try:
            1 / (i - 1)
            out.append(i)
        except ZeroDivisionError:
            continue
        finally:
            out.append('f')
    return out
print(cont())
def exc_in_return():
    try:
        return 1 / 0
    except ZeroDivisionError as e:
        return e
    finally:
        print('fin')
print(repr(exc_in_return()))
empty() + 1
