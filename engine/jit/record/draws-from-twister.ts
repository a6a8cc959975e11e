/**
 * Which objects are generators of random numbers whose random() machine code knows.
 */
import { PyRandom, randomType } from '../../modules/random/random-type.js';
import { PyBuiltinFunction } from '../../objects/model/builtin-functions.js';
import { type AttributeHolder, getOwnAttribute } from '../../objects/model/instance.js';
import type { Value } from '../../objects/model/value.js';

/** Whether `value.random()` draws from the Mersenne Twister: neither its class nor the object itself has another method of that name. */
export function drawsFromTwister(value: Value): value is PyRandom {
  if (!(value instanceof PyRandom)) return false;
  if (value.type.lookup('random') !== randomType.lookup('random')) return false;
  return (
    !value.type.hasStorage || getOwnAttribute(value as unknown as AttributeHolder, 'random') === undefined
  );
}

/** Whether a value is the method random() of such a generator, as `random.random` is. */
export function isBoundRandom(value: Value): value is PyBuiltinFunction & { readonly self: PyRandom } {
  return (
    value instanceof PyBuiltinFunction &&
    value.qualname === 'Random.random' &&
    drawsFromTwister(value.self ?? null)
  );
}
