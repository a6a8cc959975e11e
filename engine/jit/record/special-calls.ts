/**
 * Special methods written in Python that instructions call: operators, subscripts, `__call__`, properties. They are followed as calls are; what they
 * return goes where the instruction's result does.
 */
import { PyFunction } from '../../objects/model/functions.js';
import type { PyType } from '../../objects/model/type.js';
import { Abort } from './aborts.table.js';
import { inlineCall } from './inline-call.js';
import { needInstance } from './instance-access.js';
import { isPlainInstance } from './instance-layouts.js';
import type { BinaryOperator } from './operator-opcodes.table.js';
import type { Recorder } from './recorder.js';
import type { Tracked } from './tracked.js';

/** The class of an instance, guarded where the trace has not made it; undefined for any other value. */
export function classOfInstance(recorder: Recorder, tracked: Tracked): PyType | undefined {
  if (tracked.kind === 'instance') return tracked.shape.owner;
  if ((tracked.kind !== 'object' && tracked.kind !== 'const') || !isPlainInstance(tracked.value))
    return undefined;
  const { value } = tracked;
  if (recorder.services.isChanging(value.type)) throw new Abort('a class changes');
  const ref = tracked.kind === 'object' ? tracked.ref : recorder.constantObject(value);
  needInstance(recorder, { kind: 'object', ref, value }, value);
  return value.type;
}

/** Follows `self.name(...)`, looked up in the class only. */
export function inlineSpecial(
  recorder: Recorder,
  type: PyType,
  name: string,
  operands: readonly Tracked[],
): void {
  const method = type.lookup(name);
  if (!(method instanceof PyFunction)) throw new Abort('no rule for these operands');
  // An exit within the method goes on as in a plain call, where this would be a result like any other.
  if (method.code.globalNames.includes('NotImplemented')) throw new Abort('no rule for these operands');
  inlineCall(recorder, method, operands, []);
}

/** Follows an operator of which an operand is an instance; false where none is. */
export function inlineOperator(
  recorder: Recorder,
  operator: BinaryOperator,
  isInPlace: boolean,
  left: Tracked,
  right: Tracked,
): boolean {
  const leftType = classOfInstance(recorder, left);
  const rightType = classOfInstance(recorder, right);
  if (leftType === undefined && rightType === undefined) return false;
  if (leftType !== undefined) {
    const isOverridden = rightType !== undefined && rightType !== leftType && rightType.isSubtypeOf(leftType);
    if (isOverridden) throw new Abort('no rule for these operands');
    const own =
      isInPlace && leftType.lookup(`__i${operator}__`) !== undefined ? `__i${operator}__` : `__${operator}__`;
    if (leftType.lookup(own) !== undefined) {
      inlineSpecial(recorder, leftType, own, [left, right]);
      return true;
    }
  }
  const isNumber = left.kind === 'int' || left.kind === 'float' || left.kind === 'bool';
  if (rightType === undefined || rightType === leftType || !(isNumber || leftType !== undefined))
    throw new Abort('no rule for these operands');
  inlineSpecial(recorder, rightType, `__r${operator}__`, [right, left]);
  return true;
}
