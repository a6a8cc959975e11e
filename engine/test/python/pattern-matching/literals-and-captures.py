def what(v):
    match v:
        case 0: return 'zero'
        case 1 | 2 | 3: return 'few'
        case -1: return 'minus'
        case 1.5: return 'float'
        case 2+3j: return 'complex'
        case -4-1j: return 'negcomplex'
        case 'a' | "b" 'c': return 'str'
        case b'x': return 'bytes'
        case None: return 'none'
        case True: return 'true'
        case '''long''': return 'long'
        case other: return f'other {other!r}'
for v in [0, False, 1, True, 1.0, 3, -1, 1.5, 2+3j, -4-1j, 'a', 'bc', 'b', b'x', None, 'long', [], ..., 0.0, 4]:
    print(repr(v), what(v))
class Color:
    RED = 'r'
    class Deep: BLUE = 'b'
def value(v):
    match v:
        case Color.RED: return 'red'
        case Color.Deep.BLUE: return 'blue'
        case x if x == 'g': return 'guard'
        case _ as whole: return whole
print(value('r'), value('b'), value('g'), value('z'))
match 5:
    case x if x > 10: print('big')
    case x if (y := x + 1) > 5: print('guard walrus', y)
print(x)
match 7:
    case 1: pass
print('no match falls through')
match 1, 2:
    case a, b: print('tuple subject', a, b)
match *[1, 2], 3:
    case [*all]: print(all)
match (z := 5):
    case int(): print('walrus subject', z)
class Eq:
    def __eq__(self, o): print('eq', repr(o)); return True
match Eq():
    case None: print('None by identity')
    case True: print('True by identity')
    case 3: print('three by eq')
for n in range(3):
    match n:
        case 0: continue
        case 1: print('one')
        case _: break
print('broke at', n)
def guard_error(v):
    match v:
        case [x, y] if x / y > 1: return 'ratio'
        case _: return 'none'
print(guard_error([4, 2]), guard_error([1, 2]), guard_error([1]))
guard_error([1, 0])
