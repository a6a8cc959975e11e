import test from 'ava';
import fc from 'fast-check';
import { classWord, parseClass, printClass } from '../object-classes.js';
import { parseTrace, TraceSyntaxError } from '../parse.js';
import { printTrace } from '../print.js';
import { Trace } from '../trace.js';
import { verifyTrace } from '../verify.js';
import { randomTraces } from './random-trace.js';

const every = `[i0, f1, o2, b3]
           guard_not_interrupted()          [i0, f1, o2, b3] {template 0}
           guard_class(o2, "list f64")      [i0, object 12] {template 1}
i6       = int_add_ovf(i0, -1)              [i0, true, 2.5] {template 2}
i7       = getfield_int(o2, list_length)
b8       = uint_lt(i6, i7)
           guard_true(b8)                   [i6, -0.0, nan, inf] {template 3}
p10      = getfield_ptr(o2, data)
f11      = getarrayitem_float(p10, i6, f64)
           setarrayitem_float(p10, i6, f11, f32)
           setfield_int(o2, i6, list_length)
f14      = call_libm_2(f11, nan:0xfff8000000000000, pow)
i15      = int_sign_extend(i6, 4)
label
i17      = phi_int(i15, i19)
f18      = phi_float(f14, f18)
i19      = int_add(i17, 9223372036854775807)
           jump()
`;

test('a text is read and printed again as it was, spaces aside', (t) => {
  const squeeze = (text: string): string => text.replace(/ +/g, ' ');
  t.is(squeeze(printTrace(parseTrace(every))), squeeze(every));
  t.deepEqual(verifyTrace(parseTrace(every)), []);
});

test('columns are aligned', (t) => {
  t.is(
    printTrace(
      parseTrace('[i0]\nb1 = int_gt(i0, 0)\nguard_true(b1) [i0] {template 2}\nexit() [] {template 3}'),
    ),
    `[i0]
b1  = int_gt(i0, 0)
      guard_true(b1)                         [i0] {template 2}
      exit()                                 [] {template 3}
`,
  );
});

test('names may leave numbers out; they are counted anew', (t) => {
  t.true(
    printTrace(parseTrace('[i5]\n# a comment\ni77 = int_neg(i5)\njump_to(trace 4, i77, 1.0)')).includes(
      'jump_to(trace 4, i1, 1.0)',
    ),
  );
});

test('origins stand as comments before their operations, or as numbers that are read back', (t) => {
  const trace = new Trace();
  trace.inputs.push('int');
  trace.emit('input_int', 0);
  trace.emit('int_neg', 0, 0, 0, 0, -1, 7);
  trace.emit('int_invert', 1, 0, 0, 0, -1, 7);
  trace.emitList('jump_to', [2], 0, 9);
  t.is(
    printTrace(trace, { origin: (row) => `line ${row}` }),
    '[i0]\n# line 7\ni1  = int_neg(i0)\ni2  = int_invert(i1)\n# line 9\n      jump_to(trace 0, i2)\n',
  );
  const again = parseTrace(printTrace(trace, { originNumbers: true }));
  t.deepEqual(
    [1, 2, 3].map((ref) => again.origin(ref)),
    [7, 7, 9],
  );
});

test('a class word reads as it prints', (t) => {
  const word = classWord({ kind: 'view', element: 'f32', dimensions: 2, contiguous: false, readonly: true });
  t.is(printClass(word), 'view f32 2d strided readonly');
  t.is(parseClass(printClass(word)), word);
  t.is(parseClass('list f99'), undefined);
  t.is(parseClass('dict'), undefined);
});

const wrong: readonly [string, string][] = [
  ['', 'line 1: an empty text is no trace'],
  ['i1 = int_neg(1)', 'line 1: a trace begins with its inputs'],
  ['[p0]', 'line 1: p0 is no name of an input'],
  ['[i0]\ni1 = int_nag(i0)', 'line 2: no operation: i1 = int_nag(i0)'],
  ['[i0]\ni1 = int_add(i0)', 'line 2: int_add takes 2 operands, not 1'],
  ['[i0]\ni1 = int_neg(i5)', 'line 2: i5 is not defined above'],
  ['[i0]\nf1 = int_neg(i0)', 'line 2: int_neg gives int: its name begins with i'],
  ['[i0]\ni0 = int_neg(i0)', 'line 2: i0 is defined twice'],
  ['[i0]\nint_neg(i0)', 'line 2: int_neg gives a result: iN = ...'],
  ['[i0]\nlabel\ni2 = phi_int(i0, i9)\njump()', 'line 3: i9 is defined nowhere'],
  ['[o0]\ni1 = getfield_int(o0, size)', 'line 2: not an operand that belongs here: size'],
  ['[]\ni1 = int_neg(9223372036854775808)', 'line 2: neither a value nor a constant: 9223372036854775808'],
];

test('what is wrong with a text is told with its line', (t) => {
  for (const [text, message] of wrong) {
    const error = t.throws(() => parseTrace(text), { instanceOf: TraceSyntaxError });
    t.true(error?.message.startsWith(message), error?.message);
  }
});

test('random traces are good and read as they print', (t) => {
  fc.assert(
    fc.property(randomTraces(), ({ trace }) => {
      const text = printTrace(trace);
      t.deepEqual(verifyTrace(trace), []);
      t.is(printTrace(parseTrace(text)), text);
    }),
    { seed: 1, numRuns: 200 },
  );
});
