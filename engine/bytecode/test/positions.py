import a.b as c, d
from e import f as g

def binary(x, y):
    z = x + y * (x -
                 y)
    z += x[y]
    z.w -= 1
    z[x, 1:y] *= 2
    return -z @ x

def calls(x, *args, **kwargs):
    x.m(1).n(
        2)
    (x
     .method(args)
     .other(k=f(x))
     .third)
    f(*args)
    x.f(
        1, **kwargs)
    return f(g(x), x.y.z)

def comparisons(x, y):
    if x < y and x:
        pass
    while x < y <= x or not x.flag:
        x = y in x
    assert x < y, x.message
    assert x
    return [a for b in x if b > 1 for a in b] + [{a: b for a in x}]

def names(é, x):
    é.ß = undefined
    del é.ß, é[0]
    é.ü(x)[1].ö = x.ä
    for k, (v, *w) in é.items():
        raise ValueError(k) from w

def blocks(x):
    with x as y, x.open(y) as z.w:
        f(z)
    try:
        x()
    except (A, B.c) as e:
        raise
    except f(x):
        raise e
    for i in x:
        print(f'{i!r:>{x}} {x.y}', "%s" % (x,), x[1:2])

async def suspending(x):
    await x.y
    async with x as y:
        yield y
    return

def generator(x):
    yield from (yield x)
    return (y.a for y in x if y.b)

@deco(1)
@deco.other
class C(B.base, metaclass=M()):
    x: int = y.z
    def method(self, a=b.c, *, d: e.f = g()) -> h[i]:
        return super().method(lambda q: q.r)
