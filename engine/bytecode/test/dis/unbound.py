def unbound(p, q):
    if p:
        x = 1
    print(x)
    print(x)
    for i in q:
        y = i
    print(i, y)
    try:
        z = q()
    except ValueError:
        return z
    print(z)
    while p:
        print(q)
        del q
    del p
    return p
