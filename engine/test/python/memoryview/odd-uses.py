# Keys that are no keys, hashes of released views, read-only memory.
import io
view = memoryview(bytearray(b'abcdef'))
for key in (slice(0, 1), slice(0, 1, 2)), (slice(0, 1), 0), (0, slice(0, 1)), 'a', 0.0:
    try:
        view[key] = b'a'
    except (TypeError, NotImplementedError) as error:
        print(type(error).__name__, error)
view = memoryview(b'abcdef')
print(hash(view) == hash(b'abcdef'))
view.release()
print(hash(view) == hash(b'abcdef'))
view = memoryview(b'abcdef')
view.release()
try:
    hash(view)
except ValueError as error:
    print(error)
try:
    io.BytesIO(b'ZZZZ').readinto(memoryview(b'abcdef'))
except TypeError as error:
    print(error)
view = memoryview(bytearray(b'abc'))


class Releasing:
    def __index__(self):
        view.release()
        return 1


try:
    view[Releasing()]
except ValueError as error:
    print(error)
