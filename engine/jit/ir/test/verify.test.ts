import test from 'ava';
import { parseTrace } from '../parse.js';
import { Trace } from '../trace.js';
import { verifyTrace } from '../verify.js';

const bad: readonly [string, string, string][] = [
  [
    'a float where an int belongs',
    '[f0]\ni1 = int_neg(f0)\njump_to(trace 0, i1)',
    'i1 = int_neg(f0): a is float, not int',
  ],
  [
    'a guard without a snapshot',
    '[b0]\nguard_true(b0)\nexit() []',
    'guard_true(b0): a guard without a snapshot',
  ],
  [
    'a snapshot elsewhere',
    '[i0]\ni1 = int_neg(i0) [i0]\nexit() []',
    'i1 = int_neg(i0): a snapshot on an operation that is no guard',
  ],
  ['a ptr in a snapshot', '[o0]\np1 = getfield_ptr(o0, data)\nexit() [p1]', 'exit(): a fail arg is a ptr'],
  ['a second label', '[]\nlabel\nlabel\njump()', 'label: a second label'],
  [
    'a phi elsewhere',
    '[i0]\nlabel\ni2 = int_neg(i0)\ni3 = phi_int(i0, i2)\njump()',
    'i3 = phi_int(i0, i2): a phi stands only behind the label or another phi',
  ],
  [
    'a phi entered from a phi',
    '[i0]\nlabel\ni2 = phi_int(i0, i2)\ni3 = phi_int(i2, i3)\njump()',
    'i3 = phi_int(i2, i3): entry is not defined there: 2',
  ],
  ['a jump without a label', '[]\njump()', 'jump(): there is no label to jump to'],
  ['a label without a jump', '[]\nlabel\nexit() []', 'exit(): a trace with a label ends in jump'],
  ['no end', '[i0]\ni1 = int_neg(i0)', 'the trace does not end in jump, close_loop, jump_to or exit'],
  ['operations behind the end', '[]\nexit() []\nexit() []', 'exit(): operations follow the end'],
  ['a loop that loses an input', '[i0, i1]\nclose_loop(i0)', 'close_loop(i0): 1 values for 2 inputs'],
  [
    'a loop that mixes inputs',
    '[i0, f1]\nclose_loop(f1, i0)',
    'close_loop(f1, i0): value 0 is float, not int',
  ],
  [
    'an int element read as a float',
    '[o0]\np1 = getfield_ptr(o0, data)\nf2 = getarrayitem_float(p1, 0, i32)\nexit() []',
    'f2 = getarrayitem_float(p1, 0, i32): operand element may not be 4',
  ],
  [
    'a store into a constant field',
    '[o0]\nsetfield_int(o0, 1, length)\nexit() []',
    'setfield_int(o0, 1, length): operand field may not be 1',
  ],
];

for (const [title, text, problem] of bad) {
  test(`${title} is a problem`, (t) => {
    t.true(verifyTrace(parseTrace(text)).includes(problem), verifyTrace(parseTrace(text)).join('\n'));
  });
}

test('a ref to an operation without a result, to a later one and to no constant are problems', (t) => {
  const trace = new Trace();
  trace.emit('guard_not_interrupted', 0, 0, 0, 0, trace.addSnapshot([], 0));
  trace.emit('int_neg', 0);
  trace.emit('int_neg', 2);
  trace.emit('int_neg', -5);
  trace.emit('exit', 0, 0, 0, 0, 9);
  t.is(verifyTrace(trace).length, 4);
});

test('an input that is not declared is a problem', (t) => {
  const trace = new Trace();
  trace.emit('input_int', 0);
  trace.emitList('jump_to', []);
  t.deepEqual(verifyTrace(trace), ['i0 = input_int(0): an input after the inputs']);
});
