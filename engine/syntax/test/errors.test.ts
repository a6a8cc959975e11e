import test from 'ava';
import { parseModule } from '../index.js';
import { askPython, noPython } from './cpython.js';
import { type NotedSource, readNotedSources, readRows, testFolder, writeRows } from './source-notation.js';

/** Type, message, line, offset, end line, end offset; null for a source that is good. */
type Outcome = readonly [string, string, number | null, number | null, number | null, number | null] | null;

const recordedFile = new URL('bad-sources/recorded.jsonl', testFolder);
const sources = readNotedSources('bad-sources');

const script = `
import ast, json
def outcome(case):
    try: ast.parse(case['source'], '<test>', case['mode'])
    except SyntaxError as e: return [type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset]
print(json.dumps([outcome(case) for case in json.load(sys.stdin)]))
`;

test('bad sources have the errors that CPython was recorded to give', (t) => {
  if (process.env['BLESS'] === '1') writeRows(recordedFile, askPython(script, sources));
  const recorded = readRows(recordedFile) as Outcome[];
  t.is(recorded.length, sources.length, 'run with BLESS=1 after changing the sources');
  for (const [index, source] of sources.entries())
    t.deepEqual(outcomeOf(source), recorded[index], source.source);
});

test('bad sources have the errors that CPython gives here and now', (t) => {
  const live = askPython(script, sources) as Outcome[] | null;
  if (live === null) return void t.pass(noPython);
  for (const [index, source] of sources.entries()) t.deepEqual(outcomeOf(source), live[index], source.source);
});

test('an error shows the line it is on', (t) => {
  const result = parseModule('x = 1\nf(a b)\n', { filename: '<test>', mode: 'exec' });
  t.is(result.kind === 'error' ? result.error.text : null, 'f(a b)\n');
});

test('an error in an f-string shows the expression in parentheses', (t) => {
  const result = parseModule('x = f"{a b}"', { filename: '<test>', mode: 'exec' });
  t.is(result.kind === 'error' ? result.error.text : null, '(a b)\n');
});

test('an expression of an f-string is shown up to the end of its line', (t) => {
  const result = parseModule("x = f'''{a b\n}'''", { filename: '<test>', mode: 'exec' });
  t.is(result.kind === 'error' ? result.error.text : null, '(a b');
});

test('at the end of a file that is run an error has no column', (t) => {
  const offsets = [false, true].map((isFile) => {
    const result = parseModule('try:\n  x\n', { filename: 'a.py', mode: 'exec', isFile });
    return result.kind === 'error' ? result.error.offset : null;
  });
  t.deepEqual(offsets, [4, 0]);
});

test('an unknown encoding is a problem of the file, or unknown', (t) => {
  const source = new TextEncoder().encode('# coding: nope\n');
  const errors = [false, true].map((isFile) => {
    const result = parseModule(source, { filename: 'a.py', mode: 'exec', isFile });
    return result.kind === 'error' ? [result.error.msg, result.error.lineno] : null;
  });
  t.deepEqual(errors, [
    ['unknown encoding: nope', 0],
    ['encoding problem: nope', null],
  ]);
});

for (const source of [
  'if x:',
  'x = (',
  'x = """a',
  'x = 1 + \\\n',
  'def f():\n',
  'for x in y: z',
  '@a\n',
  'try:\n  x\n',
]) {
  test(`${JSON.stringify(source)} at a prompt is incomplete`, (t) => {
    const result = parseModule(source, { filename: '<stdin>', mode: 'single' });
    t.true(result.kind === 'error' && result.error.incomplete);
  });
}

for (const source of ['x y', 'x = )', 'x = "a', 'if x y:\n', '  x', 'f(a b)\n']) {
  test(`${JSON.stringify(source)} at a prompt is wrong, whatever follows`, (t) => {
    const result = parseModule(source, { filename: '<stdin>', mode: 'single' });
    t.true(result.kind === 'error' && !result.error.incomplete);
  });
}

function outcomeOf({ source, mode }: NotedSource): Outcome {
  const result = parseModule(source, { filename: '<test>', mode });
  if (result.kind === 'parsed') return null;
  const { type, msg, lineno, offset, endLineno, endOffset } = result.error;
  return [type, msg, lineno, offset, endLineno, endOffset];
}
