import test from 'ava';
import fc from 'fast-check';
import { elements } from '../elements.table.js';
import { evaluateTrace } from '../evaluate.js';
import { copyMemory, readElement, writeElement } from '../evaluator-memory.js';
import { type OperationName, operationRows, operations } from '../ops.table.js';
import { parseTrace } from '../parse.js';
import { type IrValue, PreconditionError, pureMeanings } from '../pure-meanings.js';
import { randomMemory } from './random-memory.js';
import { randomLibm, randomTraces } from './random-trace.js';

const sum = parseTrace(`[i0, i1, i2]
guard_not_interrupted() [i0, i1, i2] {template 1}
b4 = int_gt(i1, 0)
guard_true(b4) [i2] {template 2}
i6 = int_add_ovf(i2, i0) [i0, i1, i2] {template 3}
i7 = int_sub(i1, 1)
i8 = int_add(i0, 1)
close_loop(i8, i7, i6)
`);

test('a recorded loop goes around until a guard fails', (t) => {
  t.like(evaluateTrace(sum, [0n, 10n, 0n]), {
    kind: 'exit',
    ref: 5,
    template: 2,
    values: [45n],
    passed: 11,
  });
});

test('an overflow leaves with the values before it', (t) => {
  const big = 2n ** 63n - 3n;
  const outcome = evaluateTrace(sum, [1n, 5n, big]);
  t.like(outcome, { kind: 'exit', ref: 6, template: 3, values: [2n, 4n, big + 1n], passed: 2 });
});

test('phis change all at once', (t) => {
  const swap = parseTrace(`[i0, i1]
label
i3 = phi_int(i0, i4)
i4 = phi_int(i1, i3)
guard_not_interrupted() [i3, i4]
jump()
`);
  const outcome = evaluateTrace(swap, [1n, 2n], { interrupted: (passed) => passed === 3 });
  t.deepEqual(outcome.kind === 'exit' && outcome.values, [2n, 1n]);
});

test('a run that goes on for ever is given up at its limit', (t) => {
  t.is(evaluateTrace(parseTrace('[]\nlabel\njump()'), []).kind, 'limit');
});

test('jump_to gives the values that it takes along', (t) => {
  const trace = parseTrace('[i0, f1]\nf2 = float_add(f1, 0.5)\njump_to(trace 3, i0, f2, 7)');
  t.deepEqual(evaluateTrace(trace, [1n, 2]), { kind: 'jump', target: 3, values: [1n, 2.5, 7n], passed: 0 });
});

test('memory is read and written through rows, and accesses out of it are refused', (t) => {
  const memory = randomMemory(1);
  const trace = parseTrace(`[o0, i1]
guard_class(o0, "list f64") []
p3 = getfield_ptr(o0, data)
f4 = getarrayitem_float(p3, i1, f64)
f5 = float_mul(f4, 2.0)
setarrayitem_float(p3, i1, f5, f64)
i6 = getfield_int(o0, list_length)
setfield_int(o0, 3, list_length)
exit() [f4, f5, i6]
`);
  const base = BigInt(memory.objects.get(0)?.fields.data ?? 0n);
  writeElement(memory, base, 2n, elements.f64.code, 4.5);
  const outcome = evaluateTrace(trace, [0, 2n], { memory });
  t.deepEqual(outcome.kind === 'exit' && outcome.values, [4.5, 9, 8n]);
  t.is(readElement(memory, base, 2n, elements.f64.code), 9);
  t.is(memory.objects.get(0)?.fields.list_length, 3n);
  t.throws(() => evaluateTrace(trace, [0, 50n], { memory }), { instanceOf: PreconditionError });
  t.is(evaluateTrace(trace, [2, 0n], { memory }).kind, 'exit');
});

const facts: readonly [OperationName, readonly (IrValue | number)[], IrValue][] = [
  ['int_floordiv', [-7n, 2n], -4n],
  ['int_floordiv', [7n, -2n], -4n],
  ['int_mod', [-7n, 3n], 2n],
  ['int_mod', [7n, -3n], -2n],
  ['uint_floordiv', [-1n, 2n], 2n ** 63n - 1n],
  ['uint_rshift', [-1n, 60n], 15n],
  ['int_lshift', [3n, 63n], -(2n ** 63n)],
  ['int_neg', [-(2n ** 63n)], -(2n ** 63n)],
  ['uint_lt', [-1n, 5n], false],
  ['int_sign_extend', [0x80n, 1], -128n],
  ['int_zero_extend', [-1n, 4], 0xffff_ffffn],
  ['float_rint', [2.5], 2],
  ['float_rint', [-0.5], -0],
  ['float_rint', [3.5], 4],
  ['float_rint', [0.49999999999999994], 0],
  ['float_min', [Number.NaN, 1], 1],
  ['float_min', [0, -0], -0],
  ['float_max', [1, Number.NaN], Number.NaN],
  ['cast_uint_to_float', [-1n], 2 ** 64],
  ['cast_float_to_int', [-3.9], -3n],
  ['float_to_single', [0.1], Math.fround(0.1)],
];

test('pure operations at their edges', (t) => {
  for (const [name, operands, expected] of facts) {
    const found = pureMeanings.get(name)?.(...(operands as IrValue[]));
    t.true(Object.is(found, expected), `${name}(${operands.join(', ')}) is ${found}`);
  }
});

test('broken preconditions throw', (t) => {
  for (const [name, operands] of [
    ['int_mod', [1n, 0n]],
    ['int_floordiv', [-(2n ** 63n), -1n]],
    ['int_lshift', [1n, 64n]],
    ['cast_float_to_int', [2 ** 63]],
    ['cast_float_to_int', [Number.NaN]],
  ] as const) {
    t.throws(() => pureMeanings.get(name)?.(...operands), { instanceOf: PreconditionError }, name);
  }
});

test('every pure operation but those that need a world has a meaning', (t) => {
  for (const name of Object.keys(operations) as OperationName[]) {
    const needsWorld = name.startsWith('call_libm') || name === 'getarrayitem_obj';
    const pure = operationRows[name].kind === 'pure' && !needsWorld;
    t.is(pureMeanings.has(name), pure, name);
  }
});

test('random traces run without breaking a precondition, and twice the same', (t) => {
  fc.assert(
    fc.property(randomTraces(), ({ trace, inputs, memory }) => {
      const world = { libm: randomLibm, limit: 5000 };
      const first = evaluateTrace(trace, inputs, { ...world, memory: memory() });
      t.deepEqual(evaluateTrace(trace, inputs, { ...world, memory: copyMemory(memory()) }), first);
    }),
    { seed: 2, numRuns: 300 },
  );
});
