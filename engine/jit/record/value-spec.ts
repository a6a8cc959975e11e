/**
 * What a trace expects of a value at its entry, and where the parts of it go: a tree whose leaves are input slots.
 *
 * A spec is made from a value that is there when recording begins. From then on it says how to load a value into the slots (the
 * driver, at an entry from the interpreter), whether a tracked value fits (the recorder, when a trace ends at the entry), and what
 * the trace knows of the value.
 */
import { PyArrayIterator } from '../../objects/model/array.js';
import { PyCell } from '../../objects/model/functions.js';
import { enumerateType, zipType } from '../../objects/model/iterator-types.js';
import { PyEnumerate, PyListIterator, PyRangeIterator, PyZip } from '../../objects/model/iterators.js';
import { PyMemoryIterator } from '../../objects/model/memoryview.js';
import { PyComplex, PyFloat } from '../../objects/model/numbers.js';
import { PyTuple, tupleType } from '../../objects/model/sequences.js';
import { PyBytesIterator } from '../../objects/model/text-iterators.js';
import type { PyObject, Value } from '../../objects/model/value.js';
import { INT64_MAX, INT64_MIN, UINT64_MAX } from '../ir/machine-ints.js';
import type { IrType } from '../ir/operation-row.js';
import type { LastingVariable } from './tracked.js';

/** The part of an input in a slot. */
export type SlotType = Exclude<IrType, 'ptr'>;

export type PlainSpec =
  | { readonly kind: 'int'; readonly slot: number; readonly unsigned: boolean }
  | { readonly kind: 'float' | 'bool' | 'object'; readonly slot: number }
  | { readonly kind: 'const'; readonly value: Value }
  | { readonly kind: 'unbound' }
  | { readonly kind: 'tuple'; readonly items: readonly PlainSpec[] }
  | { readonly kind: 'complex'; readonly real: number; readonly imag: number }
  | {
      readonly kind: 'range_iterator';
      /** The step itself where that is 1 or -1; else its slot. */
      readonly step: { readonly value: number } | { readonly slot: number };
      readonly next: number;
      readonly remaining: number;
    }
  | { readonly kind: 'sequence_iterator'; readonly sequence: number; readonly index: number }
  | { readonly kind: 'enumerate'; readonly iterator: PlainSpec; readonly index: number }
  | { readonly kind: 'zip'; readonly iterators: readonly PlainSpec[] };

/** The same, or a cell of the frame: what that holds is a shared variable. */
export type ValueSpec = PlainSpec | CellSpec;

/** A cell of the frame. `identity`: the very cell that it must be, because the trace reaches it in another way as well. */
export interface CellSpec {
  readonly kind: 'cell';
  identity: PyCell | null;
}

/** What a variable outside the registers is expected to hold. */
export interface SharedSpec {
  readonly variable: LastingVariable;
  readonly spec: PlainSpec;
}

/** Longest tuple whose items become inputs one by one. */
const MAX_TUPLE = 8;

/** Slots that each register of a frame has for the parts of its value: an iterator of a range takes two. */
const SLOTS_PER_REGISTER = 2;

/** Beyond that many slots registers have none of their own. */
const MOST_OWN_SLOTS = 512;

/**
 * Numbers the parts of inputs, in order, and says in which slot each is at the entry. The parts of a register have the same slots in all traces
 * of the code: what a trace hands on to another as it is stays where it is.
 */
export class SlotAllocator {
  readonly types: SlotType[] = [];
  readonly places: number[] = [];
  readonly #hasOwn: boolean;
  /** Slots left of the register's own, and the first of them. */
  #room = 0;
  #next = 0;
  /** First slot behind all that are some register's own. */
  readonly #end: number;
  #others = 0;

  /** `registers`: those of all frames. */
  constructor(registers: number) {
    this.#hasOwn = registers * SLOTS_PER_REGISTER <= MOST_OWN_SLOTS;
    this.#end = this.#hasOwn ? registers * SLOTS_PER_REGISTER : 0;
  }

  /** What is taken next are parts of this register, counted through the frames; of none if it is undefined. */
  at(register: number | undefined): void {
    this.#room = this.#hasOwn && register !== undefined ? SLOTS_PER_REGISTER : 0;
    this.#next = (register ?? 0) * SLOTS_PER_REGISTER;
  }

  take(type: SlotType): number {
    this.types.push(type);
    this.places.push(this.#room-- > 0 ? this.#next++ : this.#end + this.#others++);
    return this.types.length - 1;
  }

  /** Forgets all but the first `count` inputs. */
  keep(count: number): void {
    this.types.length = count;
    this.places.length = count;
  }
}

/**
 * The spec of a value as it is now. `asUnsigned`: an int that has been found to go beyond 2**63.
 * Undefined where the trace cannot take the value: an int beyond 64 bits, an iterator that the program may hold elsewhere.
 */
export function specOf(
  value: Value | undefined,
  slots: SlotAllocator,
  asUnsigned: boolean,
  depth = 0,
): ValueSpec | undefined {
  switch (typeof value) {
    case 'undefined':
      return { kind: 'unbound' };
    case 'number':
      return { kind: 'int', slot: slots.take('int'), unsigned: asUnsigned && value >= 0 };
    case 'bigint':
      return specOfBigInt(value, slots, asUnsigned);
    case 'boolean':
      return { kind: 'bool', slot: slots.take('bool') };
    case 'string':
      return { kind: 'object', slot: slots.take('obj') };
    case 'object':
      return value === null ? { kind: 'const', value } : specOfObject(value, slots, depth);
  }
}

function specOfBigInt(value: bigint, slots: SlotAllocator, asUnsigned: boolean): ValueSpec | undefined {
  if (value >= INT64_MIN && value <= INT64_MAX && !asUnsigned)
    return { kind: 'int', slot: slots.take('int'), unsigned: false };
  if (value >= 0n && value <= UINT64_MAX) return { kind: 'int', slot: slots.take('int'), unsigned: true };
  return undefined;
}

function specOfObject(value: PyObject, slots: SlotAllocator, depth: number): ValueSpec | undefined {
  if (value instanceof PyFloat) return { kind: 'float', slot: slots.take('float') };
  if (value instanceof PyComplex)
    return { kind: 'complex', real: slots.take('float'), imag: slots.take('float') };
  if (value instanceof PyRangeIterator) {
    if (value.isShared) return undefined;
    return {
      kind: 'range_iterator',
      step: Math.abs(value.step) === 1 ? { value: value.step } : { slot: slots.take('int') },
      next: slots.take('int'),
      remaining: slots.take('int'),
    };
  }
  if (value instanceof PyEnumerate) return specOfEnumerate(value, slots, depth);
  if (value instanceof PyZip) {
    const iterators = specsOf(value.iterators, slots, depth);
    return iterators === undefined || value.strict || value.type !== zipType
      ? undefined
      : { kind: 'zip', iterators };
  }
  const sequence = iteratedSequence(value);
  if (sequence !== undefined) {
    if (sequence === null) return { kind: 'object', slot: slots.take('obj') };
    return { kind: 'sequence_iterator', sequence: slots.take('obj'), index: slots.take('int') };
  }
  if (value instanceof PyCell) return depth === 0 ? { kind: 'cell', identity: null } : undefined;
  if (value instanceof PyTuple && value.type === tupleType && value.items.length <= MAX_TUPLE && depth < 2)
    return specOfTuple(value, slots, depth);
  return { kind: 'object', slot: slots.take('obj') };
}

function specOfTuple(value: PyTuple, slots: SlotAllocator, depth: number): ValueSpec | undefined {
  const items = specsOf(value.items, slots, depth);
  return items === undefined ? undefined : { kind: 'tuple', items };
}

function specsOf(values: readonly Value[], slots: SlotAllocator, depth: number): PlainSpec[] | undefined {
  const specs: PlainSpec[] = [];
  for (const value of values) {
    const spec = specOf(value, slots, false, depth + 1);
    if (spec === undefined || spec.kind === 'cell') return undefined;
    specs.push(spec);
  }
  return specs;
}

function specOfEnumerate(value: PyEnumerate, slots: SlotAllocator, depth: number): ValueSpec | undefined {
  const iterator = specOf(value.iterator, slots, false, depth + 1);
  if (iterator === undefined || iterator.kind === 'cell' || value.type !== enumerateType) return undefined;
  if (typeof value.index !== 'number') return undefined;
  return { kind: 'enumerate', iterator, index: slots.take('int') };
}

/** An iterator over memory that the object table can describe, as the recorder sees it. */
export type SequenceIterator = PyListIterator | PyArrayIterator | PyMemoryIterator | PyBytesIterator;

/** Whether a value is such an iterator. */
export function isSequenceIterator(value: unknown): value is SequenceIterator {
  return (
    value instanceof PyListIterator ||
    value instanceof PyArrayIterator ||
    value instanceof PyMemoryIterator ||
    value instanceof PyBytesIterator
  );
}

/** What a sequence iterator is over; null: exhausted, or the program may hold it elsewhere. Undefined for anything else. */
export function iteratedSequence(value: unknown): PyObject | null | undefined {
  if (!isSequenceIterator(value)) return undefined;
  if (value.isShared) return null;
  if (value instanceof PyListIterator) return value.list;
  if (value instanceof PyArrayIterator) return value.array;
  if (value instanceof PyMemoryIterator) return value.view;
  return value.bytes;
}
