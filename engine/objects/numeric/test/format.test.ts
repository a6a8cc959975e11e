import test from 'ava';
import { formatDouble } from '../float-format.js';
import { formatComplex, reprComplex } from '../format-complex.js';
import { formatFloat } from '../format-float.js';
import { formatInt } from '../format-int.js';
import { formatText } from '../format-text.js';
import { normalizeInt } from '../int-value.js';
import { askPython, fromBits, toBits } from './python-oracle.js';
import { type RandomNumbers, randomNumbers } from './random-numbers.js';

/** A random format spec: mostly well formed, sometimes with a piece that does not belong. */
function randomSpec(random: RandomNumbers): string {
  const maybe = (chance: number, make: () => string): string => (random.below(chance) === 0 ? make() : '');
  return (
    maybe(
      3,
      () =>
        maybe(2, () => random.pick(['*', ' ', '0', 'é', '😀', '{', '<'])) + random.pick(['<', '>', '=', '^']),
    ) +
    maybe(4, () => random.pick(['+', '-', ' '])) +
    maybe(9, () => 'z') +
    maybe(5, () => '#') +
    maybe(4, () => '0') +
    maybe(2, () => String(random.below(30))) +
    maybe(4, () => random.pick([',', '_'])) +
    maybe(3, () => `.${random.below(4) === 0 ? random.below(400) : random.below(20)}`) +
    maybe(1, () =>
      random.pick(['', '', 'd', 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%', 'b', 'o', 'x', 'X', 'c', 's']),
    ) +
    maybe(40, () => random.pick(['y', '٣', '.', ',', '_', '\n', 'é', '0']))
  );
}

function compare(
  t: { deepEqual(a: unknown, b: unknown, m: string): void },
  got: unknown,
  expected: unknown,
  about: string,
): void {
  if (JSON.stringify(got) !== JSON.stringify(expected)) t.deepEqual(got, expected, about);
}

test('format of int gives what CPython gives', (t) => {
  const random = randomNumbers(21);
  const cases: [string, string][] = [];
  for (let i = 0; i < 8000; i++)
    cases.push([String(random.int(random.pick([7, 20, 53, 100, 1040]))), randomSpec(random)]);
  const expected = askPython('return format(int(case[0]), case[1])', cases);
  if (expected === null) return t.pass('no CPython 3.11 here');
  cases.forEach(([value, spec], i) => {
    compare(
      t,
      formatInt(normalizeInt(BigInt(value)), spec),
      expected[i],
      `format(${value}, ${JSON.stringify(spec)})`,
    );
  });
  return t.pass();
});

test('format of float gives what CPython gives', (t) => {
  const random = randomNumbers(22);
  const cases: [string, string][] = [];
  const special = [
    0,
    -0,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    1e16,
    1e-5,
    0.5,
    -0.001,
  ];
  for (let i = 0; i < 12000; i++) {
    const value = random.below(8) === 0 ? (special[random.below(special.length)] ?? 0) : random.double();
    cases.push([toBits(value), randomSpec(random)]);
  }
  const expected = askPython('return format(bits(case[0]), case[1])', cases);
  if (expected === null) return t.pass('no CPython 3.11 here');
  cases.forEach(([value, spec], i) => {
    compare(
      t,
      formatFloat(fromBits(value), spec),
      expected[i],
      `format(${fromBits(value)}, ${JSON.stringify(spec)})`,
    );
  });
  return t.pass();
});

test('format and repr of complex give what CPython gives', (t) => {
  const random = randomNumbers(23);
  const cases: [string, string, string][] = [];
  const special = [0, -0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const part = (): number => (random.below(3) === 0 ? (special[random.below(5)] ?? 0) : random.double());
  for (let i = 0; i < 6000; i++) cases.push([toBits(part()), toBits(part()), randomSpec(random)]);
  const expected = askPython('return format(complex(bits(case[0]), bits(case[1])), case[2])', cases);
  const reprs = askPython('return repr(complex(bits(case[0]), bits(case[1])))', cases);
  if (expected === null || reprs === null) return t.pass('no CPython 3.11 here');
  cases.forEach(([real, imaginary, spec], i) => {
    const [x, y] = [fromBits(real), fromBits(imaginary)];
    compare(
      t,
      formatComplex(x, y, spec),
      expected[i],
      `format(complex(${x}, ${y}), ${JSON.stringify(spec)})`,
    );
    compare(t, reprComplex(x, y), reprs[i], `repr(complex(${x}, ${y}))`);
  });
  return t.pass();
});

test('format of str gives what CPython gives', (t) => {
  const random = randomNumbers(24);
  const cases: [string, string][] = [];
  for (let i = 0; i < 6000; i++)
    cases.push([random.pick(['', 'a', 'hello', '😀é', 'x'.repeat(25), '𝟛𝟛𝟛𝟛a']), randomSpec(random)]);
  const expected = askPython('return format(case[0], case[1])', cases);
  if (expected === null) return t.pass('no CPython 3.11 here');
  cases.forEach(([value, spec], i) => {
    compare(
      t,
      formatText(value, spec),
      expected[i],
      `format(${JSON.stringify(value)}, ${JSON.stringify(spec)})`,
    );
  });
  return t.pass();
});

test('the printf forms give what CPython gives at any precision', (t) => {
  const random = randomNumbers(25);
  const cases: [string, string, number][] = [];
  for (let i = 0; i < 6000; i++)
    cases.push([
      toBits(random.double()),
      random.pick(['e', 'E', 'f', 'F', 'g', 'G', '#e', '#f', '#g']),
      random.below(5) === 0 ? random.below(1300) : random.below(25),
    ]);
  const expected = askPython("return f'%{case[1][:-1]}.{case[2]}{case[1][-1]}' % bits(case[0])", cases);
  if (expected === null) return t.pass('no CPython 3.11 here');
  cases.forEach(([value, form, precision], i) => {
    const letter = form.slice(-1) as 'e' | 'f' | 'g';
    const got = formatDouble(fromBits(value), letter, precision, { alternate: form.startsWith('#') });
    compare(t, got, expected[i], `%.${precision}${form} of ${fromBits(value)}`);
  });
  return t.pass();
});

test('format results and errors that CPython recorded', (t) => {
  t.is(formatInt(1234, '08,'), '0,001,234');
  t.is(formatInt(-255, '#010x'), '-0x00000ff');
  t.is(formatInt(123456789, '_b'), '111_0101_1011_1100_1101_0001_0101');
  t.is(formatInt(65, '*^5c'), '**A**');
  t.is(formatFloat(1234567.891, ',.2f'), '1,234,567.89');
  t.is(formatFloat(-0.0001, 'z.2f'), '0.00');
  t.is(formatFloat(123, '.3'), '1.23e+02');
  t.is(formatFloat(0.256, '.1%'), '25.6%');
  t.is(formatComplex(1, -2.5, '.2f'), '1.00-2.50j');
  t.is(formatText('hello', '^11.3'), '    hel    ');
  const messages = [
    [formatInt(1, '.2d'), 'Precision not allowed in integer format specifier'],
    [formatInt(1, 's'), "Unknown format code 's' for object of type 'int'"],
    [formatInt(1, ',_'), "Cannot specify both ',' and '_'."],
    [formatText('a', 'd'), "Unknown format code 'd' for object of type 'str'"],
    [formatText('a', ','), "Cannot specify ',' with 's'."],
    [formatText('a', '+'), 'Sign not allowed in string format specifier'],
    [formatFloat(1, '10 f'), "Invalid format specifier '10 f' for object of type 'float'"],
    [formatComplex(0, 1, '05'), 'Zero padding is not allowed in complex format specifier'],
  ] as const;
  for (const [got, message] of messages) t.deepEqual(got, { exception: 'ValueError', message } as never);
});
