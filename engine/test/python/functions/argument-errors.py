def none(): pass
def one(a): pass
def two(a, b): pass
def opt(a, b=1): pass
def opts(a=1, b=2): pass
def star(*a): pass
def kwo(*, k): pass
def kwo2(*, k, l, m): pass
def mix(a, b, *, k, l=1): pass
def posonly(a, b, /): pass
def posopt(a, /, b=2): pass
def kw(**k): pass
class C:
    def __init__(self, a): pass
    def m(self): pass
    def n(self, a, b=1): pass
    def __call__(self, x): pass
    def nose(): pass
class D:
    def __new__(cls, a): return super().__new__(cls)
c = C(1)
calls = '''none(1)
none(1, 2)
none(a=1)
one()
one(1, 2)
one(b=1)
one(1, a=1)
two()
two(1)
two(b=1)
two(1, 2, 3)
two(1, c=2)
opt()
opt(1, 2, 3)
opts(1, 2, 3)
star(a=1)
kwo()
kwo(1)
kwo(1, k=2)
kwo(1, 2, k=3)
kwo(k=1, z=2)
kwo2()
kwo2(k=1)
kwo2(k=1, m=2)
mix()
mix(1)
mix(1, 2)
mix(1, 2, 3)
mix(1, 2, 3, k=1)
mix(k=1)
posonly()
posonly(1)
posonly(a=1, b=2)
posonly(1, b=2)
posonly(1, 2, b=3)
posopt(a=1)
posopt(1, 2, 3)
posopt(b=1)
kw(1)
kw(1, 2, a=3)
C()
C(1, 2)
C(b=1)
c.m(1)
c.m(x=1)
C.m()
c.n()
c.n(1, 2, 3)
c.nose()
c()
c(1, 2)
D()
D(1, 2)
D(z=1)
object(1)
two(*[1, 2, 3])
two(*[1], **{'a': 2})
two(**{'a': 1, 'b': 2, 'c': 3})
two(**{'a': 1}, **{'a': 2})
two(1, **{1: 2})
two(*1)
two(**1)
c.m(*1)
(lambda a, b: 0)(1)
(lambda: 0)(1)'''.split('\n')
for s in calls:
    try:
        eval(s)
        print(s, 'ok')
    except TypeError as e:
        print(s, '->', e)
def nested():
    def local(p, q): pass
    local(1)
nested()
