/**
 * Special methods written in Python that instructions call: operators, comparisons, tests, subscripts, `__call__`, properties. They are followed as calls are;
 * what becomes of what they return, the role of their frame says (special-results.ts).
 */

import type { BinaryOperator, Comparison } from '../../bytecode/operator-opcodes.table.js';
import { type FrameRole, frameRoles } from '../../objects/model/frame.js';
import { PyFunction } from '../../objects/model/functions.js';
import type { PyType } from '../../objects/model/type.js';
import { objectType } from '../../objects/model/type-objects.js';
import { comparisons } from '../../objects/protocol/compare.js';
import { Abort } from './aborts.table.js';
import { inlineCall } from './inline-call.js';
import { needInstance } from './instance-access.js';
import { isPlainInstance } from './instance-layouts.js';
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

/** Follows `self.name(...)`, looked up in the class only. `role`: what the instruction does with the result. */
export function inlineSpecial(
  recorder: Recorder,
  type: PyType,
  name: string,
  operands: readonly Tracked[],
  role: FrameRole = frameRoles.call,
): void {
  const method = type.lookup(name);
  if (!(method instanceof PyFunction)) throw new Abort('no rule for these operands');
  inlineCall(recorder, method, operands, [], null, role);
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
  const [plain, reflected] = [`__${operator}__`, `__r${operator}__`];
  if (leftType !== undefined) {
    const isOverridden =
      rightType !== undefined &&
      rightType !== leftType &&
      rightType.isSubtypeOf(leftType) &&
      rightType.lookup(reflected) !== leftType.lookup(reflected);
    const inPlace = `__i${operator}__`;
    if (isInPlace && leftType.lookup(inPlace) !== undefined) {
      inlineSpecial(recorder, leftType, inPlace, [left, right], frameRoles.inPlace);
      return true;
    }
    if (isOverridden) throw new Abort('no rule for these operands');
    if (leftType.lookup(plain) !== undefined) {
      inlineSpecial(recorder, leftType, plain, [left, right], frameRoles.left);
      return true;
    }
  }
  if (rightType === undefined || rightType === leftType || !(isNumber(left) || leftType !== undefined))
    throw new Abort('no rule for these operands');
  inlineSpecial(recorder, rightType, reflected, [right, left], frameRoles.right);
  return true;
}

/**
 * Follows a comparison of which an operand is an instance; 'identity' where neither operand has a say, so that it depends on whether they are the same object.
 * Undefined where neither is an instance.
 */
export function inlineComparison(
  recorder: Recorder,
  comparison: Comparison,
  left: Tracked,
  right: Tracked,
): 'followed' | 'identity' | undefined {
  const leftType = classOfInstance(recorder, left);
  const rightType = classOfInstance(recorder, right);
  if (leftType === undefined && rightType === undefined) return undefined;
  if (leftType !== undefined && rightType !== leftType && rightType?.isSubtypeOf(leftType) === true)
    throw new Abort('no rule for these operands');
  if (leftType !== undefined) {
    const asked = comparisonMethod(leftType, comparison);
    if (asked !== undefined) {
      inlineSpecial(recorder, leftType, asked.name, [left, right], asked.role);
      return 'followed';
    }
  } else if (!isNumber(left) && !isNone(left)) throw new Abort('no rule for these operands');
  if (rightType !== undefined && rightType !== leftType) {
    const asked = comparisonMethod(rightType, comparisons[comparison].reflected);
    // `!=` that asks the right operand's `__eq__` would have to remember that the left one knows nothing.
    if (asked?.role === frameRoles.negated) throw new Abort('no rule for these operands');
    if (asked !== undefined) {
      inlineSpecial(recorder, rightType, asked.name, [right, left], frameRoles.reflected);
      return 'followed';
    }
  } else if (rightType === undefined && !isNumber(right) && !isNone(right))
    throw new Abort('no rule for these operands');
  if (comparison !== 'eq' && comparison !== 'ne') throw new Abort('an exception was raised');
  return 'identity';
}

/** The method written in Python that a comparison asks; undefined where the class leaves it to `object`, which does not know. */
function comparisonMethod(
  type: PyType,
  comparison: Comparison,
): { readonly name: string; readonly role: FrameRole } | undefined {
  const name = `__${comparison}__`;
  const found = type.lookup(name);
  if (found instanceof PyFunction) return { name, role: frameRoles.compared };
  if (found !== objectType.lookup(name)) throw new Abort('no rule for these operands');
  if (comparison !== 'ne') return undefined;
  return comparisonMethod(type, 'eq') === undefined
    ? undefined
    : { name: '__eq__', role: frameRoles.negated };
}

/** Follows what a test of an instance for its truth asks; false where it has no say, or is no instance. */
export function inlineTruth(recorder: Recorder, tracked: Tracked): boolean {
  const type = classOfInstance(recorder, tracked);
  if (type === undefined) return false;
  if (type.slots.bool !== null) inlineSpecial(recorder, type, '__bool__', [tracked], frameRoles.truth);
  else if (type.slots.len !== null) inlineSpecial(recorder, type, '__len__', [tracked], frameRoles.length);
  else return false;
  return true;
}

function isNumber({ kind }: Tracked): boolean {
  return kind === 'int' || kind === 'float' || kind === 'bool';
}

function isNone(tracked: Tracked): boolean {
  return tracked.kind === 'const' && tracked.value === null;
}
