/**
 * Filling a dict from another mapping or from pairs: `dict(…)`, `update`, `|=`.
 */

import { PyDict } from '../model/dict.js';
import type { Sink } from '../model/generators.js';
import { tick } from '../model/resources.js';
import { PyTuple } from '../model/sequences.js';
import { strFromText } from '../model/text.js';
import { dictType } from '../model/type-objects.js';
import { typeOf } from '../model/type-of.js';
import type { KeywordArguments, Value } from '../model/value.js';
import { findAttributeQuietly } from '../protocol/attribute.js';
import { call } from '../protocol/call.js';
import { isException, runtimeError, typeError, valueError } from '../protocol/errors.js';
import { getItem } from '../protocol/items.js';
import { getIterator, nextBeyond, nextItem, toArray } from '../protocol/iterate.js';

/** `dict.update(other, **kwargs)`. */
export function updateDict(dict: PyDict, other: Value | undefined, kwargs: KeywordArguments): void {
  if (other !== undefined) mergeAny(dict, other);
  for (const [name, value] of kwargs ?? []) dict.set(strFromText(name), value);
}

/** Stores all items of a dict. */
export function mergeDict(dict: PyDict, other: PyDict): void {
  if (dict === other) return;
  const { size } = other;
  for (let entry = other.following(null); entry !== null; entry = other.following(entry)) {
    tick();
    dict.set(entry.key, entry.value as Value);
    if (other.size !== size) throw runtimeError('dict mutated during update');
  }
}

function mergeAny(dict: PyDict, other: Value): void {
  if (other instanceof PyDict && other.type.slots.iter === dictType.slots.iter) {
    mergeDict(dict, other);
    return;
  }
  const keys = findAttributeQuietly(other, 'keys');
  if (keys !== undefined) {
    const iterator = getIterator(call(keys, []));
    for (let key = nextItem(iterator); key !== undefined; key = nextItem(iterator))
      dict.set(key, getItem(other, key));
    return;
  }
  mergePairs(dict, other);
}

function mergePairs(dict: PyDict, pairs: Value): void {
  const iterator = getIterator(pairs);
  let index = 0;
  const setPlain: Sink = (pair) => {
    if (!(pair instanceof PyTuple) || pair.items.length !== 2) return false;
    const [key, value] = pair.items as readonly [Value, Value];
    if (typeof key !== 'number' && typeof key !== 'string') return false;
    dict.set(key, value);
    index++;
    return true;
  };
  for (let pair = nextBeyond(iterator, setPlain); pair !== undefined; pair = nextBeyond(iterator, setPlain)) {
    const items = pair instanceof PyTuple ? pair.items : pairItems(pair, index);
    if (items.length !== 2) {
      throw valueError(
        `dictionary update sequence element #${index} has length ${items.length}; 2 is required`,
      );
    }
    dict.set(items[0] as Value, items[1] as Value);
    index++;
  }
}

function pairItems(pair: Value, index: number): readonly Value[] {
  const slots = typeOf(pair).slots;
  const complain = () =>
    typeError(`cannot convert dictionary update sequence element #${index} to a sequence`);
  if (slots.iter === null && slots.getitem === null) throw complain();
  try {
    return toArray(pair);
  } catch (thrown) {
    throw isException(thrown, 'TypeError') ? complain() : thrown;
  }
}
