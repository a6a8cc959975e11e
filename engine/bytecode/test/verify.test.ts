import test from 'ava';
import { type CodeUnit, opcodes, verifyUnit } from '../index.js';
import { compileSource, firstInner } from './compile-source.js';

const source = 'def f(a, b):\n  for x in a:\n    try: b(x, 1)\n    except E: pass\n';
const whole = firstInner(compileSource(source));

/** The unit with the instruction words changed. */
function withWords(change: (words: Int32Array) => void): CodeUnit {
  const words = whole.words.slice();
  change(words);
  return { ...whole, words };
}

function find(row: { readonly code: number }, words = whole.words): number {
  return words.indexOf(row.code);
}

test('sound code gives no complaint', (t) => {
  t.deepEqual(verifyUnit(whole), []);
});

test('a number that is no opcode is found', (t) => {
  t.deepEqual(verifyUnit(withWords((words) => words.fill(9999, 0, 1))), ['f: 0: no opcode 9999']);
});

test('code that is cut off is found', (t) => {
  t.deepEqual(verifyUnit({ ...whole, words: whole.words.slice(0, -1) }), [
    'f: the last instruction is cut off',
  ]);
});

test('a register beyond the frame is found', (t) => {
  const at = find(opcodes.GET_ITER);
  t.deepEqual(verifyUnit(withWords((words) => words.fill(99, at + 2, at + 3))), [
    `f: ${at} GET_ITER: use 99 out of range`,
  ]);
});

test('parameters that are no variables, and frames without bounds, are found', (t) => {
  const { variableCount } = whole;
  t.deepEqual(verifyUnit({ ...whole, argCount: variableCount + 1 }), ['f: more parameters than variables']);
  t.deepEqual(verifyUnit({ ...whole, argCount: -1 }), ['f: a number of parameters is negative']);
  t.deepEqual(verifyUnit({ ...whole, posOnlyArgCount: whole.argCount + 1 }), [
    'f: more positional-only parameters than positional ones',
  ]);
  t.deepEqual(verifyUnit({ ...whole, registerCount: 2 ** 30 }), ['f: more registers than instructions name']);
});

test('a jump into the middle of an instruction is found', (t) => {
  const at = find(opcodes.FOR_ITER);
  const complaints = verifyUnit(
    withWords((words) => {
      words[at + 3] = (words[at + 3] ?? 0) + 1;
    }),
  );
  t.true(complaints.some((text) => text.includes('FOR_ITER: target')));
});

test('a back edge to something that is no header of its loop is found', (t) => {
  const at = find(opcodes.JUMP_BACK);
  t.deepEqual(verifyUnit(withWords((words) => words.fill(0, at + 1, at + 2))), [
    `f: ${at} JUMP_BACK: is no back edge of its loop`,
  ]);
});

test('a temporary that is read before it is written is found', (t) => {
  const at = find(opcodes.GET_ITER);
  const first = whole.variableCount;
  const [complaint] = verifyUnit(withWords((words) => words.fill(first, at + 2, at + 3)));
  t.is(complaint, 'f: t0 is read before it is written');
});

test('a call that overlays what is still needed is found', (t) => {
  const unit = firstInner(compileSource('def f(a):\n  return a() + a()\n'));
  const words = unit.words.slice();
  const first = words.indexOf(opcodes.CALL.code);
  const second = words.indexOf(opcodes.CALL.code, first + 4);
  const window = unit.variableCount;
  // The second call takes the register that holds the result of the first as its window.
  words[second + 2] = window;
  t.true(verifyUnit({ ...unit, words }).some((text) => text.endsWith('t0 outlives a call that overlays it')));
});

test('a handler outside the code is found', (t) => {
  const [row] = whole.exceptionTable;
  t.truthy(row);
  const exceptionTable = row === undefined ? [] : [{ ...row, handler: 1 }];
  t.deepEqual(verifyUnit({ ...whole, exceptionTable }), [
    'f: exception table row 0: no such range or handler',
  ]);
});

test('code that falls off its end is found', (t) => {
  const nops = new Int32Array(3);
  const unit: CodeUnit = {
    ...whole,
    words: nops,
    exceptionTable: [],
    loopHeaders: nops.slice(3),
    positions: nops.slice(3),
  };
  t.deepEqual(verifyUnit(unit), ['f: control falls off the end']);
});

test('damage inside an inner unit is found', (t) => {
  const unit = compileSource(source);
  const damaged = { ...whole, registerCount: 1 };
  const constants = unit.constants.map((each) =>
    typeof each === 'object' && each?.kind === 'code' ? ({ kind: 'code', unit: damaged } as const) : each,
  );
  t.true(verifyUnit({ ...unit, constants }).every((text) => text.startsWith('f: ')));
  t.true(verifyUnit({ ...unit, constants }).length > 0);
});
