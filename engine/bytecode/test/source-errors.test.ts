import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import test from 'ava';
import { compileText, dataFolder, hasPython } from './compile-source.js';

const sources = readFileSync(`${dataFolder}source-errors.txt`, 'utf8').split('---\n');
const lines = readFileSync(`${dataFolder}source-warnings.txt`, 'utf8').split(/(?<=\n)/);

if (process.env.BLESS === '1') {
  writeFileSync(`${dataFolder}source-errors.json`, record('errors'));
  writeFileSync(`${dataFolder}source-warnings.json`, record('warnings'));
}

test('a source without meaning gives the error of CPython at its place', (t) => {
  const recorded = read('errors');
  sources.forEach((source, i) => {
    const result = compileText(source);
    const found = result.kind === 'error' ? result.error : null;
    const place = found && {
      msg: found.msg,
      lineno: found.lineno,
      offset: found.offset,
      endLineno: found.endLineno,
      endOffset: found.endOffset,
    };
    t.deepEqual(place, recorded[i], source);
  });
});

test('doubtful code gives the warnings of CPython', (t) => {
  const recorded = read('warnings');
  lines.forEach((line, i) => {
    const result = compileText(line);
    const found = result.kind === 'compiled' ? result.warnings : [];
    t.deepEqual(
      found.map((warning) => [warning.message, warning.lineno]),
      recorded[i],
      line,
    );
  });
});

(hasPython ? test : test.skip)('the recorded errors and warnings are those of CPython', (t) => {
  t.deepEqual(JSON.parse(record('errors')), read('errors'));
  t.deepEqual(JSON.parse(record('warnings')), read('warnings'));
});

test('an error shows the line that the caller reads for it', (t) => {
  const result = compileText('x = 1\nreturn x\n', { readLine: (lineno) => `line ${lineno}` });
  t.is(result.kind === 'error' && result.error.text, 'line 2');
});

test('a tree that nests too deeply gives a RecursionError', (t) => {
  const result = compileText(`x = [a${' for a in b'.repeat(5000)}]\n`);
  t.is(result.kind === 'error' && result.error.type, 'RecursionError');
  t.is(result.kind === 'error' && result.error.msg, 'maximum recursion depth exceeded during compilation');
});

function read(what: string): unknown[] {
  return JSON.parse(readFileSync(`${dataFolder}source-${what}.json`, 'utf8')) as unknown[];
}

function record(what: string): string {
  const script = `${dataFolder}record-${what}.py`;
  return execFileSync('python3', [script, `${dataFolder}source-${what}.txt`], { encoding: 'utf8' });
}
