import sys
def attempt(source):
    try:
        exec(source, globals())
    except BaseException as e:
        print(f'{source!r}: {e!r} cause={e.__cause__!r} context={e.__context__!r} suppress={e.__suppress_context__}')
class E(Exception): pass
class NeedsArg(Exception):
    def __init__(self, a): super().__init__(a)
class NotExc: pass
class Meta(type): pass
attempt('raise E')
attempt('raise E()')
attempt('raise E(1, 2)')
attempt('raise E("x") from ValueError("cause")')
attempt('raise E from ValueError')
attempt('raise E from None')
attempt('raise NeedsArg')
attempt('raise NotExc')
attempt('raise NotExc()')
attempt('raise 5')
attempt('raise "text"')
attempt('raise None')
attempt('raise')
attempt('raise E from 5')
attempt('raise E from NotExc')
attempt('raise E, "x"')
attempt('raise E(1/0)')
attempt('raise int')
attempt('raise E from (yield)')
attempt('try:\n 1/0\nexcept E: pass')
attempt('try:\n 1/0\nexcept Exception: raise')
attempt('try:\n 1/0\nexcept Exception as x: raise E("second")')
attempt('try:\n 1/0\nexcept Exception as x: raise E("second") from x')
attempt('try:\n 1/0\nexcept Exception as x: raise E("second") from None')
attempt('try:\n 1/0\nfinally: raise E("in finally")')
attempt('try:\n raise E("a")\nexcept E:\n try:\n  raise E("b")\n except E:\n  raise E("c")')
class New(Exception):
    def __new__(cls, *a): return super().__new__(cls, 'from new')
attempt('raise New')
class Returns(Exception):
    def __new__(cls): return 5
attempt('raise Returns')
e = E('same')
attempt('raise e from e')
try:
    raise e
except E as x:
    print(x is e, x.__traceback__ is not None)
try:
    try: raise e
    except E: raise e
except E as x:
    print(x.__context__)
print(E('t').with_traceback(None).__traceback__)
for bad in ['E().__cause__ = 5', 'E().__context__ = 5', 'E().__traceback__ = 5', 'del E().__cause__', 'del E().args', 'E().args = 5', 'E().__suppress_context__ = 2']:
    try:
        exec(bad)
        print(bad, 'ok')
    except Exception as x:
        print(bad, '->', type(x).__name__, x)
def reraise():
    raise
try:
    raise KeyError('k')
except KeyError:
    try:
        reraise()
    except KeyError as x:
        print('reraised', x)
reraise()
