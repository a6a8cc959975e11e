import test from 'ava';
import { classWord } from '../../ir/object-classes.js';
import { parseTrace } from '../../ir/parse.js';
import { printTrace } from '../../ir/print.js';
import { optimizeTrace } from '../optimize.js';

const parent = parseTrace(`[i0, o1, f2]
guard_class(o1, "list f64") [i0, o1] {template 1}
i3 = getfield_int(o1, length)
b4 = uint_lt(i0, i3)
guard_true(b4) [i0, o1] {template 2}
b5 = float_lt(f2, 0.0)
guard_true(b5) [o1, f2, i0] {template 3}
jump_to(trace 1, i0)
`);

test('a snapshot says what is known of its values', (t) => {
  const { snapshots } = optimizeTrace(parent);
  const word = classWord({ kind: 'list', element: 'f64', dimensions: 1, contiguous: true, readonly: false });
  t.deepEqual(
    snapshots.map(({ facts }) => facts),
    [
      undefined,
      [{ slot: 1, classWord: word }],
      [
        { slot: 0, classWord: word },
        { slot: 2, least: 0, most: Number.MAX_SAFE_INTEGER - 1 },
      ],
    ],
  );
});

test('a bridge does not ask again what its parent asked', (t) => {
  const bridge = parseTrace(`[o0, f1, i2]
guard_class(o0, "list f64") [o0, f1, i2] {template 4}
i3 = int_add_ovf(i2, 1) [o0, f1, i2] {template 5}
b4 = int_ge(i2, 0)
guard_true(b4) [o0, f1, i2] {template 6}
jump_to(trace 2, i3, o0)
`);
  const facts = optimizeTrace(parent).snapshots[2]?.facts ?? [];
  t.is(
    printTrace(optimizeTrace(bridge, { facts })),
    '[o0, f1, i2]\ni3  = int_add(i2, 1)\n      jump_to(trace 2, i3, o0)\n',
  );
});
