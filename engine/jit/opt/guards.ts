/**
 * Guards on the way into the trace: what is known is not asked again, and what is asked is known from there on.
 */
import { operations as op } from '../ir/ops.table.js';
import type { IrRef } from '../ir/trace.js';
import { inverseComparison, learnComparison } from './bounds.js';
import type { Emitter } from './emitter.js';

/** Emits a guard without a result, unless it holds by what is known. */
export function emitGuard(emitter: Emitter, code: number, a: number, b: number): void {
  if (code === op.guard_true.code) guardCondition(emitter, a, true);
  else if (code === op.guard_false.code) guardCondition(emitter, a, false);
  else if (code === op.guard_class.code) guardClass(emitter, a, b);
  else if (code === op.guard_same.code) guardSame(emitter, a, b);
  else append(emitter, code, a, b);
}

/** Learns that a condition is true or false, as after a guard. */
export function learnCondition(emitter: Emitter, condition: IrRef, expected: boolean): void {
  const { trace, facts } = emitter;
  if (condition < 0) return;
  if (emitter.on.guards) facts.noteSame(condition, trace.bool(expected));
  const code = trace.opcode(condition);
  if (code === op.bool_not.code) {
    learnCondition(emitter, trace.operand(condition, 0), !expected);
    return;
  }
  if (!emitter.on.bounds) return;
  const held = expected ? code : (inverseComparison[code] as number);
  const [a, b] = [trace.operand(condition, 0), trace.operand(condition, 1)];
  if (held !== 0) learnComparison(facts, held, a, b);
}

function guardCondition(emitter: Emitter, condition: IrRef, expected: boolean): void {
  const { trace } = emitter;
  if (condition < 0 && emitter.on.guards) {
    const constant = trace.constant(condition);
    if (constant.type === 'bool' && constant.value === expected) return;
  }
  const negated = condition >= 0 && emitter.on.fold && trace.opcode(condition) === op.bool_not.code;
  if (negated) {
    guardCondition(emitter, emitter.facts.resolve(trace.operand(condition, 0)), !expected);
    return;
  }
  append(emitter, expected ? op.guard_true.code : op.guard_false.code, condition, 0);
  if (expected && emitter.on.guards) buryWeaker(emitter, emitter.trace.length - 1);
  learnCondition(emitter, condition, expected);
}

function guardClass(emitter: Emitter, object: IrRef, word: number): void {
  if (emitter.on.guards && emitter.facts.classOf(object) === word) return;
  append(emitter, op.guard_class.code, object, word);
  emitter.facts.noteClass(object, word);
}

function guardSame(emitter: Emitter, object: IrRef, expected: IrRef): void {
  if (emitter.on.guards && object === expected) return;
  append(emitter, op.guard_same.code, object, expected);
  if (!emitter.on.guards || object < 0) return;
  if (expected < 0 || expected < object) emitter.facts.noteSame(object, expected);
  else emitter.facts.noteSame(expected, object);
}

function append(emitter: Emitter, code: number, a: number, b: number): void {
  emitter.heap.observe();
  emitter.append(code, a, b, 0, 0);
}

/**
 * x < c just before x < d with d <= c and the same exit says nothing: who passes the second passes both, and who fails the first fails
 * the second too. (An int conversion asks for less than inf, then for less than 2**63.)
 */
function buryWeaker(emitter: Emitter, guard: IrRef): void {
  const { trace } = emitter;
  const condition = trace.operand(guard, 0);
  const weaker = guard - 2;
  if (condition !== guard - 1 || weaker < 0 || trace.opcode(weaker) !== op.guard_true.code) return;
  const before = trace.operand(weaker, 0);
  const { code: LESS } = op.float_lt;
  if (before < 0 || trace.opcode(before) !== LESS || trace.opcode(condition) !== LESS) return;
  const [bound, limit] = [trace.operand(before, 1), trace.operand(condition, 1)];
  if (trace.operand(before, 0) !== trace.operand(condition, 0) || bound >= 0 || limit >= 0) return;
  if (!((trace.constant(limit).value as number) <= (trace.constant(bound).value as number))) return;
  if (haveSameExit(emitter, weaker, guard)) emitter.heap.dead.push(weaker);
}

function haveSameExit({ trace }: Emitter, a: IrRef, b: IrRef): boolean {
  const [x, y] = [trace.snapshots[trace.snapshotOf(a)], trace.snapshots[trace.snapshotOf(b)]];
  if (x === undefined || y === undefined || x.template !== y.template || x.refs.length !== y.refs.length)
    return false;
  return x.refs.every((ref, index) => ref === y.refs[index]);
}
