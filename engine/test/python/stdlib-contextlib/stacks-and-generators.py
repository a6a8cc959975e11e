from contextlib import *
log = []
@contextmanager
def res(name, fail=None):
    log.append(f'+{name}')
    if fail == 'enter': raise OSError(f'{name} enter')
    try: yield name
    except ValueError as e: log.append(f'{name} saw {e}'); raise
    finally:
        log.append(f'-{name}')
        if fail == 'exit': raise OSError(f'{name} exit')
def show(): print(' '.join(log)); log.clear()
def use(names, body=lambda got: None, **fails):
    try:
        with ExitStack() as st: got = [st.enter_context(res(n, fails.get(n))) for n in names]; body(got)
    except Exception as e:
        chain = []
        while e: chain.append(f'{type(e).__name__}({e})'); e = e.__cause__ or e.__context__
        print('caught', ' <- '.join(chain))
    show()
def bad(got): raise ValueError(f'body {len(got)}')
use('abc'); use('ab', bad); use('abc', b='enter'); use('abc', b='exit'); use('ab', bad, a='exit', b='exit'); use('')
with res('x') as x, res('y') as y: log.append(x + y)
show()
@contextmanager
def swallow(*types):
    try: yield
    except types as e: log.append(f'ate {type(e).__name__}')
with swallow(KeyError, ZeroDivisionError): 1 / 0
with swallow(LookupError): [][1]
show()
@res('deco')
def f(a, *, b=2): log.append(f'body {a} {b}'); return a + b
print(f(1), f(1, b=5), f.__name__); show()
stack = ExitStack(); stack.callback(log.append, 'cb1'); stack.callback(lambda *a, **k: log.append(f'{a}{k}'), 1, k=2); stack.push(lambda t, v, tb: log.append(f'exit {t}')); saved = stack.pop_all(); stack.close(); show(); saved.close(); show()
with suppress(Exception) as s: log.append(str(s)); raise KeyError
show(); gen = res('gen'); print(type(gen).__name__, gen.__enter__(), gen.__exit__(None, None, None)); show()
class Manual:
    def __enter__(self): log.append('M+'); return self
    def __exit__(self, *e): log.append(f'M- {e[0] and e[0].__name__}'); return e[0] is KeyError
with ExitStack() as st: m = st.enter_context(Manual()); st.push(Manual()); raise KeyError('handled by the pushed one')
show()
def nested(depth):
    with res(f'n{depth}'):
        if depth: return nested(depth - 1)
        raise ValueError('bottom')
try: nested(2)
except ValueError as e: print(e)
show()
class Pool:
    def __init__(self): self.free = [1, 2]
    @contextmanager
    def get(self):
        if not self.free: raise RuntimeError('pool is empty')
        c = self.free.pop()
        try: yield c
        finally: self.free.append(c)
p = Pool()
with p.get() as a, p.get() as b:
    print(a, b, p.free)
    try:
        with p.get(): pass
    except RuntimeError as e: print(e)
print(p.free)
with Manual(), swallow(TypeError):
    raise IndexError('nobody takes this one')
