def show(g, d=0):
    if isinstance(g, BaseExceptionGroup):
        print('  ' * d + f'{type(g).__name__}({g.message!r})')
        for e in g.exceptions: show(e, d + 1)
    else: print('  ' * d + repr(g))
g = ExceptionGroup('top', [ValueError(1), ExceptionGroup('mid', [TypeError(2), ValueError(3), ExceptionGroup('low', [KeyError(4)])]), OSError(5)])
show(g); print(str(g), repr(g), g.args, g.message, type(g.exceptions).__name__)
show(g.subgroup(ValueError)); show(g.subgroup((TypeError, KeyError))); print(g.subgroup(ZeroDivisionError), g.subgroup(ExceptionGroup) is g); show(g.subgroup(lambda e: isinstance(e, ValueError) and e.args[0] > 2))
m, r = g.split(ValueError); show(m); show(r); print(g.split(IndexError)[0], g.split(Exception)[1])
show(g.derive([RuntimeError('d')])); g.add_note('n'); print(g.subgroup(ValueError).__notes__)
for a in [(), ('m',), ('m', []), ('m', 5), ('m', [5]), ('m', [ValueError]), (5, [ValueError()]), ('m', [KeyboardInterrupt()]), ('m', 'abc'), ('m', (ValueError(),)), ('m', [ValueError()], 3), ('m', {ValueError()})]:
    for c in (ExceptionGroup, BaseExceptionGroup):
        try: print(repr(c(*a)), type(c(*a)).__name__)
        except Exception as e: print(c.__name__, type(e).__name__, e)
for f in [lambda: g.split(5), lambda: g.subgroup('x'), lambda: g.split(), lambda: g.derive(), lambda: g.derive(5), lambda: setattr(g, 'message', 1), lambda: setattr(g, 'exceptions', ()), lambda: g.subgroup((ValueError, 5)), lambda: g.subgroup(int)]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class MyGroup(ExceptionGroup):
    def derive(self, excs): return MyGroup(self.message + '!', excs)
class Plain(ExceptionGroup): pass
mg = MyGroup('mine', [ValueError(1), KeyError(2)]); print(type(mg.subgroup(ValueError)).__name__, mg.subgroup(ValueError).message, type(Plain('p', [ValueError(), KeyError()]).split(ValueError)[1]).__name__)
class ErrorsWithCode(ExceptionGroup):
    def __new__(cls, message, excs, code): o = super().__new__(cls, message, excs); o.code = code; return o
    def derive(self, excs): return ErrorsWithCode(self.message, excs, self.code)
c = ErrorsWithCode('coded', [TypeError('t'), ValueError('v')], 7)
try: raise c
except* TypeError as e: print(type(e).__name__, e.code, e.exceptions)
except* ValueError as e: print(e.code)
try:
    try: raise g
    except* OSError: pass
except ExceptionGroup as left: show(left); print(left is g, left.__notes__)
try:
    try: raise ExceptionGroup('a', [ValueError('v'), TypeError('t')])
    except* ValueError: raise KeyError('from v')
    except* TypeError: raise IndexError('from t')
except ExceptionGroup as e: show(e); print([repr(x.__context__) for x in e.exceptions])
def leaves(e): return [l for x in e.exceptions for l in leaves(x)] if isinstance(e, BaseExceptionGroup) else [e]
print(leaves(g), isinstance(g, Exception), BaseExceptionGroup('b', [SystemExit(1)]), isinstance(BaseExceptionGroup('b', [ValueError()]), ExceptionGroup), ExceptionGroup[int] if hasattr(ExceptionGroup, '__class_getitem__') else '')
raise BaseExceptionGroup('uncaught', [KeyboardInterrupt('k'), ValueError('v')])
