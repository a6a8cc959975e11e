/**
 * The port through which dicts and sets hash and compare keys that are no primitives.
 * The protocol layer implements it; dicts stand below that layer because types are made of dicts.
 */
import type { Value } from './value.js';

/** How keys are hashed and compared. */
export interface HashPort {
  /** Low 32 bits of Python's hash as an Int32. Throws TypeError for an unhashable value. */
  hash(value: Value): number;
  /** Another hash, for dicts whose keys have no equality of their own; undefined where something in the key has. */
  hashQuickly(value: Value): number | undefined;
  /** Leaves all 64 bits of the hash in the registers of numeric/words64. Throws as `hash`. */
  setHash(value: Value): void;
  /** Identity or `==`, as containers compare. */
  equal(left: Value, right: Value): boolean;
  /**
   * What stands for the key in a JavaScript Map: a primitive that equal keys share, or the object itself where
   * equality is identity; undefined if the key must be hashed. `foreign` hashing may equal any other key.
   */
  identify(key: Value): Identity | undefined;
  /** Whether a key that must be hashed could equal a key of another type (its class defines `__eq__`). */
  isForeign(key: Value): boolean;
}

/** A key of the Map behind a dict or set. */
export type Identity = string | number | bigint | null | object;

/** Filled by the protocol layer when the engine is loaded. */
export const hashPort: HashPort = {
  hash: unlinked,
  hashQuickly: unlinked,
  setHash: unlinked,
  equal: unlinked,
  identify: unlinked,
  isForeign: unlinked,
};

function unlinked(): never {
  throw new Error('the hash port is used before the protocol layer is loaded');
}
