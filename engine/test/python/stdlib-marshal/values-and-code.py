"""marshal: what comes back is what went in; bytes that say nothing sensible are refused."""
import io
import marshal

shared = [1, 2]
looped = [0]
looped.append(looped)
for value in (None, True, 0, -1, 2 ** 31, -2 ** 100, 1.5, float('-inf'), 1 - 2j, '', 'ascii', 'ä€😀', '\udc80', b'', b'\x00\xff', bytearray(b'ab'), (), (1, 'two'),
              [[], [None]], {'a': {1: 2}}, set(), {3}, frozenset('a'), ..., StopIteration, [shared, shared], memoryview(b'xyz')):
    for version in range(5):
        back = marshal.loads(marshal.dumps(value, version))
        assert back == value and type(back) in (type(value), bytes), (value, version, back)
print('all alike')
back = marshal.loads(marshal.dumps([shared, shared]))
print(back[0] is back[1], marshal.loads(marshal.dumps(looped))[1][1][0])

print(marshal.dumps([1, 'a', None], 2), marshal.dumps(2 ** 40, 2), marshal.dumps((1.5, b'x'), 2), marshal.dumps({'k': False}, 2))
# What CPython wrote:
print(marshal.loads(b'\xfb\xda\x01a\xe9\x05\x00\x00\x00\xda\x01b[\x02\x00\x00\x00\xe9\x01\x00\x00\x00\xe9\x02\x00\x00\x000'))

file = io.BytesIO()
marshal.dump('first', file)
marshal.dump(2, file)
file.seek(0)
print(marshal.load(file), marshal.load(file))

code = marshal.loads(marshal.dumps(compile('def f(x):\n    return x * 2\nanswer = f(21)', 'program', 'exec')))
namespace = {}
exec(code, namespace)
print(namespace['answer'], code.co_filename, code.co_name)


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: marshal.loads(b''))
attempt(lambda: marshal.loads(b'i\x01'))
attempt(lambda: marshal.loads(b'?'))
attempt(lambda: marshal.loads(b'r\x05\x00\x00\x00'))
attempt(lambda: marshal.loads('N'))
attempt(lambda: marshal.dumps(object()))
attempt(lambda: marshal.dumps([lambda: 1]))
attempt(lambda: marshal.load(io.BytesIO()))
deep = []
for _ in range(3000):
    deep = [deep]
attempt(lambda: marshal.dumps(deep))
