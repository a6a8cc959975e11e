def left(a): return (a.x + 1) * (a.y - a.z)
class A:
    x, y, z = 1, 2, None
try:
    left(A)
except TypeError as e:
    print(e)
values = {'k': [1, 2, {'deep': None}]}
def index():
    return values['k'][2]['deep'][0] + 1
try:
    index()
except TypeError:
    import sys
    sys.excepthook(*sys.exc_info())
def attr(obj):
    return obj.first.second.third(1, 2)
class O: pass
O.first = O()
try:
    attr(O)
except AttributeError:
    sys.excepthook(*sys.exc_info())
def calls(f):
    return f(1)(2)(3)
try:
    calls(lambda a: lambda b: a + b)
except TypeError:
    sys.excepthook(*sys.exc_info())
def unary(v): return 1 + -v * 2
try:
    unary('s')
except TypeError:
    sys.excepthook(*sys.exc_info())
def compare(a, b): return a == 1 and b < a and True
try:
    compare(1, 'q')
except TypeError:
    sys.excepthook(*sys.exc_info())
left(A)
