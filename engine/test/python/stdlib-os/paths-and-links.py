"""Paths with NULs, of mixed kinds, with links in circles and long variables."""
import os
import tempfile
from os.path import *


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as error:
        return f'{type(error).__name__}: {error}'


for path in ('\0', 'foo\0bar/..', '/a/\0/../b', b'a\0b'):
    print([attempt(function, path) for function in (normpath, basename, dirname, splitext, isabs, ismount, exists, isdir)])
print(attempt(realpath, 'a\0'))
print(attempt(relpath, b'bytes', 'str'), attempt(relpath, 'str', b'bytes'), attempt(relpath, ''), attempt(relpath, 'a/b', 'a/c'))
print(ismount('/'), ismount('/\udfff'), ismount(b'/\xff'), ismount('/nowhere at all'))

os.environ['SOME'] = 'x'
print(expandvars('$SOME/${SOME}/$NONE_SUCH/${NONE SUCH}/${'), len(expandvars('${' * 100_000)), expandvars('a${SOME}b$SOME}c'))

with tempfile.TemporaryDirectory() as folder:
    folder = realpath(folder)

    def show(path):
        return path.replace(folder, 'FOLDER')

    def link(target, name):
        os.symlink(target, join(folder, name))
    link('self', 'self')
    link('two', 'one')
    link('one', 'two')
    link('deep/x', 'deep')
    link('../' + basename(folder) + '/up', 'up')
    os.mkdir(join(folder, 'real'))
    link('real', 'good')
    link('good/../good', 'better')
    for name in ('self', 'self/x', 'self/..', 'self/../x', 'one', 'two', 'one/x/../y', 'deep', 'up', 'good', 'better/new', 'nothing/..',
                 'good/good/..'):
        path = join(folder, name)
        print(name, show(realpath(path)), show(str(attempt(realpath, path, strict=True))), sep=' | ')
