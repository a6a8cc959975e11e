def run(eg, *types):
    print('---', eg)
    try:
        try:
            raise eg
        except* ValueError as e:
            print('VE', repr(e), [repr(x) for x in e.exceptions])
        except* (KeyError, IndexError) as e:
            print('LE', repr(e))
        else:
            print('else')
        finally:
            print('finally')
    except BaseException as rest:
        print('rest', repr(rest), 'context', repr(rest.__context__))
run(ExceptionGroup('a', [ValueError(1), KeyError('k'), TypeError('t')]))
run(ExceptionGroup('b', [ExceptionGroup('in', [ValueError(2), OSError('o')]), ValueError(3)]))
run(ValueError('naked'))
run(TypeError('other naked'))
run(BaseExceptionGroup('base', [KeyboardInterrupt(), KeyError(1)]))
try:
    try:
        raise ExceptionGroup('g', [ValueError('x'), TypeError('y')])
    except* ValueError:
        raise RuntimeError('new one')
    except* TypeError as e:
        raise
except ExceptionGroup as e:
    print(repr(e))
try:
    try:
        raise ExceptionGroup('g', [ValueError('x')])
    except* ValueError as e:
        raise KeyError('single') from e
except KeyError as e:
    print(repr(e), repr(e.__cause__))
for h in [ExceptionGroup, BaseExceptionGroup, (ValueError, ExceptionGroup), 5]:
    try:
        try:
            raise ValueError
        except* h:
            pass
    except BaseException as e:
        print(type(e).__name__, e)
for _ in range(2):
    try:
        raise ExceptionGroup('loop', [ValueError(_)])
    except* ValueError as e:
        n = len(e.exceptions)
    print(n)
for s in ['try: pass\nexcept* : pass', 'try: pass\nexcept* E: pass\nexcept F: pass', 'try: pass\nexcept E: pass\nexcept* F: pass', 'for x in y:\n try: pass\n except* E: break', 'for x in y:\n try: pass\n except* E: continue', 'def f():\n try: pass\n except* E: return', 'try: pass\nexcept *E as e: pass', 'try: pass\nexcept* E, F: pass', 'try: pass\nexcept E, F: pass', 'try: pass', 'try: pass\nelse: pass', 'try: pass\nexcept: pass\nexcept E: pass', 'try: pass\nexcept E as e.x: pass', 'try: pass\nfinally: pass\nexcept E: pass', 'except: pass', 'finally: pass', 'try: pass\nexcept E as (a, b): pass', 'try:\n pass\nprint(1)', 'try: pass\nexcept E as 1: pass']:
    try:
        compile(s, '<s>', 'exec')
        print(repr(s), 'ok')
    except SyntaxError as e:
        print(repr(s), '->', e.msg, e.lineno, e.offset)
try:
    raise ExceptionGroup('top', [ValueError('handled'), ExceptionGroup('nested', [TypeError('kept'), ValueError('also handled')])])
except* ValueError as e:
    print(repr(e))
