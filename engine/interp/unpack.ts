/**
 * Unpacking assignments, and merging mappings into displays and calls.
 */
import { PyDict } from '../objects/model/dict.js';
import { newList } from '../objects/model/list-storage.js';
import { tick } from '../objects/model/resources.js';
import { PyList, PyTuple, tupleType } from '../objects/model/sequences.js';
import { asText } from '../objects/model/text.js';
import { dictType } from '../objects/model/type-objects.js';
import { typeOf } from '../objects/model/type-of.js';
import type { Value } from '../objects/model/value.js';
import { findAttribute, getAttribute } from '../objects/protocol/attribute.js';
import { call } from '../objects/protocol/call.js';
import { typeError, valueError } from '../objects/protocol/errors.js';
import { getItem } from '../objects/protocol/items.js';
import { getIterator, iterate, nextItem, toArray } from '../objects/protocol/iterate.js';
import { strText } from '../objects/protocol/text.js';
import { calleeLabel } from './calls.js';

/** Fills `count` registers from `window` on with the items of a sequence, which must have just as many. */
export function unpackSequence(
  sequence: Value,
  count: number,
  registers: (Value | undefined)[],
  window: number,
): void {
  const iterator = iteratorToUnpack(sequence);
  for (let index = 0; index < count; index++) {
    const item = nextItem(iterator);
    if (item === undefined) throw valueError(`not enough values to unpack (expected ${count}, got ${index})`);
    registers[window + index] = item;
  }
  if (nextItem(iterator) !== undefined) throw valueError(`too many values to unpack (expected ${count})`);
}

/** As {@link unpackSequence} for `a, *b, c`: the starred target gets the list of what is left. */
export function unpackWithStar(
  sequence: Value,
  before: number,
  after: number,
  registers: (Value | undefined)[],
  window: number,
): void {
  if (sequence instanceof PyTuple && sequence.type === tupleType && sequence.items.length >= before + after) {
    const { items } = sequence;
    const end = items.length - after;
    for (let index = 0; index < before; index++) registers[window + index] = items[index];
    registers[window + before] = newList(items.slice(before, end));
    for (let index = 0; index < after; index++) registers[window + before + 1 + index] = items[end + index];
    return;
  }
  const iterator = iteratorToUnpack(sequence);
  const expected = `not enough values to unpack (expected at least ${before + after}, got`;
  for (let index = 0; index < before; index++) {
    const item = nextItem(iterator);
    if (item === undefined) throw valueError(`${expected} ${index})`);
    registers[window + index] = item;
  }
  // The rest is iterated anew, as CPython does: an iterator may begin again at its `__iter__`.
  const rest = toArray(iterator);
  const end = rest.length - after;
  if (end < 0) throw valueError(`${expected} ${before + rest.length})`);
  registers[window + before] = new PyList(rest.slice(0, end));
  for (let index = 0; index < after; index++) registers[window + before + 1 + index] = rest[end + index];
}

function iteratorToUnpack(sequence: Value): Value {
  const slots = typeOf(sequence).slots;
  if (slots.iter === null && slots.getitem === null) {
    throw typeError(`cannot unpack non-iterable ${typeOf(sequence).name} object`);
  }
  return getIterator(sequence);
}

/** `*iterable` in a display. */
export function itemsOfStar(iterable: Value): Value[] {
  const slots = typeOf(iterable).slots;
  if (slots.iter === null && slots.getitem === null) {
    throw typeError(`Value after * must be an iterable, not ${typeOf(iterable).name}`);
  }
  return toArray(iterable);
}

/** `**mapping` in a dict display. */
export function updateFromMapping(target: PyDict, mapping: Value): void {
  if (mapping instanceof PyDict && mapping.type.slots.iter === target.type.slots.iter) {
    for (const entry of mapping.entries()) {
      tick();
      target.set(entry.key, entry.value as Value);
    }
    return;
  }
  const keys = findAttribute(mapping, 'keys');
  if (keys === undefined) throw typeError(`'${typeOf(mapping).name}' object is not a mapping`);
  for (const key of iterate(call(keys, []))) target.set(key, getItem(mapping, key));
}

/** `**mapping` in a call: keywords must be strings and not repeat. */
export function mergeKeywords(target: PyDict, mapping: Value, callee: Value): void {
  if (target.size === 0 && mapping instanceof PyDict && mapping.type === dictType) {
    // Nothing can be given twice, and keys that are no strings are found by the call.
    for (let entry = mapping.following(null); entry !== null; entry = mapping.following(entry)) {
      tick();
      target.set(entry.key, entry.value as Value);
    }
    return;
  }
  if (!(mapping instanceof PyDict) && findAttribute(mapping, 'keys') === undefined) {
    throw typeError(
      `${calleeLabel(callee)} argument after ** must be a mapping, not ${typeOf(mapping).name}`,
    );
  }
  for (const key of keysOf(mapping)) {
    if (target.has(key) && asText(key) === undefined) throw typeError('keywords must be strings');
    if (target.has(key))
      throw typeError(`${calleeLabel(callee)} got multiple values for keyword argument '${strText(key)}'`);
    target.set(key, getItem(mapping, key));
  }
}

function keysOf(mapping: Value): Value[] {
  if (mapping instanceof PyDict) return Array.from(mapping.entries(), (entry) => entry.key);
  return toArray(call(getAttribute(mapping, 'keys'), []));
}
