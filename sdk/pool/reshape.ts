/**
 * Results of the pool as the host asked for them: they come with dicts as Maps and None as null.
 */
import type { ConversionOptions } from '../../engine/index.js';
import { PitviperError } from '../errors/pitviper-error.js';

/** The result in the chosen shape. */
export function reshape(value: unknown, conversion: ConversionOptions): unknown {
  if (conversion.dicts === 'map' && conversion.none === 'null') return value;
  return walk(value, conversion);
}

function walk(value: unknown, conversion: ConversionOptions): unknown {
  if (value === null) return conversion.none === 'null' ? null : undefined;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => walk(item, conversion));
  if (value instanceof Set) return new Set([...value].map((item) => walk(item, conversion)));
  if (!(value instanceof Map)) return value;
  const entries = [...value].map(([key, item]) => [walk(key, conversion), walk(item, conversion)] as const);
  if (conversion.dicts === 'map') return new Map(entries);
  const object = {};
  for (const [name, item] of entries) {
    if (typeof name !== 'string')
      throw new PitviperError(
        'ERR_RESULT',
        `a dict with a key of type ${typeof name} is no object; ask for dicts as Maps: { dicts: 'map' }`,
      );
    Object.defineProperty(object, name, {
      value: item,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return object;
}
