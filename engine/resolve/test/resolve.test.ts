import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { parseModule } from '../../syntax/index.js';
import { mangleName, resolveScopes, type Scope } from '../index.js';

const folder = fileURLToPath(new URL('../../../../engine/resolve/test/', import.meta.url));
const programs = readFileSync(`${folder}scopes.txt`, 'utf8').split('#----\n');

if (process.env.BLESS === '1') writeFileSync(`${folder}scopes.json`, recordScopes());

test('every name of a program resolves as in CPython', (t) => {
  const recorded = JSON.parse(readFileSync(`${folder}scopes.json`, 'utf8')) as unknown[];
  programs.forEach((text, i) => {
    t.deepEqual(describe(resolve(text)), recorded[i], text);
  });
});

const hasPython =
  spawnSync('python3', ['-V'], { encoding: 'utf8' }).stdout?.startsWith('Python 3.11') === true;

(hasPython ? test : test.skip)('the recorded resolutions are those of CPython', (t) => {
  t.deepEqual(JSON.parse(recordScopes()), JSON.parse(readFileSync(`${folder}scopes.json`, 'utf8')));
});

test('a private name is mangled with the class name without its leading underscores', (t) => {
  t.is(mangleName('_A', '__x'), '_A__x');
  t.is(mangleName('A', '__x_'), '_A__x_');
  t.is(mangleName('A', '__x__'), '__x__');
  t.is(mangleName('A', '__x.y'), '__x.y');
  t.is(mangleName('A', '_x'), '_x');
  t.is(mangleName('__', '__x'), '__x');
  t.is(mangleName(null, '__x'), '__x');
});

test('a variable that := rebinds is known to its function, also from a comprehension', (t) => {
  const [f] = resolve('def f():\n  (a := 1)\n  [(b := x) for x in y]\n').children;
  t.deepEqual([...(f?.walrusTargets ?? [])], ['a', 'b']);
});

test('functions know whether they are generators or coroutines', (t) => {
  const text =
    'def f(): yield\nasync def g(): await x\nasync def h(): yield\ndef i(): return (x for x in y)\n';
  const flags = resolve(text).children.map((scope) => [scope.isGenerator, scope.isCoroutine]);
  t.deepEqual(flags, [
    [true, false],
    [false, true],
    [true, true],
    [false, false],
  ]);
});

test('a class whose functions use super needs a cell for itself', (t) => {
  const [a, b] = resolve('class A:\n def f(self): super()\nclass B:\n def f(self): pass\n').children;
  t.deepEqual([a?.needsClassClosure, b?.needsClassClosure], [true, false]);
});

/** A scope as the recorder describes it. */
interface Described {
  readonly name: string;
  readonly symbols: Record<string, string>;
  readonly children: readonly Described[];
}

function resolve(text: string): Scope {
  const parsed = parseModule(text, { filename: '<test>', mode: 'exec' });
  if (parsed.kind === 'error') throw new Error(parsed.error.msg);
  return resolveScopes(parsed.tree, { futureAnnotations: text.includes('__future__') }).root;
}

function describe(scope: Scope): Described {
  const sorted = [...scope.symbols.values()].sort((left, right) => (left.name < right.name ? -1 : 1));
  return {
    name: scope.parent === null ? 'top' : scope.name,
    symbols: Object.fromEntries(sorted.map((symbol) => [symbol.name, symbol.resolution])),
    children: scope.children.filter((child) => child.kind !== 'annotation').map(describe),
  };
}

function recordScopes(): string {
  return execFileSync('python3', [`${folder}record-scopes.py`, `${folder}scopes.txt`], { encoding: 'utf8' });
}
