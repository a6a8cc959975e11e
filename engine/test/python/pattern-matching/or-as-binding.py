def f(v):
    match v:
        case (1 as x, 2) | (3, x): return 'first', x
        case [('a' | 'b') as letter, *_] | {'letter': letter}: return 'second', letter
        case str() | int() as either: return 'third', either
        case (float() as n) if n > 1: return 'fourth', n
        case [[x] | x, _] as whole: return 'fifth', x, whole
        case _: return None
for v in [(1, 2), (3, 9), ['b', 0, 0], {'letter': 'q'}, 'z', 4, 2.5, .5, [[8], 0], [None, None]]:
    print(v, f(v))
def partial(v):
    x = 'unset'
    match v:
        case [x, 1]: pass
        case [_, x] if False: pass
    return x
print(partial([5, 1]), partial([5, 2]))
match = {'match': 1}
match match:
    case {'match': case}: print(case)
_ = 'kept'
match 5:
    case _: pass
print(_)
bad = ['case x: pass\n case y: pass', 'case _: pass\n case 1: pass', 'case x | 1: pass', 'case 1 | x: pass', 'case (x | y): pass', 'case [x, x]: pass', 'case A(x, y=x): pass', 'case A(y=1, y=2): pass', 'case A(x=1, 2): pass', 'case 1 as 1: pass', 'case x as _: pass', 'case x as a.b: pass', 'case [*a, *b]: pass', 'case *a: pass', 'case (*a): pass', 'case f"x": pass', 'case 1 + 1: pass', 'case 1j + 2: pass', 'case 1 + -2j: pass', 'case -x: pass', 'case +1: pass', 'case x(): pass', 'case x.y(): pass', 'case x()(): pass', 'case x[0]: pass', 'case {1, 2}: pass', 'case : pass', 'case x if : pass', 'case x', 'case 1, 2, *_, x: pass', 'case (): pass', 'case []: pass', 'case (x): pass', 'case (1 as x) | (2 as x): pass', 'case (1 as x) | 2: pass', 'case x as y: pass', 'case _ as x: pass\n case 2: pass', 'case [a, (a)]: pass', 'case {**a, **b}: pass', 'case not x: pass', 'case x := 1: pass', 'case lambda: 1: pass', 'case a.b.c: pass', 'case None | True | -1.5 | "s" "t": pass', 'case x if True: pass\n case y: pass', 'pass', 'default: pass', 'case 1: pass\n x = 1', 'case "a" b"c": pass', 'case 0x1F | 1_0: pass', 'case _(): pass', 'case A(*x): pass', 'case A(**x): pass']
for b in bad:
    try:
        compile('match v:\n ' + b, '<s>', 'exec')
        print(repr(b), 'ok')
    except SyntaxError as e:
        print(repr(b), '->', type(e).__name__, e.msg, e.lineno, e.offset)
