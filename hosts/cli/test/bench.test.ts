import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { runCli, temporaryFolder } from './run-cli.js';

test('bench times a program with the compiler and without', (t) => {
  const cwd = temporaryFolder(t);
  writeFileSync(join(cwd, 'p.py'), 'import sys\nassert sys.argv[1:] == ["a", "-b"]\nprint("not shown")\n');
  const { out, err, status } = runCli(['bench', '--rounds', '1', 'p.py', 'a', '-b'], { cwd });
  t.is(status, 0, err);
  t.regex(out, /^ +median +best +ratio$/m);
  t.regex(out, /^pitviper +[\d.]+ ms +[\d.]+ ms +1\.00$/m);
  t.regex(out, /^pitviper --jit off +[\d.]+ ms +[\d.]+ ms +[\d.]+$/m);
  t.notRegex(out, /not shown/);
});

test('bench says why a program failed', (t) => {
  const cwd = temporaryFolder(t);
  writeFileSync(join(cwd, 'p.py'), 'raise ValueError("no")\n');
  const failed = runCli(['bench', 'p.py'], { cwd });
  t.is(failed.status, 1);
  t.regex(failed.err, /^pitviper: pitviper failed: \nTraceback/);
  t.regex(failed.err, /\nValueError: no\n$/);
  for (const args of [[], ['--rounds', '0', 'p.py'], ['none.py']]) {
    const { status, err } = runCli(['bench', ...args], { cwd });
    t.is(status, 2);
    t.regex(err, /^pitviper: /);
  }
});
