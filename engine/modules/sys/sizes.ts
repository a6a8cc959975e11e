/**
 * `sys.getsizeof`.
 */
import { PyComplex } from '../../objects/model/numbers.js';
import { PyRange } from '../../objects/model/sequences.js';
import { PyByteArray, PyBytes } from '../../objects/model/text.js';
import { boolType, floatType, intType, noneType, strType } from '../../objects/model/type-objects.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { callSpecial } from '../../objects/protocol/call.js';
import { typeError, valueError } from '../../objects/protocol/errors.js';
import { toSize } from '../../objects/protocol/items.js';

/** What CPython's collector puts before each container. */
const COLLECTOR_HEAD = 16;
const atoms = new Set([intType, boolType, floatType, strType, noneType]);

/** `__sizeof__` of the object, and the collector's share for containers. */
export function sizeOf(object: Value, fallback: Value | undefined): Value {
  const size = callSpecial(object, '__sizeof__');
  if (size === undefined) {
    if (fallback !== undefined) return fallback;
    throw typeError(`Type ${typeOf(object).name} doesn't define __sizeof__`);
  }
  const bytes = toSize(size);
  if (bytes < 0) throw valueError('__sizeof__() should return >= 0');
  return bytes + (isCollected(object) ? COLLECTOR_HEAD : 0);
}

function isCollected(object: Value): boolean {
  if (atoms.has(typeOf(object))) return false;
  return !(
    object instanceof PyBytes ||
    object instanceof PyByteArray ||
    object instanceof PyComplex ||
    object instanceof PyRange
  );
}
