/**
 * The numbers that `%d`, `%x`, `%f` and their siblings make of a value.
 */
import { asInt, PyFloat, PyFloatInstance } from '../../model/numbers.js';
import { typeOf } from '../../model/type-of.js';
import type { Value } from '../../model/value.js';
import { doubleToInt, intToDouble } from '../../numeric/int-value.js';
import { isException, typeError, typeName } from '../../protocol/errors.js';
import { orThrow } from '../../protocol/failures.js';

/** The int of a value for an integer conversion: truncated for `d`, `i` and `u`, an index for the others. */
export function intForPercent(value: Value, type: string): number | bigint {
  const int = asInt(value);
  if (int !== undefined) return int;
  const isDecimal = type === 'd' || type === 'i' || type === 'u';
  if (isDecimal && (value instanceof PyFloat || value instanceof PyFloatInstance))
    return orThrow(doubleToInt(value.value));
  const slots = typeOf(value).slots;
  const slot = isDecimal ? (slots.int ?? slots.index) : slots.index;
  const converted = slot === null ? undefined : askQuietly(slot, value);
  if (converted === undefined) {
    const wanted = isDecimal ? 'a real number' : 'an integer';
    throw typeError(`%${type} format: ${wanted} is required, not ${typeName(value)}`);
  }
  return converted;
}

/** The double of a value for a float conversion. */
export function doubleForPercent(value: Value, what: 'string' | 'bytes'): number {
  if (value instanceof PyFloat || value instanceof PyFloatInstance) return value.value;
  const int = asInt(value);
  if (int !== undefined) return orThrow(intToDouble(int));
  const slots = typeOf(value).slots;
  if (slots.float !== null) {
    const result = slots.float(value);
    if (result instanceof PyFloat || result instanceof PyFloatInstance) return result.value;
    throw typeError(`${typeName(value)}.__float__ returned non-float (type ${typeName(result)})`);
  }
  const index = slots.index === null ? undefined : asInt(slots.index(value));
  if (index !== undefined) return orThrow(intToDouble(index));
  throw typeError(
    what === 'bytes'
      ? `float argument required, not ${typeName(value)}`
      : `must be real number, not ${typeName(value)}`,
  );
}

function askQuietly(slot: (value: Value) => Value, value: Value): number | bigint | undefined {
  try {
    return asInt(slot(value));
  } catch (thrown) {
    if (isException(thrown, 'TypeError')) return undefined;
    throw thrown;
  }
}
