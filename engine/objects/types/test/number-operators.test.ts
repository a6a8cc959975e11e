/**
 * Operators, comparisons and methods of int, bool, float and complex, every pair of telling numbers against CPython.
 * str's slots are not needed: results are written by the numbers' own repr.
 */
import test from 'ava';
import { PyException } from '../../model/exceptions.js';
import { complexType, PyComplex, PyFloat } from '../../model/numbers.js';
import { type Interpreter, runtime } from '../../model/runtime.js';
import { PyTuple } from '../../model/sequences.js';
import { PyBytes } from '../../model/text.js';
import { boolType, floatType, intType } from '../../model/type-objects.js';
import type { Value } from '../../model/value.js';
import { askPython } from '../../numeric/test/python-oracle.js';
import { getAttribute } from '../../protocol/attribute.js';
import { call } from '../../protocol/call.js';
import { type Comparison, compare } from '../../protocol/compare.js';
import { hashOf } from '../../protocol/hash.js';
import { type BinaryOperator, binary, binaryOperators, power, unary } from '../../protocol/operators.js';
import { defineBuiltinTypes } from '../index.js';

defineBuiltinTypes();
runtime.current = { poll() {} } as unknown as Interpreter;

const ints = [
  ...[0, 1, -1, 2, 3, 7, -8, 10, 53, 255, 2 ** 31, -(2 ** 32), 2 ** 53 - 1, -(2 ** 53) + 1],
  ...[2n ** 53n, -(2n ** 63n), 10n ** 25n, -(10n ** 30n) + 7n, 3n ** 200n, 10n ** 400n],
];
const floats = [
  ...[0, -0, 1, -1, 0.5, -0.5, 2, 3, -2.5, 1e16, 2 ** 53, 1e-5, 1.5e300, -1e308, 5e-324],
  ...[Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN],
];
const complexes: [number, number][] = [
  [0, 0],
  [0, 1],
  [1, -2],
  [-0.5, 3],
  [1e200, -1e200],
  [2, 0],
  [Number.NaN, 1],
  [Number.POSITIVE_INFINITY, -1],
];

interface Operand {
  readonly python: string;
  readonly value: Value;
}

const operands: readonly Operand[] = [
  { python: 'True', value: true },
  { python: 'False', value: false },
  ...ints.map((value) => ({ python: `(${value})`, value })),
  ...floats.map((value) => ({ python: pythonFloat(value), value: new PyFloat(value) })),
  ...complexes.map(([real, imag]) => ({
    python: `complex(${pythonFloat(real)}, ${pythonFloat(imag)})`,
    value: new PyComplex(real, imag),
  })),
];

function pythonFloat(value: number): string {
  return Number.isFinite(value) && !Object.is(value, -0)
    ? `float(${value})`
    : `float('${Object.is(value, -0) ? '-0.0' : value}')`;
}

/** The result of a Python expression as text, or `Exception: message`. */
const EVALUATE = `
try:
    result = eval(case)
except Exception as error:
    return type(error).__name__ + ': ' + str(error)
return type(result).__name__ + ' ' + repr(result)
`;

function evaluate(run: () => Value): string {
  try {
    return show(run());
  } catch (thrown) {
    if (!(thrown instanceof PyException)) throw thrown;
    const { items } = thrown.args;
    const message = items.length === 2 ? `[Errno ${items[0]}] ${items[1]}` : (items[0] ?? '');
    return `${thrown.type.name}: ${items.length === 2 ? `(${items[0]}, '${items[1]}')` : message}`;
  }
}

function show(value: Value): string {
  if (value === null) return 'NoneType None';
  if (typeof value === 'string') return `str '${value}'`;
  if (value instanceof PyTuple) {
    const items = value.items.map((item) => show(item).split(' ')[1]);
    return `tuple (${items.join(', ')}${items.length === 1 ? ',' : ''})`;
  }
  if (value instanceof PyBytes) return `bytes ${Buffer.from(value.data).toString('hex')}`;
  const type =
    typeof value === 'boolean'
      ? boolType
      : value instanceof PyFloat
        ? floatType
        : value instanceof PyComplex
          ? complexType
          : intType;
  const text = type.slots.repr?.(value);
  return `${type.name} ${text}`;
}

interface Case {
  readonly expression: string;
  readonly run: () => Value;
}

function check(t: import('ava').ExecutionContext, cases: readonly Case[]): void {
  const answers = askPython(
    EVALUATE,
    cases.map((each) => each.expression),
  );
  if (answers === null) {
    t.pass('no CPython 3.11 here');
    return;
  }
  const wrong: string[] = [];
  cases.forEach(({ expression, run }, index) => {
    const got = evaluate(run);
    if (got !== answers[index]) wrong.push(`${expression}: ${got} instead of ${answers[index]}`);
  });
  t.deepEqual(wrong.slice(0, 20), []);
}

/** Left out: what would take the machine's whole memory. */
function isAffordable(name: BinaryOperator, left: Operand, right: Operand): boolean {
  if (name !== 'pow' && name !== 'lshift') return true;
  if (isReal(left) || isReal(right) || left.value === 0) return true;
  return Number(right.value) <= (typeof left.value === 'bigint' ? 10 : 300);
}

function isReal(operand: Operand): boolean {
  return operand.value instanceof PyFloat || operand.value instanceof PyComplex;
}

for (const name of Object.keys(binaryOperators) as BinaryOperator[]) {
  const symbol = binaryOperators[name].symbol.split(' ')[0] ?? '';
  test(`${symbol} of every pair of numbers agrees with CPython`, (t) => {
    const cases: Case[] = [];
    for (const left of operands) {
      for (const right of operands) {
        if (!isAffordable(name, left, right)) continue;
        const expression =
          name === 'divmod'
            ? `divmod(${left.python}, ${right.python})`
            : `${left.python} ${symbol} ${right.python}`;
        cases.push({ expression, run: () => binary(name, left.value, right.value) });
      }
    }
    check(t, cases);
  });
}

const comparisonSymbols: Record<Comparison, string> = {
  lt: '<',
  le: '<=',
  eq: '==',
  ne: '!=',
  gt: '>',
  ge: '>=',
};

test('comparisons of every pair of numbers agree with CPython', (t) => {
  const cases: Case[] = [];
  for (const [name, symbol] of Object.entries(comparisonSymbols) as [Comparison, string][])
    for (const left of operands)
      for (const right of operands)
        cases.push({
          expression: `${left.python} ${symbol} ${right.python}`,
          run: () => compare(name, left.value, right.value),
        });
  check(t, cases);
});

test('unary operators, hashes and methods of every number agree with CPython', (t) => {
  const cases: Case[] = [];
  for (const { python, value } of operands) {
    for (const [name, symbol] of [
      ['neg', '-'],
      ['pos', '+'],
      ['invert', '~'],
    ] as const)
      cases.push({ expression: `${symbol}${python}`, run: () => unary(name, value) });
    cases.push({ expression: `repr(${python})`, run: () => getCall(value, '__repr__') });
    if (!python.includes('NaN')) cases.push({ expression: `hash(${python})`, run: () => hashOf(value) });
    for (const name of methodsOf(value))
      cases.push({ expression: `${python}.${name}()`, run: () => getCall(value, name) });
    for (const name of ['real', 'imag'])
      cases.push({ expression: `${python}.${name}`, run: () => getAttribute(value, name) });
  }
  check(t, cases);
});

test('round to digits agrees with CPython', (t) => {
  const cases: Case[] = [];
  for (const { python, value } of operands) {
    if (value instanceof PyComplex) continue;
    for (const digits of [-400, -20, -2, -1, 0, 1, 2, 17, 400])
      cases.push({
        expression: `${python}.__round__(${digits})`,
        run: () => getCall(value, '__round__', digits),
      });
  }
  check(t, cases);
});

test('pow with a modulus agrees with CPython', (t) => {
  const cases: Case[] = [];
  for (const base of operands.slice(0, 26))
    for (const exponent of operands.slice(0, 26))
      for (const modulus of [1, -1, 7, -12, 10n ** 20n, 0, new PyFloat(1)]) {
        const text = modulus instanceof PyFloat ? '1.0' : `${modulus}`;
        cases.push({
          expression: `pow(${base.python}, ${exponent.python}, ${text})`,
          run: () => power(base.value, exponent.value, modulus),
        });
      }
  check(t, cases);
});

const intMethods = [
  'bit_length',
  'bit_count',
  'as_integer_ratio',
  '__trunc__',
  '__floor__',
  '__ceil__',
  '__round__',
  '__index__',
  '__int__',
  '__float__',
  '__abs__',
  '__bool__',
  'conjugate',
  '__sizeof__',
  '__getnewargs__',
];
const floatMethods = [
  'is_integer',
  'as_integer_ratio',
  'hex',
  '__trunc__',
  '__floor__',
  '__ceil__',
  '__round__',
  '__int__',
  '__float__',
  '__abs__',
  '__bool__',
  'conjugate',
  '__getnewargs__',
];
const complexMethods = ['__abs__', '__bool__', 'conjugate', '__complex__', '__getnewargs__'];

function methodsOf(value: Value): readonly string[] {
  if (value instanceof PyComplex) return complexMethods;
  return value instanceof PyFloat ? floatMethods : intMethods;
}

function getCall(value: Value, name: string, ...args: Value[]): Value {
  return call(getAttribute(value, name), args);
}
