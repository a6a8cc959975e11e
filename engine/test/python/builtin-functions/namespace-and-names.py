import builtins
names = [n for n in dir(builtins) if not n.startswith('_')]
print(len([n for n in names if n[0].isupper()]), [n for n in names if n[0].islower()])
print([n for n in names if n[0].isupper()])
print(builtins.len is len, builtins is __builtins__, builtins.__name__, __builtins__.print is print, builtins.__debug__, builtins.True_ if hasattr(builtins, 'True_') else 'no True_', builtins.None_ if hasattr(builtins, 'None_') else '')
real = len
def len(x): return f'my len {real(x)}'
print(len('abc'), builtins.len('abc')); del len; print(len('abc'))
builtins.extra = 'added to builtins'; print(extra); del builtins.extra
try: extra
except NameError as e: print(e)
saved = builtins.print; out = []
builtins.print = lambda *a: out.append(a); print('captured'); builtins.print = saved; print(out)
list, tuple = tuple, list; print(type(list()), type(tuple()), type([]), type(())); del list, tuple; print(list, tuple)
for n in ('len', 'print', 'sorted', 'sum', 'isinstance', 'iter', 'abs', 'getattr', 'eval', 'open', '__import__', '__build_class__'):
    f = getattr(builtins, n); print(n, type(f).__name__, f.__name__, repr(f), f.__module__)
print(NotImplemented, Ellipsis, None, True, __debug__, bool(Ellipsis), type(NotImplemented)(), type(None)() is None, type(...)() is ...)
for s in ['None.x', 'type(None)(1)', 'None()', 'None + 1', 'len.x = 1', 'NotImplemented()', '...()', 'NotImplemented.x', 'None < None', 'None[0]', 'for x in None: pass', 'del None.x', 'class X(type(None)): pass', 'Ellipsis = 5; print(Ellipsis)', 'copyright()' if False else '1', 'exit.code', 'repr(exit)', '... + 1', 'None == 0', 'None is None', 'hash(None) is None', 'None and 1', '-None', 'int(None)', 'float(None)', 'str(None)', 'list(None)', 'None in None', 'len(None)', 'None.__class__', 'None.__doc__', 'None.__bool__()', 'None.__eq__(None)', '"%s" % None', 'None.__init__()', 'dir(None) == dir(type(None))']:
    try:
        try: print(s, '=', eval(s))
        except SyntaxError: exec(s)
    except Exception as e: print(s, '->', type(e).__name__, e)
ln([1])
