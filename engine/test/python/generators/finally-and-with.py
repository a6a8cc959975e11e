class CM:
    def __init__(self, n): self.n = n
    def __enter__(self): print('enter', self.n); return self
    def __exit__(self, t, v, tb): print('exit', self.n, t.__name__ if t else None); return t is LookupError
def g():
    with CM('a'):
        yield 1
        with CM('b'): yield 2
        yield 3
x = g(); next(x); next(x); x.close()
x = g(); next(x); next(x)
try: x.throw(KeyError('k'))
except KeyError as e: print('out', e)
x = g(); next(x)
try: x.throw(LookupError('swallowed'))
except StopIteration: print('stopped')
def f():
    for i in range(3):
        try: yield i
        finally: print('fin', i)
it = f()
for v in it:
    if v == 1: break
it.close()
gen = f(); next(gen)
gen.close()
def ret_in_finally():
    try: yield 1
    finally: return 'overrides'
r = ret_in_finally(); next(r)
try: r.throw(ValueError('lost'))
except StopIteration as e: print(e.value, repr(e.__context__))
def yield_in_finally():
    try: yield 1
    finally: yield 'from finally'
y = yield_in_finally(); print(list(y))
y = yield_in_finally(); next(y)
try: print(y.throw(OSError('pending')))
except OSError as e: print(e)
try: next(y)
except OSError as e: print('raised later', e)
def exc_state():
    import sys
    try: raise KeyError('inside')
    except KeyError:
        yield sys.exc_info()[0]
        yield sys.exc_info()[0]
    yield sys.exc_info()[0]
e = exc_state()
try: raise ValueError('outside')
except ValueError:
    import sys
    print(next(e), sys.exc_info()[0]); print(next(e), next(e))
def ctx():
    try: yield
    except TypeError as t: raise RuntimeError('wrapped') from t
c = ctx(); next(c)
try: c.throw(TypeError('t'))
except RuntimeError as z: print(z, repr(z.__cause__))
def nested():
    try:
        try: yield 1
        except ValueError: yield 2
        else: yield 'else'
        finally: yield 3
    except KeyError: yield 4
    yield 5
n = nested(); print(next(n), n.throw(ValueError), next(n), n.throw(KeyError('x')), next(n), next(n, 'end'))
print(list(nested()))
def ge():
    try: yield 1
    except GeneratorExit as e: print('GE', repr(e), e.args); raise ValueError('while closing')
q = ge(); next(q)
q.close()
