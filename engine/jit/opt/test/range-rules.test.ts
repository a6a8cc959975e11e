import test from 'ava';
import { columnsOf } from '../../ir/operands.js';
import { type OperationName, operationRows, operations } from '../../ir/ops.table.js';
import { type IrValue, PreconditionError, pureMeanings } from '../../ir/pure-meanings.js';
import { Emitter } from '../emitter.js';
import { roundDown, roundUp } from '../facts.js';
import { switchPasses } from '../pipeline.table.js';

const MAXIMUM = 2n ** 63n - 1n;
const MINIMUM = -(2n ** 63n);
const marks = [
  MINIMUM,
  MINIMUM + 1n,
  -(2n ** 62n),
  -(2n ** 53n) - 1n,
  -5n,
  -2n,
  -1n,
  0n,
  1n,
  2n,
  3n,
  8n,
  63n,
  255n,
  2n ** 53n + 1n,
  2n ** 62n,
  MAXIMUM - 1n,
  MAXIMUM,
];

const names = (Object.keys(operations) as OperationName[]).filter(
  (name) =>
    (pureMeanings.has(name) || name.endsWith('_ovf')) &&
    columnsOf(name)[0]?.type === 'int' &&
    (operationRows[name].result === 'int' || operationRows[name].result === 'bool') &&
    columnsOf(name).length <= 2,
);

for (const name of names) {
  test(`the result of ${name} lies in the bounds that it gets from its operands`, (t) => {
    for (const a of pairsOf(marks)) {
      for (const b of columnsOf(name)[1]?.type === 'int'
        ? pairsOf(marks)
        : [[1, 1] as const, [4, 4] as const]) {
        const problem = checkBounds(name, a, b);
        if (problem) t.fail(problem);
      }
    }
    t.pass();
  });
}

type Ends = readonly [low: bigint, high: bigint];

/** Intervals between marks, thinned out. */
function pairsOf(values: readonly bigint[]): Ends[] {
  const pairs: Ends[] = [];
  values.forEach((low, i) => {
    values.slice(i).forEach((high, j) => {
      if (j < 3 || (i + j) % 3 === 0) pairs.push([low, high]);
    });
  });
  return pairs;
}

function checkBounds(name: OperationName, a: Ends, b: Ends | readonly [number, number]): string | undefined {
  const emitter = new Emitter(switchPasses({ only: ['bounds'] }), 8);
  const { trace, facts } = emitter;
  const [x, y] = [0, 1].map((slot) => {
    const ref = trace.emit('input_int', slot);
    facts.admit(ref);
    return ref;
  }) as [number, number];
  emitter.snapshot = () => trace.addSnapshot([], 0);
  narrow(emitter, x, a);
  const immediate = typeof b[0] === 'number';
  if (!immediate) narrow(emitter, y, b as Ends);
  const result = emitter.emit(operations[name].code, x, immediate ? (b[0] as number) : y);
  for (const p of inside(a)) {
    for (const q of immediate ? [b[0]] : inside(b as Ends)) {
      const value = compute(name, p, q as bigint);
      if (value === undefined) continue;
      const known = facts.resolve(result);
      const said = known < 0 ? String(trace.constant(known).value) : undefined;
      const number = Number(value);
      const right =
        said === undefined
          ? typeof value === 'boolean' || (number >= facts.low(result) && number <= facts.high(result))
          : said === String(value);
      if (!right)
        return `${name}(${p}, ${q}) is ${value}: not in ${said ?? `${facts.low(result)}..${facts.high(result)}`} for ${a} and ${b}`;
    }
  }
  return undefined;
}

function narrow({ facts }: Emitter, ref: number, [low, high]: Ends): void {
  facts.narrow(ref, roundDown(Number(low)), roundUp(Number(high)));
  if (high < MAXIMUM) facts.noteBelowMaximum(ref);
  if (low > MINIMUM) facts.noteAboveMinimum(ref);
}

/** The ends, their neighbours, and marks between. */
function inside([low, high]: Ends): bigint[] {
  return [low, low + 1n, high - 1n, high, ...marks].filter((value) => value >= low && value <= high);
}

/** undefined where a precondition is broken or a checked operation leaves. */
function compute(name: OperationName, p: bigint, q: bigint): IrValue | undefined {
  const meaning = pureMeanings.get(name);
  if (meaning === undefined) {
    const exact = name === 'int_add_ovf' ? p + q : name === 'int_sub_ovf' ? p - q : p * q;
    return BigInt.asIntN(64, exact) === exact ? exact : undefined;
  }
  try {
    return meaning(p, q);
  } catch (error) {
    if (error instanceof PreconditionError) return undefined;
    throw error;
  }
}
