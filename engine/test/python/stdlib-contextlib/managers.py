from contextlib import contextmanager, suppress, closing, redirect_stdout, redirect_stderr, nullcontext, ExitStack, ContextDecorator, AbstractContextManager, chdir
import io
@contextmanager
def tag(name, swallow=()):
    print(f'<{name}>')
    try: yield name.upper()
    except swallow as e: print('swallowed', repr(e))
    finally: print(f'</{name}>')
with tag('a') as x, tag('b'): print(x)
with tag('s', KeyError): raise KeyError('k')
try:
    with tag('p'): raise ValueError('through')
except ValueError as e: print('outside', e)
@tag('deco')
def decorated(v): return v * 2
print(decorated(4), decorated.__name__); decorated(1)
@contextmanager
def bad_twice(): yield 1; yield 2
@contextmanager
def bad_none():
    return
    yield
@contextmanager
def changes():
    try: yield
    except ValueError as e: raise TypeError('changed') from e
@contextmanager
def before(): raise OSError('before yield'); yield
def run(cm, exc=None):
    try:
        with cm:
            if exc: raise exc
        print('clean')
    except BaseException as e: print(type(e).__name__, e, '| cause', repr(e.__cause__))
run(bad_twice()); run(bad_twice(), KeyError('q')); run(bad_none()); run(changes(), ValueError('v')); run(changes(), KeyError('k')); run(before()); run(tag('st'), StopIteration('s')); run(tag('ge', GeneratorExit), GeneratorExit()); run(suppress(KeyError, IndexError), KeyError('x')); run(suppress(KeyError), ValueError('y')); run(suppress(), ValueError('z')); run(suppress(Exception)); run(nullcontext(5)); run(changes(), SystemExit(3))
class C:
    def close(self): print('closed')
with closing(C()) as c: print(type(c).__name__)
buf = io.StringIO()
with redirect_stdout(buf): print('hidden'); print('also')
print(repr(buf.getvalue()), nullcontext('v').__enter__())
with ExitStack() as stack:
    names = [stack.enter_context(tag(n)) for n in 'xy']; stack.callback(print, 'callback', sep='!'); stack.push(lambda t, v, tb: print('push saw', t)); print(names)
with ExitStack() as stack:
    stack.push(lambda *a: True); stack.enter_context(tag('in')); raise ValueError('silenced by push')
try:
    with ExitStack() as s: s.callback(lambda: 1 / 0); s.callback(lambda: {}['k']); raise ValueError('first')
except ZeroDivisionError as e: print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
with ExitStack() as s: s.callback(print, 'kept'); moved = s.pop_all(); print('moved')
moved.close()
class Timer(ContextDecorator):
    def __enter__(self): print('start'); return self
    def __exit__(self, *e): print('stop', e[0] and e[0].__name__); return False
@Timer()
def work(n): return n + 1
print(work(1))
with Timer(): pass
class Auto(AbstractContextManager):
    def __exit__(self, *a): print('auto exit')
with Auto() as a: print(type(a).__name__)
for f in (lambda: ExitStack().enter_context(5), lambda: AbstractContextManager(), lambda: closing(5).__exit__(None, None, None), lambda: contextmanager(5)(), lambda: ExitStack().push(5) and 0, lambda: tag(), lambda: suppress(5).__exit__(ValueError, ValueError(), None), lambda: contextmanager()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
run(suppress(ValueError), ExceptionGroup('g', [ValueError(1), TypeError(2)]))
g = tag('once'); run(g)
try:
    with g: pass
except Exception as e: print(type(e).__name__, e)
def nested(n):
    with tag(f'n{n}'): return nested(n - 1) if n else 'bottom'
print(nested(2))
with redirect_stderr(io.StringIO()) as err: __import__('sys').stderr.write('to buffer')
print(err.getvalue())
raise ValueError('end')
