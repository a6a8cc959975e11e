import sys
try: x = 1; y = x / 0; z = 2
except ZeroDivisionError: sys.excepthook(*sys.exc_info())
def f(): a = 1; b = a + 'b'; return b
try: f()
except TypeError: sys.excepthook(*sys.exc_info())
if True: print('one line'); q = {}['missing']; print('never')
