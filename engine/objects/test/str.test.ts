import test from 'ava';
import fc from 'fast-check';
import { PyAstralStr, strFromText, textToPoints } from '../model/text.js';
import type { Value } from '../model/value.js';
import { askPython } from '../numeric/test/python-oracle.js';
import { compare } from '../protocol/compare.js';
import { hashOf } from '../protocol/hash.js';
import { binary } from '../protocol/operators.js';
import { concatStrs, strLength, strSlice } from '../types/str/sequence.js';
import { ask, describe, invoke, str } from './asking.js';

/** Few characters, so that searches find something; plain, astral and lone surrogates. */
const text = fc
  .array(fc.constantFrom('a', 'b', ' ', 'é', '\u2003', '😀', '🚀', '\udc80', '\n'), { maxLength: 12 })
  .map((chars) => chars.join(''));

test('str: concatenation and slices of both forms keep the code points', (t) => {
  fc.assert(
    fc.property(text, text, fc.nat(12), fc.nat(12), (left, right, a, b) => {
      const whole = concatStrs(strFromText(left), strFromText(right));
      const points = [...textToPoints(left), ...textToPoints(right)];
      t.is(strLength(whole), points.length);
      const [start, stop] = [Math.min(a, b, points.length), Math.min(Math.max(a, b), points.length)];
      const part = strSlice(whole, start, stop);
      t.deepEqual([...textToPoints(part.toString())], points.slice(start, stop));
      t.is(
        typeof part === 'string',
        points.slice(start, stop).every((point) => point < 0xd800),
      );
    }),
  );
});

test('str: methods give what CPython gives, on plain and astral texts', (t) => {
  const names = [
    'find',
    'rfind',
    'count',
    'split',
    'rsplit',
    'partition',
    'rpartition',
    'strip',
    'lstrip',
    'rstrip',
    'startswith',
    'endswith',
    'removeprefix',
    'removesuffix',
    'join',
    '__contains__',
    '__lt__',
    '__le__',
    '__add__',
  ];
  const cases = fc
    .sample(fc.tuple(fc.constantFrom(...names), text, text), { numRuns: 600, seed: 5 })
    .map(([name, self, other]) => [name, self, other]);
  const answers = askPython(
    `
name, left, right = case
try: return ascii(getattr(left, name)(right))
except Exception as error: return type(error).__name__ + ': ' + str(error)`,
    cases,
  );
  if (answers === null) {
    t.pass('no CPython 3.11 here');
    return;
  }
  cases.forEach(([name, self, other], index) => {
    const got = describeAscii(() => invoke(str(self ?? ''), name ?? '', str(other ?? '')));
    t.is(got, String(answers[index]), `${name} ${JSON.stringify([self, other])}`);
  });
});

/** As ascii() shows it: everything else as its escape. */
function describeAscii(make: () => Value): string {
  return describe(make).replace(/[^\x20-\x7e]/gu, (char) => {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
    return code < 0x10000
      ? `\\u${code.toString(16).padStart(4, '0')}`
      : `\\U${code.toString(16).padStart(8, '0')}`;
  });
}

test('str: order is by code points, not by UTF-16 units', (t) => {
  t.true(compare('lt', '\uffff', str('😀')));
  t.false(compare('lt', str('😀'), '\uffff'));
  t.true(compare('gt', str('a😀'), 'a'));
});

test('str: + and * with foreign operands say what CPython says', (t) => {
  t.is(
    describe(() => binary('add', 'a', 1)),
    'TypeError: can only concatenate str (not "int") to str',
  );
  t.is(
    describe(() => binary('mul', 'a', 'b')),
    "TypeError: can't multiply sequence by non-int of type 'str'",
  );
  t.is(
    describe(() => binary('mul', 3, 'ab')),
    "'ababab'",
  );
  t.is(ask('a', '__add__', 1), 'TypeError: can only concatenate str (not "int") to str');
  t.is(
    describe(() => binary('add', 'a', 'b')),
    "'ab'",
  );
});

test('str: hashes of equal texts are equal whatever their form came from', (t) => {
  t.is(hashOf(str('x😀')), hashOf(new PyAstralStr(textToPoints('x😀'))));
});

test('str: repr chooses quotes and escapes what is not printable', (t) => {
  t.is(
    describe(() => "it's"),
    `"it's"`,
  );
  t.is(
    describe(() => str('\x00\x7f\xad\u2028😀\ud800')),
    "'\\x00\\x7f\\xad\\u2028😀\\ud800'",
  );
  t.is(
    describe(() => str('a\'b"c\\')),
    `'a\\'b"c\\\\'`,
  );
});

test('str.format: fields are numbered one way, and faults come after the fields before them', (t) => {
  t.is(ask('{:>{w}}|{!r}', 'format', 1, 'x'), "KeyError: 'w'");
  t.is(
    ask('{} {0}', 'format', 1),
    'ValueError: cannot switch from automatic field numbering to manual field specification',
  );
  t.is(ask('{0} {', 'format'), 'IndexError: Replacement index 0 out of range for positional args tuple');
  t.is(ask('{0} {', 'format', 1), "ValueError: Single '{' encountered in format string");
  t.is(ask('{:{}}', 'format', str('😀'), 3), "'😀  '");
});

test('str %: values are taken in order and all of them', (t) => {
  t.is(
    describe(() => binary('mod', '%s %s', 1)),
    'TypeError: not enough arguments for format string',
  );
  t.is(
    describe(() => binary('mod', '%s', str('😀'))),
    "'😀'",
  );
  t.is(
    describe(() => binary('mod', 'x', 1)),
    'TypeError: not all arguments converted during string formatting',
  );
});
