/**
 * Truth value testing: `bool(x)`.
 */
import type { Value } from '../model/value.js';

/** Whether the value is true. */
export function isTrue(value: Value): boolean {
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'number':
      return value !== 0;
    case 'bigint':
      return true;
    case 'string':
      return value !== '';
    default: {
      if (value === null) return false;
      const slots = value.type.slots;
      if (slots.bool !== null) return slots.bool(value);
      return slots.len === null || slots.len(value) !== 0;
    }
  }
}
