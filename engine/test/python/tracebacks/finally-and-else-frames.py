def work(step):
    try:
        if step == 'try': raise ValueError('in try')
    except ValueError as e:
        if step == 'try': raise TypeError('in except')
    else:
        if step == 'else': raise LookupError('in else')
    finally:
        print('finally for', step)
        if step == 'finally': raise OSError('in finally')
import sys
for s in ('try', 'else', 'finally', 'none'):
    try: work(s)
    except Exception: sys.excepthook(*sys.exc_info())
try:
    work('else')
finally:
    work('finally')
