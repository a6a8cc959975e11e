/**
 * The object table of an instance: rows through which machine code knows Python objects (ir/object-fields.table).
 *
 * Rows of constants last as long as the traces that use them, and are filled anew at each entry of such a trace; above them lie the rows of
 * objects that one entry brings along. Equal objects have equal rows during an entry.
 */
import { addressOf } from '../native/executable-memory.js';
import { PyArray } from '../objects/model/array.js';
import { PyInstance } from '../objects/model/instance.js';
import { PyMemoryView } from '../objects/model/memoryview.js';
import { PyFloat } from '../objects/model/numbers.js';
import { PyList } from '../objects/model/sequences.js';
import type { Value } from '../objects/model/value.js';
import type { StateBlock } from './backend/x64/state-block.js';
import { stateEntries, stateOffset } from './backend/x64/state-layout.table.js';
import { OBJECT_CLASS_OFFSET, objectFields } from './ir/object-fields.table.js';
import { describeObject, type ObjectMemory } from './record/describe-object.js';
import { freeRows } from './record/force-instance.js';
import {
  findLayout,
  type InstanceLayout,
  layoutOfWord,
  slotTags,
  TAG_BITS,
} from './record/instance-layouts.js';
import { mayBeListOfRows, rowNumbersOf } from './record/row-numbers.js';

/** Most rows that constants take: the rest is for the objects of an entry. */
const CONSTANT_ROWS = stateEntries.objects - 1024;

/** Rows that lists of lists leave for other objects of an entry. */
const SPARE_ROWS = 512;

/** Objects within each other: lists of lists, attributes of attributes. */
const MAX_DEPTH = 64;

/** Objects of a chain or tree that an entry follows: going on costs as much as interpreting does. */
const MAX_LINKS = 32;

/** Tags in each half of the word of tags. */
const TAGS_PER_WORD = 32 / TAG_BITS;

/** 8-byte entry of a row at which attributes begin. */
const FIRST_SLOT = objectFields.int_slot0.offset >> 3;

/** Where row 0 begins, and how long a row is: rows are filled by the hundred. */
const FIRST_ROW = stateOffset('objects', 0);
const ROW_BYTES = stateOffset('objects', 1) - FIRST_ROW;

/** What an object is of which machine code knows nothing. */
const unknown = describeObject(0);

/** What an entry's traces look into. */
export interface EntryNeeds {
  /** Lists of lists are to be filled with their items' rows. */
  readonly readsRows: boolean;
  /** Rows of instances are to be filled with their attributes. */
  readonly readsInstances: boolean;
}

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
  #readsInstances = false;
  /** Layouts of the instances that are being filled, and how often one has been met within itself. */
  readonly #within: InstanceLayout[] = [];
  #links = 0;
  /** Some attribute of this entry's objects refers to one that got no row. */
  isCut = false;
  /** Objects made of rows that machine code filled, since the last entry. */
  readonly #made = new Map<number, PyInstance>();
  /** Of rows that hold attributes. */
  readonly #layouts: (InstanceLayout | undefined)[] = [];
  /** Rows that had to be written for this entry. */
  written = 0;
  /** Constants of other traces that this entry got as values. */
  readonly #reached: number[] = [];
  /** Objects that are being filled, one in the other. */
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

  /** Begins an entry: the rows of the former one are free. */
  begin({ readsRows, readsInstances }: EntryNeeds): void {
    this.#own = this.#constants.size;
    this.#next = this.#own;
    this.#readsRows = readsRows;
    this.#readsInstances = readsInstances;
    this.#entry++;
    this.#links = 0;
    this.isCut = false;
    this.#reached.length = 0;
    this.written = 0;
    if (this.#made.size > 0) this.#made.clear();
  }

  /** Fills the row of a constant as the object is now. */
  refresh(row: number): void {
    this.#fill(row, this.#objects[row] as Value);
  }

  /** The row of an object for this entry, filled. */
  rowOf(value: Value): number {
    const constant = this.#constants.size === 0 ? undefined : this.#constants.get(value);
    if (constant !== undefined) {
      if (this.#filledAt[constant] !== this.#entry) {
        this.#reached.push(constant);
        this.#fill(constant, value);
      }
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

  /** The object of a row: of one that machine code has filled, the object that it stands for. */
  objectAt(row: number): Value {
    if (row < this.#next) return this.#objects[row] as Value;
    const known = this.#made.get(row);
    if (known !== undefined) return known;
    const pending: number[] = [];
    const object = this.#makeObject(row, pending);
    // One after the other: chains of objects may be long.
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) this.#fillObject(next, pending);
    return object;
  }

  /** Says which rows are free, when all objects of the entry have theirs. */
  openFreeRows(): void {
    const row = this.#constants.get(freeRows);
    if (row === undefined) return;
    this.#set(row, objectFields.list_length.offset, this.#next);
    this.#set(row, objectFields.capacity.offset, stateEntries.objects);
  }

  /** The object of a row that machine code has filled. Its attributes are yet to be had, and those of others in `pending`. */
  #makeObject(row: number, pending: number[]): PyInstance {
    const layout = layoutOfWord(this.#state.words[this.#word(row, OBJECT_CLASS_OFFSET)] as number);
    const instance = new PyInstance(layout.shape.owner);
    instance.shape = layout.shape;
    this.#made.set(row, instance);
    pending.push(row);
    return instance;
  }

  #fillObject(row: number, pending: number[]): void {
    const { slots, shape } = this.#made.get(row) as PyInstance;
    const layout = findLayout(shape) as InstanceLayout;
    for (let attribute = 0; attribute < shape.names.length; attribute++) {
      const position = layout.positionOf(attribute) as number;
      const other = this.#newRowAt(row, position);
      slots[attribute] =
        other === undefined
          ? this.#attributeAt(row, position, undefined)
          : (this.#made.get(other) ?? this.#makeObject(other, pending));
    }
  }

  /** The row that an attribute refers to, if machine code has filled that. */
  #newRowAt(row: number, position: number): number | undefined {
    if (this.#tagAt(row, position) !== slotTags.object) return undefined;
    const other = this.#state.words[this.#slot(row, position) * 2] as number;
    return other >= this.#next ? other : undefined;
  }

  /** Takes over what machine code has changed in the rows: lengths of lists, attributes. */
  finish(constantRows: Iterable<number>): void {
    for (let row = this.#own; row < this.#next; row++) this.#takeOver(row);
    for (const row of constantRows) this.#takeOver(row);
    for (const row of this.#reached) this.#takeOver(row);
  }

  /** Forgets all rows. Only when no trace is left. */
  clear(): void {
    this.#constants.clear();
    this.#objects.length = 0;
    this.#storage.length = 0;
    this.#lengths.length = 0;
    this.#filledAt.length = 0;
    this.#rows.clear();
    this.#layouts.length = 0;
    this.begin({ readsRows: false, readsInstances: false });
  }

  #takeOver(row: number): void {
    const object = this.#objects[row];
    const layout = this.#layouts[row];
    if (layout !== undefined) this.#takeAttributes(row, object as unknown as PyInstance, layout);
    if (!(object instanceof PyList) || object.typed === null) return;
    const length = this.#state.words[this.#word(row, objectFields.list_length.offset)] as number;
    object.typed.length = length;
    this.#lengths[row] = length;
  }

  #fill(row: number, value: Value): void {
    this.#filledAt[row] = this.#entry;
    if (this.#isFilled(row, value)) return;
    this.written++;
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
    this.#layouts[row] = undefined;
    if (value instanceof PyInstance) {
      words[at] = this.#readsInstances ? this.#fillAttributes(row, value) : unknown.classWord;
      return;
    }
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

  /** Writes those attributes of an instance that traces use into its row; gives its class word. */
  #fillAttributes(row: number, instance: PyInstance): number {
    const layout = findLayout(instance.shape);
    if (layout === undefined) return unknown.classWord;
    this.#layouts[row] = layout;
    this.#within.push(layout);
    const { words, floats, ints } = this.#state;
    const { attributes } = layout;
    const tags: [low: number, high: number] = [0, 0];
    for (let position = 0; position < attributes.length; position++) {
      const value = instance.slots[attributes[position] as number];
      let tag: number = layout.tagOf(position, value);
      const at = this.#slot(row, position);
      switch (tag) {
        case slotTags.int:
        case slotTags.unsigned:
          if (typeof value === 'bigint') ints[at] = BigInt.asIntN(64, value);
          else this.#setAt(at, value as number);
          break;
        case slotTags.float:
          floats[at] = (value as unknown as PyFloat).value;
          break;
        case slotTags.bool:
          this.#setAt(at, value === true ? 1 : 0);
          break;
        case slotTags.object: {
          const other = this.#rowWithin(value as Value);
          if (other === undefined) tag = slotTags.none;
          else this.#setAt(at, other);
        }
      }
      if (position < TAGS_PER_WORD) tags[0] |= tag << (position * TAG_BITS);
      else tags[1] |= tag << ((position - TAGS_PER_WORD) * TAG_BITS);
    }
    this.#within.pop();
    const at = this.#word(row, objectFields.tags.offset);
    words[at] = tags[0];
    words[at + 1] = tags[1];
    return layout.word;
  }

  /** The row of an object that another one refers to; undefined where there is no room. */
  #rowWithin(value: Value): number | undefined {
    const isFull = this.#depth === MAX_DEPTH || this.#next >= stateEntries.objects - SPARE_ROWS;
    if (isFull || !this.#follows(value)) {
      this.isCut = true;
      return undefined;
    }
    this.#depth++;
    const row = this.rowOf(value);
    this.#depth--;
    return row;
  }

  /** Whether an attribute's object gets a row: chains and trees are followed only so far. */
  #follows(value: Value): boolean {
    if (!(value instanceof PyInstance)) return true;
    const layout = findLayout(value.shape);
    return layout === undefined || !this.#within.includes(layout) || ++this.#links <= MAX_LINKS;
  }

  /** Takes over the attributes that traces may have changed. */
  #takeAttributes(row: number, { slots }: PyInstance, { attributes, stored }: InstanceLayout): void {
    for (let position = 0; stored >> position !== 0; position++) {
      if ((stored & (1 << position)) === 0) continue;
      const attribute = attributes[position] as number;
      const value = this.#attributeAt(row, position, slots[attribute]);
      if (value !== undefined) slots[attribute] = value;
    }
  }

  /** What a position of a row holds; undefined where that is what it was, or not known to machine code. */
  #attributeAt(row: number, position: number, was: Value | undefined): Value | undefined {
    const { words, floats, ints } = this.#state;
    const at = this.#slot(row, position);
    switch (this.#tagAt(row, position)) {
      case slotTags.int: {
        const [low, high] = [words[at * 2] as number, words[at * 2 + 1] as number];
        return high === low >> 31 ? low : plainInt(ints[at] as bigint);
      }
      case slotTags.unsigned:
        return plainInt(BigInt.asUintN(64, ints[at] as bigint));
      case slotTags.float: {
        const value = floats[at] as number;
        // A nan may have got another sign.
        return was instanceof PyFloat && Object.is(was.value, value) && !Number.isNaN(value)
          ? undefined
          : new PyFloat(value);
      }
      case slotTags.bool:
        return words[at * 2] !== 0;
      case slotTags.object:
        return this.objectAt(words[at * 2] as number);
      default:
        return undefined;
    }
  }

  #tagAt(row: number, position: number): number {
    const isLow = position < TAGS_PER_WORD;
    const tags = this.#state.words[this.#word(row, objectFields.tags.offset) + (isLow ? 0 : 1)] as number;
    return (tags >> ((isLow ? position : position - TAGS_PER_WORD) * TAG_BITS)) & ((1 << TAG_BITS) - 1);
  }

  /** Index of an attribute's slot in the state block's 8-byte entries. */
  #slot(row: number, position: number): number {
    return ((FIRST_ROW + row * ROW_BYTES) >> 3) + FIRST_SLOT + position;
  }

  #setAt(at: number, value: number): void {
    const words = this.#state.words;
    words[at * 2] = value | 0;
    words[at * 2 + 1] = Math.floor(value / 2 ** 32);
  }

  #word(row: number, offset: number): number {
    return (FIRST_ROW + row * ROW_BYTES + offset) >> 2;
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

/** An int as a value: a number in the safe range. */
function plainInt(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
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
