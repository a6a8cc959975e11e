/**
 * Whether two places in numeric memory may be one.
 *
 * 1. A list in typed storage, or a generator, shares its memory with nothing but itself: not with a list of another class, not with an array or
 *    view.
 * 2. Arrays and views may lie in one buffer and overlap in any way, whatever their elements.
 * 3. On one base and with one element kind, elements whose indices differ by a constant are different ones; both are in bounds, so that
 *    addresses do not wrap.
 */
import { classOfWord } from '../ir/object-classes.js';
import { operations as op } from '../ir/ops.table.js';
import type { IrRef } from '../ir/trace.js';
import { NOT_FOUND } from './cse.js';
import type { Emitter } from './emitter.js';
import { UNKNOWN } from './facts.js';

export const DISTINCT = 0;
export const SAME = 1;
export const UNSURE = 2;
export type Relation = typeof DISTINCT | typeof SAME | typeof UNSURE;

/** An element of an array. */
export interface Place {
  readonly base: IrRef;
  readonly index: IrRef;
  readonly element: number;
}

/** How two places lie to each other. SAME means the same bytes, all of them. */
export function relatePlaces(emitter: Emitter, a: Place, b: Place): Relation {
  if (a.base !== b.base) return basesAreDistinct(emitter, a.base, b.base) ? DISTINCT : UNSURE;
  if (a.element !== b.element) return UNSURE;
  if (a.index === b.index) return SAME;
  const distance = constantDistance(emitter, a.index, b.index);
  if (distance === undefined) return UNSURE;
  return distance === 0n ? SAME : DISTINCT;
}

/** The memory behind two bases has no byte in common. */
export function basesAreDistinct(emitter: Emitter, a: IrRef, b: IrRef): boolean {
  return objectsAreDistinct(emitter, ownerOf(emitter, a), ownerOf(emitter, b));
}

/** Two objects' items have no byte in common. */
function objectsAreDistinct(emitter: Emitter, a: IrRef, b: IrRef): boolean {
  if (a === NOT_FOUND || b === NOT_FOUND || a === b) return false;
  const [wordA, wordB] = [emitter.facts.classOf(a), emitter.facts.classOf(b)];
  if (classesAreDistinct(wordA, wordB)) return true;
  return wordA === wordB && wordA !== UNKNOWN && hasOwnMemory(wordA) && areOtherObjects(emitter, a, b);
}

/** Objects of these classes never share memory (law 1). */
export function classesAreDistinct(wordA: number, wordB: number): boolean {
  return (
    wordA !== UNKNOWN && wordB !== UNKNOWN && wordA !== wordB && (hasOwnMemory(wordA) || hasOwnMemory(wordB))
  );
}

function hasOwnMemory(word: number): boolean {
  const { kind } = classOfWord(word);
  return kind === 'list' || kind === 'generator' || kind === 'instance';
}

/** Two refs are known to be different objects. */
export function areOtherObjects(emitter: Emitter, a: IrRef, b: IrRef): boolean {
  if (a < 0 && b < 0) return a !== b;
  const [wordA, wordB] = [emitter.facts.classOf(a), emitter.facts.classOf(b)];
  if (wordA !== wordB && wordA !== UNKNOWN && wordB !== UNKNOWN) return true;
  const compared = emitter.find(op.obj_same.code, a, b, 0);
  if (compared === NOT_FOUND) return false;
  const known = emitter.facts.resolve(compared);
  return known < 0 && emitter.trace.constant(known).value === false;
}

/** Class of the object whose items a base points into; UNKNOWN where that is not known. */
export function ownerClass(emitter: Emitter, base: IrRef): number {
  const owner = ownerOf(emitter, base);
  return owner === NOT_FOUND ? UNKNOWN : emitter.facts.classOf(owner);
}

/** The object whose items a base points into. */
function ownerOf(emitter: Emitter, base: IrRef): IrRef {
  const { trace } = emitter;
  let at = base;
  while (at >= 0 && trace.opcode(at) === op.ptr_add.code) at = trace.operand(at, 0);
  return at >= 0 && trace.opcode(at) === op.getfield_ptr.code ? trace.operand(at, 0) : NOT_FOUND;
}

/** b - a modulo 2**64 where it is a constant. */
export function constantDistance(emitter: Emitter, a: IrRef, b: IrRef): bigint | undefined {
  const [rootA, offsetA] = splitOffset(emitter, a);
  const [rootB, offsetB] = splitOffset(emitter, b);
  return rootA === rootB ? BigInt.asIntN(64, offsetB - offsetA) : undefined;
}

const NO_ROOT = NOT_FOUND;

/** An index as root plus constant; a constant has no root. */
function splitOffset(emitter: Emitter, index: IrRef): readonly [IrRef, bigint] {
  const { trace } = emitter;
  let root = index;
  let offset = 0n;
  while (root >= 0) {
    const code = trace.opcode(root);
    const by = trace.operand(root, 1);
    if ((code !== op.int_add.code && code !== op.int_add_ovf.code) || by >= 0) return [root, offset];
    offset += trace.constant(by).value as bigint;
    root = trace.operand(root, 0);
  }
  return [NO_ROOT, offset + (trace.constant(root).value as bigint)];
}
