import sys
def deco(f):
    raise TypeError(f'cannot decorate {f.__name__}')
try:
    @deco
    def f(): pass
except TypeError:
    sys.excepthook(*sys.exc_info())
try:
    @deco
    @staticmethod
    def g(): pass
except (TypeError, AttributeError):
    sys.excepthook(*sys.exc_info())
try:
    def h(a, b=1 / 0, *, c): pass
except ZeroDivisionError:
    sys.excepthook(*sys.exc_info())
try:
    class C(5): pass
except TypeError:
    sys.excepthook(*sys.exc_info())
try:
    @undefined
    class D: pass
except NameError:
    sys.excepthook(*sys.exc_info())
@(lambda f: f())
def result():
    return undefined_in_decorated
