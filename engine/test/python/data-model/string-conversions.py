class Both:
    def __str__(self): return 'STR'
    def __repr__(self): return 'REPR'
class OnlyRepr:
    def __repr__(self): return 'ONLYREPR'
class OnlyStr:
    def __str__(self): return 'ONLYSTR'
class Fmt(Both):
    def __format__(self, spec): return f'FMT[{spec}]'
class Bytes:
    def __bytes__(self): return b'BYTES'
for o in (Both(), OnlyRepr(), Fmt()):
    print(o, [o], {'k': o}, (o,), f'{o}', f'{o!r}', f'{o!s}', '%s %r' % (o, o), '{} {!r} {!s}'.format(o, o, o), str(o), repr(o), format(o), 'x' + str(o), ascii(o), f'{o!s:>8}', print(o, sep='') or '')
s = OnlyStr(); print(s, str(s), repr(s).startswith('<__main__.OnlyStr object at 0x'), f'{s:>10}' if False else '', bytes(Bytes()))
for spec in ('', '5', '>5'):
    for o in (Both(), OnlyRepr(), s, Fmt(), [1], None, object, len):
        try: r = format(o, spec); print(r if ' at 0x' not in r else 'address', end=' | ')
        except TypeError as e: print(e, end=' | ')
    print()
class SubStr(str):
    def __str__(self): return 'sub'
print(str(SubStr('x')), type(str(SubStr('x'))).__name__, f'{SubStr("y")}', '%s' % SubStr('z'), ''.join([SubStr('w')]), SubStr('v') + '', [SubStr('u')])
class RetSub:
    def __str__(self): return SubStr('inner')
    def __repr__(self): return SubStr('rinner')
print(type(str(RetSub())).__name__, type(repr(RetSub())).__name__, f'{RetSub()}')
class Inherit(Exception): pass
print(str(Inherit('a')), repr(Inherit('a', 1)), str(Inherit()), f'{Inherit("q")!r}', [Inherit(1)])
for mk in [lambda: type('B', (), {'__str__': lambda s: 5})(), lambda: type('B', (), {'__repr__': lambda s: None})(), lambda: type('B', (), {'__format__': lambda s, f: 5})(), lambda: type('B', (), {'__bytes__': lambda s: 'x'})(), lambda: type('B', (), {'__str__': lambda s: 1 / 0})(), lambda: type('B', (), {'__repr__': 5})(), lambda: type('B', (), {'__str__': None})()]:
    for f in (str, repr, format, bytes):
        try: r = f(mk()); print(f.__name__, 'ok', end=' | ')
        except Exception as e: print(f.__name__, type(e).__name__, e, end=' | ')
    print()
print(type, int, object, Both, [Both, int], type(Both()), ValueError, type(None), Ellipsis, NotImplemented, range(3), slice(1, 2), print, len, abs, list[int], int | None, str.join, type.mro, int.real, staticmethod(len), sep='\n')
def f(): pass
class C:
    def m(self): pass
    class D: pass
for o in (f, C.m, C().m, C.D(), (x for x in ()), lambda: 0, iter([]), zip(), map(str, []), object(), C().m.__func__, property(), memoryview(b''), super(C, C()), C.__dict__, f.__code__, f.__get__(1)): print(repr(o).split(' at 0x')[0])
rec = []; rec.append(rec); rd = {}; rd['me'] = rd; rl = [rd, rec]; print(rec, rd, rl, (rec,), str(rec))
class Node:
    def __init__(self): self.kids = []
    def __repr__(self): return f'Node({self.kids!r})'
n = Node(); n.kids.append(Node()); print(n); n.kids.append(n)
repr(n)
