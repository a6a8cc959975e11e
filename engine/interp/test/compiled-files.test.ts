import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';

const launcher = new URL('../../../bin/pitviper.js', import.meta.url).pathname;

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pitviper-compiled-'));
});
test.afterEach.always(() => rmSync(folder, { recursive: true, force: true }));

function run(code: string, options: string[] = [], env: Record<string, string> = {}): string {
  return execFileSync(process.execPath, [launcher, ...options, '-c', code], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
  });
}

function cacheFiles(place = join(folder, '__pycache__')): string[] {
  return existsSync(place) ? readdirSync(place).sort() : [];
}

test.serial('the code of a module is kept beside it, and made anew when the source changes', (t) => {
  writeFileSync(join(folder, 'mod.py'), 'value = 1\n');
  t.is(run('import mod; print(mod.value)'), '1\n');
  t.deepEqual(cacheFiles(), ['mod.pitviper-311.pyc']);
  const kept = readFileSync(join(folder, '__pycache__', 'mod.pitviper-311.pyc'));
  t.is(run('import mod; print(mod.value)'), '1\n');
  t.deepEqual(readFileSync(join(folder, '__pycache__', 'mod.pitviper-311.pyc')), kept);
  writeFileSync(join(folder, 'mod.py'), 'value = 2\n');
  t.is(run('import mod; print(mod.value, mod.__cached__ is None)'), '2 True\n');
});

test.serial('kept code is what runs', (t) => {
  writeFileSync(join(folder, 'one.py'), 'value = 1\n');
  writeFileSync(join(folder, 'two.py'), 'value = 1\n');
  run('import one');
  t.is(run('import one, sys; print(one.value, one.__file__.endswith("one.py"))'), '1 True\n');
  t.regex(run('import two; print(two.__name__, two.__file__)'), /^two .*two\.py\n$/);
});

test.serial('damaged code is compiled again', (t) => {
  writeFileSync(join(folder, 'mod.py'), 'def f():\n    return 42\n');
  run('import mod');
  const file = join(folder, '__pycache__', 'mod.pitviper-311.pyc');
  const good = readFileSync(file);
  for (const damage of [
    Buffer.from(''),
    good.subarray(0, good.length - 7),
    Buffer.from(good.map((byte, at) => (at === good.length - 20 ? byte ^ 0xff : byte))),
    Buffer.from(`another build ${good.toString('latin1')}`, 'latin1'),
  ]) {
    writeFileSync(file, damage);
    t.is(run('import mod; print(mod.f())'), '42\n');
    t.deepEqual(readFileSync(file), good);
  }
});

test.serial('levels of optimisation are kept apart', (t) => {
  writeFileSync(join(folder, 'mod.py'), 'def f():\n    "doc"\n    assert False\n');
  t.throws(() => run('import mod; mod.f()', [], {}), { message: /AssertionError/ });
  t.is(run('import mod; print(mod.f(), mod.f.__doc__)', ['-O']), 'None doc\n');
  t.is(run('import mod; print(mod.f(), mod.f.__doc__)', ['-OO']), 'None None\n');
  t.deepEqual(cacheFiles(), [
    'mod.pitviper-311.opt-1.pyc',
    'mod.pitviper-311.opt-2.pyc',
    'mod.pitviper-311.pyc',
  ]);
});

test.serial('nothing is kept with -B, or with PYTHONDONTWRITEBYTECODE, or when the program says so', (t) => {
  writeFileSync(join(folder, 'mod.py'), 'value = 1\n');
  run('import mod', ['-B']);
  run('import mod', [], { PYTHONDONTWRITEBYTECODE: '1' });
  run('import sys; sys.dont_write_bytecode = True; import mod');
  t.deepEqual(cacheFiles(), []);
});

test.serial('a folder named for it takes the code of all modules', (t) => {
  mkdirSync(join(folder, 'pkg'));
  writeFileSync(join(folder, 'pkg', '__init__.py'), 'from . import part\n');
  writeFileSync(join(folder, 'pkg', 'part.py'), 'value = 1\n');
  const prefix = join(folder, 'elsewhere');
  run('import pkg', [], { PYTHONPYCACHEPREFIX: prefix });
  t.deepEqual(cacheFiles(join(prefix, folder, 'pkg')), [
    '__init__.pitviper-311.pyc',
    'part.pitviper-311.pyc',
  ]);
  t.is(run('import sys; print(sys.pycache_prefix)', ['-X', `pycache_prefix=${prefix}`]), `${prefix}\n`);
  t.deepEqual(cacheFiles(join(folder, 'pkg', '__pycache__')), []);
});

test.serial('a place that cannot be written to is no obstacle', (t) => {
  writeFileSync(join(folder, 'mod.py'), 'value = 1\n');
  writeFileSync(join(folder, '__pycache__'), 'no folder');
  t.is(run('import mod; print(mod.value)'), '1\n');
});
