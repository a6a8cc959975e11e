import test from 'ava';
import { detectCpuFeatures } from '../../../../native/cpu-features.js';
import type { EvaluatorMemory } from '../../../ir/evaluator-memory.js';
import { classWord } from '../../../ir/object-classes.js';
import { parseTrace } from '../../../ir/parse.js';
import { optimizeTrace } from '../../../opt/optimize.js';
import { compareRuns } from './comparison.js';
import { Machine } from './machine.js';

const canRun = Machine.create() !== undefined && detectCpuFeatures().has('avx2');
const vectorTest = canRun ? test : test.skip;
if (!canRun) console.log('no executable memory or no AVX2 here: the tests of vector loops are skipped');

type Element = 'f64' | 'f32' | 'i64';

/** A loop over three arrays, objects 0 to 2: `body` computes its value (f or i 90) from those of two and of the third's next element. */
interface Kernel {
  readonly title: string;
  readonly element: Element;
  readonly body: string;
  readonly result: string;
}

const kernels: readonly Kernel[] = [
  {
    title: 'multiply and add',
    element: 'f64',
    body: 'f80 = float_mul(f70, f3)\nf81 = float_add(f80, f71)',
    result: 'f81',
  },
  {
    title: 'difference and quotient',
    element: 'f64',
    body: 'f80 = float_sub(f70, f71)\nf81 = float_truediv(f80, f3)',
    result: 'f81',
  },
  {
    title: 'root of an absolute value',
    element: 'f64',
    body: 'f80 = float_abs(f70)\nf81 = float_sqrt(f80)\nf82 = float_neg(f81)',
    result: 'f82',
  },
  {
    title: 'least and greatest',
    element: 'f64',
    body: 'f80 = float_min(f70, f71)\nf81 = float_max(f80, f3)',
    result: 'f81',
  },
  {
    title: 'rounding',
    element: 'f64',
    body: 'f80 = float_floor(f70)\nf81 = float_ceil(f71)\nf82 = float_trunc(f3)\nf83 = float_rint(f71)\nf84 = float_add(f80, f81)\nf85 = float_add(f82, f83)\nf86 = float_sub(f84, f85)',
    result: 'f86',
  },
  ...(['lt', 'le', 'eq', 'ne', 'gt', 'ge'] as const).map((name) => ({
    title: `selection by float_${name}`,
    element: 'f64' as const,
    body: `b80 = float_${name}(f70, f71)\nf81 = float_select(b80, f70, f3)`,
    result: 'f81',
  })),
  {
    title: 'singles',
    element: 'f32',
    body: 'f80 = float_mul(f70, f3)\nf81 = float_to_single(f80)\nf82 = float_add(f81, f71)',
    result: 'f82',
  },
  {
    title: 'integers',
    element: 'i64',
    body: 'i80 = int_add(i70, i71)\ni81 = int_xor(i80, 1234567890123)\ni82 = int_lshift(i81, 3)\ni83 = uint_rshift(i82, 7)\ni84 = int_sub(i83, i70)\ni85 = int_and(i84, i71)\ni86 = int_or(i85, 1)',
    result: 'i86',
  },
  ...(['lt', 'eq', 'gt'] as const).map((name) => ({
    title: `selection by int_${name}`,
    element: 'i64' as const,
    body: `b80 = int_${name}(i70, i71)\ni81 = int_select(b80, i70, 7)`,
    result: 'i81',
  })),
];

for (const kernel of kernels) {
  vectorTest(`${kernel.title}: rounds of four and the rest give the evaluator's bits`, (t) => {
    const machine = Machine.create();
    if (machine === undefined) return t.fail();
    const trace = optimizeTrace(parseTrace(recorded(kernel)));
    t.is(trace.vector?.kind, 'loop');
    for (const count of [1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 40]) {
      const inputs = [0n, BigInt(count), 0, 1.25, 0, 1, 2];
      for (const offset of [400, 8, 16, 24, 0, -8, -24, 32, 4]) {
        if (kernel.element !== 'f32' && offset % 8 !== 0) continue;
        const problem = compareRuns(machine, trace, inputs, () => memory(kernel.element, offset));
        t.is(problem, undefined);
      }
    }
    machine.arena.close();
  });
}

vectorTest('a vector loop leaves early when the control word is set', (t) => {
  const machine = Machine.create();
  const [kernel] = kernels;
  if (machine === undefined || kernel === undefined) return t.fail();
  const trace = optimizeTrace(parseTrace(recorded(kernel)));
  const root = machine.loadRoot(trace);
  t.true(root.compiled.code.length > 0);
  machine.state.interrupt(true);
  const outcome = machine.run(root, [0n, 40n, 0, 1.25, 0, 1, 2]);
  t.is(trace.name(outcome.ref), 'guard_not_interrupted');
  machine.arena.close();
});

/** next, remaining, a float that hands on the last value, a float from outside, three arrays; i: next element of the third array is read. */
function recorded({ element, body, result }: Kernel): string {
  const letter = element === 'i64' ? 'i' : 'f';
  const kind = element === 'i64' ? 'int' : 'float';
  const last = element === 'i64' ? 'f2' : result;
  return `[i0, i1, f2, f3, o4, o5, o6]
guard_not_interrupted() [i0, i1, f2, f3, o4, o5, o6] {template 0}
b10 = int_gt(i1, 0)
guard_true(b10) [i0, f2] {template 1}
i12 = int_add(i0, 1)
i13 = int_sub(i1, 1)
guard_class(o4, "array ${element}") [i0, i1] {template 2}
i15 = getfield_int(o4, length)
b16 = uint_lt(i0, i15)
guard_true(b16) [i0, i1, f2] {template 3}
p18 = getfield_ptr(o4, data)
${letter}70 = getarrayitem_${kind}(p18, i0, ${element})
guard_class(o5, "array ${element}") [i0, i1] {template 4}
i21 = getfield_int(o5, length)
b22 = uint_lt(i12, i21)
guard_true(b22) [i0, i1, f2] {template 5}
p24 = getfield_ptr(o5, data)
${letter}71 = getarrayitem_${kind}(p24, i12, ${element})
${body}
guard_class(o6, "array ${element}") [i0, i1] {template 6}
i31 = getfield_int(o6, length)
b32 = uint_lt(i0, i31)
guard_true(b32) [i0, i1, f2] {template 7}
p34 = getfield_ptr(o6, data)
setarrayitem_${kind}(p34, i0, ${result}, ${element})
close_loop(i12, i13, ${last}, f3, o4, o5, o6)
`;
}

/** Arrays of 42 elements; the third begins `offset` bytes behind the first, so that they may overlap. */
function memory(element: Element, offset: number): EvaluatorMemory {
  const bytes = new Uint8Array(2048);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < 2048 / 8; at++) {
    const value = ((at * 37) % 23) - 11;
    if (element === 'i64') view.setBigInt64(at * 8, BigInt(value) * 1_000_000_007n, true);
    else if (element === 'f64') view.setFloat64(at * 8, value / 4, true);
    else for (const half of [0, 4]) view.setFloat32(at * 8 + half, (value + half) / 4, true);
  }
  const address = 0x10_000n;
  const word = classWord({ kind: 'array', element, dimensions: 1, contiguous: true, readonly: false });
  const starts = [512, 1200, 512 + offset];
  const objects = new Map(
    starts.map((start, row) => [
      row,
      { classWord: word, fields: { length: 42n, data: address + BigInt(start) } },
    ]),
  );
  return { objects, regions: [{ address, bytes }] };
}
