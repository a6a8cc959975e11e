import test from 'ava';
import fc from 'fast-check';
import {
  addInts,
  divmodInts,
  floorDivideInts,
  moduloInts,
  multiplyInts,
  negateInt,
  powInts,
  powModInts,
  subtractInts,
  trueDivideInts,
} from '../int-arithmetic.js';
import {
  andInts,
  bitCount,
  bitLength,
  invertInt,
  orInts,
  shiftLeft,
  shiftRight,
  xorInts,
} from '../int-bits.js';
import { gcdInts, isqrtInt, lcmInts, roundToPowerOfTen } from '../int-number-theory.js';
import { compareIntWithDouble, doubleToInt, type Int, intToDouble, normalizeInt } from '../int-value.js';
import { askPython, toBits } from './python-oracle.js';
import { randomNumbers } from './random-numbers.js';

/** Every operation under its Python expression of a, b and c. */
const OPERATIONS: Readonly<Record<string, (a: Int, b: Int, c: Int) => unknown>> = {
  'a + b': (a, b) => addInts(a, b),
  'a - b': (a, b) => subtractInts(a, b),
  'a * b': (a, b) => multiplyInts(a, b),
  '-a': (a) => negateInt(a),
  'a // b': (a, b) => floorDivideInts(a, b),
  'a % b': (a, b) => moduloInts(a, b),
  'divmod(a, b)': (a, b) => divmodInts(a, b),
  'a ** (abs(b) % 70)': (a, b) => powInts(a, absModulo(b, 70)),
  'pow(a, b, c)': (a, b, c) => powModInts(a, b, c),
  'a & b': (a, b) => andInts(a, b),
  'a | b': (a, b) => orInts(a, b),
  'a ^ b': (a, b) => xorInts(a, b),
  '~a': (a) => invertInt(a),
  'a << (abs(b) % 70)': (a, b) => shiftLeft(a, absModulo(b, 70), 1e6),
  'a >> (abs(b) % 70)': (a, b) => shiftRight(a, absModulo(b, 70)),
  'a >> b': (a, b) => shiftRight(a, b),
  'a.bit_length()': (a) => bitLength(a),
  'a.bit_count()': (a) => bitCount(a),
  'math.gcd(a, b)': (a, b) => gcdInts(a, b),
  'math.lcm(a, b)': (a, b) => lcmInts(a, b),
  'math.isqrt(a)': (a) => isqrtInt(a),
  'math.isqrt(a * a)': (a) => isqrtInt(normalizeInt(BigInt(a) * BigInt(a))),
  'round(a, -(abs(b) % 30))': (a, b) => roundToPowerOfTen(a, absModulo(b, 30)),
  'a / b': (a, b) => trueDivideInts(a, b),
  'float(a)': (a) => intToDouble(a),
  'float(a % 10 ** 300) < b': (a, b) => compareIntWithDouble(b, Number(positiveModulo(a))) > 0,
  'int(float(a % 10 ** 300) / 3)': (a) => doubleToInt(Number(positiveModulo(a)) / 3),
};

function absModulo(value: Int, modulus: number): number {
  return Number((value < 0 ? -BigInt(value) : BigInt(value)) % BigInt(modulus));
}

function positiveModulo(value: Int): bigint {
  const modulus = 10n ** 300n;
  return ((BigInt(value) % modulus) + modulus) % modulus;
}

/** An answer in the form in which the oracle gives it: ints as text, doubles as bits. */
function encode(result: unknown, expression: string): unknown {
  if (Array.isArray(result)) return result.map((item) => encode(item, ''));
  if (typeof result === 'bigint') return String(result);
  if (typeof result !== 'number') return result;
  if (expression === 'a / b' || expression === 'float(a)') return toBits(result);
  return Object.is(result, -0) ? 'minus zero' : String(result);
}

function isNormal(result: unknown): boolean {
  if (Array.isArray(result)) return result.every(isNormal);
  return typeof result !== 'bigint' || typeof normalizeInt(result) === 'bigint';
}

test('int operations give what CPython gives, at every size', (t) => {
  const random = randomNumbers(7);
  const cases: [string, string, string, string][] = [];
  for (const expression of Object.keys(OPERATIONS))
    for (let i = 0; i < 600; i++) {
      const bits = random.pick([8, 31, 32, 34, 53, 54, 64, 130, 1100]);
      cases.push([
        expression,
        String(random.int(bits)),
        String(random.int(random.below(2) === 0 ? bits : 60)),
        String(random.int(70)),
      ]);
    }
  const expected = askPython(
    `
def code(value):
    if isinstance(value, tuple): return [code(item) for item in value]
    if isinstance(value, bool): return value
    return tobits(value) if isinstance(value, float) else str(value)
expression, a, b, c = case
return code(eval(expression, {'a': int(a), 'b': int(b), 'c': int(c), 'math': math}))
`,
    cases,
  );
  if (expected === null) return t.pass('no CPython 3.11 here');
  cases.forEach(([expression, ...texts], i) => {
    const [a = 0, b = 0, c = 0] = texts.map((text) => normalizeInt(BigInt(text)));
    const result = OPERATIONS[expression]?.(a, b, c);
    if (!isNormal(result)) t.fail(`${expression} of ${texts} is not normal`);
    const got = encode(result, expression);
    if (JSON.stringify(got) !== JSON.stringify(expected[i]))
      t.deepEqual(got, expected[i], `${expression} of ${texts}`);
  });
  return t.pass();
});

test('the quotient of ints near the limits of double is rounded once', (t) => {
  const random = randomNumbers(11);
  const cases: [string, string][] = [];
  for (let i = 0; i < 3000; i++) {
    const a = (random.int(70) << BigInt(random.below(1000))) + random.int(3);
    const b = (random.int(70) << BigInt(random.below(1100))) + random.int(3);
    if (b !== 0n) cases.push([String(a), String(b)]);
  }
  const expected = askPython('return tobits(int(case[0]) / int(case[1]))', cases);
  if (expected === null) return t.pass('no CPython 3.11 here');
  cases.forEach(([a, b], i) => {
    const got = trueDivideInts(normalizeInt(BigInt(a)), normalizeInt(BigInt(b)));
    if ((typeof got === 'number' ? toBits(got) : got) !== expected[i])
      t.deepEqual(typeof got === 'number' ? toBits(got) : got, expected[i], `${a} / ${b}`);
  });
  return t.pass();
});

test('int results that CPython recorded', (t) => {
  t.is(trueDivideInts(0, -5), -0);
  t.is(floorDivideInts(-7, 2), -4);
  t.is(moduloInts(-7, 2), 1);
  t.deepEqual(divmodInts(7, -2), [-4, -1]);
  t.is(powModInts(3, -1, 7), 5);
  t.is(powModInts(3, 5, -7), -2);
  t.is(addInts(Number.MAX_SAFE_INTEGER, 1), 2n ** 53n);
  t.is(invertInt(Number.MAX_SAFE_INTEGER), -(2n ** 53n));
  t.is(trueDivideInts(10n ** 300n, 7n ** 400n), 9.136587006332135e-39);
});

test('int errors are failures with the wording of CPython', (t) => {
  t.deepEqual(floorDivideInts(1, 0), {
    exception: 'ZeroDivisionError',
    message: 'integer division or modulo by zero',
  });
  t.deepEqual(moduloInts(1n << 70n, 0), {
    exception: 'ZeroDivisionError',
    message: 'integer modulo by zero',
  });
  t.deepEqual(trueDivideInts(10n ** 400n, 1), {
    exception: 'OverflowError',
    message: 'integer division result too large for a float',
  });
  t.deepEqual(shiftLeft(1, -1, 100), { exception: 'ValueError', message: 'negative shift count' });
  t.deepEqual(shiftLeft(1, 200, 100), { exception: 'MemoryError', message: '' });
  t.deepEqual(shiftLeft(1, 1n << 70n, 100), {
    exception: 'OverflowError',
    message: 'too many digits in integer',
  });
  t.deepEqual(powInts(10, 1e9), { exception: 'MemoryError', message: '' });
  t.deepEqual(powModInts(2, -1, 4), {
    exception: 'ValueError',
    message: 'base is not invertible for the given modulus',
  });
});

test('floor division and modulo reassemble the dividend', (t) => {
  const int = fc.oneof(
    fc.maxSafeInteger(),
    fc.bigInt({ min: -(2n ** 200n), max: 2n ** 200n }).map(normalizeInt),
  );
  fc.assert(
    fc.property(
      int,
      int.filter((value) => value !== 0),
      (a, b) => {
        const parts = divmodInts(a, b);
        if (!Array.isArray(parts)) return false;
        const [quotient, rest] = parts as [Int, Int];
        const whole = BigInt(quotient) * BigInt(b) + BigInt(rest);
        return whole === BigInt(a) && (rest === 0 || rest < 0 === b < 0);
      },
    ),
  );
  t.pass();
});
