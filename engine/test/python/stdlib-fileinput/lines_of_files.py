# Lines of several files; files written in place; hooks; calls out of order.
import bz2
import fileinput
import gzip
import os
import sys
import tempfile
from pathlib import Path

os.chdir(tempfile.mkdtemp())
Path('a.txt').write_text('one\ntwo\n')
Path('b.txt').write_text('')
Path('c.txt').write_text('three\nfour')

for line in fileinput.input(['a.txt', 'b.txt', 'c.txt'], encoding='utf-8'):
    print(fileinput.filename(), fileinput.lineno(), fileinput.filelineno(), fileinput.isfirstline(), fileinput.isstdin(),
          fileinput.fileno() > 2, repr(line))
print(fileinput.lineno(), fileinput.filename(), fileinput.fileno())
fileinput.close()

sys.argv[1:] = ['a.txt', 'c.txt']
with fileinput.input() as lines:
    for line in lines:
        print(repr(line))
        fileinput.nextfile()

with fileinput.input('a.txt', inplace=True, backup='.old') as lines:
    for line in lines:
        print('<', line.rstrip(), '>')
print(repr(Path('a.txt').read_text()), sorted(os.listdir()))
with fileinput.input(Path('c.txt'), inplace=True) as lines:
    for line in lines:
        sys.stdout.write(line.upper())
print(repr(Path('c.txt').read_text()), sorted(os.listdir()))

with gzip.open('z.gz', 'wt') as file:
    file.write('in gz\n')
with bz2.open('z.bz2', 'wt') as file:
    file.write('in bz2\n')
print(list(fileinput.FileInput(['z.gz', 'z.bz2', 'c.txt'], openhook=fileinput.hook_compressed, encoding='utf-8')))
print(list(fileinput.FileInput(['z.gz', 'c.txt'], mode='rb', openhook=fileinput.hook_compressed)))
Path('l.txt').write_bytes(b'\xe9\n')
print(list(fileinput.FileInput('l.txt', openhook=fileinput.hook_encoded('latin-1'))))
print(list(fileinput.FileInput('l.txt', encoding='utf-8', errors='replace')), list(fileinput.FileInput('l.txt', mode='rb')))


def attempt(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)


attempt(fileinput.lineno)
attempt(lambda: fileinput.FileInput(mode='w'))
attempt(lambda: fileinput.FileInput(inplace=True, openhook=lambda name, mode: None))
attempt(lambda: fileinput.FileInput(openhook=3))
attempt(lambda: list(fileinput.input('missing.txt')))
fileinput.close()
lines = fileinput.input('c.txt')
next(lines)
attempt(lambda: fileinput.input('c.txt'))
fileinput.close()
reader = fileinput.FileInput('c.txt')
print(reader.filename(), reader.lineno(), reader.readline(), reader.readline(), repr(reader.readline()), reader.lineno())
attempt(lambda: next(reader))
attempt(lambda: fileinput.FileInput[str])
