/**
 * `operator.length_hint`: how many items an iterable will give, by `__len__` or else `__length_hint__`.
 */
import { asInt } from '../model/numbers.js';
import { NotImplemented } from '../model/singletons.js';
import { typeOf } from '../model/type-of.js';
import type { Value } from '../model/value.js';
import { callSpecial } from './call.js';
import { isException, overflowError, typeError, valueError } from './errors.js';

/** The estimate, or `fallback` where the object has none. */
export function lengthHint(object: Value, fallback: Value): Value {
  const hint =
    quietly(() => typeOf(object).slots.len?.(object)) ??
    quietly(() => callSpecial(object, '__length_hint__'));
  if (hint === undefined || hint === NotImplemented) return fallback;
  const length = asInt(hint);
  if (length === undefined) throw typeError(`__length_hint__ must be an integer, not ${typeOf(hint).name}`);
  if (length >= 2n ** 63n || length < -(2n ** 63n))
    throw overflowError('Python int too large to convert to C ssize_t');
  if (length < 0) throw valueError('__length_hint__() should return >= 0');
  return length;
}

/** A TypeError means that the object cannot tell. */
function quietly(ask: () => Value | undefined): Value | undefined {
  try {
    return ask();
  } catch (thrown) {
    if (isException(thrown, 'TypeError')) return undefined;
    throw thrown;
  }
}
