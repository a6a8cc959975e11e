/**
 * Positions given as subscripts or arguments of sequence methods.
 */
import type { PyException } from '../model/exceptions.js';
import { typeOf } from '../model/type-of.js';
import type { Value } from '../model/value.js';
import { indexError, typeError } from '../protocol/errors.js';
import { toClippedSize, toSize } from '../protocol/items.js';

/**
 * A subscript as a position from 0 below `length`. `what` is the sequence as errors name it: `list`; `beyond` is the message of the
 * IndexError for one out of range.
 */
export function positionOf(key: Value, length: number, what: string, beyond: string): number {
  const index = typeof key === 'number' ? key : subscript(key, what);
  const at = index < 0 ? index + length : index;
  if (at < 0 || at >= length) throw indexError(beyond);
  return at;
}

function subscript(key: Value, what: string): number {
  if (typeof key !== 'bigint' && typeof key !== 'boolean' && typeOf(key).slots.index === null)
    throw wrongSubscript(key, what);
  return toSize(key, 'IndexError');
}

function wrongSubscript(key: Value, what: string): PyException {
  return typeError(`${what} indices must be integers or slices, not ${typeOf(key).name}`);
}

/** A start or stop argument of `index`, clipped to 0 … `length`; `fallback` where it was left out. */
export function clippedPosition(value: Value | undefined, length: number, fallback: number): number {
  if (value === undefined) return fallback;
  if (typeof value !== 'number' && typeof value !== 'bigint' && typeOf(value).slots.index === null)
    throw typeError('slice indices must be integers or have an __index__ method');
  const at = toClippedSize(value);
  return at < 0 ? Math.max(at + length, 0) : at;
}

/** How many times a sequence is to be repeated; undefined where the operand is no int. */
export function repeatCount(value: Value): number | undefined {
  if (typeof value === 'number') return Math.max(value, 0);
  if (typeof value !== 'bigint' && typeof value !== 'boolean' && typeOf(value).slots.index === null)
    return undefined;
  return Math.max(toSize(value), 0);
}
