# StringIO and BytesIO are copied and pickled with contents, position and attributes.
import copy
import io
import pickle

text = io.StringIO('first\nsecond\r\nthird', newline='')
text.readline()
text.note = 'kept'
again = pickle.loads(pickle.dumps(text))
print(again.read(), again.note, again.newlines, text.tell())
data = io.BytesIO(b'abcdef')
data.seek(4)
twin = copy.copy(data)
twin.write(b'XYZ')
print(twin.getvalue(), data.getvalue(), data.read())
print(io.BytesIO(b'a').__getstate__(), io.StringIO('b').__getstate__())
for stream, states in ((io.BytesIO(), [(b'', -1, None), ('text', 0, None), (b'', 0.0, None), (b'', 0, 0), (b'', 0), 0]),
                       (io.StringIO(), [('', 'f', 0, None), ('', '', -1, None), (b'', '', 0, None), ('', '', 0.0, None),
                                        ('', '', 0, 0), ('', 0), 0])):
    for state in states:
        try:
            stream.__setstate__(state)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
    stream.close()
    for method in (stream.__getstate__, lambda: stream.__setstate__(('', '', 0, None))):
        try:
            method()
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
