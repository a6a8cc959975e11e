import sys
class lower(Exception): pass
Weird = type('not an identifier!', (ValueError,), {})
NoModule = type('NoModule', (Exception,), {'__module__': None})
Odd = type('Odd', (Exception,), {'__module__': 5, '__qualname__': 'Deep.Odd'})
Builtin = type('Pretend', (Exception,), {'__module__': 'builtins'})
for c in (lower, Weird, NoModule, Odd, Builtin):
    for args in ((), ('text',), ('',), (None,), ('a\nb',), (1, 2)):
        e = c(*args); sys.excepthook(type(e), e, None)
raise Weird('uncaught')
