import traceback, sys, io
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
class E(Exception): pass
def f(x): return g(x) + 1
def g(x):
    d={'a':[1,2]}
    return d['a'][x]['q'] + 5
def rec(n): return rec(n-1) if n else 1/0
try: f(0)
except Exception as e: ex=e; print(traceback.format_exc()); traceback.print_exc(file=sys.stdout)
print(traceback.format_exception(ex)); print(traceback.format_exception(type(ex),ex,ex.__traceback__)); print(traceback.format_exception_only(ex)); print(traceback.format_exception_only(type(ex), ex)); print(traceback.format_tb(ex.__traceback__)); print(traceback.format_tb(ex.__traceback__,1), traceback.format_tb(ex.__traceback__,-1))
st=traceback.extract_tb(ex.__traceback__); print(st, st[0].filename==__file__, st[1].lineno, st[1].name, st[1].line, list(st[1])[1:], len(st[0]), st[0]==st[0], st[1].colno, st[1].end_colno, st[1].end_lineno, st[1]._original_line)
try: rec(20)
except Exception: print(traceback.format_exc())
try:
    try: 1/0
    except Exception as e: raise E('second') from e
except Exception as e: print(traceback.format_exc()); print(traceback.format_exc(chain=False), traceback.format_exc(limit=0)); ex2=e
try:
    try: 1/0
    except Exception as e: {}['k']
except Exception as e: print(''.join(traceback.format_exception(e)))
try:
    try: 1/0
    except Exception as e: raise E() from None
except Exception as e: print(traceback.format_exc())
try: compile('x = (\n 1 +* 2', 'fn.py','exec')
except SyntaxError as e: print(traceback.format_exc()); print(traceback.format_exception_only(e))
try: exec('def f(:\n pass')
except SyntaxError as e: print(traceback.format_exception_only(e))
try: exec('if 1:\n\tx = 1\n        y=2')
except SyntaxError as e: print(traceback.format_exception_only(e))
print(traceback.format_exception_only(SyntaxError('msg'))); print(traceback.format_exception_only(SyntaxError('msg',('f',3,2,'abc def',3,5)))); print(traceback.format_exception_only(SyntaxError('msg',('f',None,2,'abc def'))));print(traceback.format_exception_only(SyntaxError()))
try: ex.nop
except AttributeError as e: print(traceback.format_exception_only(e))
try: prnt
except NameError as e: print(traceback.format_exception_only(e))
e=ValueError('v'); e.add_note('note 1\nline 2'); e.add_note('n3'); print(traceback.format_exception(e))
e=ValueError('v'); e.__notes__=5; print(traceback.format_exception(e))
class Bad(Exception):
    def __str__(self): raise KeyError
print(traceback.format_exception_only(Bad())); print(traceback.format_exception(None)); print(traceback.format_exception_only(None)); t(lambda: traceback.format_exception(5)); t(lambda: traceback.format_exception(ex, ex)); print(traceback.format_exc()); traceback.print_exc(file=sys.stdout)
eg=ExceptionGroup('eg',[ValueError(1),ExceptionGroup('in',[TypeError('t'),KeyError('k')]),OSError(2,'x')])
try: raise eg
except BaseException as e: print(''.join(traceback.format_exception(e))); print(traceback.format_exception_only(e))
try:
    try: raise eg
    except BaseException as e: raise E('after') from e
except E as e: print(''.join(traceback.format_exception(e)))
print(''.join(traceback.format_exception(ExceptionGroup('many',[ValueError(i) for i in range(20)]))))
deep=ValueError('d')
for i in range(13): deep=ExceptionGroup(f'g{i}',[deep])
print(''.join(traceback.format_exception(deep)))
print(traceback.format_list([('a.py',3,'fn','x = 1'),('b.py',4,'gn',None)])); print(traceback.format_list(st)==traceback.format_tb(ex.__traceback__)); traceback.print_list(st, file=sys.stdout); traceback.print_tb(ex.__traceback__, file=sys.stdout)
def k(): return traceback.extract_stack(), traceback.format_stack(limit=1)
a,b=k(); print([x.name for x in a], b); traceback.print_stack(file=sys.stdout); print([(fr.f_code.co_name, ln) for fr,ln in traceback.walk_tb(ex.__traceback__)])
te=traceback.TracebackException.from_exception(ex2, capture_locals=False); print(str(te), te.exc_type, te.__cause__, te.__context__, te.__suppress_context__, list(te.format_exception_only()), te==te, len(te.stack)); te.print(file=sys.stdout)
def loc(q):
    z=[q]; return 1/0
try: loc('v')
except Exception as e: print(''.join(traceback.TracebackException.from_exception(e, capture_locals=True).stack[1:].__class__), type(traceback.TracebackException.from_exception(e, capture_locals=True).stack)) if 0 else print(traceback.TracebackException.from_exception(e, capture_locals=True).stack[1].locals)
fs=traceback.FrameSummary('nofile.py',1,'n'); print(fs, fs.line, fs==('nofile.py',1,'n',''), fs[0], fs[-1], tuple(fs)); t(lambda: traceback.print_last()); traceback.clear_frames(ex.__traceback__)
s=traceback.StackSummary.from_list([('x.py',1,'f','code')]); print(s, s.format(), type(s)); s2=traceback.StackSummary.extract(traceback.walk_tb(ex.__traceback__)); print(s2.format())
import traceback as tb
x = [1,
     2,
     3]
try:
    print(f(
        0
    ))
except Exception: tb.print_exc(file=sys.stdout)
try: ("a" +
   1)
except Exception: tb.print_exc(file=sys.stdout)
sys.stdout.flush()
traceback.print_exc()
traceback.print_exception(ex)
