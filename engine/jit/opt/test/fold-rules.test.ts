import test from 'ava';
import { evaluateTrace } from '../../ir/evaluate.js';
import { columnsOf } from '../../ir/operands.js';
import type { IrType } from '../../ir/operation-row.js';
import { inputOperations, type OperationName, operationRows, operations } from '../../ir/ops.table.js';
import { printTrace } from '../../ir/print.js';
import { type IrValue, PreconditionError, pureMeanings } from '../../ir/pure-meanings.js';
import { type IrRef, Trace } from '../../ir/trace.js';
import { optimizeTrace } from '../optimize.js';
import { switchPasses } from '../pipeline.table.js';

const MAXIMUM = 2n ** 63n - 1n;
const MINIMUM = -(2n ** 63n);
const edges: Readonly<Record<string, readonly IrValue[]>> = {
  int: [0n, 1n, -1n, 2n, 3n, -8n, 7n, 63n, 255n, 256n, 0xffff_ffffn, 2n ** 53n + 1n, MAXIMUM, MINIMUM],
  float: [
    0,
    -0,
    1,
    -1,
    0.5,
    -2.5,
    3,
    4,
    2 ** 53,
    1e300,
    5e-324,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NaN,
  ],
  bool: [false, true],
  obj: [1, 2],
};
const names = (Object.keys(operations) as OperationName[]).filter(
  (name) => pureMeanings.has(name) && name !== 'ptr_add',
);
const passes = [switchPasses({ only: ['fold'] }), switchPasses({ only: ['fold', 'bounds', 'cse', 'dce'] })];

/** An expression of one or two operations over inputs x, y and constants. */
type Leaf = 'x' | 'y' | IrValue;

for (const outer of names) {
  test(`${outer} folds to the same value over every operation and edge value`, (t) => {
    for (const inner of names) {
      const wanted = columnsOf(outer)[0]?.type;
      if (operationRows[inner].result !== wanted) continue;
      const innerType = columnsOf(inner)[0]?.type as IrType;
      for (const [c, d] of leafPairs(columnsOf(inner)[1]?.type, columnsOf(outer)[1]?.type, innerType)) {
        check(t, outer, inner, innerType, c, d);
      }
    }
    t.pass();
  });
}

/** Second operands of the inner and the outer operation: variables, and a part of the edge values against each other. */
function leafPairs(inner: IrType | undefined, outer: IrType | undefined, x: IrType): [Leaf, Leaf][] {
  const leaves = (type: IrType | undefined): Leaf[] => {
    if (type === undefined) return [0];
    return [...(type === x ? (['x'] as Leaf[]) : []), ...((edges[type] ?? []) as Leaf[])];
  };
  const pairs: [Leaf, Leaf][] = [];
  leaves(inner).forEach((c, i) => {
    leaves(outer).forEach((d, j) => {
      if ((i * 7 + j * 3) % 4 === 0 || c === 'x' || d === 'x') pairs.push([c, d]);
    });
  });
  return pairs;
}

function check(
  t: { fail(message: string): void },
  outer: OperationName,
  inner: OperationName,
  type: IrType,
  c: Leaf,
  d: Leaf,
): void {
  if (type === 'ptr') return;
  const trace = new Trace();
  trace.inputs.push(type);
  trace.emit(inputOperations[type], 0);
  const first = trace.emit(inner, ...operandsOf(trace, inner, 0, c));
  const second = trace.emit(outer, ...operandsOf(trace, outer, first, d));
  trace.emit('exit', 0, 0, 0, 0, trace.addSnapshot([second, first], 1));
  for (const on of passes) {
    let optimised: Trace | undefined;
    for (const x of edges[type] ?? []) {
      const expected = tryRun(trace, x);
      if (expected === undefined) continue;
      optimised ??= optimizeTrace(trace, { passes: on });
      const found = tryRun(optimised, x);
      if (found !== expected)
        t.fail(`x = ${x}: ${expected} became ${found}\n${printTrace(trace)}${printTrace(optimised)}`);
    }
  }
}

/** Operands of an operation: the first is a ref, the second a leaf; a third is the first constant of its type. */
function operandsOf(trace: Trace, name: OperationName, a: IrRef, leaf: Leaf): [number, number, number] {
  const [, second, third] = columnsOf(name);
  const b =
    second === undefined
      ? 0
      : second.type === undefined
        ? 2
        : leaf === 'x'
          ? 0
          : constantOf(trace, second.type, leaf);
  return [
    a,
    b,
    third?.type === undefined ? 0 : constantOf(trace, third.type, edges[third.type]?.[1] as IrValue),
  ];
}

function constantOf(trace: Trace, type: IrType, value: Leaf): IrRef {
  if (type === 'int') return trace.int(value as bigint);
  if (type === 'float') return trace.float(value as number);
  return type === 'bool' ? trace.bool(value as boolean) : trace.object(value as number);
}

function tryRun(trace: Trace, x: IrValue): string | undefined {
  try {
    const outcome = evaluateTrace(trace, [x]);
    return outcome.kind === 'exit'
      ? outcome.values.map((value) => (Object.is(value, -0) ? '-0.0' : `${value}`)).join(' ')
      : undefined;
  } catch (error) {
    if (error instanceof PreconditionError) return undefined;
    throw error;
  }
}
