import test from 'ava';
import fc from 'fast-check';
import { detectCpuFeatures } from '../../../../native/cpu-features.js';
import { evaluateTrace } from '../../../ir/evaluate.js';
import { parseTrace } from '../../../ir/parse.js';
import type { IrValue } from '../../../ir/pure-meanings.js';
import { systemLibm } from './comparison.js';
import { Machine } from './machine.js';

const available = Machine.create();
const nativeTest = available === undefined ? test.skip : test;
if (available === undefined) console.log('no executable memory here: the tests of machine code are skipped');

/** Counts even and odd terms of an LCG apart: the loop takes one way, the bridge the other. */
const branchy = `[i0, i1, i2, i3, f4, f5]
f6 = float_mul(f4, 2.0)
i7 = int_add(i0, 12345)
label
i9 = phi_int(i1, i19)
i10 = phi_int(i2, i18)
i11 = phi_int(i3, i17)
f12 = phi_float(f5, f20)
guard_not_interrupted() [i9, i10, i11, f12]
b14 = int_gt(i9, 0)
guard_true(b14) [i10, i11, f12] {template 1}
i15 = int_mul(i10, 6364136223846793005)
i18 = int_add(i15, i7)
i16 = uint_rshift(i18, 33)
i21 = int_and(i16, 1)
b22 = int_eq(i21, 0)
guard_true(b22) [i9, i18, i11, f12, i0] {template 2}
i17 = int_add(i11, 1)
f20 = float_add(f12, f6)
i19 = int_sub(i9, 1)
jump()
`;

/** The other way: back to the trace's entry. */
const throughEntry = `[i0, i1, i2, f3, i4]
i5 = int_sub(i0, 1)
f6 = float_sub(f3, 1.0)
jump_to(trace 0, i4, i5, i1, i2, 0.75, f6)
`;

/** The other way: back to the header. */
const throughHeader = `[i0, i1, i2, f3, i4]
i5 = int_sub(i0, 1)
f6 = float_sub(f3, 1.0)
jump_to(trace 0, i5, i1, i2, f6)
`;

nativeTest('a bridge goes back to the trace through its entry, or straight to the loop', (t) => {
  const inputs = [7n, 10_000n, 1n, 0n, 0.75, 0.5];
  const expected = interpret(10_000, 1n, 7n);
  for (const features of [detectCpuFeatures(), new Set<never>()]) {
    const machine = Machine.create(features);
    if (machine === undefined) return t.fail();
    const root = machine.loadRoot(parseTrace(branchy));
    machine.loadBridge(root, 2, parseTrace(throughEntry), [root]);
    t.deepEqual(machine.run(root, inputs).values, expected);
    const other = machine.loadRoot(parseTrace(branchy));
    machine.loadLandingBridge(other, 2, parseTrace(throughHeader));
    t.deepEqual(machine.run(other, inputs).values, expected);
    machine.state.interrupt(true);
    t.is(machine.run(other, inputs).exit, 0);
    machine.arena.close();
  }
});

nativeTest('who comes to a label with other values leaves them in their slots as well', (t) => {
  const machine = Machine.create();
  if (machine === undefined) return t.fail();
  const root = machine.loadRoot(
    parseTrace(`[i0, i1]
label
i3 = phi_int(i0, i6)
guard_not_interrupted() [i3, i1]
b5 = int_gt(i3, 0)
guard_true(b5) [i3, i1] {template 1}
i6 = int_sub(i3, i1)
jump()
`),
  );
  const end = machine.loadRoot(parseTrace('[i0, i1]\nexit() [i0, i1]'));
  t.deepEqual(root.compiled.label?.needs, [1]);
  const again = machine.loadFreshBridge(
    root,
    1,
    parseTrace(`[i0, i1]
b2 = int_lt(i1, 3)
guard_true(b2) [i0, i1] {template 2}
i4 = int_add(i1, 1)
jump_to(trace 0, 20, i4)
`),
    root,
  );
  machine.loadBridge(again, 0, parseTrace('[i0, i1]\njump_to(trace 1, i0, i1)'), [root, end]);
  t.deepEqual(machine.run(root, [5n, 1n]).values, [-1n, 3n]);
  machine.arena.close();
});

nativeTest('a value that is passed on twice and a bridge from a bridge keep the loop going', (t) => {
  const machine = Machine.create();
  if (machine === undefined) return t.fail();
  const root = machine.loadRoot(parseTrace(branchy));
  const first = machine.loadLandingBridge(
    root,
    2,
    parseTrace(`[i0, i1, i2, f3, i4]
i5 = int_and(i1, 48)
b6 = int_ne(i5, 0)
guard_true(b6) [i0, i1, i2, f3, i1, i2] {template 3}
i7 = int_sub(i0, 1)
f8 = float_sub(f3, 1.0)
jump_to(trace 0, i7, i1, i2, f8)
`),
  );
  machine.loadLandingBridge(
    first,
    0,
    parseTrace(`[i0, i1, i2, f3, i4, i5]
i6 = int_sub(i0, 1)
i7 = int_add(i5, 0)
f8 = call_libm_1(f3, atan)
f9 = float_sub(f3, 1.0)
f10 = float_mul(f8, 0.0)
f11 = float_add(f9, f10)
jump_to(trace 0, i6, i4, i7, f11)
`),
  );
  t.deepEqual(machine.run(root, [7n, 10_000n, 1n, 0n, 0.75, 0.5]).values, interpret(10_000, 1n, 7n));
  machine.arena.close();
});

nativeTest('bridges keep what their loop needs however few registers there are', (t) => {
  const usable = { gpr: 0b1100_1111, xmm: 0b1111 << 16 };
  const rows = fc.record({
    registers: fc.constantFrom(undefined, usable),
    values: fc.integer({ min: 1, max: 12 }),
    calls: fc.boolean(),
    invariants: fc.integer({ min: 0, max: 12 }),
    seed: fc.nat(1000),
  });
  fc.assert(
    fc.property(rows, ({ registers, values, calls, invariants, seed }) => {
      const machine = Machine.create(detectCpuFeatures(), registers);
      if (machine === undefined) throw new Error('no machine');
      const loop = parseTrace(pressing(values, invariants, calls));
      const root = machine.loadRoot(loop);
      const exit = root.compiled.exits.findIndex(({ snapshot }) => loop.snapshots[snapshot]?.template === 2);
      machine.loadLandingBridge(root, exit, parseTrace(pressingBridge(values, calls)));
      const inputs = [50n, BigInt(seed), ...Array.from({ length: invariants }, (_, index) => index + 0.5)];
      const expected = runPressing(values, invariants, calls, inputs);
      const actual = machine.run(root, inputs);
      machine.arena.close();
      if (String(actual.values) !== String(expected)) {
        throw new Error(`${actual.values} instead of ${expected}`);
      }
    }),
    { numRuns: 150, seed: 5 },
  );
  t.pass();
});

/** What the branchy loop and its bridge compute. */
function interpret(rounds: number, seed: bigint, step: bigint): readonly IrValue[] {
  let [state, even, float] = [seed, 0n, 0.5];
  for (let round = 0; round < rounds; round++) {
    state = BigInt.asIntN(64, state * 6364136223846793005n + step + 12345n);
    if (((BigInt.asUintN(64, state) >> 33n) & 1n) === 0n) {
      even++;
      float += 1.5;
    } else {
      float -= 1;
    }
  }
  return [state, even, float];
}

/** A loop with many floats carried and kept, that leaves in odd rounds with all that is carried. */
function pressing(values: number, invariants: number, calls: boolean): string {
  const numbers = Array.from({ length: values }, (_, index) => index);
  const kept = Array.from({ length: invariants }, (_, index) => index);
  const carried = ['i900', 'i901', ...numbers.map((index) => `f${100 + index}`)].join(', ');
  return `[i0, i1${kept.map((index) => `, f${2 + index}`).join('')}]
${kept.map((index) => `f${50 + index} = float_mul(f${2 + index}, 0.5)`).join('\n')}
label
i900 = phi_int(i0, i910)
i901 = phi_int(i1, i911)
${numbers.map((index) => `f${100 + index} = phi_float(${index}.25, f${200 + index})`).join('\n')}
guard_not_interrupted() [i900]
b902 = int_gt(i900, 0)
guard_true(b902) [${carried}] {template 1}
i903 = int_and(i901, 1)
b904 = int_eq(i903, 0)
guard_true(b904) [${carried}] {template 2}
${calls ? 'f905 = call_libm_1(f100, sin)' : 'f905 = float_mul(f100, 0.5)'}
${numbers.map((index) => `f${200 + index} = float_add(f${100 + ((index + 1) % values)}, ${index < invariants ? `f${50 + index}` : 'f905'})`).join('\n')}
i910 = int_sub(i900, 1)
i906 = int_mul(i901, 3)
i911 = int_add(i906, 1)
jump()
`;
}

function pressingBridge(values: number, calls: boolean): string {
  const numbers = Array.from({ length: values }, (_, index) => index);
  return `[i0, i1${numbers.map((index) => `, f${100 + index}`).join('')}]
${calls ? 'f905 = call_libm_2(f100, 0.5, pow)' : 'f905 = float_add(f100, 0.125)'}
${numbers.map((index) => `f${200 + index} = float_sub(f${100 + ((index + 2) % values)}, f905)`).join('\n')}
i2 = int_sub(i0, 1)
i3 = int_add(i1, 5)
jump_to(trace 0, i2, i3${numbers.map((index) => `, f${200 + index}`).join('')})
`;
}

/** Round by round with the evaluator: the loop's body as a straight trace, left where the loop is left. */
function runPressing(
  values: number,
  invariants: number,
  calls: boolean,
  inputs: readonly IrValue[],
): readonly IrValue[] {
  let [remaining, state] = inputs as [bigint, bigint];
  let floats = Array.from({ length: values }, (_, index) => index + 0.25);
  while (remaining > 0n) {
    const odd = state % 2n !== 0n && BigInt.asUintN(1, state) === 1n;
    const [first = 0] = floats;
    const text = odd
      ? `[f0]\n${calls ? 'f1 = call_libm_2(f0, 0.5, pow)' : 'f1 = float_add(f0, 0.125)'}\nexit() [f1]`
      : `[f0]\n${calls ? 'f1 = call_libm_1(f0, sin)' : 'f1 = float_mul(f0, 0.5)'}\nexit() [f1]`;
    const outcome = evaluateTrace(parseTrace(text), [first], { libm: systemLibm });
    const extra = outcome.kind === 'exit' ? (outcome.values[0] as number) : 0;
    floats = floats.map((_, index) => {
      if (odd) return (floats[(index + 2) % values] as number) - extra;
      const kept = index < invariants ? (inputs[2 + index] as number) * 0.5 : extra;
      return (floats[(index + 1) % values] as number) + kept;
    });
    state = BigInt.asIntN(64, odd ? state + 5n : state * 3n + 1n);
    remaining--;
  }
  return [remaining, state, ...floats];
}
