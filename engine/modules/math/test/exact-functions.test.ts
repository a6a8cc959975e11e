import test from 'ava';
import { normalizeInt } from '../../../objects/numeric/int-value.js';
import { askPython, fromBits, toBits } from '../../../objects/numeric/test/python-oracle.js';
import { randomNumbers } from '../../../objects/numeric/test/random-numbers.js';
import { combinations, factorial, permutations } from '../combinatorics.js';
import { copySign, fmod, frexp, frexpOfInt, ldexp, modf, nextAfter, remainder, ulp } from '../float-parts.js';
import { FloatSum } from '../float-sum.js';
import { distance, vectorNorm } from '../vector-norm.js';

/** Functions of two doubles and an int, under the Python expression of x, y and n. */
const OF_DOUBLES: Readonly<Record<string, (x: number, y: number, n: number) => unknown>> = {
  'math.frexp(x)': (x) => frexp(x),
  'math.ldexp(x, n)': (x, _y, n) => ldexp(x, n),
  'math.modf(x)': (x) => modf(x),
  'math.copysign(x, y)': (x, y) => copySign(x, y),
  'math.fmod(x, y)': (x, y) => fmod(x, y),
  'math.remainder(x, y)': (x, y) => remainder(x, y),
  'math.remainder(x, abs(n) / 2)': (x, _y, n) => remainder(x, Math.abs(n) / 2),
  'math.nextafter(x, y)': (x, y) => nextAfter(x, y),
  'math.ulp(x)': (x) => ulp(x),
};

const SPECIAL = [
  0,
  -0,
  1,
  -1,
  0.5,
  -2,
  5e-324,
  -5e-324,
  2.2250738585072014e-308,
  1e-310,
  Number.MAX_VALUE,
  2 ** 60,
].concat([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN]);

/** The form in which the oracle answers: doubles as bits. */
function encode(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(encode);
  return typeof result === 'number' ? toBits(result) : result;
}

function sumOf(values: readonly number[]): unknown {
  const sum = new FloatSum();
  for (const value of values) {
    const failed = sum.add(value);
    if (failed !== null) return failed;
  }
  return sum.finish();
}

test('functions that take doubles apart give what CPython gives', (t) => {
  const random = randomNumbers(61);
  const cases: [string, string, string, number][] = [];
  for (const expression of Object.keys(OF_DOUBLES)) {
    for (const x of SPECIAL)
      for (const y of SPECIAL) cases.push([expression, toBits(x), toBits(y), random.below(9) - 4]);
    for (let i = 0; i < 1500; i++)
      cases.push([
        expression,
        toBits(random.double()),
        toBits(random.double()),
        random.below(random.pick([10, 4600])) - 2200,
      ]);
  }
  const expected = askPython(
    `
def code(value):
    return [code(item) for item in value] if isinstance(value, tuple) else tobits(float(value))
expression, x, y, n = case
return code(eval(expression, {'x': bits(x), 'y': bits(y), 'n': n, 'math': math}))
`,
    cases,
  );
  if (expected === null) return t.pass('no CPython 3.11 here');
  cases.forEach(([expression, x, y, n], i) => {
    const got = encode(OF_DOUBLES[expression]?.(fromBits(x), fromBits(y), n));
    if (JSON.stringify(got) !== JSON.stringify(expected[i]))
      t.deepEqual<unknown, unknown>(
        got,
        expected[i],
        `${expression} of ${fromBits(x)}, ${fromBits(y)}, ${n}`,
      );
  });
  return t.pass();
});

test('fsum, hypot and dist give what CPython gives', (t) => {
  const random = randomNumbers(62);
  const cases: string[][] = SPECIAL.flatMap((x) => SPECIAL.map((y) => [toBits(x), toBits(y)]));
  cases.push(
    [],
    [0.1, 0.2, 0.3, -0.6].map(toBits),
    [1e308, 1e308, -1e308].map(toBits),
    [1, 2 ** -53, 2 ** -106].map(toBits),
  );
  for (let i = 0; i < 8000; i++) {
    const scale = 2 ** (random.below(3) === 0 ? random.below(2000) - 1060 : 0);
    const values: number[] = [];
    for (let left = random.below(8); left > 0; left--)
      values.push(random.below(3) === 0 ? random.double() : (random.below(2 ** 40) - 2 ** 39) * scale);
    if (random.below(2) === 0) values.push(...values.map((value) => -value * (1 + 2 ** -40)));
    cases.push(values.map((value) => toBits(Number.isFinite(value) ? value : 1)));
  }
  const ask = (expression: string): unknown[] | null =>
    askPython(`values = list(map(bits, case))\nreturn tobits(${expression})`, cases);
  const sums = ask('math.fsum(values)');
  const norms = ask('math.hypot(*values)');
  const distances = ask('math.dist(values, values[::-1])');
  if (sums === null || norms === null || distances === null) return t.pass('no CPython 3.11 here');
  cases.forEach((texts, i) => {
    const values = texts.map(fromBits);
    const got = [sumOf(values), vectorNorm(values), distance(values, [...values].reverse())].map(encode);
    const wanted = [sums[i], norms[i], distances[i]];
    if (JSON.stringify(got) !== JSON.stringify(wanted)) t.deepEqual(got, wanted, String(values));
  });
  return t.pass();
});

test('factorial, comb and perm give what CPython gives', (t) => {
  const random = randomNumbers(63);
  const cases: [string, string, string][] = [];
  for (let i = 0; i < 800; i++) {
    const n = random.int(random.pick([4, 7, 10, 40, 80]));
    const k = random.below(3) === 0 ? n - BigInt(random.below(30)) : BigInt(random.below(60) - 3);
    cases.push(['comb', String(n), String(k)], ['factorial', String(random.below(400) - 5), '0']);
    if (k < 2000n) cases.push(['perm', String(n), String(k)]);
  }
  cases.push(
    ['factorial', '5000', '0'],
    ['comb', '20000', '10000'],
    ['perm', String(2n ** 70n), String(2n ** 64n)],
    ['comb', String(2n ** 70n), String(2n ** 69n)],
    ['factorial', String(2n ** 64n), '0'],
  );
  const expected = askPython(
    `
name, n, k = case
return str(math.factorial(int(n)) if name == 'factorial' else getattr(math, name)(int(n), int(k)))
`,
    cases,
  );
  if (expected === null) return t.pass('no CPython 3.11 here');
  cases.forEach(([name, first, second], i) => {
    const [n, k] = [normalizeInt(BigInt(first)), normalizeInt(BigInt(second))];
    const value =
      name === 'factorial' ? factorial(n) : name === 'comb' ? combinations(n, k) : permutations(n, k);
    const got = typeof value === 'object' ? value : String(value);
    if (JSON.stringify(got) !== JSON.stringify(expected[i]))
      t.deepEqual<unknown, unknown>(got, expected[i], `${name}(${first}, ${second})`);
  });
  return t.pass();
});

test('an int of any size has the mantissa and exponent of its rounded value', (t) => {
  t.deepEqual(frexpOfInt(10n ** 400n), [0.8533668389533203, 1329]);
  t.deepEqual(frexpOfInt(2n ** 3000n - 1n), [0.5, 3001]);
  t.deepEqual(frexpOfInt(3n), [0.75, 2]);
  t.deepEqual(frexpOfInt(2n ** 64n + 1n), [0.5, 65]);
});

test('results that CPython recorded', (t) => {
  t.is(sumOf([0.1, 0.2, 0.3]), 0.6);
  t.is(sumOf([1e100, 1, -1e100]), 1);
  t.deepEqual(sumOf([1e308, 1e308]), {
    exception: 'OverflowError',
    message: 'intermediate overflow in fsum',
  });
  t.deepEqual(sumOf([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]), {
    exception: 'ValueError',
    message: '-inf + inf in fsum',
  });
  t.is(vectorNorm([3, 4]), 5);
  t.is(combinations(52, 5), 2598960);
  t.is(permutations(20, 20), 2432902008176640000n);
  t.is(ldexp(0.75, -1074), 5e-324);
  t.deepEqual(ldexp(1, 5000), { exception: 'OverflowError', message: 'math range error' });
  t.deepEqual(fmod(1, 0), { exception: 'ValueError', message: 'math domain error' });
});
