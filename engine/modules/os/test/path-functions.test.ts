import { spawnSync } from 'node:child_process';
import test from 'ava';
import fc from 'fast-check';
import { findCPython } from '../../../test/python-programs.js';
import {
  commonPrefix,
  joinPaths,
  normalizePath,
  relativePath,
  splitExtension,
  splitPath,
} from '../path-functions.js';

test('paths are taken apart at the last slash and the last dot', (t) => {
  t.deepEqual(splitPath('/a/b'), ['/a', 'b']);
  t.deepEqual(splitPath('//b'), ['//', 'b']);
  t.deepEqual(splitPath('a//'), ['a', '']);
  t.deepEqual(splitExtension('a.tar.gz'), ['a.tar', '.gz']);
  t.deepEqual(splitExtension('.bashrc'), ['.bashrc', '']);
  t.deepEqual(splitExtension('a.b/c'), ['a.b/c', '']);
});

test('relative paths lead from one folder to another', (t) => {
  t.is(relativePath('/a/b/c', '/a/d'), '../b/c');
  t.is(relativePath('/a', '/a'), '.');
  t.is(commonPrefix(['abc', 'abd', 'ab']), 'ab');
});

test('random paths agree with CPython', (t) => {
  const cpython = findCPython();
  if (cpython.kind === 'missing') {
    t.log(cpython.reason);
    t.pass();
    return;
  }
  const part = fc.constantFrom('a', 'b.c', '..', '.', '', '/', '.d', 'e.', '//');
  const paths = fc.sample(
    fc.array(part, { maxLength: 6 }).map((parts) => parts.join('/').slice(0, 20)),
    { numRuns: 300, seed: 7 },
  );
  const program =
    'import json, sys, os.path as p\npaths = json.load(sys.stdin)\njson.dump([[p.normpath(x), p.split(x), p.splitext(x), p.join("x/y", x)] for x in paths], sys.stdout)';
  const { stdout } = spawnSync(cpython.command.file, ['-c', program], {
    input: JSON.stringify(paths),
    encoding: 'utf8',
  });
  t.deepEqual(
    paths.map((path) => [
      normalizePath(path),
      splitPath(path),
      splitExtension(path),
      joinPaths('x/y', [path]),
    ]),
    JSON.parse(stdout) as unknown[],
  );
});
