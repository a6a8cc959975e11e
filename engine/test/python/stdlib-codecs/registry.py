"""Codecs: lookup, incremental coders, error handlers, registration."""
import codecs
import io

for name in ('utf-8', 'UTF8', 'latin-1', 'cp1252', 'utf-16', 'ascii'):
    info = codecs.lookup(name)
    print(name, info.name, info.encode('abc'), info.decode(info.encode('abc')[0]))
try:
    codecs.lookup('no such')
except LookupError as error:
    print(error)
decoder = codecs.getincrementaldecoder('utf-8')()
print([decoder.decode(bytes([byte])) for byte in 'aé€😀'.encode()], decoder.getstate())
decoder = codecs.getincrementaldecoder('utf-16')()
print([decoder.decode(bytes([byte])) for byte in 'aé'.encode('utf-16')])
encoder = codecs.getincrementalencoder('utf-16')()
print(encoder.encode('a'), encoder.encode('b'), encoder.encode('c', True))


def stars(error):
    return '*' * (error.end - error.start), error.end


codecs.register_error('test.stars', stars)
print('aé€b'.encode('ascii', 'test.stars'), b'a\xff\xfeb'.decode('utf-8', 'test.stars'))
for name in ('strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace'):
    handler = codecs.lookup_error(name)
    try:
        print(name, handler(UnicodeEncodeError('ascii', 'aéb', 1, 2, 'why')))
    except UnicodeError as error:
        print(name, type(error).__name__, error)
try:
    codecs.lookup_error('nope')
except LookupError as error:
    print(error)


def search(name):
    if name == 'shout':
        return codecs.CodecInfo(lambda s, errors='strict': (s.upper().encode(), len(s)),
                                lambda b, errors='strict': (bytes(b).decode().lower(), len(b)), name='shout')


codecs.register(search)
print('abc'.encode('shout'), b'ABC'.decode('shout'), codecs.encode('x', 'shout'), codecs.decode(b'X', 'shout'))
print(codecs.encode('Hello', 'rot13'), codecs.escape_decode(rb'a\n\x41'), codecs.BOM_UTF8)
reader = codecs.getreader('utf-8')(io.BytesIO('aé\nb€\r\nc'.encode()))
print(reader.readline(), reader.readlines())
stream = io.BytesIO()
writer = codecs.getwriter('utf-16-le')(stream)
writer.write('aé')
print(stream.getvalue())
print(list(codecs.iterencode(['a', 'é'], 'utf-8')), list(codecs.iterdecode([b'\xc3', b'\xa9'], 'utf-8')))
