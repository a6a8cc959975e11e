import sys, builtins
for e in (SystemExit, KeyboardInterrupt, GeneratorExit):
    try:
        try: raise e('x')
        except Exception: print('not here')
    except BaseException as b: print(type(b).__name__, b.args)
def f():
    try: sys.exit('leaving')
    except SystemExit as e: print('caught', e.code)
    finally: print('finally')
f()
try:
    try: raise KeyboardInterrupt
    finally: print('cleanup on interrupt')
except KeyboardInterrupt as e: print(repr(e))
def gen():
    try: yield
    except BaseException as e: print('gen saw', type(e).__name__); raise
g = gen(); next(g)
try: g.throw(SystemExit(5))
except SystemExit as e: print(e.code)
class Exit(SystemExit): code = 'class attribute'
try: raise Exit(1)
except SystemExit as e: print(e.code, e.args)
try: eval('sys.exit(7)')
except SystemExit as e: print(e.code)
try: [sys.exit(i) for i in range(3)]
except SystemExit as e: print(e.code)
print(sys.exit, SystemExit.__mro__[1].__name__, isinstance(SystemExit(), Exception))
try: sys.exit(1, 2)
except TypeError as e: print(e)
try: raise SystemExit from ValueError('cause')
except SystemExit as e: print(repr(e.__cause__), e.code)
sys.stdout.flush()
raise KeyboardInterrupt('typed by nobody')
