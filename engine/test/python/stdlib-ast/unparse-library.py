"""Source of trees, read again, has the same tree: every kind of statement and expression."""
import ast

SOURCE = '''
import a.b as c, d
from . import x
from ..e import f as g, h
@deco(1)
class C(B, metaclass=M):
    """doc"""
    x: int = 3
    (y): str
async def co(a, /, b: int = 1, *args: t, c, d=2, **kw) -> None:
    async for i in z: await i
    async with m as n, o: pass
    return [j async for j in k if j if not j]
def gen(*, a): 
    global q
    x = yield
    y = yield from (a, b)
    def inner():
        nonlocal x
        del x, y[0]
    raise E from F
while (n := n - 1) > 0 and not (a or b) or c:
    if a: continue
    elif b: break
    else: pass
else: assert a, 'm'
try: pass
except (A, B) as e: raise
except: pass
else: 1
finally: 2
try: pass
except* A: pass
with (a as b, c): pass
x = y = -1 ** -2 ** ~3 @ 4 // 5 % 6 << 7 >> 8 & 9 ^ 10 | 11
x += (1, 2); x **= 3
a, *b = {**d, 'k': v}, {*s, 1}, {k: v for k, v in z}, (i for i in r), lambda x, *y, z=1: x if y else z
f(a, *b, c=d, **e)[1:2, ::3, ...].attr[()] ; 3 .real; 3.5.real
f'{a!r:>{w}}{b}{{}}{"q"}' 'tail' ; b'x\\x00'; 'it\\'s "q"'; 1e400; 2j; True is not None
a < b <= c != d in e not in f
match x:
    case 1 | -2.5 | 'a' | None: pass
    case [a, *_, b] if a: pass
    case {'k': v, **rest}: pass
    case C(1, y=2) as z: pass
    case (a.b): pass
    case _: pass
print((yield), (a, b), (lambda: (yield))) if 0 else (await_ := 1)
'''
tree = ast.parse(SOURCE)
text = ast.unparse(tree)
print(text)
print(ast.dump(ast.parse(text)) == ast.dump(tree))
print(ast.dump(tree, indent=1)[:3000])
