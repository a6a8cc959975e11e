/**
 * Truth value testing: `bool(x)`.
 */
import type { Value } from '../model/value.js';

/** Whether the value is true. */
export function isTrue(value: Value): boolean {
  // One `typeof` a question: see type-of.
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (typeof value === 'string') return value !== '';
  if (value === null) return false;
  if (typeof value === 'bigint') return true;
  const { slots } = value.type;
  if (slots.bool !== null) return slots.bool(value);
  return slots.len === null || slots.len(value) !== 0;
}
