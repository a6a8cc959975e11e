values = [1, 1.5, 1j, 'a', b'b', [1], (1,), {1: 2}, {1}, None, len, int, range(2), slice(1), Ellipsis, NotImplemented]
ops = ['+', '-', '*', '/', '//', '%', '**', '<<', '>>', '&', '|', '^', '@', '<']
for op in ops:
    for a, b in [(1, 'a'), ('a', 1), (None, 1), ([], ()), (1.5, 'x'), ({}, {}), (b'', ''), (1j, 2j), (set(), []), (int, str), (len, 1)]:
        try:
            result = eval(f'a {op} b')
            print(op, a, b, '=', result)
        except (TypeError, ZeroDivisionError) as e:
            print(op, '->', e)
for op in ['-', '+', '~', 'not ']:
    for v in values:
        try:
            r = eval(f'{op}v')
            print(op, type(v).__name__, r)
        except TypeError as e:
            print(op, '->', e)
x = 'text'
try:
    x -= 1
except TypeError as e:
    print(e)
try:
    x += 1
except TypeError as e:
    print(e)
y = None
for stmt in ['y += 1', 'y @= 2', 'y **= 3', 'y //= 4', 'y >>= 5', 'y |= 6', 'y %= 1', 'y /= 1', 'y *= 1', 'y &= 1', 'y ^= 1', 'y <<= 1', 'y -= 1']:
    try:
        exec(stmt)
    except TypeError as e:
        print(stmt, '->', e)
