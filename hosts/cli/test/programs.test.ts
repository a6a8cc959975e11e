import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { interruptCli, runCli, runUnread, temporaryFolder } from './run-cli.js';

test('a file runs as __main__ with its arguments', (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(
    join(folder, 'p.py'),
    'import sys\nprint(__name__, sys.argv, __file__ == sys.path[0] + "/p.py")\n',
  );
  const { out, status } = runCli(['p.py', 'a', '-b'], { cwd: folder });
  t.is(out, "__main__ ['p.py', 'a', '-b'] True\n");
  t.is(status, 0);
});

test('a link to a script finds the modules beside the script', (t) => {
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, 'real'));
  writeFileSync(join(folder, 'real', 'p.py'), 'import helper\n');
  writeFileSync(join(folder, 'real', 'helper.py'), 'print("helped")\n');
  symlinkSync(join('real', 'p.py'), join(folder, 'link.py'));
  t.is(runCli(['link.py'], { cwd: folder }).out, 'helped\n');
});

test('-c, - and piped input run text', (t) => {
  t.is(runCli(['-c', 'import sys; print(sys.argv)', 'x']).out, "['-c', 'x']\n");
  t.is(runCli(['-', 'x'], { input: 'import sys; print(sys.argv)' }).out, "['-', 'x']\n");
  t.is(runCli([], { input: 'import sys\nprint(sys.argv)\n' }).out, "['']\n");
});

test('-m runs modules, packages, and says what is missing', (t) => {
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, 'pkg'));
  writeFileSync(join(folder, 'pkg', '__init__.py'), '');
  writeFileSync(
    join(folder, 'pkg', 'mod.py'),
    'import sys\nfrom . import other\nprint(__name__, __package__, sys.argv[1:])\n',
  );
  writeFileSync(join(folder, 'pkg', 'other.py'), 'print("other")\n');
  t.is(runCli(['-m', 'pkg.mod', 'a'], { cwd: folder }).out, "other\n__main__ pkg ['a']\n");
  const direct = runCli(['-m', 'pkg'], { cwd: folder });
  t.is(
    direct.err,
    "pitviper: No module named pkg.__main__; 'pkg' is a package and cannot be directly executed\n",
  );
  t.is(direct.status, 1);
  writeFileSync(join(folder, 'pkg', '__main__.py'), 'print("main")\n');
  t.is(runCli(['-m', 'pkg'], { cwd: folder }).out, 'main\n');
  t.is(runCli(['pkg'], { cwd: folder }).out, 'main\n');
  t.regex(runCli(['-m', 'timeit', '-n', '10', 'pass']).out, /^10 loops, best of 5: /);
  t.is(runCli(['-m', 'absent']).err, 'pitviper: No module named absent\n');
});

test('what cannot be run is said in one line', (t) => {
  const folder = temporaryFolder(t);
  const missing = runCli(['missing.py'], { cwd: folder });
  t.regex(
    missing.err,
    /^pitviper: can't open file '.*missing\.py': \[Errno 2\] No such file or directory\n$/,
  );
  t.is(missing.status, 2);
  const empty = runCli([folder]);
  t.is(empty.err, `pitviper: can't find '__main__' module in '${folder}'\n`);
  t.is(empty.status, 1);
  t.is(runCli(['-Z']).status, 2);
  t.is(runCli(['--jit', 'fast']).status, 2);
});

test('exit statuses are those of python3', (t) => {
  const status = (code: string) => runCli(['-c', code]).status;
  t.is(status('pass'), 0);
  t.is(status('1/0'), 1);
  t.is(status('raise SystemExit'), 0);
  t.is(status('import sys; sys.exit(7)'), 7);
  t.is(status('import sys; sys.exit(263)'), 7);
  t.is(status('import sys; sys.exit(-1)'), 255);
  const text = runCli(['-c', 'import sys; sys.exit("bad")']);
  t.is(text.status, 1);
  t.is(text.err, 'bad\n');
});

test('an uncaught exception shows a traceback after what was printed', (t) => {
  const { out, err, status } = runCli(['-c', 'print("before")\nraise ValueError("no")']);
  t.is(out, 'before\n');
  t.is(err, 'Traceback (most recent call last):\n  File "<string>", line 2, in <module>\nValueError: no\n');
  t.is(status, 1);
});

test('a failing excepthook is shown with the exception that it was to show', (t) => {
  const program = 'import sys\ndef hook(*args): 1/0\nsys.excepthook = hook\nraise ValueError("first")\n';
  const { err } = runCli(['-c', program]);
  t.regex(err, /^Error in sys\.excepthook:\nTraceback[\s\S]*ZeroDivisionError: division by zero\n/);
  t.regex(err, /\nOriginal exception was:\nTraceback[\s\S]*ValueError: first\n$/);
});

test('exit functions run last to first, after the exception is shown', (t) => {
  const program =
    'import atexit\natexit.register(print, "one")\natexit.register(print, "two")\nprint("end")\n';
  t.is(runCli(['-c', program]).out, 'end\ntwo\none\n');
});

test('-O leaves out asserts, -OO docstrings too', (t) => {
  const program = 'def f():\n  "doc"\n  assert False\nf()\nprint(__debug__, f.__doc__)\n';
  t.is(runCli(['-c', program]).status, 1);
  t.is(runCli(['-O', '-c', program]).out, 'False doc\n');
  t.is(runCli(['-OO', '-c', program]).out, 'False None\n');
});

test('PYTHONPATH is searched unless -E says no', (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'extra.py'), 'print("extra")\n');
  const env = { PYTHONPATH: folder };
  t.is(runCli(['-c', 'import extra'], { env }).out, 'extra\n');
  t.is(runCli(['-E', '-c', 'import extra'], { env }).status, 1);
});

test('output that nobody reads is an exception that nobody can handle', async (t) => {
  const { err, status } = await runUnread(['-c', 'import time; time.sleep(0.3); print("x")']);
  t.is(status, 120);
  t.is(
    err,
    "Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>\nBrokenPipeError: [Errno 32] Broken pipe\n",
  );
});

test('files that nobody closed are written in the end', (t) => {
  const folder = temporaryFolder(t);
  runCli(['-c', 'open("f.txt", "w").write("kept")'], { cwd: folder });
  t.is(readFileSync(join(folder, 'f.txt'), 'utf8'), 'kept');
  const { out } = runCli(['-c', 'open("g.txt", "w").write("seen"); print(open("g.txt").read())'], {
    cwd: folder,
  });
  t.is(out, 'seen\n');
});

test('dis prints bytecode, and the error of a file that is none', (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'a.py'), 'def f(x):\n    return x + 1\n');
  writeFileSync(join(folder, 'b.py'), 'def f(:\n');
  t.regex(runCli(['dis', 'a.py'], { cwd: folder }).out, /<module>[\s\S]*\nf \(x\)[\s\S]*RETURN/);
  const bad = runCli(['dis', 'b.py'], { cwd: folder });
  t.regex(bad.err, /SyntaxError: invalid syntax\n$/);
  t.is(bad.status, 1);
});

test('SIGINT interrupts loops, sleeping and reading, and ends the process by the signal', async (t) => {
  const program = `
import time
for wait in (lambda: [None for _ in iter(int, 1)], lambda: time.sleep(30), input):
    try:
        print("ready", flush=True)
        wait()
    except KeyboardInterrupt:
        print("caught", flush=True)
print("ready", flush=True)
while True:
    x = 1
`;
  const { out, err, signal } = await interruptCli(['-c', program]);
  t.is(out, 'ready\ncaught\nready\ncaught\nready\ncaught\nready\n');
  t.regex(err, /^Traceback[\s\S]*KeyboardInterrupt\n$/);
  t.is(signal, 'SIGINT');
});
