# Code that awaits outside functions, where compile() is asked for it.
import ast
import asyncio
import inspect

FLAG = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
print(FLAG)


async def give(value):
    await asyncio.sleep(0)
    return value


async def count(number):
    for each in range(number):
        yield each


class Manager:
    async def __aenter__(self):
        return 'entered'

    async def __aexit__(self, *details):
        print('left', details[0])


def run(source, mode='exec', **names):
    space = {'give': give, 'count': count, 'asyncio': asyncio, 'Manager': Manager, **names}
    code = compile(source, '<top>', mode, FLAG)
    result = eval(code, space)
    print(bool(code.co_flags & inspect.CO_COROUTINE), inspect.iscoroutine(result), end=' ')
    if inspect.iscoroutine(result):
        result = asyncio.run(result)
    print(result, space.get('x'))


run('x = await give(5)')
run('await give(7)', 'eval')
run('x = 3')
run('1 + 2', 'eval')
run('x = []\nasync for n in count(3):\n    x.append(await give(n))')
run('async with Manager() as x:\n    pass')
run('x = [await give(n) for n in range(3)]')
run('x = [n async for n in count(3)]')
run('x = [n for n in range(3)]')
run('x = await asyncio.gather(give(1), give(2))\ny = 1\ndef f():\n    return y\nx.append(f())')
run('await give(8)', 'single')
run('class C:\n    a = 1\nasync def g():\n    return C.a\nx = await g()')
run(ast.parse('x = await give(9)', type_comments=False))

space = {'give': give, 'x': None}
coroutine = eval(compile('try:\n    x = await give(1)\n    raise ValueError(x)\nexcept ValueError as e:\n    x = e.args', '<top>', 'exec', FLAG), space)
print(coroutine.__name__, coroutine.cr_code.co_name, coroutine.cr_frame.f_globals is space, coroutine.cr_running)
asyncio.run(coroutine)
print(space['x'])
failing = eval(compile('await give(1)\n1 / 0', '<top>', 'exec', FLAG), {'give': give})
try:
    asyncio.run(failing)
except ZeroDivisionError as error:
    print(error, error.__traceback__.tb_next is not None)


def attempt(source, flag=FLAG, mode='exec'):
    try:
        print(compile(source, '<top>', mode, flag).co_flags & inspect.CO_COROUTINE)
    except SyntaxError as error:
        print(error.msg)


attempt('await x', 0)
attempt('async for a in b: pass', 0)
attempt('async with a: pass', 0)
attempt('[a async for a in b]', 0)
attempt('def f():\n    await x')
attempt('lambda: await x')
attempt('class C:\n    await x')
attempt('yield 1')
attempt('return 1')
closed = eval(compile('await give(1)', '<top>', 'exec', FLAG), {'give': give})
closed.close()
exec(compile('x = 1', '<top>', 'exec', FLAG), space)
print(space['x'])
