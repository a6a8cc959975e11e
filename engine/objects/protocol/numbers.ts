/**
 * Doubles and ints taken from any value: what `float.__add__` accepts, what functions of real numbers accept, and what
 * `int()` accepts besides text.
 */
import { asFloat, asInt, PyFloat, PyFloatInstance, PyIntInstance } from '../model/numbers.js';
import { floatType, intType } from '../model/type-objects.js';
import { typeOf } from '../model/type-of.js';
import type { Value } from '../model/value.js';
import { doubleToInt, type Int, intToDouble } from '../numeric/int-value.js';
import { callSpecial } from './call.js';
import { typeError, typeName } from './errors.js';
import { orThrow } from './failures.js';
import { toIndex } from './items.js';
import { warn } from './warn.js';

/** The double of an operand of a float operator: a float or an int; undefined for anything else. Throws OverflowError. */
export function operandDouble(value: Value): number | undefined {
  if (value instanceof PyFloat) return value.value;
  if (typeof value === 'number') return value;
  if (value instanceof PyFloatInstance) return value.value;
  const int = asInt(value);
  return int === undefined ? undefined : orThrow(intToDouble(int));
}

/** The double of an argument that must be a real number: `__float__` and `__index__` are asked. Throws TypeError, OverflowError. */
export function toDouble(value: Value): number {
  const double = findDouble(value);
  if (double === undefined) throw typeError(`must be real number, not ${typeName(value)}`);
  return double;
}

/** As {@link toDouble}; undefined where the value is no real number. */
export function findDouble(value: Value): number | undefined {
  if (value instanceof PyFloat) return value.value;
  if (typeof value === 'number') return value;
  const type = typeOf(value);
  if (type.slots.float !== null && type.slots.float !== floatType.slots.float)
    return checkFloatResult(type.name, type.slots.float(value));
  const own = asFloat(value);
  if (own !== undefined) return own;
  return type.slots.index === null ? undefined : orThrow(intToDouble(toIndex(value)));
}

/** The int of a number by `__int__`, `__index__` or `__trunc__`; undefined where it has none of them. */
export function findInt(value: Value): Int | undefined {
  if (typeof value === 'number' || typeof value === 'bigint') return value;
  if (value instanceof PyFloat) return orThrow(doubleToInt(value.value));
  const type = typeOf(value);
  if (type.slots.int !== null) {
    if (value instanceof PyIntInstance && type.slots.int === intType.slots.int) return value.value;
    return checkIntResult(type.slots.int(value));
  }
  if (type.slots.index !== null) return toIndex(value);
  return truncate(value);
}

function checkFloatResult(name: string, result: Value): number {
  if (result instanceof PyFloat) return result.value;
  const double = asFloat(result);
  if (double === undefined)
    throw typeError(`${name}.__float__ returned non-float (type ${typeName(result)})`);
  warn(
    'DeprecationWarning',
    `${name}.__float__ returned non-float (type ${typeName(result)}).  The ability to return an instance of a strict subclass of float is deprecated, and may be removed in a future version of Python.`,
  );
  return double;
}

function checkIntResult(result: Value): Int {
  if (typeof result === 'number' || typeof result === 'bigint') return result;
  const int = asInt(result);
  if (int === undefined) throw typeError(`__int__ returned non-int (type ${typeName(result)})`);
  warn(
    'DeprecationWarning',
    `__int__ returned non-int (type ${typeName(result)}).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.`,
  );
  return int;
}

function truncate(value: Value): Int | undefined {
  const result = callSpecial(value, '__trunc__');
  if (result === undefined) return undefined;
  warn('DeprecationWarning', 'The delegation of int() to __trunc__ is deprecated.');
  const int = asInt(result);
  if (int !== undefined) return int;
  if (typeOf(result).slots.index === null)
    throw typeError(`__trunc__ returned non-Integral (type ${typeName(result)})`);
  return toIndex(result);
}
