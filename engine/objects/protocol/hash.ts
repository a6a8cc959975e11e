/**
 * Hashing of any value, and the port that dicts and sets use.
 */
import type { Identity } from '../model/hash-port.js';
import { hashPort } from '../model/hash-port.js';
import { PyComplex, PyFloat, PyFloatInstance, PyIntInstance } from '../model/numbers.js';
import { tick } from '../model/resources.js';
import { PyTuple, tupleType } from '../model/sequences.js';
import { PyAstralStr, PyStrInstance } from '../model/text.js';
import { floatType, intType, objectType, strType } from '../model/type-objects.js';
import { typeOf } from '../model/type-of.js';
import type { Value } from '../model/value.js';
import { setHashOfReturnedInt, setIntHash, TupleHash } from '../numeric/hash.js';
import { setTextHash } from '../numeric/text-hash.js';
import { high, low } from '../numeric/words64.js';
import { isEqual } from './compare.js';
import { typeError } from './errors.js';

/** `hash(value)`: an int of 64 bits. Throws TypeError for an unhashable value. */
export function hashOf(value: Value): number | bigint {
  const slot = typeOf(value).slots.hash;
  if (slot === null) throw unhashable(value);
  return slot(value) as number | bigint;
}

/** The TypeError of an unhashable value. */
export function unhashable(value: Value) {
  return typeError(`unhashable type: '${typeOf(value).name}'`);
}

/** Low 32 bits of the hash as an Int32. */
export function hashLow(value: Value): number {
  setHash(value);
  return low;
}

/** Leaves the hash of a value in the registers of numeric/words64. Throws TypeError for an unhashable value. */
export function setHash(value: Value): void {
  if (typeof value === 'number') setIntHash(value);
  else if (typeof value === 'string') setTextHash(value);
  else if (value instanceof PyTuple && value.type === tupleType) setTupleHash(value);
  else setHashOfReturnedInt(hashOf(value) as number | bigint);
}

/** Leaves the hash of a tuple in the registers. */
export function setTupleHash(tuple: PyTuple): void {
  const hash = new TupleHash();
  for (const item of tuple.items) {
    tick();
    setHash(item);
    hash.add(high, low);
  }
  hash.finish(tuple.items.length);
}

/**
 * A hash of 32 bits for dicts none of whose keys has an equality of its own, nor anything in them: the same for equal keys, and for tuples
 * cheaper than Python's, whose steps multiply 64 bits. Nobody sees it, since dicts keep the order of insertion.
 * Undefined for a tuple with something in it that has: nothing of the kind has been asked for its hash.
 */
function hashQuickly(key: Value): number | undefined {
  if (typeof key === 'number') {
    // What Python gives for -1, too.
    if ((key | 0) === key) return key === -1 ? -2 : key;
  } else if (typeof key === 'object' && key !== null) {
    if (key instanceof PyTuple && key.type === tupleType) return hashItemsQuickly(key.items);
    if (isForeign(key) && identifyObject(key) === undefined) return undefined;
  }
  return hashLow(key);
}

function hashItemsQuickly(items: readonly Value[]): number | undefined {
  let hash = items.length;
  for (let index = 0; index < items.length; index++) {
    tick();
    const part = hashQuickly(items[index] as Value);
    if (part === undefined) return undefined;
    hash = Math.imul(hash ^ part, 0x9e37_79b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

function identify(key: Value): Identity | undefined {
  // One `typeof` a question: see type-of.
  if (typeof key === 'object') return key === null ? null : identifyObject(key);
  return typeof key === 'boolean' ? (key ? 1 : 0) : key;
}

function identifyObject(key: object & Value): Identity | undefined {
  if (key instanceof PyTuple && key.type === tupleType) return undefined;
  if (key instanceof PyFloat) return identifyFloat(key.value, key);
  if (key instanceof PyAstralStr) return key.toString();
  const { hash, eq } = typeOf(key).slots;
  if (hash === objectType.slots.hash && eq === objectType.slots.eq) return key;
  if (key instanceof PyIntInstance && hash === intType.slots.hash && eq === intType.slots.eq)
    return key.value;
  if (key instanceof PyStrInstance && hash === strType.slots.hash && eq === strType.slots.eq)
    return key.value.toString();
  if (key instanceof PyFloatInstance && hash === floatType.slots.hash && eq === floatType.slots.eq)
    return identifyFloat(key.value, key);
  if (key instanceof PyComplex && key.imag === 0) return identifyFloat(key.real, key);
  return undefined;
}

/** Floats that equal an int share its identity; a nan is its own. */
function identifyFloat(value: number, key: object): Identity {
  if (Number.isSafeInteger(value)) return value + 0;
  if (Number.isNaN(value)) return key;
  return Number.isInteger(value) ? BigInt(value) : value;
}

function isForeign(key: Value): boolean {
  const type = typeOf(key);
  return type.isHeapType || type.equalsOthers;
}

/** Links dicts and sets to this layer; called once when the engine is loaded. */
export function linkHashPort(): void {
  hashPort.hash = hashLow;
  hashPort.hashQuickly = hashQuickly;
  hashPort.setHash = setHash;
  hashPort.equal = isEqual;
  hashPort.identify = identify;
  hashPort.isForeign = isForeign;
}
