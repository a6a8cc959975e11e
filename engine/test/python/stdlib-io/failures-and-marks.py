"""Closing where flushing fails, streams that block, byte order marks that are not repeated, and buffers over streams without readall."""
import io
import os


class Raw(io.RawIOBase):
    def __init__(self, pieces=()):
        self.pieces = list(pieces)
        self.limit = None
        self.got = bytearray()

    def readable(self):
        return True

    writable = readable

    def readinto(self, buffer):
        if not self.pieces:
            return 0
        piece = self.pieces.pop(0)
        if piece is None:
            return None
        buffer[:len(piece)] = piece
        return len(piece)

    def write(self, data):
        if self.limit is None:
            self.got += data
            return len(data)
        count = min(self.limit, len(data))
        if count == 0:
            self.limit = None
            return None
        self.limit -= count
        self.got += bytes(data[:count])
        return count


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        if isinstance(error, BlockingIOError):
            return 'blocked', error.strerror, error.characters_written
        return type(error).__name__, error.args, repr(error.__context__), repr(error.__cause__)


def fail(text):
    def method(*args):
        raise OSError(text)
    return method


for make in (io.BufferedReader, io.BufferedWriter, io.TextIOWrapper):
    raw = Raw() if make is not io.TextIOWrapper else io.BytesIO()
    stream = make(raw)
    stream.flush, raw.close = fail('flush'), fail('close')
    print(make.__name__, attempt(stream.close), stream.closed)
    del raw.close
    print(attempt(stream.close), stream.closed, raw.closed)
reader, writer = Raw(), Raw()
pair = io.BufferedRWPair(reader, writer)
reader.close, writer.close = fail('reader'), fail('writer')
print(attempt(pair.close), pair.closed)
del reader.close, writer.close

raw = Raw()
stream = io.BufferedWriter(raw, 8)
print(stream.write(b'abcd'), stream.write(b'efghi'), bytes(raw.got))
raw.limit = 1
print(attempt(stream.write, b'jklmn'), bytes(raw.got))
raw.limit = 8
print(attempt(stream.write, b'opqrwxyz0123456789'), bytes(raw.got))
raw.limit = None
print(attempt(stream.write, b'ABCDEFGHI'), attempt(stream.flush), bytes(raw.got))
raw.limit = 0
stream.write(b'xy')
print(attempt(stream.flush))
stream.flush()
print(attempt(io.BufferedReader, Raw(), 1 << 62))

stream = io.BufferedReader(Raw([b'abc', b'de', b'fgh', b'jkl']), buffer_size=10)
two, many = bytearray(2), bytearray(20)
print(stream.peek(3), stream.readinto1(two), two, stream.readinto1(two), two, stream.readinto1(two), two)
print(stream.peek(3), stream.readinto1(many), many[:7], stream.readinto1(many))
print(io.BufferedReader(Raw([None])).readinto1(two))

below = io.BytesIO(b'abcdef')
stream = io.BufferedReader(below, 4)
print(hasattr(below, 'readall'), stream.read(2), stream.read(), stream.read())
below = io.BytesIO(b'12')
stream = io.BufferedReader(below)
odd = io.BufferedReader(stream)
stream.readinto = lambda buffer: b''
print(attempt(odd.readline))

for encoding in ('utf-8-sig', 'utf-16', 'utf-32'):
    raw = io.BytesIO()
    text = io.TextIOWrapper(raw, encoding='ascii', newline='\n')
    text.write('a\n')
    text.reconfigure(encoding=encoding)
    text.write('\xe9\n')
    text.flush()
    print(encoding, raw.getvalue())
    raw = io.BytesIO('aaa'.encode(encoding))
    text = io.TextIOWrapper(raw, encoding=encoding)
    text.seek(0, 2)
    text.write('zzz')
    text.seek(0)
    text.write('bbb')
    text.flush()
    print(raw.getvalue() == 'bbbzzz'.encode(encoding))
    text.seek(0)
    text.seek(0, 2)
    text.write('xxx')
    text.flush()
    print(raw.getvalue() == 'bbbzzzxxx'.encode(encoding))

text = io.TextIOWrapper(io.BufferedReader(io.BytesIO(b'hello')))
text.mode = 'r'
text.buffer.detach()
print(text)
text = io.TextIOWrapper(io.BufferedWriter(io.BytesIO()), encoding='ascii')
text.detach()
print(text, text.encoding, text.line_buffering)
read, write = os.pipe()
with open(write, 'a', encoding='utf-8') as file:
    file.write('through the pipe')
print(os.read(read, 100))
