import test from 'ava';
import { detectCpuFeatures } from '../../../../native/cpu-features.js';
import type { CpuFeature } from '../../../../native/cpu-features.table.js';
import { addressOf } from '../../../../native/executable-memory.js';
import { type ElementName, elements } from '../../../ir/elements.table.js';
import { evaluateTrace } from '../../../ir/evaluate.js';
import type { EvaluatorMemory } from '../../../ir/evaluator-memory.js';
import { classWord } from '../../../ir/object-classes.js';
import { parseTrace } from '../../../ir/parse.js';
import type { Trace } from '../../../ir/trace.js';
import { optimizeTrace } from '../../../opt/optimize.js';
import { compileTrace } from '../compile-trace.js';
import { compareRuns } from './comparison.js';
import { Machine } from './machine.js';

const canRun = Machine.create() !== undefined && detectCpuFeatures().has('avx2');
const vectorTest = canRun ? test : test.skip;
if (!canRun) console.log('no executable memory or no AVX2 here: the tests of vector loops are skipped');

/** Processors: this one, SSE2 alone, and SSE2 with what came before AVX. */
const processors: Readonly<Record<string, ReadonlySet<CpuFeature>>> = {
  AVX2: detectCpuFeatures(),
  SSE2: new Set(),
  'SSE4.2': new Set(['sse41', 'sse42'] as const),
};

/**
 * A loop over three arrays, objects 0 to 2: `body` computes its value from an element of the first (f or i 70) and the next one of the second (71);
 * f3 is a float from outside.
 */
interface Kernel {
  readonly title: string;
  /** Of the first, the second and the third array. */
  readonly elements: readonly [ElementName, ElementName, ElementName];
  readonly body: string;
  readonly result: string;
  /** It stays scalar where the processor has nothing newer than this. */
  readonly beyond?: readonly string[];
}

const doubles = ['f64', 'f64', 'f64'] as const;
const integers = ['i64', 'i64', 'i64'] as const;

const kernels: readonly Kernel[] = [
  {
    title: 'multiply and add',
    elements: doubles,
    body: 'f80 = float_mul(f70, f3)\nf81 = float_add(f80, f71)',
    result: 'f81',
  },
  {
    title: 'difference and quotient',
    elements: doubles,
    body: 'f80 = float_sub(f70, f71)\nf81 = float_truediv(f80, f3)',
    result: 'f81',
  },
  {
    title: 'root of an absolute value',
    elements: doubles,
    body: 'f80 = float_abs(f70)\nf81 = float_sqrt(f80)\nf82 = float_neg(f81)',
    result: 'f82',
  },
  {
    title: 'least and greatest',
    elements: doubles,
    body: 'f80 = float_min(f70, f71)\nf81 = float_max(f80, f3)',
    result: 'f81',
  },
  {
    title: 'rounding',
    elements: doubles,
    body: 'f80 = float_floor(f70)\nf81 = float_ceil(f71)\nf82 = float_trunc(f3)\nf83 = float_rint(f71)\nf84 = float_add(f80, f81)\nf85 = float_add(f82, f83)\nf86 = float_sub(f84, f85)',
    result: 'f86',
    beyond: ['SSE2'],
  },
  ...(['lt', 'le', 'eq', 'ne', 'gt', 'ge'] as const).map((name) => ({
    title: `selection by float_${name}`,
    elements: doubles,
    body: `b80 = float_${name}(f70, f71)\nb82 = bool_not(b80)\nf83 = float_select(b82, f71, 2.5)\nf81 = float_select(b80, f70, f83)`,
    result: 'f81',
  })),
  {
    title: 'singles',
    elements: ['f32', 'f32', 'f32'],
    body: 'f80 = float_mul(f70, f3)\nf81 = float_to_single(f80)\nf82 = float_add(f81, f71)',
    result: 'f82',
  },
  {
    title: 'singles to doubles',
    elements: ['f32', 'f64', 'f64'],
    body: 'f80 = float_mul(f70, f71)',
    result: 'f80',
  },
  {
    title: 'integers',
    elements: integers,
    body: 'i80 = int_add(i70, i71)\ni81 = int_xor(i80, 1234567890123)\ni82 = int_lshift(i81, 3)\ni83 = uint_rshift(i82, 7)\ni84 = int_sub(i83, i70)\ni85 = int_and(i84, i71)\ni86 = int_or(i85, 1)',
    result: 'i86',
  },
  {
    title: 'products, signs and shifts',
    elements: integers,
    body: 'i80 = int_mul(i70, i71)\ni81 = int_neg(i80)\ni82 = int_rshift(i81, 5)\ni83 = int_invert(i82)\ni84 = int_sign_extend(i83, 2)\ni85 = int_zero_extend(i80, 4)\ni86 = int_add(i84, i85)',
    result: 'i86',
  },
  ...(['int_lt', 'int_le', 'int_eq', 'int_ne', 'int_gt', 'int_ge', 'uint_lt', 'uint_le'] as const).map(
    (name) => ({
      title: `selection by ${name}`,
      elements: integers,
      body: `b80 = ${name}(i70, i71)\ni81 = int_select(b80, i70, 7)\ni82 = cast_bool_to_int(b80)\ni83 = int_add(i81, i82)`,
      result: 'i83',
    }),
  ),
  {
    title: 'integers to floats',
    elements: ['i64', 'u64', 'f64'],
    body: 'f80 = cast_int_to_float(i70)\nf81 = cast_uint_to_float(i71)\nf82 = float_sub(f80, f81)',
    result: 'f82',
  },
  ...(['i8', 'u8', 'i16', 'u16', 'i32', 'u32'] as const).map((element) => ({
    title: `${element} to float`,
    elements: [element, 'f64', 'f64'] as const,
    body: 'f80 = cast_int_to_float(i70)\nf81 = float_mul(f80, f71)',
    result: 'f81',
    ...(elements[element].bytes < 4 ? { beyond: ['SSE2', 'SSE4.2'] } : {}),
  })),
  ...(['i8', 'u8', 'i16', 'u16', 'i32', 'u32'] as const).map((element) => ({
    title: `${element} in place`,
    elements: [element, element, element] as const,
    body: 'i80 = int_add(i70, i71)\ni81 = int_xor(i80, 99)',
    result: 'i81',
    ...(elements[element].bytes < 4 ? { beyond: ['SSE2', 'SSE4.2'] } : {}),
  })),
  {
    title: 'sums that may overflow',
    elements: integers,
    body: 'i80 = int_add_ovf(i70, i71) [i0, i1, f2] {template 9}\ni81 = int_sub_ovf(i80, i71) [i0, i1, f2] {template 10}',
    result: 'i81',
  },
  {
    title: 'a guard that fails now and then',
    elements: doubles,
    body: 'b80 = float_lt(f70, -2.5)\nguard_false(b80) [i0, i1, f2] {template 9}\nb81 = float_ge(f71, 2.625)\nb82 = bool_not(b81)\nguard_true(b82) [i0, i1, f2] {template 10}\nf83 = float_mul(f70, f71)',
    result: 'f83',
  },
];

for (const [processor, features] of Object.entries(processors)) {
  for (const kernel of kernels) {
    vectorTest(`${kernel.title}, ${processor}: rounds and the rest give the evaluator's bits`, (t) => {
      const machine = Machine.create(features);
      if (machine === undefined) return t.fail();
      const trace = optimizeTrace(parseTrace(recorded(kernel)));
      t.is(trace.vector?.kind, 'loop');
      const root = machine.loadRoot(trace);
      t.is(hasVectors(trace, features), !kernel.beyond?.includes(processor));
      for (const count of [1, 2, 3, 4, 5, 6, 7, 9, 23, 38, 39, 40]) {
        const inputs = [0n, BigInt(count), 0, 1.25, 0, 1, 2];
        for (const offset of [400, 8, 16, 24, 0, -8, -24, 32, 4, 1]) {
          if (offset % elements[kernel.elements[2]].bytes !== 0) continue;
          const problem = compareRuns(machine, trace, inputs, () => memory(kernel.elements, offset), root);
          t.is(problem, undefined);
        }
      }
      machine.arena.close();
    });
  }
}

/** A narrow item from outside is stored everywhere: next, remaining, value, array. */
const fill = (element: ElementName) => `[i0, i1, i2, o3]
guard_not_interrupted() [i0, i1, i2, o3] {template 0}
b10 = int_gt(i1, 0)
guard_true(b10) [i0, i2] {template 1}
i12 = int_add(i0, 1)
i13 = int_sub(i1, 1)
guard_class(o3, "array ${element}") [i0, i1] {template 2}
i15 = getfield_int(o3, length)
b16 = uint_lt(i0, i15)
guard_true(b16) [i0, i1] {template 3}
p18 = getfield_ptr(o3, data)
setarrayitem_int(p18, i0, ${element.startsWith('u') ? 'i2' : '7'}, ${element})
close_loop(i12, i13, i2, o3)
`;

for (const element of ['i8', 'u8', 'i16', 'u16', 'i32', 'u32', 'i64'] as const) {
  vectorTest(`${element} filled: rounds and the rest give the evaluator’s bits`, (t) => {
    for (const features of Object.values(processors)) {
      const machine = Machine.create(features);
      if (machine === undefined) return t.fail();
      const trace = optimizeTrace(parseTrace(fill(element)));
      t.is(trace.vector?.kind, 'loop');
      const root = machine.loadRoot(trace);
      for (const count of [1, 2, 7, 8, 9, 16, 31, 32, 33, 41, 64, 65, 127, 128, 129, 200]) {
        const inputs = [0n, BigInt(count), 113n, 0];
        const given = () => memory([element, element, element], 0, 200n);
        t.is(compareRuns(machine, trace, inputs, given, root), undefined);
      }
      machine.arena.close();
    }
  });
}

/** Whether the code is longer than that of the scalar loop alone. */
function hasVectors(trace: Trace, features: ReadonlySet<CpuFeature>): boolean {
  const lengths = [trace.vector, undefined].map((vector) => {
    trace.vector = vector;
    const outcome = compileTrace(trace, { features, start: { kind: 'root' } });
    return outcome.kind === 'compiled' ? outcome.trace.code.length : 0;
  });
  return (lengths[0] ?? 0) > (lengths[1] ?? 0);
}

const sum = `[i0, i1, f2, f3, f4, o5]
guard_not_interrupted() [i0, i1, f2, f3, f4, o5]
b10 = int_gt(i1, 0)
guard_true(b10) [f2, f3, f4]
guard_class(o5, "array f64") [i0, i1, f2, o5]
i12 = getfield_int(o5, length)
b13 = uint_lt(i0, i12)
guard_true(b13) [i0, i1, f2, o5]
p15 = getfield_ptr(o5, data)
f16 = getarrayitem_float(p15, i0, f64)
f17 = float_mul(f16, f16)
f18 = float_add(f2, f17)
f19 = float_sub(f18, f16)
f20 = float_max(f16, f3)
f21 = float_abs(f16)
f22 = float_add(f21, 1.0)
f23 = float_mul(f22, f4)
i24 = int_add(i0, 1)
i25 = int_sub(i1, 1)
close_loop(i24, i25, f19, f20, f23, o5)
`;

for (const [processor, features] of Object.entries(processors)) {
  vectorTest(`with fastmath, sums, products and extremes are gathered up in parts, ${processor}`, (t) => {
    const machine = Machine.create(features);
    if (machine === undefined) return t.fail();
    const trace = optimizeTrace(parseTrace(sum), { fastmath: true });
    t.is(trace.vector?.kind === 'loop' ? trace.vector.loop.reductions.length : 0, 3);
    const root = machine.loadRoot(trace);
    for (const count of [1, 2, 5, 8, 17, 39]) {
      const inputs = [0n, BigInt(count), 0.5, -3, 1.5, 0];
      const given = memory(doubles, 400);
      const expected = evaluateTrace(trace, inputs, { memory: given });
      const bytes = given.regions[0]?.bytes ?? new Uint8Array(1);
      machine.setObjects(given, (address) => (addressOf(bytes) ?? 0n) + (address - ADDRESS));
      const { values } = machine.run(root, inputs);
      if (expected.kind !== 'exit') return t.fail();
      values.forEach((value, index) => {
        const wanted = Number(expected.values[index]);
        t.true(Math.abs(Number(value) - wanted) <= 1e-12 * Math.abs(wanted), `${value} for ${wanted}`);
      });
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

/** Doubles a row of an array: next, remaining, rows left, factor, array. */
const row = `[i0, i1, i2, f3, o4]
guard_not_interrupted() [i0, i1, i2, f3, o4] {template 0}
b10 = int_gt(i1, 0)
guard_true(b10) [i0, i2, o4] {template 1}
i12 = int_add(i0, 1)
i13 = int_sub(i1, 1)
guard_class(o4, "array f64") [i0, i1] {template 2}
i15 = getfield_int(o4, length)
b16 = uint_lt(i0, i15)
guard_true(b16) [i0, i1] {template 3}
p18 = getfield_ptr(o4, data)
f19 = getarrayitem_float(p18, i0, f64)
f20 = float_mul(f19, f3)
setarrayitem_float(p18, i0, f20, f64)
close_loop(i12, i13, i2, f3, o4)
`;

/** The next row, of nine items, with another factor. */
const nextRow = `[i0, i1, o2]
b3 = int_gt(i1, 0)
guard_true(b3) [i0, i1] {template 4}
i5 = int_sub(i1, 1)
jump_to(trace 0, i0, 9, i5, 3.0, o2)
`;

for (const [processor, features] of Object.entries(processors)) {
  vectorTest(`a bridge goes on at the vector loop of the next row, ${processor}`, (t) => {
    const machine = Machine.create(features);
    if (machine === undefined) return t.fail();
    const trace = optimizeTrace(parseTrace(row));
    const root = machine.loadRoot(trace);
    const { label } = root.compiled;
    t.true(label?.isBefore);
    const target = {
      root: trace,
      values: undefined,
      needs: label?.needs,
      firstTemplate: 10,
      firstOrigin: 0,
      isBefore: true,
    };
    const bridge = optimizeTrace(parseTrace(nextRow), { target });
    t.is(bridge.landing, 'fresh-label');
    const exits = root.compiled.exits.flatMap(({ snapshot }, exit) =>
      trace.snapshots[snapshot]?.template === 1 ? [exit] : [],
    );
    const loaded = machine.loadFreshBridge(root, exits.at(-1) ?? -1, bridge, root);
    const given = memory(doubles, 400);
    const bytes = given.regions[0]?.bytes ?? new Uint8Array(1);
    const before = new Float64Array(bytes.slice().buffer, 512, 42);
    machine.setObjects(given, (address) => (addressOf(bytes) ?? 0n) + (address - ADDRESS));
    const outcome = machine.run(root, [1n, 11n, 3n, 2, 0]);
    t.is(outcome.trace, loaded);
    t.deepEqual(outcome.values, [39n, 0n]);
    const after = new Float64Array(bytes.buffer, 512, 42);
    const factor = (at: number): number => (at < 1 || at >= 39 ? 1 : at < 12 ? 2 : 3);
    t.deepEqual(
      [...after],
      [...before].map((value, at) => value * factor(at)),
    );
    machine.arena.close();
  });
}

/** next, remaining, a float that hands on the last value, a float from outside, three arrays; i: next element of the second array is read. */
function recorded({ elements: kinds, body, result }: Kernel): string {
  const [first, second, third] = kinds;
  const last = result.startsWith('i') ? 'f2' : result;
  return `[i0, i1, f2, f3, o4, o5, o6]
guard_not_interrupted() [i0, i1, f2, f3, o4, o5, o6] {template 0}
b10 = int_gt(i1, 0)
guard_true(b10) [i0, f2] {template 1}
i12 = int_add(i0, 1)
i13 = int_sub(i1, 1)
guard_class(o4, "array ${first}") [i0, i1] {template 2}
i15 = getfield_int(o4, length)
b16 = uint_lt(i0, i15)
guard_true(b16) [i0, i1, f2] {template 3}
p18 = getfield_ptr(o4, data)
${loaded(first, 70, 'p18, i0')}
guard_class(o5, "array ${second}") [i0, i1] {template 4}
i21 = getfield_int(o5, length)
b22 = uint_lt(i12, i21)
guard_true(b22) [i0, i1, f2] {template 5}
p24 = getfield_ptr(o5, data)
${loaded(second, 71, 'p24, i12')}
guard_class(o6, "array ${third}") [i0, i1] {template 6}
i31 = getfield_int(o6, length)
b32 = uint_lt(i0, i31)
guard_true(b32) [i0, i1, f2] {template 7}
p34 = getfield_ptr(o6, data)
${body}
setarrayitem_${elements[third].type}(p34, i0, ${result}, ${third})
close_loop(i12, i13, ${last}, f3, o4, o5, o6)
`;
}

function loaded(element: ElementName, number: number, place: string): string {
  const { type } = elements[element];
  return `${type[0]}${number} = getarrayitem_${type}(${place}, ${element})`;
}

const ADDRESS = 0x10_000n;

/** Arrays of 42 elements, or as many as said; the third begins `offset` bytes behind the first, so that they may overlap. */
function memory(kinds: Kernel['elements'], offset: number, length = 42n): EvaluatorMemory {
  const bytes = new Uint8Array(4096);
  const view = new DataView(bytes.buffer);
  const element = kinds[0];
  for (let at = 0; at < 2048 / 8; at++) {
    const value = ((at * 37) % 23) - 11;
    if (element === 'f64' || at * 8 >= 1200) view.setFloat64(at * 8, value / 4, true);
    else if (element === 'f32')
      for (const half of [0, 4]) view.setFloat32(at * 8 + half, (value + half) / 4, true);
    else if (elements[element].bytes === 8)
      view.setBigInt64(at * 8, BigInt(value) * (at % 9 === 0 ? 800_000_000_000_000_007n : 1_000_007n), true);
    else for (let byte = 0; byte < 8; byte++) view.setUint8(at * 8 + byte, at * 89 + byte * 57);
  }
  const starts = [512, 1200, 512 + offset];
  const objects = new Map(
    starts.map((start, row) => [
      row,
      {
        classWord: classWord({
          kind: 'array',
          element: kinds[row] as ElementName,
          dimensions: 1,
          contiguous: true,
          readonly: false,
        }),
        fields: { length, data: ADDRESS + BigInt(start) },
      },
    ]),
  );
  return { objects, regions: [{ address: ADDRESS, bytes }] };
}
