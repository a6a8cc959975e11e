def assign(a, b, c):
    a, b = b, a
    a, b, c = b, c, a + b
    x = y = f()
    (x, [y, *z]), a.b = c
    a.b += 1
    a[b] *= c
    a @= b
    x, y = 1, 2
    del a.b, c[0], x
    w: int = 5
    return x if y else (z := w) + z
