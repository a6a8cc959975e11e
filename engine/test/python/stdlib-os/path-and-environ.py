import os, os.path as p
print(p.join('a', 'b', 'c'), p.join('a', '/b', 'c'), p.join('a/', 'b'), p.join('', 'x'), p.join('a', ''), p.split('/x/y/z'), p.split('z'), p.split('/'), p.split('a/b/'), p.basename('/x/y.txt'), p.basename('/x/'), p.dirname('/x/y.txt'), p.dirname('y'), p.splitext('a.tar.gz'), p.splitext('.bashrc'), p.splitext('noext'), p.splitext('a.b/c'), p.splitext('..x'), p.isabs('/a'), p.isabs('a'), p.normpath('/a/./b/../c//d/'), p.normpath('../..'), p.normpath(''), p.normpath('//x'), p.commonprefix(['/usr/lib', '/usr/local']), p.commonpath(['/usr/lib', '/usr/local']), p.relpath('/a/b/c', '/a/d'), p.relpath('/a', '/a'), p.splitdrive('/a'), p.expanduser('plain'), p.expandvars('$NOT_SET_ANYWHERE/x'))
print(os.sep, os.linesep == '\n', os.curdir, os.pardir, os.extsep, os.pathsep, os.name, os.devnull, p.sep)
folder = p.join(os.environ.get('TMPDIR', '/tmp'), f'pitviper-os-{os.getpid()}'); os.mkdir(folder); os.chdir(folder)
print(p.realpath(os.getcwd()) == p.realpath(folder), os.listdir(), p.exists('f'), os.mkdir('sub'), os.makedirs('a/b/c'), os.makedirs('a/b', exist_ok=True), sorted(os.listdir('.')), p.isdir('sub'), p.isfile('sub'))
with open('f.txt', 'w') as f: f.write('hello')
print(p.getsize('f.txt'), p.isfile('f.txt'), os.stat('f.txt').st_size, os.rename('f.txt', 'sub/g.txt'), p.exists('f.txt'), os.listdir('sub'), p.samefile('sub', './sub'), os.access('sub', os.R_OK), p.islink('sub'), p.lexists('nope'))
for root, dirs, files in os.walk('.'): dirs.sort(); print(root, dirs, files)
with os.scandir('sub') as it: print([(e.name, e.is_file(), e.is_dir(), e.path) for e in it])
for s in ['os.mkdir("sub")', 'os.rmdir("a")', 'os.rmdir("nope")', 'os.remove("nope")', 'os.remove("sub/g.txt")', 'os.rmdir("sub")', 'os.listdir("nope")', 'os.chdir("nope")', 'os.rename("nope", "x")', 'os.stat("nope")', 'open("nope")', 'os.makedirs("a/b")', 'os.removedirs("a/b/c")', 'os.path.join("a", 5)', 'os.path.join(5)', 'os.path.join(b"a", "b")', 'os.path.join(b"a", b"b")', 'os.path.exists(5.5)', 'os.fspath("x")', 'os.fspath(5)', 'os.path.getsize("nope")', 'os.nope', 'os.path.basename(None)', 'os.unlink("nope")', 'os.path.relpath("")', 'os.path.commonpath([])', 'os.path.commonpath(["/a", "b"])', 'os.listdir(5.5)', 'os.strerror(2)', 'os.fsencode("é")', 'os.fsdecode(b"x")', 'os.mkdir("x/y/z")', 'os.replace("nope", "x")']:
    try: print(s, eval(s))
    except Exception as e: print(s, '->', type(e).__name__, e)
os.environ['PV_TEST_VAR'] = 'value'; print(os.environ['PV_TEST_VAR'], os.getenv('PV_TEST_VAR'), os.getenv('PV_NOT_SET'), os.getenv('PV_NOT_SET', 'd'), 'PV_TEST_VAR' in os.environ, os.environ.get('PV_NOT_SET', 5), os.environ.pop('PV_TEST_VAR'), type(os.environ).__name__, os.path.expandvars('${PYTHONHASHSEED}' if False else 'x'))
for f in (lambda: os.environ['PV_NOT_SET'], lambda: os.environ.__setitem__('A', 5), lambda: os.environ.__setitem__(5, 'a'), lambda: os.environ.__delitem__('PV_NOT_SET')):
    try: f()
    except (KeyError, TypeError) as e: print(type(e).__name__, e)
class Pth:
    def __fspath__(self): return 'from fspath'
print(os.fspath(Pth()), p.join('a', Pth()), p.basename(Pth()), isinstance(Pth(), os.PathLike), os.getpid() == os.getpid(), isinstance(os.cpu_count(), int))
os.chdir('..'); os.rmdir(folder); print(p.exists(folder))
try: os.chdir(folder)
except FileNotFoundError as e: print(e.errno, e.strerror, e.filename == folder)
os.rmdir('/no/such/folder/anywhere')
