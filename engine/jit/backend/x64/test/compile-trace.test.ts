import test from 'ava';
import { addressOf } from '../../../../native/executable-memory.js';
import { evaluateTrace } from '../../../ir/evaluate.js';
import { classWord } from '../../../ir/object-classes.js';
import { parseTrace } from '../../../ir/parse.js';
import { Machine } from './machine.js';

const available = Machine.create();
const nativeTest = available === undefined ? test.skip : test;
if (available === undefined) console.log('no executable memory here: the tests of machine code are skipped');

const sum = `[i0, i1, i2]
label
i4 = phi_int(i0, i12)
i5 = phi_int(i1, i11)
i6 = phi_int(i2, i10)
guard_not_interrupted() [i4, i5, i6] {template 1}
b8 = int_gt(i5, 0)
guard_true(b8) [i6, i4] {template 2}
i10 = int_add_ovf(i6, i4) [i4, i5, i6] {template 3}
i11 = int_sub(i5, 1)
i12 = int_add(i4, 1)
jump()
`;

nativeTest('a loop of ints runs to its end, and its exit says where the values are', (t) => {
  const machine = Machine.create();
  const trace = parseTrace(sum);
  const root = machine?.loadRoot(trace);
  if (machine === undefined || root === undefined) return t.fail();
  const outcome = machine.run(root, [0n, 1000n, 5n]);
  t.is(trace.name(outcome.ref), 'guard_true');
  t.deepEqual(outcome.values, [999n * 500n + 5n, 1000n]);
  const big = 2n ** 63n - 3n;
  const expected = evaluateTrace(trace, [1n, 5n, big]);
  const overflow = machine.run(root, [1n, 5n, big]);
  t.deepEqual(expected.kind === 'exit' && expected.values, overflow.values);
  t.deepEqual(overflow.values, [2n, 4n, big + 1n]);
});

nativeTest('saxpy over arrays in place', (t) => {
  const machine = Machine.create();
  const trace = parseTrace(`[i0, i1, f2, o3, o4]
guard_class(o3, "array f64") []
guard_class(o4, "array f64") []
i7 = getfield_int(o3, length)
i8 = getfield_int(o4, length)
p9 = getfield_ptr(o3, data)
p10 = getfield_ptr(o4, data)
label
i11 = phi_int(i0, i23)
i12 = phi_int(i1, i22)
guard_not_interrupted() [i11, i12]
b14 = int_gt(i12, 0)
guard_true(b14) [i11]
b16 = uint_lt(i11, i7)
guard_true(b16) [i11, i12]
b17 = uint_lt(i11, i8)
guard_true(b17) [i11, i12, f2]
f18 = getarrayitem_float(p9, i11, f64)
f19 = float_mul(f18, f2)
f20 = getarrayitem_float(p10, i11, f64)
f21 = float_add(f19, f20)
setarrayitem_float(p10, i11, f21, f64)
i22 = int_sub(i12, 1)
i23 = int_add(i11, 1)
jump()
`);
  const root = machine?.loadRoot(trace);
  if (machine === undefined || root === undefined) return t.fail();
  const x = Float64Array.from({ length: 100 }, (_, index) => index);
  const y = Float64Array.from({ length: 100 }, (_, index) => index / 2);
  const word = classWord({ kind: 'array', element: 'f64', dimensions: 1, contiguous: true, readonly: false });
  const objects = new Map(
    [x, y].map((array, row) => [
      row,
      { classWord: word, fields: { length: 100n, data: addressOf(array) ?? 0n } },
    ]),
  );
  machine.setObjects({ objects, regions: [] }, (address) => address);
  const outcome = machine.run(root, [0n, 100n, 3, 0, 1]);
  t.deepEqual(outcome.values, [100n]);
  t.deepEqual(
    y,
    Float64Array.from({ length: 100 }, (_, index) => index * 3 + index / 2),
  );
  const short = machine.run(root, [0n, 101n, 3, 0, 1]);
  t.deepEqual(short.values, [100n, 1n]);
});

nativeTest('a float is converted by the guard that says that it fits', (t) => {
  const machine = Machine.create();
  const trace = parseTrace(`[f0, i1]
f2 = float_trunc(f0)
f3 = float_abs(f2)
b4 = float_lt(f3, 9223372036854775808.0)
guard_true(b4) [f0, i1] {template 1}
i6 = cast_float_to_int(f0)
i7 = int_add(i6, i1)
exit() [i6, i7] {template 2}
`);
  const root = machine?.loadRoot(trace);
  if (machine === undefined || root === undefined) return t.fail();
  const edges = [
    0,
    -0,
    0.99,
    -0.99,
    1e18,
    -1e18,
    2 ** 62,
    2 ** 63,
    -(2 ** 63),
    2 ** 63 - 1024,
    1025 - 2 ** 63,
    1e300,
  ];
  for (const value of [...edges, Number.NaN, Infinity, -Infinity]) {
    const outcome = machine.run(root, [value, 7n]);
    const expected = evaluateTrace(trace, [value, 7n]);
    t.is(outcome.ref, expected.kind === 'exit' ? expected.ref : -1, String(value));
    t.deepEqual(outcome.values, expected.kind === 'exit' ? expected.values : [], String(value));
  }
});
