import os
folder = os.path.join(os.environ.get('TMPDIR', '/tmp'), f'pitviper-open-{os.getpid()}')
os.mkdir(folder); os.chdir(folder)
name = 'scratch.txt'
f = open(name, 'w'); print(f.write('line one\nline two\n'), f.writelines(['three\n', 'four']), f.tell(), f.closed, f.mode, f.name == name, f.writable(), f.readable(), f.encoding.lower(), f.newlines); f.close(); print(f.closed)
with open(name) as f: print(repr(f.read()), repr(f.read()), f.seek(0), repr(f.readline()), repr(f.read(4)), f.readlines())
with open(name) as f: print([l for l in f], next(f, 'end'))
with open(name, 'a') as f: f.write('\nappended'); print(f.tell())
with open(name, 'r+') as f: f.write('LINE'); f.seek(0, 2); f.write('!'); f.seek(0); print(f.read().split('\n')[0], f.truncate(8), f.seek(0), f.read())
with open(name, 'wb') as f: print(f.write(b'\x00\xff\r\n'), f.write(bytearray(b'x')), f.mode, type(f).__name__)
with open(name, 'rb') as f: print(f.read(2), f.read(), f.seek(-2, 2), f.read(1), f.tell(), type(f.raw).__name__)
with open(name, 'w', newline='') as f: f.write('a\r\nb\rc\n')
for nl in (None, '', '\n', '\r', '\r\n'):
    with open(name, newline=nl) as f: print(repr(nl), f.readlines(), f.newlines)
with open(name, 'w', newline='\r\n') as f: f.write('x\ny\n')
print(open(name, 'rb').read())
with open(name, 'w', encoding='latin-1', errors='replace') as f: f.write('é☃')
print(open(name, 'rb').read(), open(name, encoding='latin-1').read())
try: open(name, encoding='utf-8').read()
except UnicodeDecodeError as e: print(e)
with open(name, 'w', encoding='ascii') as f:
    try: f.write('é')
    except UnicodeEncodeError as e: print(e)
for a, k in [((name, 'x'), {}), (('nope.txt',), {}), (('no/such/dir/f', 'w'), {}), ((name, 'z'), {}), ((name, 'rw'), {}), ((name, ''), {}), ((name, 'r+b+'), {}), ((name, 'rb'), {'encoding': 'utf-8'}), ((name, 'rb'), {'newline': ''}), ((name,), {'newline': 'x'}), ((name, 'r', 0), {}), ((name,), {'encoding': 'nope'}), ((1.5,), {}), ((None,), {}), ((name, 5), {}), (('.',), {}), ((name, 'U'), {}), (('',), {}), (('a\0b',), {}), ((name, 'rbt'), {}), ((name,), {'errors': 'zzz'}), ((-1,), {})]:
    try: open(*a, **k).close(); print(a, k, 'opened')
    except Exception as e: print(a, k, type(e).__name__, e, getattr(e, 'errno', None), getattr(e, 'filename', None))
f = open(name, 'w')
for op in (lambda: f.read(), lambda: f.write(5), lambda: f.write(b'x'), lambda: next(f), lambda: f.seek(1, 1), lambda: f.seek(-1), lambda: f.seek('a'), lambda: f.writelines(5), lambda: f.readline(), lambda: f.nope):
    try: print(op())
    except Exception as e: print(type(e).__name__, e)
f.close()
for op in (lambda: f.write('x'), lambda: f.read(), lambda: f.tell(), lambda: f.__enter__(), lambda: list(f), lambda: f.close(), lambda: f.flush(), lambda: f.fileno(), lambda: f.readable(), lambda: f.closed):
    try: print(op())
    except ValueError as e: print(e)
with open(name, 'wb') as f:
    for v in ('str', 5, None, [1]):
        try: f.write(v)
        except TypeError as e: print(e)
os.remove(name); os.rmdir(folder)
with open(name) as f: pass
