/**
 * The object table of an instance: rows through which machine code knows Python objects (ir/object-fields.table).
 *
 * Rows of constants last as long as the traces that use them, and are filled anew at each entry of such a trace; above them lie the rows of
 * objects that one entry brings along. Equal objects have equal rows during an entry.
 */
import { addressOf } from '../native/executable-memory.js';
import { PyArray } from '../objects/model/array.js';
import { PyMemoryView } from '../objects/model/memoryview.js';
import { PyList } from '../objects/model/sequences.js';
import type { Value } from '../objects/model/value.js';
import type { StateBlock } from './backend/x64/state-block.js';
import { stateEntries, stateOffset } from './backend/x64/state-layout.table.js';
import { OBJECT_CLASS_OFFSET, objectFields } from './ir/object-fields.table.js';
import { describeObject, type ObjectMemory } from './record/describe-object.js';
import { mayBeListOfRows, rowNumbersOf } from './record/row-numbers.js';

/** Most rows that constants take: the rest is for the objects of an entry. */
const CONSTANT_ROWS = stateEntries.objects - 1024;

/** Rows that lists of lists leave for other objects of an entry. */
const SPARE_ROWS = 512;

/** Dimensions of lists of lists. */
const MAX_DEPTH = 4;

/** What an object is of which machine code knows nothing. */
const unknown = describeObject(0);

/** The rows of one instance. */
export class ObjectTable {
  readonly #state: StateBlock;
  /** Objects by row. */
  readonly #objects: (Value | undefined)[] = [];
  /** What each row was filled from, so that an entry with the same objects need not fill it again: storage, and its length. */
  readonly #storage: unknown[] = [];
  readonly #lengths: number[] = [];
  readonly #constants = new Map<Value, number>();
  /** Where the objects of entries were last: a row of this entry's if that lies between its first one and the next free one. */
  readonly #rows = new Map<Value, number>();
  /** Number of the entry, and the one at which each row was looked at last. */
  #entry = 0;
  readonly #filledAt: number[] = [];
  /** First row of the entry's own objects, and the next free one. */
  #own = 0;
  #next = 0;
  #readsRows = false;
  /** Lists of lists that are being filled, one in the other. */
  #depth = 0;

  constructor(state: StateBlock) {
    this.#state = state;
  }

  /** The row of a constant, until the table is cleared; undefined where none is left. */
  constantRow(value: Value): number | undefined {
    const known = this.#constants.get(value);
    if (known !== undefined) return known;
    const row = this.#constants.size;
    if (row >= CONSTANT_ROWS) return undefined;
    this.#constants.set(value, row);
    this.#objects[row] = value;
    return row;
  }

  /** Hardly a recording would find rows for its constants. */
  get isFull(): boolean {
    return this.#constants.size > CONSTANT_ROWS - 64;
  }

  /** Begins an entry: the rows of the former one are free. `readsRows`: lists of lists are to be filled with their items' rows. */
  begin(readsRows: boolean): void {
    this.#own = this.#constants.size;
    this.#next = this.#own;
    this.#readsRows = readsRows;
    this.#entry++;
  }

  /** Fills the row of a constant as the object is now. */
  refresh(row: number): void {
    this.#fill(row, this.#objects[row] as Value);
  }

  /** The row of an object for this entry, filled. */
  rowOf(value: Value): number {
    const constant = this.#constants.size === 0 ? undefined : this.#constants.get(value);
    if (constant !== undefined) {
      if (this.#filledAt[constant] !== this.#entry) this.#fill(constant, value);
      return constant;
    }
    const known = this.#rows.get(value);
    if (known !== undefined && known < this.#next && known >= this.#own && this.#objects[known] === value)
      return known;
    const row = this.#next++;
    // Entries come again with the same objects in the same order.
    if (known !== row || this.#objects[row] !== value) this.#assign(row, value);
    this.#fill(row, value);
    return row;
  }

  #assign(row: number, value: Value): void {
    const former = this.#objects[row];
    if (former !== undefined && this.#rows.get(former) === row) this.#rows.delete(former);
    this.#objects[row] = value;
    this.#rows.set(value, row);
  }

  /** The object of a row. */
  objectAt(row: number): Value {
    return this.#objects[row] as Value;
  }

  /** Takes over what machine code has changed in the rows: lengths of lists. */
  finish(constantRows: Iterable<number>): void {
    for (let row = this.#own; row < this.#next; row++) this.#takeOver(row);
    for (const row of constantRows) this.#takeOver(row);
  }

  /** Forgets all rows. Only when no trace is left. */
  clear(): void {
    this.#constants.clear();
    this.#objects.length = 0;
    this.#storage.length = 0;
    this.#lengths.length = 0;
    this.#filledAt.length = 0;
    this.#rows.clear();
    this.begin(false);
  }

  #takeOver(row: number): void {
    const object = this.#objects[row];
    if (!(object instanceof PyList) || object.typed === null) return;
    const length = this.#state.words[this.#word(row, objectFields.list_length.offset)] as number;
    object.typed.length = length;
    this.#lengths[row] = length;
  }

  #fill(row: number, value: Value): void {
    this.#filledAt[row] = this.#entry;
    if (this.#isFilled(row, value)) return;
    this.#storage[row] = storageOf(value);
    this.#lengths[row] = lengthOfStorage(value);
    this.#write(row, value);
  }

  /** Whether the row has been filled from the object as it is now. */
  #isFilled(row: number, value: Value): boolean {
    const storage = storageOf(value);
    return (
      storage !== undefined && this.#storage[row] === storage && this.#lengths[row] === lengthOfStorage(value)
    );
  }

  #write(row: number, value: Value): void {
    const words = this.#state.words;
    const at = this.#word(row, OBJECT_CLASS_OFFSET);
    const isLeftOut = !this.#readsRows && mayBeListOfRows(value);
    const { classWord, memory } = isLeftOut ? unknown : describeObject(value);
    if (memory === undefined) {
      words[at] = classWord;
      return;
    }
    const base = addressOfBuffer(memory.buffer);
    if (base === undefined || !isInBuffer(memory)) {
      words[at] = unknown.classWord;
      return;
    }
    if (value instanceof PyList && value.typed === null && !this.#fillItems(value)) {
      words[at] = unknown.classWord;
      return;
    }
    words[at] = classWord;
    this.#set(row, objectFields.data.offset, base + memory.offset);
    this.#set(row, objectFields.length.offset, memory.length);
    this.#set(row, objectFields.list_length.offset, memory.length);
    this.#set(row, objectFields.capacity.offset, memory.capacity);
    const { shape, strides } = memory;
    for (let axis = 0; axis < shape.length; axis++) {
      this.#set(row, objectFields.shape0.offset + 8 * axis, shape[axis] as number);
      this.#set(row, objectFields.stride0.offset + 8 * axis, strides[axis] as number);
    }
  }

  /** Writes the rows of a list's items into its table; false where there is no room for them. */
  #fillItems(list: PyList): boolean {
    const { items } = list;
    if (this.#next + items.length > stateEntries.objects - SPARE_ROWS || this.#depth === MAX_DEPTH)
      return false;
    const numbers = rowNumbersOf(list);
    this.#depth++;
    for (let index = 0; index < items.length; index++) numbers[index] = this.rowOf(items[index] as Value);
    this.#depth--;
    return true;
  }

  #word(row: number, offset: number): number {
    return (stateOffset('objects', row) + offset) >> 2;
  }

  /** Writes an int64 that is a safe integer. */
  #set(row: number, offset: number, value: number): void {
    const at = this.#word(row, offset);
    const words = this.#state.words;
    words[at] = value | 0;
    words[at + 1] = Math.floor(value / 2 ** 32);
  }
}

/**
 * The object behind which an object's items lie; undefined where there is none, or what the row says could change without it.
 */
function storageOf(value: Value): unknown {
  if (value instanceof PyArray) return value.data.length === 0 ? undefined : value.data;
  if (value instanceof PyList) return value.typed === null ? undefined : value.typed.data;
  if (value instanceof PyMemoryView) return value.released ? undefined : value.memory;
  return undefined;
}

/** Items of a storage; of a view the bytes of its buffer, which may be detached or resized. */
function lengthOfStorage(value: Value): number {
  if (value instanceof PyArray) return value.length;
  if (value instanceof PyList) return value.typed === null ? 0 : value.typed.length;
  return value instanceof PyMemoryView ? value.hold.view.buffer.byteLength : 0;
}

/** Addresses of buffers: a buffer does not move while it has its bytes. */
const addresses = new WeakMap<ArrayBufferLike, number>();

function addressOfBuffer(buffer: ArrayBufferLike): number | undefined {
  const known = addresses.get(buffer);
  if (known !== undefined) return known;
  const address = addressOf(new Uint8Array(buffer));
  if (address === undefined) return undefined;
  addresses.set(buffer, Number(address));
  return Number(address);
}

/** Whether all items lie within the buffer as it is now: it may have been detached or made smaller. */
function isInBuffer({ buffer, offset, length, shape, strides }: ObjectMemory): boolean {
  if (length === 0) return true;
  if (offset >= buffer.byteLength) return false;
  let last = offset;
  for (let axis = 0; axis < shape.length; axis++) {
    const reach = ((shape[axis] as number) - 1) * (strides[axis] as number);
    if (reach > 0) last += reach;
  }
  return last < buffer.byteLength;
}
