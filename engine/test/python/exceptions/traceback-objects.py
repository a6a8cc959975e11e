import sys
def a(): b()
def b():
    x = 1
    raise ValueError('deep')
try: a()
except ValueError as e:
    tb = e.__traceback__
    while tb:
        f = tb.tb_frame
        print(f.f_code.co_name, tb.tb_lineno, f.f_lineno, sorted(f.f_locals)[:2] if f.f_code.co_name != '<module>' else '', tb.tb_lasti > 0, f.f_back.f_code.co_name if f.f_back else None)
        tb = tb.tb_next
    t, v, trace = sys.exc_info()
    print(t is ValueError, v is e, trace is e.__traceback__, sys.exception() is e, type(trace).__name__)
print(sys.exc_info())
def depth(e):
    n, tb = 0, e.__traceback__
    while tb: n, tb = n + 1, tb.tb_next
    return n
def reraise():
    try: a()
    except ValueError as e: print('depth', depth(e)); raise
try: reraise()
except ValueError as e: print('depth', depth(e)); saved = e
def again(): raise saved
try: again()
except ValueError as e: print('raised again', depth(e))
try: raise saved.with_traceback(None)
except ValueError as e: print('reset', depth(e))
tb = saved.__traceback__
for s in ['tb.tb_lineno = 5', 'tb.tb_next = 5', 'tb.tb_next = tb', 'tb.tb_frame = 1', 'tb.nope', 'type(tb)()', 'type(tb)(None, tb.tb_frame, 0, 1).tb_lineno', 'type(tb)(None, 5, 0, 1)', 'tb.tb_next = None; print(tb.tb_next)', 'saved.__traceback__ = None; print(saved.__traceback__)', 'del tb.tb_next']:
    try: exec(s); print(s, 'ok')
    except Exception as e: print(s, '->', type(e).__name__, e)
def where(): f = sys._getframe(); return f.f_code.co_name, f.f_lineno, f.f_back.f_code.co_name, sys._getframe(1).f_lineno
print(where())
try: sys._getframe(100)
except ValueError as e: print(e)
def hook(t, v, tb): print('hook called:', t.__name__, v, tb.tb_lineno if tb else None)
sys.excepthook = hook
try:
    try: {}['a']
    except KeyError as k: raise ValueError('second')
except ValueError as e: print(repr(e.__context__), e.__context__.__traceback__.tb_lineno)
print(sys.__excepthook__ is not hook)
raise RuntimeError('goes to the hook')
