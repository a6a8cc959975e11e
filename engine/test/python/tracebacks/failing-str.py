import sys
class Bad(Exception):
    def __str__(self): raise ValueError('no str')
class Worse(Exception):
    def __repr__(self): raise ValueError('no repr')
class NotStr(Exception):
    def __str__(self): return 5
class Multi(Exception):
    def __str__(self): return 'first\nsecond\n\nfourth'
class Empty(Exception):
    def __str__(self): return ''
for c in [Bad, NotStr, Multi, Empty]:
    try:
        raise c('arg')
    except Exception:
        sys.excepthook(*sys.exc_info())
try:
    raise Worse('plain str still works')
except Worse as e:
    print(e)
raise Bad('x')
