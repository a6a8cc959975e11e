import { execFileSync } from 'node:child_process';
import test from 'ava';
import { parseModule } from '../../syntax/index.js';
import { ConstantFolder } from '../compile/constant-folder.js';
import { reprOfConstant } from '../compile/unparse.js';
import { hasPython } from './compile-source.js';

/** Expressions that fold, with the `repr` of their value. */
const folded: readonly (readonly [string, string])[] = [
  ['1 + 2 * 3', '7'],
  ['9007199254740991 + 1', '9007199254740992'],
  ['9007199254740993 - 2', '9007199254740991'],
  ['-7 // 2', '-4'],
  ['-7 % 3', '2'],
  ['7 % -3', '-2'],
  ['7 / 2', '3.5'],
  ['0 / -5', '-0.0'],
  ['2 ** 60', '1152921504606846976'],
  ['1 << 100', '1267650600228229401496703205376'],
  ['-1 >> 70', '-1'],
  ['6 & 3 | 8 ^ 1', '11'],
  ['True & False', 'False'],
  ['True | 2', '3'],
  ['True + True', '2'],
  ['~5', '-6'],
  ['-0', '0'],
  ['-0.0', '-0.0'],
  ['not 0', 'True'],
  ["not ''", 'True'],
  ['+True', '1'],
  ['1.5 + 1', '2.5'],
  ['0.1 + 0.2', '0.30000000000000004'],
  ['1 + 2j', '(1+2j)'],
  ['-1j', '(-0-1j)'],
  ["'a' + 'b' * 3", "'abbb'"],
  ["b'a' * 2 + b'c'", "b'aac'"],
  ['(1, 2) + (3,)', '(1, 2, 3)'],
  ['(0,) * 3', '(0, 0, 0)'],
  ["'abc'[-1]", "'c'"],
  ['(1, (2, 3))[1]', '(2, 3)'],
  ["b'ab'[0]", '97'],
  ["(1, 'a', None, ..., b'x', 1.0)", "(1, 'a', None, Ellipsis, b'x', 1.0)"],
  ['__debug__', 'True'],
  ["'\u{1f600}b'[1]", "'b'"],
];

/** Expressions that are left to the run: they raise, depend on libm, or grow too large. */
const unfolded = [
  '1 / 0',
  '1 // 0',
  '1 % 0',
  '1.0 / 0',
  '1 << -1',
  '2 ** -1',
  '2 ** 1000',
  '1 << 1000',
  "'a' * 5000",
  '(1,) * 300',
  "'a' + 1",
  "'abc'[5]",
  "'abc'['a']",
  '2.0 ** 0.5',
  '7.5 // 2',
  "'%s' % 1",
  "'\\ud83d' + '\\ude00'",
  '~1.0',
  "-'a'",
  'x + 1',
  '[1, 2]',
  '1 < 2',
  '1 @ 2',
  '(1, x)',
];

test('constant expressions fold to what Python computes', (t) => {
  for (const [text, expected] of folded) t.is(fold(text), expected, text);
});

test('what raises, rounds elsewhere or grows too large is left to the run', (t) => {
  for (const text of unfolded) t.is(fold(text), null, text);
});

(hasPython ? test : test.skip)('the expected values are those of CPython', (t) => {
  const script = 'import json,sys; print(json.dumps([repr(eval(x)) for x in json.load(sys.stdin)]))';
  const input = JSON.stringify(folded.map(([text]) => text));
  const answer = JSON.parse(
    execFileSync('python3', ['-W', 'ignore', '-c', script], { input, encoding: 'utf8' }),
  );
  t.deepEqual(
    answer,
    folded.map(([, expected]) => expected),
  );
});

test('a chain of a hundred thousand operands is looked at once', (t) => {
  t.is(fold(`${'1 + '.repeat(100_000)}1`), '100001');
  t.is(fold(`x + ${'1 + '.repeat(100_000)}1`), null);
});

/** The `repr` of a folded expression, or null. */
function fold(text: string): string | null {
  const parsed = parseModule(text, { filename: '<test>', mode: 'eval' });
  if (parsed.kind === 'error' || parsed.tree.kind !== 'Expression') throw new Error(`no expression: ${text}`);
  const constant = new ConstantFolder(true).constantOf(parsed.tree.body);
  return constant === undefined ? null : reprOfConstant(constant);
}
