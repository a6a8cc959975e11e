def chain(e):
    out = []
    while e is not None and len(out) < 10: out.append(f'{type(e).__name__}:{e}' + ('[s]' if e.__suppress_context__ else '')); e = e.__cause__ or (None if e.__suppress_context__ else e.__context__)
    return ' <- '.join(out)
def run(f):
    try: f()
    except BaseException as e: print(f.__name__, chain(e), '| ctx', repr(e.__context__))
def implicit():
    try: raise KeyError(1)
    except KeyError: raise ValueError(2)
def explicit():
    try: raise KeyError(1)
    except KeyError as e: raise ValueError(2) from e
def none():
    try: raise KeyError(1)
    except KeyError: raise ValueError(2) from None
def in_finally():
    try: raise KeyError(1)
    finally: raise ValueError(2)
def in_else():
    try: pass
    except KeyError: pass
    else: raise ValueError('else')
def nested():
    try:
        try: raise KeyError(1)
        except KeyError:
            try: raise ValueError(2)
            except ValueError: pass
            raise TypeError(3)
    finally: pass
def after():
    try: raise KeyError(1)
    except KeyError: pass
    raise ValueError('no context')
def same():
    e = KeyError('self')
    try: raise e
    except KeyError: raise e
def cycle():
    a, b = KeyError('a'), ValueError('b')
    try: raise a
    except KeyError:
        try: raise b
        except ValueError: raise a
def with_exit():
    class C:
        def __enter__(self): pass
        def __exit__(self, *x): raise ValueError('exit')
    with C(): raise KeyError('body')
def generator():
    def g():
        try: yield
        except KeyError: raise ValueError('in gen')
    i = g(); next(i); i.throw(KeyError('thrown'))
def through_call():
    def helper(): raise ValueError('helper')
    try: raise KeyError(1)
    except KeyError: helper()
def in_handler_expr():
    try: raise KeyError(1)
    except undefined_name: pass
def cause_cls():
    raise ValueError from KeyError
def del_in_handler():
    try: raise KeyError(1)
    except KeyError as e: del e
    raise ValueError('fine')
def loop():
    last = None
    for i in range(4):
        try:
            if last: raise ValueError(i) from last
            raise KeyError(i)
        except Exception as e: last = e
    raise last
def lazy_getattr():
    class A:
        def __getattr__(self, n):
            try: return {}[n]
            except KeyError: raise AttributeError(n)
    A().zz
def comprehension():
    try: 1 / 0
    except ZeroDivisionError: [1 / 0 for _ in 'a']
for f in (implicit, explicit, none, in_finally, in_else, nested, after, same, cycle, with_exit, generator, through_call, in_handler_expr, cause_cls, del_in_handler, loop, lazy_getattr, comprehension): run(f)
loop()
