# What the compiler knows of names, scope by scope.
import symtable

SOURCE = '''
import os.path as p, sys
from m import a as b
x: int = 1
y: str
def f(arg, *args, kw=x, **kwargs):
    global g
    g = arg
    loc = 1
    def inner():
        nonlocal loc
        loc += 1
        return arg, undefined
    return [i * loc for i in args], lambda q: q + kw
class C(Base):
    attr = 1
    def method(self):
        return __class__, self.__private, attr
    def method(self, other):
        pass
    class Nested:
        pass
async def co():
    async for i in y: pass
    return {k: v async for k, v in i}, (n for n in ()), {s for s in ()}
for i in range(3): pass
del i
with open(x) as h: pass
try: pass
except E as e: pass
if (w := 5): pass
'''


def show(table, depth=0):
    pad = '  ' * depth
    print(pad + repr(table), table.get_type(), table.get_name(), table.get_lineno(), table.is_optimized(), table.is_nested(),
          table.has_children())
    for symbol in sorted(table.get_symbols(), key=lambda symbol: symbol.get_name()):
        if symbol.get_name() == '.0':
            continue
        facts = [name for name in ('referenced', 'parameter', 'global', 'nonlocal', 'declared_global', 'local', 'annotated', 'free',
                                   'imported', 'assigned', 'namespace') if getattr(symbol, 'is_' + name)()]
        print(pad + ' ', symbol, *facts, symbol.get_namespaces())
    if table.get_type() == 'function':
        for name in ('parameters', 'locals', 'globals', 'nonlocals', 'frees'):
            print(pad + ' ', name, sorted(set(getattr(table, 'get_' + name)()) - {'.0'}))
    if table.get_type() == 'class':
        print(pad + ' ', sorted(table.get_methods()))
    for child in table.get_children():
        show(child, depth + 1)


top = symtable.symtable(SOURCE, 'source.py', 'exec')
show(top)
print(top.lookup('f').get_namespace().get_name(), top.lookup('f') is top.lookup('f'), 'x' in top.get_identifiers())
show(symtable.symtable('a + (lambda: b)()', '?', 'eval'))
show(symtable.symtable('x = 1', '?', 'single'))
show(symtable.symtable(b'# -*- coding: latin-1 -*-\n\xe9 = 1', '?', 'exec'))


def attempt(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: symtable.symtable('a b', 'f', 'exec'))
attempt(lambda: symtable.symtable('def f(x): global x', 'f', 'exec'))
attempt(lambda: symtable.symtable('x', 'f', 'other'))
attempt(lambda: top.lookup('none'))
attempt(lambda: top.lookup('x').get_namespace())
