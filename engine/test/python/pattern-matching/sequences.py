import collections, array
def f(v):
    match v:
        case []: return 'empty'
        case [1]: return 'just one'
        case [1, x]: return f'one and {x}'
        case (x, y, z): return f'three {x} {y} {z}'
        case [first, *rest] if len(rest) > 5: return f'long {first} {rest}'
        case [*_, 9]: return 'ends with nine'
        case [a, *mid, b]: return f'{a} {mid} {b}'
        case [only]: return f'only {only}'
        case _: return 'not a sequence'
for v in [[], (), [1], [1, 2], (1, 2, 3), range(8), [5, 6, 7, 9], [5, 6, 7, 8], 'abc', b'abc', bytearray(b'ab'), {1, 2}, {1: 2}, iter([1]), collections.deque([1, 2]), array.array('i', [4]), memoryview(b'xy'), None, collections.UserList([3]), range(0)]:
    print(type(v).__name__, f(v))
def nested(v):
    match v:
        case [[a, b], [c, [d, *e]]]: return a, b, c, d, e
        case [(1 | 2) as n, [*_, last]]: return n, last
        case [int() as i, str(s)] | [str(s), int() as i]: return i, s
        case (a, (b)): return 'pair', a, b
print(nested([[1, 2], [3, [4, 5, 6]]]), nested([2, [7, 8]]), nested([5, 'x']), nested(['y', 6]), nested([None, None]), nested([1]))
class Seq(collections.abc.Sequence):
    def __init__(self, *a): self.a = a
    def __len__(self): print('len'); return len(self.a)
    def __getitem__(self, i): print('get', i); return self.a[i]
match Seq(1, 2, 3):
    case [1, 5, _]: print('no')
    case [1, *_, 3]: print('yes')
match Seq(1, 2, 3, 4):
    case [a, *b, c]: print(a, b, c)
class Fake:
    def __len__(self): return 1
    def __getitem__(self, i): return 1
match Fake():
    case [x]: print('no')
    case _: print('Fake is not a Sequence')
class L(list): pass
class T(tuple): __slots__ = ()
class S(str): pass
for v in (L([1]), T((1,)), S('a')):
    match v:
        case [x]: print(type(v).__name__, x)
        case _: print(type(v).__name__, 'no')
match [1, 2, [3, {'k': [4, 5]}]]:
    case [1, *_, [3, {'k': [*inner]}]]: print(inner)
class BadLen(list):
    def __len__(self): raise TypeError('no length for you')
match BadLen([1]):
    case []: print('empty')
