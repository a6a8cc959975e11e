import test from 'ava';
import fc from 'fast-check';
import { evaluateTrace } from '../../ir/evaluate.js';
import type { EvaluatorMemory } from '../../ir/evaluator-memory.js';
import { parseTrace } from '../../ir/parse.js';
import { printTrace } from '../../ir/print.js';
import type { IrValue } from '../../ir/pure-meanings.js';
import { sameMemory } from '../../ir/test/random-trace.js';
import type { IrRef, Trace } from '../../ir/trace.js';
import type { VectorLoop } from '../../ir/vector-loop.js';
import { optimizeTrace } from '../optimize.js';
import { switchPasses } from '../pipeline.table.js';
import { layOut, OBJECTS, type Statement, statement, writeLoop } from './array-loops.js';
import { runVectorLoop } from './run-vector-loop.js';

const LANES = 4;

/** The values of the preamble, by stopping the trace at its second poll. */
function valuesAtLabel(
  trace: Trace,
  inputs: readonly IrValue[],
  memory: EvaluatorMemory,
): Map<IrRef, IrValue> | undefined {
  const text = printTrace(trace).replace(/\nlabel[\s\S]*/, '\n');
  const refs: IrRef[] = [];
  let label = 0;
  while (trace.name(label) !== 'label') label++;
  for (let ref = 0; ref < label; ref++) if (trace.type(ref) !== undefined) refs.push(ref);
  const straight = parseTrace(`${text}exit() [] {template 99}\n`);
  const at = straight.length - 1;
  straight.setSnapshot(at, straight.addSnapshot(refs, 99));
  const outcome = evaluateTrace(straight, inputs, { memory });
  if (outcome.kind !== 'exit' || outcome.template !== 99) return undefined;
  return new Map(refs.map((ref, index) => [ref, outcome.values[index] as IrValue]));
}

function loopOf(trace: Trace): VectorLoop | undefined {
  return trace.vector?.kind === 'loop' ? trace.vector.loop : undefined;
}

test('a planned loop does in rounds what the loop does one by one, however the arrays overlap', (t) => {
  let planned = 0;
  let rounds = 0;
  fc.assert(
    fc.property(
      fc.array(statement, { minLength: 1, maxLength: 3 }),
      fc.array(fc.nat(60), { minLength: OBJECTS, maxLength: OBJECTS }),
      (statements, starts) => {
        const trace = optimizeTrace(parseTrace(writeLoop(statements)));
        const loop = loopOf(trace);
        if (loop === undefined || loop.maximumLanes < LANES) return;
        planned++;
        const inputs: IrValue[] = [5n, 15n, 0, 1, 2, 3];
        const memory = layOut(starts);
        const before = valuesAtLabel(trace, inputs, memory);
        if (before === undefined) return;
        const label = [...before.keys()].length;
        for (let ref = label; ref < trace.length; ref++) {
          if (trace.name(ref).startsWith('phi'))
            before.set(ref, valueAt(trace, before, trace.operand(ref, 0)));
        }
        const { iterations } = runVectorLoop(trace, loop, LANES, memory, before);
        if (iterations > 0) rounds++;
        const plain = layOut(starts);
        const done = iterations + (trace.contract?.rewound ? 0 : 1);
        evaluateTrace(trace, inputs, { memory: plain, interrupted: (passed) => passed >= done });
        t.true(sameMemory(memory, plain), `${printTrace(trace)}${starts}`);
      },
    ),
    { seed: 21, numRuns: 600 },
  );
  t.true(planned > 80 && rounds > 20, `${planned} planned, ${rounds} ran`);
});

function valueAt(trace: Trace, values: ReadonlyMap<IrRef, IrValue>, ref: IrRef): IrValue {
  return ref < 0 ? trace.constant(ref).value : (values.get(ref) as IrValue);
}

const saxpy: Statement = { to: [1, 0], from: [0, 0], other: [1, 0], operation: 'float_add' };

test('y[i] = x[i] + y[i] is planned with one check of x against y', (t) => {
  const loop = loopOf(optimizeTrace(parseTrace(writeLoop([saxpy]))));
  t.is(loop?.checks.length, 1);
  t.is(loop?.maximumLanes, 8);
  t.is(loop?.accesses[0]?.bytes, 8);
  t.is(loop?.count.kind, 'remaining');
});

test('a prefix sum is refused, whether its value goes through memory or a phi', (t) => {
  const trace = parseTrace(writeLoop([{ to: [0, 1], from: [0, 0], other: [1, 0], operation: 'float_add' }]));
  const reasons = [switchPasses({ off: ['carry'] }), switchPasses()].map((passes) => {
    const { vector } = optimizeTrace(trace, { passes });
    return vector?.kind === 'refused' ? vector.reason : 'planned';
  });
  t.deepEqual(reasons, [
    'an iteration reads what the one before wrote',
    'an iteration needs a value of the one before',
  ]);
});

test('a recurrence over four elements runs in rounds of four', (t) => {
  const loop = loopOf(
    optimizeTrace(
      parseTrace(writeLoop([{ to: [0, 3], from: [0, -1], other: undefined, operation: 'float_mul' }])),
    ),
  );
  t.is(loop?.maximumLanes, 4);
});

const sum = `[i0, i1, f2, o3]
guard_not_interrupted() [i0, i1, f2, o3]
b4 = int_gt(i1, 0)
guard_true(b4) [f2]
guard_class(o3, "array f64") [i0, i1, f2, o3]
i5 = getfield_int(o3, length)
b6 = uint_lt(i0, i5)
guard_true(b6) [i0, i1, f2, o3]
p7 = getfield_ptr(o3, data)
f8 = getarrayitem_float(p7, i0, f64)
f9 = float_add(f2, f8)
i10 = int_add(i0, 1)
i11 = int_sub(i1, 1)
close_loop(i10, i11, f9, o3)
`;

test('a sum is refused: floats are not reassociated', (t) => {
  const { vector } = optimizeTrace(parseTrace(sum));
  t.is(
    vector?.kind === 'refused' ? vector.reason : 'planned',
    'an iteration needs a value of the one before',
  );
});

test('a value that only exits look at is handed on from the last lane', (t) => {
  const text = sum.replace(
    'f9 = float_add(f2, f8)',
    'f9 = float_mul(f8, 2.0)\nsetarrayitem_float(p7, i0, f9, f64)',
  );
  const trace = optimizeTrace(parseTrace(text));
  t.is(loopOf(trace)?.lastValues.length, 1);
  t.is(trace.type(loopOf(trace)?.lastValues[0]?.phi ?? 0), 'float');
});

test('a straight trace has no plan and no refusal', (t) => {
  t.is(optimizeTrace(parseTrace('[i0]\njump_to(trace 1, i0)')).vector, undefined);
});
