names = [f'p{i}' for i in range(300)]
src = f'def big({", ".join(names)}): return p0 + p299\n'
scope = {}
exec(src, scope)
print(scope['big'](*range(300)), scope['big'].__code__.co_argcount)
try:
    scope['big'](*range(299))
except TypeError as e:
    print(e)
try:
    scope['big'](*range(290))
except TypeError as e:
    print(e)
print(eval(f'(lambda *a: len(a))({", ".join(map(str, range(500)))})'))
print(len(eval(f'dict({", ".join(f"{n}={i}" for i, n in enumerate(names))})')))
exec('def many():\n' + ''.join(f'    v{i} = {i}\n' for i in range(400)) + '    return ' + ' + '.join(f'v{i}' for i in range(400)), scope)
print(scope['many'](), scope['many'].__code__.co_nlocals)
exec('def branches(x):\n' + ''.join(f'    {"if" if i == 0 else "elif"} x == {i}: return {i * i}\n' for i in range(300)) + '    return -1', scope)
print(scope['branches'](299), scope['branches'](300))
exec('x = ' + '(' * 50 + '1' + ')' * 50, scope)
print(scope['x'])
exec('y = ' + '+'.join(['1'] * 1000), scope)
print(scope['y'])
exec('z = [' + ','.join(f'[{i}]' for i in range(1000)) + ']', scope)
print(len(scope['z']), scope['z'][999])
exec('s = ' + ' '.join(['"ab"'] * 500), scope)
print(len(scope['s']))
exec('d = {' + ','.join(f'{i}: "{i}"' for i in range(700)) + '}', scope)
print(len(scope['d']), scope['d'][699])
lines = '\n'.join(f'a{i} = {i}' for i in range(2000))
exec(lines, scope)
print(scope['a1999'])
exec('def loops():\n    n = 0\n' + ''.join('    ' * (i + 1) + f'for i{i} in range(2):\n' for i in range(15)) + '    ' * 16 + 'n += 1\n    return n', scope)
print(scope['loops']())
try:
    exec('\n'.join(' ' * i + 'if 1:' for i in range(110)) + ' pass', scope)
except (IndentationError, SyntaxError) as e:
    print(type(e).__name__, e.msg, e.lineno)
try:
    exec('\n'.join(' ' * i + 'for x in y:' for i in range(22)) + ' pass', scope)
except SyntaxError as e:
    print(type(e).__name__, e.msg)
try:
    exec('(' * 201 + ')' * 201, scope)
except SyntaxError as e:
    print(e.msg, e.lineno, e.offset)
scope['many'](1)
