/**
 * How `+` and `*` fail on built-in sequences.
 *
 * A sequence's `add` and `mul` slots give NotImplemented for operands they do not know, so that the other operand's
 * reflected method is asked. When that refuses too, the sequence words the error, not the operator.
 */
import type { PyException } from '../model/exceptions.js';
import type { PyType } from '../model/type.js';
import { typeOf } from '../model/type-of.js';
import type { Value } from '../model/value.js';
import { typeError } from './errors.js';

const concatErrors = new Map<PyType, (left: Value, right: Value) => PyException>();

/** Declares a type (and its subclasses) as a sequence that can be concatenated and repeated. */
export function declareSequenceOperands(
  type: PyType,
  concatError: (left: Value, right: Value) => PyException,
): void {
  concatErrors.set(type, concatError);
}

/** The error of a failed `left + right` or `left * right` where a sequence words it; undefined otherwise. */
export function sequenceOperandError(operator: string, left: Value, right: Value): PyException | undefined {
  const leftSequence = concatErrors.get(typeOf(left).layout);
  if (operator === 'add') return leftSequence?.(left, right);
  if (operator !== 'mul') return undefined;
  if (leftSequence !== undefined) return cannotRepeat(right);
  return concatErrors.has(typeOf(right).layout) ? cannotRepeat(left) : undefined;
}

function cannotRepeat(count: Value): PyException {
  return typeError(`can't multiply sequence by non-int of type '${typeOf(count).name}'`);
}
