import test from 'ava';
import fc from 'fast-check';
import { fixedDigits, significantDigits } from '../decimal-digits.js';
import {
  divmodDoubles,
  floorDivideDoubles,
  integerRatio,
  moduloDoubles,
  roundDouble,
  roundDoubleToInt,
} from '../float-arithmetic.js';
import { parseDouble } from '../float-parse.js';
import { hexDouble, parseHexDouble, reprDouble } from '../float-repr.js';
import { askPython, fromBits, toBits } from './python-oracle.js';
import { randomNumbers } from './random-numbers.js';

/** Every function under its Python expression of x, y and n. */
const FUNCTIONS: Readonly<Record<string, (x: number, y: number, n: number) => unknown>> = {
  'repr(x)': (x) => reprDouble(x),
  'x.hex()': (x) => hexDouble(x),
  'float.fromhex(x.hex())': (x) => parseHexDouble(hexDouble(x)),
  'x.as_integer_ratio()': (x) => integerRatio(x),
  'x // y': (x, y) => floorDivideDoubles(x, y),
  'x % y': (x, y) => moduloDoubles(x, y),
  'divmod(x, y)': (x, y) => divmodDoubles(x, y),
  'round(x)': (x) => roundDoubleToInt(x),
  'round(x, n)': (x, _y, n) => roundDouble(x, n),
};

function encode(result: unknown, expression: string): unknown {
  if (Array.isArray(result)) return result.map((item) => encode(item, expression));
  if (typeof result === 'bigint' || expression === 'round(x)' || expression === 'x.as_integer_ratio()')
    return typeof result === 'object' ? result : String(result);
  return typeof result === 'number' ? toBits(result) : result;
}

const SPECIAL = [
  0,
  -0,
  1,
  -1,
  0.5,
  1.5,
  2.5,
  5e-324,
  2.2250738585072014e-308,
  1.7976931348623157e308,
  1e16,
  1e22,
  1e23,
  1e-4,
  9.999999999999999e-5,
  0.1,
  123456789012345680,
  1e21,
  -1e-7,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NaN,
];

test('float text, rounding and division give what CPython gives', (t) => {
  const random = randomNumbers(3);
  const cases: [string, string, string, number][] = [];
  for (const expression of Object.keys(FUNCTIONS)) {
    for (const x of SPECIAL)
      for (const y of [1, -1, 0.3, -0.7, 1e300, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
        cases.push([expression, toBits(x), toBits(y), random.below(640) - 315]);
    for (let i = 0; i < 3000; i++)
      cases.push([
        expression,
        toBits(random.double()),
        toBits(random.double()),
        random.below(4) === 0 ? random.below(660) - 330 : random.below(30) - 12,
      ]);
  }
  const expected = askPython(
    `
def code(value):
    if isinstance(value, tuple): return [code(item) for item in value]
    return tobits(value) if isinstance(value, float) else str(value)
expression, x, y, n = case
return code(eval(expression, {'x': bits(x), 'y': bits(y), 'n': n}))
`,
    cases,
  );
  if (expected === null) return t.pass('no CPython 3.11 here');
  cases.forEach(([expression, x, y, n], i) => {
    const got = encode(FUNCTIONS[expression]?.(fromBits(x), fromBits(y), n), expression);
    if (JSON.stringify(got) !== JSON.stringify(expected[i]))
      t.deepEqual(got, expected[i], `${expression} of ${fromBits(x)}, ${fromBits(y)}, ${n}`);
  });
  return t.pass();
});

test('text is read as a float exactly where CPython reads it', (t) => {
  const pieces = [
    '1',
    '0',
    '.5',
    '.',
    '_',
    'e',
    'E+',
    '-',
    '+',
    'inf',
    'NaN',
    'inity',
    ' ',
    '\t',
    '\n',
    '\x1c',
    '\u00a0',
    '٣',
    '९',
    '\u2003\x1c',
    '9'.repeat(30),
    '12345678901234567890',
    'x',
    '0x1',
    '\u0000',
    '𝟛',
    'e308',
    'e-320',
  ];
  const random = randomNumbers(5);
  const cases: string[] = [
    '',
    ' ',
    '1e400',
    '-1e400',
    '1e-400',
    '2.2250738585072011e-308',
    `0.${'0'.repeat(400)}1e400`,
    `1${'0'.repeat(800)}.5`,
    '9007199254740992.99999999999999999999',
    `9007199254740993.${'0'.repeat(900)}1`,
  ];
  for (let i = 0; i < 4000; i++) {
    let text = '';
    for (let left = 1 + random.below(5); left > 0; left--)
      text += random.pick(pieces as [string, ...string[]]);
    cases.push(text);
  }
  const expected = askPython(
    `
try:
    return tobits(float(case))
except ValueError:
    return None
`,
    cases,
  );
  if (expected === null) return t.pass('no CPython 3.11 here');
  cases.forEach((text, i) => {
    const value = parseDouble(text);
    const got = value === null ? null : toBits(value);
    if (got !== expected[i]) t.deepEqual<unknown, unknown>(got, expected[i], JSON.stringify(text));
  });
  return t.pass();
});

test('hexadecimal text is read as a float exactly where CPython reads it', (t) => {
  const pieces = [
    '0x',
    '1',
    'f',
    '.',
    '8',
    '0000000000000',
    'fffffffffffff',
    'p',
    '+',
    '-',
    '10',
    '1023',
    '-1074',
    '-1075',
    ' ',
    'inf',
    'nan',
    'P3',
    '7',
  ];
  const random = randomNumbers(6);
  const cases: string[] = [
    '0x1.fffffffffffff8p1023',
    '0x1.fffffffffffff7p1023',
    '0x0.00000000000008p-1022',
    '0x0.000000000000080001p-1022',
    '0x1p99999999',
    '0x0p99999999',
    '0x1p-99999999',
    '-0x.8p-1074',
  ];
  for (let i = 0; i < 4000; i++) {
    let text = '';
    for (let left = 1 + random.below(7); left > 0; left--)
      text += random.pick(pieces as [string, ...string[]]);
    cases.push(text);
  }
  const expected = askPython('return tobits(float.fromhex(case))', cases);
  if (expected === null) return t.pass('no CPython 3.11 here');
  cases.forEach((text, i) => {
    const value = parseHexDouble(text);
    const got = typeof value === 'number' ? toBits(value) : value;
    if (JSON.stringify(got) !== JSON.stringify(expected[i]))
      t.deepEqual(got, expected[i], JSON.stringify(text));
  });
  return t.pass();
});

test('repr reads back as the same double and has a point, an exponent or a name', (t) => {
  fc.assert(
    fc.property(fc.double(), (value) => {
      const text = reprDouble(value);
      return Object.is(parseDouble(text), value) && /[.en]/.test(text);
    }),
  );
  t.deepEqual([1e16, 1e-5, 1e22, 123456789.125, -0, 1e100].map(reprDouble), [
    '1e+16',
    '1e-05',
    '1e+22',
    '123456789.125',
    '-0.0',
    '1e+100',
  ]);
});

test('decimal digits are exact beyond what toFixed gives and ties go to even', (t) => {
  t.is(fixedDigits(0.1, 60), '0.100000000000000005551115123125782702118158340454101562500000');
  t.is(fixedDigits(2.5, 0), '2');
  t.is(fixedDigits(0.125, 2), '0.12');
  t.is(fixedDigits(1e23, 1), '99999999999999991611392.0');
  t.is(fixedDigits(5e-324, 1100).length, 1102);
  t.deepEqual(significantDigits(1e23, 3), { digits: '100', exponent: 23 });
  t.deepEqual(significantDigits(25, 1), { digits: '2', exponent: 1 });
  t.deepEqual(significantDigits(1e22, 150), { digits: `1${'0'.repeat(149)}`, exponent: 22 });
});
