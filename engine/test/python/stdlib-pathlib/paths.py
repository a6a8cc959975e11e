from pathlib import *
import pathlib, pickle, os, tempfile
p=PurePosixPath('/usr/./lib//py/x.tar.gz')
print(p, repr(p), p.parts, p.name, p.stem, p.suffix, p.suffixes, p.parent, list(p.parents), p.root, p.anchor, p.is_absolute(), p.with_name('q'), p.with_suffix('.z'), p.with_stem('s'), p/'a'/'../b', 'z'/PurePath('b'), p.relative_to('/usr'), p.match('*.gz'), p.match('/usr/*'), p.as_uri(), bytes(p))
w=PureWindowsPath('c:/Foo\\bar.txt'); print(w, repr(w), w.parts, w.drive, w.root, w==PureWindowsPath('C:/foo/BAR.TXT'), w/'d:x', PureWindowsPath('//host/share/a').parts, w.as_posix(), hash(w)==hash(PureWindowsPath('C:/foo/bar.txt')))
print(Path('.'), Path(''), Path('a/..'), Path('//a'), Path('///a'), sorted([Path('b'),Path('a')]), pickle.loads(pickle.dumps(p))==p, Path('a')<Path('b'), {Path('a'):1}[Path('a')])
for f in (lambda: p.relative_to('/etc'), lambda: Path('/').with_name('a'), lambda: p.with_suffix('x'), lambda: Path(b'x'), lambda: Path('a')<'b', lambda: p.match(''), lambda: Path('a')/1, lambda: Path('a').as_uri(), lambda: WindowsPath('a')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
with tempfile.TemporaryDirectory() as d:
    r=Path(d); (r/'a'/'b').mkdir(parents=True); (r/'a'/'x.py').write_text('hé'); (r/'a'/'b'/'y.py').touch(); (r/'l').symlink_to('a')
    print((r/'a'/'x.py').read_text(), (r/'a'/'x.py').read_bytes(), sorted(q.relative_to(r).as_posix() for q in r.rglob('*.py')), sorted(q.name for q in r.glob('*')), sorted(q.relative_to(r).as_posix() for q in r.glob('**/*')), sorted(q.name for q in (r/'a').iterdir()))
    print((r/'l').is_symlink(), (r/'l').resolve()==(r/'a').resolve(), (r/'nope').exists(), (r/'a').is_dir(), (r/'a/x.py').is_file(), (r/'a/x.py').stat().st_size, (r/'l').readlink(), (r/'a/x.py').rename(r/'z').name)
    try: (r/'a').mkdir()
    except FileExistsError: print('exists')
    (r/'q').unlink(missing_ok=True); (r/'z').unlink(); print((r/'z').exists(), Path('~x_nobody') , r.joinpath('a','b').is_relative_to(r))
    with (r/'w').open('w') as f: print(f.write('abc'))
