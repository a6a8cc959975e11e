import test from 'ava';
import fc from 'fast-check';
import { INVALID_LITERAL, intToText, parseInteger } from '../int-text.js';
import { normalizeInt } from '../int-value.js';
import { digitValue } from '../unicode-digits.js';
import { askPython } from './python-oracle.js';
import { randomNumbers } from './random-numbers.js';

const LIMIT_ADVICE = 'use sys.set_int_max_str_digits() to increase the limit';

test('text is read as an int exactly where CPython reads it', (t) => {
  const pieces: [string, ...string[]] = [
    '0',
    '1',
    '7',
    '9',
    'a',
    'Z',
    '_',
    '0x',
    '0b',
    '0O',
    '-',
    '+',
    ' ',
    '\n',
    '\x1c',
    '\u00a0',
    '٣',
    '𝟛',
    '12345678901234567890',
    '.',
    '\u0000',
    'é',
  ];
  const random = randomNumbers(51);
  const cases: [string, number][] = [];
  for (let i = 0; i < 6000; i++) {
    let text = '';
    for (let left = random.below(6); left > 0; left--) text += random.pick(pieces);
    cases.push([text, random.pick([10, 10, 0, 0, 2, 8, 16, 36, 3, 7, 1, 37])]);
  }
  const expected = askPython('return str(int(case[0], case[1]))', cases);
  if (expected === null) return t.pass('no CPython 3.11 here');
  cases.forEach(([text, base], i) => {
    const value = parseInteger(text, base);
    const wanted = expected[i] as string | { message: string };
    if (typeof wanted === 'string') t.is(String(value), wanted, `${JSON.stringify(text)} in base ${base}`);
    else if (value === INVALID_LITERAL) t.regex(wanted.message, /^invalid literal for int\(\) with base/);
    else t.deepEqual(value as unknown, wanted, `${JSON.stringify(text)} in base ${base}`);
  });
  return t.pass();
});

test('an int written in any base reads back as itself', (t) => {
  const int = fc.bigInt({ min: -(2n ** 700n), max: 2n ** 700n }).map(normalizeInt);
  fc.assert(
    fc.property(int, fc.integer({ min: 2, max: 36 }), (value, base) => {
      const text = intToText(value, base);
      return typeof text === 'string' && parseInteger(text, base) === value;
    }),
  );
  t.pass();
});

test('the limit on decimal digits has the wording of CPython and spares powers of two', (t) => {
  const long = '1'.repeat(4301);
  t.deepEqual(parseInteger(`-${long}x`, 10) as unknown, {
    exception: 'ValueError',
    message: `Exceeds the limit (4300 digits) for integer string conversion: value has 4301 digits; ${LIMIT_ADVICE}`,
  });
  t.deepEqual(intToText(-(10n ** 4300n), 10) as unknown, {
    exception: 'ValueError',
    message: `Exceeds the limit (4300 digits) for integer string conversion; ${LIMIT_ADVICE}`,
  });
  t.is(intToText(-(10n ** 4299n), 10), `-1${'0'.repeat(4299)}`);
  t.is(parseInteger(long, 10, 0), BigInt(long));
  t.is(parseInteger(long, 16), BigInt(`0x${long}`));
  t.is(parseInteger(`${'1_'.repeat(3000)}1`, 10), BigInt('1'.repeat(3001)));
});

test('a hundred thousand digits in base 7 read back as themselves', (t) => {
  const value = 7n ** 100000n - 12345n;
  t.is(parseInteger(intToText(value, 7, 0) as string, 7, 0), value);
});

test('every Unicode decimal digit has its value', (t) => {
  t.deepEqual(
    [0x30, 0x39, 0x663, 0x96f, 0x1d7ce, 0x1d7d9, 0x1d7ff, 0xff19, 0x61, 0xb2].map(digitValue),
    [0, 9, 3, 9, 0, 1, 9, 9, -1, -1],
  );
});
