/**
 * Comparison operators on any values, and equality as containers use it.
 */
import { PyFloat } from '../model/numbers.js';
import { PyTuple, tupleType } from '../model/sequences.js';
import { NotImplemented } from '../model/singletons.js';
import type { BinaryResult, Slots } from '../model/slots.js';
import { typeOf } from '../model/type-of.js';
import type { Value } from '../model/value.js';
import { typeError } from './errors.js';
import { isIdentical } from './identity.js';
import { isTrue } from './truth.js';

/** Comparison operators: symbol and the operator that the other operand is asked for. */
export const comparisons = {
  lt: { symbol: '<', reflected: 'gt' },
  le: { symbol: '<=', reflected: 'ge' },
  eq: { symbol: '==', reflected: 'eq' },
  ne: { symbol: '!=', reflected: 'ne' },
  gt: { symbol: '>', reflected: 'lt' },
  ge: { symbol: '>=', reflected: 'le' },
} as const;

/** A comparison operator's name, which is also its slot. */
export type Comparison = keyof typeof comparisons;

/** `left OP right`: any value, as `__lt__` and the like may give. */
export function compare(operator: Comparison, left: Value, right: Value): Value {
  const leftType = typeOf(left);
  const rightType = typeOf(right);
  if (leftType === rightType) {
    const slot = slotOf(operator, leftType.slots);
    const result = slot === null ? NotImplemented : slot(left, right);
    if (result !== NotImplemented) return result as Value;
  }
  let asked = false;
  if (leftType !== rightType && rightType.isSubtypeOf(leftType)) {
    asked = true;
    const result = ask(reflectedSlot(operator, rightType.slots), right, left);
    if (result !== NotImplemented) return result as Value;
  }
  let result: BinaryResult = NotImplemented;
  if (leftType !== rightType) result = ask(slotOf(operator, leftType.slots), left, right);
  if (result !== NotImplemented) return result as Value;
  return asked ? compareByIdentity(operator, left, right) : compareReflected(operator, left, right);
}

/** The same where the left operand has been asked, and did not know: the right one is. */
export function compareReflected(operator: Comparison, left: Value, right: Value): Value {
  const result = ask(reflectedSlot(operator, typeOf(right).slots), right, left);
  return result === NotImplemented ? compareByIdentity(operator, left, right) : (result as Value);
}

/** The same where neither operand knew. */
export function compareByIdentity(operator: Comparison, left: Value, right: Value): Value {
  if (operator === 'eq') return isIdentical(left, right);
  if (operator === 'ne') return !isIdentical(left, right);
  const { symbol } = comparisons[operator];
  throw typeError(
    `'${symbol}' not supported between instances of '${typeOf(left).name}' and '${typeOf(right).name}'`,
  );
}

/** `slots[operator]`, which V8 would look up in a table of its own each time. */
function slotOf(operator: Comparison, slots: Slots): Slots[Comparison] {
  switch (operator) {
    case 'eq':
      return slots.eq;
    case 'lt':
      return slots.lt;
    case 'ne':
      return slots.ne;
    case 'le':
      return slots.le;
    case 'gt':
      return slots.gt;
    case 'ge':
      return slots.ge;
  }
}

/** The slot of the operator that the other operand is asked for. */
function reflectedSlot(operator: Comparison, slots: Slots): Slots[Comparison] {
  switch (operator) {
    case 'eq':
      return slots.eq;
    case 'lt':
      return slots.gt;
    case 'ne':
      return slots.ne;
    case 'le':
      return slots.ge;
    case 'gt':
      return slots.lt;
    case 'ge':
      return slots.le;
  }
}

function ask(
  slot: ((self: Value, other: Value) => BinaryResult) | null,
  self: Value,
  other: Value,
): BinaryResult {
  return slot === null ? NotImplemented : slot(self, other);
}

/** The truth of `left OP right`. */
export function compareTrue(operator: Comparison, left: Value, right: Value): boolean {
  if (typeof left === 'number' && typeof right === 'number') {
    switch (operator) {
      case 'lt':
        return left < right;
      case 'le':
        return left <= right;
      case 'eq':
        return left === right;
      case 'ne':
        return left !== right;
      case 'gt':
        return left > right;
      case 'ge':
        return left >= right;
    }
  }
  return isTrue(compare(operator, left, right));
}

/** `left is right or left == right`: equality as containers use it. */
export function isEqual(left: Value, right: Value): boolean {
  if (left === right) return true;
  if (typeof left === 'string' && typeof right === 'string') return false;
  if (typeof left === 'number' && typeof right === 'number') return false;
  if (typeof left === 'boolean' && typeof right === 'boolean') return false;
  if (left instanceof PyFloat && right instanceof PyFloat) return left.value === right.value;
  if (left instanceof PyTuple && right instanceof PyTuple) {
    const plain = comparePlainTuples(left, right, 2);
    if (plain !== undefined) return plain;
  }
  return isIdentical(left, right) || isTrue(compare('eq', left, right));
}

/** Whether tuples of ints, floats, strs and such tuples are equal; undefined where something else has to be asked. */
export function comparePlainTuples(left: PyTuple, right: PyTuple, depth: number): boolean | undefined {
  const { items } = left;
  const others = right.items;
  if (left.type !== tupleType || right.type !== tupleType || items.length !== others.length) return undefined;
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    const other = others[index];
    if (item === other) continue;
    if (typeof item === 'number' && typeof other === 'number') return false;
    if (typeof item === 'string' && typeof other === 'string') return false;
    if (item instanceof PyFloat && other instanceof PyFloat) {
      if (item.value === other.value) continue;
      return false;
    }
    if (depth === 0 || !(item instanceof PyTuple) || !(other instanceof PyTuple)) return undefined;
    const inner = comparePlainTuples(item, other, depth - 1);
    if (inner !== true) return inner;
  }
  return true;
}

/** `left OP right` of tuples whose first difference is two ints or two floats; undefined where something else has to be asked. */
export function orderPlainTuples(operator: Comparison, left: PyTuple, right: PyTuple): boolean | undefined {
  const { items } = left;
  const others = right.items;
  if (left.type !== tupleType || right.type !== tupleType) return undefined;
  const length = Math.min(items.length, others.length);
  for (let index = 0; index < length; index++) {
    const item = items[index];
    const other = others[index];
    if (item === other) continue;
    if (typeof item === 'number' && typeof other === 'number') return compareTrue(operator, item, other);
    if (!(item instanceof PyFloat) || !(other instanceof PyFloat)) return undefined;
    if (item.value < other.value) return compareTrue(operator, 0, 1);
    if (item.value > other.value) return compareTrue(operator, 1, 0);
    if (item.value !== other.value) return undefined;
  }
  return compareTrue(operator, items.length, others.length);
}
