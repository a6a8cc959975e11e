import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { runCli, temporaryFolder } from './run-cli.js';

const source = 'def half(n: int, *, exact: bool = False) -> float:\n    return n / 2\n';

test('declarations are written beside the file, and not again where nothing changed', (t) => {
  const cwd = temporaryFolder(t);
  writeFileSync(join(cwd, 'kernels.py'), source);
  const first = runCli(['types', 'kernels.py'], { cwd });
  t.deepEqual([first.out, first.err, first.status], ['kernels.d.py.ts\n', '', 0]);
  const path = join(cwd, 'kernels.d.py.ts');
  t.true(readFileSync(path, 'utf8').includes('export function half(n: number): number;'));
  const { mtimeMs } = statSync(path);
  t.is(runCli(['types', 'kernels.py'], { cwd }).out, '');
  t.is(statSync(path).mtimeMs, mtimeMs);
});

test('-o chooses the file, - is standard output; options choose types', (t) => {
  const cwd = temporaryFolder(t);
  writeFileSync(join(cwd, 'kernels.py'), source);
  runCli(['types', 'kernels.py', '-o', 'types.d.ts'], { cwd });
  t.true(existsSync(join(cwd, 'types.d.ts')));
  const { out } = runCli(['types', '-o', '-', '--ints', 'bigint', 'kernels.py'], { cwd });
  t.true(out.includes('export function half(n: number | bigint): number;'));
  t.false(existsSync(join(cwd, 'kernels.d.py.ts')));
});

test('--check fails where declarations are missing or old, and writes nothing', (t) => {
  const cwd = temporaryFolder(t);
  writeFileSync(join(cwd, 'kernels.py'), source);
  const missing = runCli(['types', '--check', 'kernels.py'], { cwd });
  t.is(missing.status, 1);
  t.is(missing.err, 'pitviper: kernels.d.py.ts is not up to date; run: pitviper types kernels.py\n');
  t.false(existsSync(join(cwd, 'kernels.d.py.ts')));
  runCli(['types', 'kernels.py'], { cwd });
  t.is(runCli(['types', '--check', 'kernels.py'], { cwd }).status, 0);
});

test('what is wrong is said in a line, or as Python says it', (t) => {
  const cwd = temporaryFolder(t);
  writeFileSync(join(cwd, 'bad.py'), 'def f(:\n');
  const bad = runCli(['types', 'bad.py'], { cwd });
  t.deepEqual(
    [bad.err, bad.status],
    ['  File "bad.py", line 1\n    def f(:\n          ^\nSyntaxError: invalid syntax\n', 1],
  );
  for (const [args, message] of [
    [['types'], 'types: which file?'],
    [['types', 'a.py', 'b.py', '-o', 'c.ts'], 'types: -o takes the declarations of one file'],
    [['types', '--ints', 'float', 'a.py'], 'types: --ints is number or bigint; got float'],
  ] as const) {
    const { err, status } = runCli(args, { cwd });
    t.true(err.startsWith(`pitviper: ${message}\nusage: pitviper types`), err);
    t.is(status, 2);
  }
  const none = runCli(['types', 'none.py'], { cwd });
  t.is(none.status, 2);
  t.regex(none.err, /^pitviper: ENOENT: no such file or directory, open 'none\.py'\n$/);
});
