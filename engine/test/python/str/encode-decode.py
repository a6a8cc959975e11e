s = 'aé☃😀'
for enc in ['utf-8', 'utf8', 'UTF_8', 'latin-1', 'ascii', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-be', 'iso8859-1', 'utf-8-sig', 'cp1252', 'nope', '']:
    try: b = s.encode(enc); print(enc, b, b.decode(enc) == s)
    except Exception as e: print(enc, type(e).__name__, e)
for err in ['strict', 'ignore', 'replace', 'xmlcharrefreplace', 'backslashreplace', 'namereplace', 'surrogateescape', 'surrogatepass', 'bogus']:
    for enc in ('ascii', 'latin-1'):
        try: print(err, enc, s.encode(enc, err))
        except Exception as e: print(err, enc, type(e).__name__, e)
for b in [b'abc', b'\xff', b'a\xc3', b'\xe2\x98', b'\xc0\x80', b'\xed\xa0\x80', b'\xf4\x90\x80\x80', b'a\x80b', b'\xf0\x9f\x98\x80', b'\xe2\x28\xa1', b'\xc3\xa9\xff\xfe', b'']:
    for err in ['strict', 'ignore', 'replace', 'backslashreplace', 'surrogateescape']:
        try: print(b, err, ascii(b.decode('utf-8', err)))
        except UnicodeDecodeError as e: print(b, err, e, (e.encoding, e.object, e.start, e.end, e.reason))
for b, enc in [(b'a\xff', 'ascii'), (b'\xff\xfeA\x00', 'utf-16'), (b'A', 'utf-16'), (b'\x00\xd8', 'utf-16-le'), (b'\x00\x00\x00A', 'utf-32-be'), (b'\x81', 'cp1252'), (b'\xef\xbb\xbfx', 'utf-8-sig'), (b'\xef\xbb\xbfx', 'utf-8')]:
    try: print(b, enc, ascii(b.decode(enc)))
    except UnicodeError as e: print(b, enc, e)
sur = '\ud800x'
for f in [lambda: sur.encode(), lambda: sur.encode('utf-8', 'surrogatepass'), lambda: sur.encode('ascii', 'backslashreplace'), lambda: sur.encode('utf-8', 'replace'), lambda: '\udcff'.encode('utf-8', 'surrogateescape'), lambda: sur.encode('utf-16')]:
    try: print(f())
    except UnicodeEncodeError as e: print(e, (e.encoding, e.start, e.end, e.reason))
print(len(sur), ascii(sur), sur == '\ud800x', sur[0] == '\ud800', ascii('\ud83d' + '\ude00'), len('\ud83d\ude00'), '\ud83d\ude00' == '😀', ascii(sur[1:]), ascii(sur.upper()), sur.isprintable())
print(str(b'abc', 'ascii'), str(b'\xe9', 'latin-1'), str(b'abc'), str(bytearray(b'x'), 'utf-8', 'ignore'), str(object=5), str(), 'é'.encode(encoding='latin-1', errors='strict'))
for f in [lambda: str('a', 'utf-8'), lambda: str(5, 'utf-8'), lambda: 'a'.encode(5), lambda: b'a'.decode(None), lambda: 'a'.encode('utf-8', 5), lambda: str(b'a', 'utf-8', 'strict', 1), lambda: 'a'.encode('a\0b')]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
b'caf\xe9'.decode()
