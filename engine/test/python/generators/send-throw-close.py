def g():
    try:
        while True:
            try:
                x = yield 'value'
                print('got', x)
            except ValueError as e:
                print('handled', e)
                yield 'from handler'
    except GeneratorExit:
        print('exiting'); raise
    finally:
        print('cleanup')
a = g()
print(next(a), a.send(1), a.throw(ValueError('v')), a.send(2))
a.close(); a.close()
for f in [lambda: next(a), lambda: a.send(1), lambda: a.throw(KeyError('k')), lambda: a.send(None)]:
    try: f()
    except BaseException as e: print(type(e).__name__, e)
def ignore():
    try: yield 1
    except GeneratorExit: yield 2
b = ignore(); next(b)
try: b.close()
except RuntimeError as e: print(e)
def ret():
    try: yield 1
    except GeneratorExit: return 5
c = ret(); next(c); print(c.close())
d = g()
try: d.send(5)
except TypeError as e: print(e)
try: d.throw(KeyError, 'never started')
except KeyError as e: print('raised at start', e)
print(list(d))
e = g(); next(e)
for args in [(5,), (ValueError('a'), 'b'), (ValueError, 'x', 5), ('str',), (int,), (), (ValueError, None, None, None)]:
    try: print(e.throw(*args))
    except (TypeError, StopIteration) as x: print(type(x).__name__, x)
e.close()
def reenter():
    yield next(r)
r = reenter()
try: next(r)
except ValueError as x: print(x)
def stop():
    yield 1
    return 'result'
s = stop(); next(s)
try: next(s)
except StopIteration as x: print(x.value, x.args, repr(x))
try: next(s)
except StopIteration as x: print(x.value)
def tup():
    return (1, 2)
    yield
try: next(tup())
except StopIteration as x: print(x.value, x.args)
def attrs(a): b = a; yield b
t = attrs(1)
print(t.__name__, t.__qualname__, t.gi_running, t.gi_frame is not None, t.gi_yieldfrom, t.gi_code.co_name, type(t).__name__, t.gi_suspended)
next(t); print(t.gi_suspended, t.gi_frame.f_locals)
list(t); print(t.gi_frame)
t.__name__ = 'renamed'
print(repr(t).split(' at ')[0], hasattr(t, '__next__'), iter(t) is t)
def final():
    yield 'one'
    raise KeyError('from generator')
for v in final(): print(v)
