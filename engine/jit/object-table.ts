/**
 * The object table of an instance: rows through which machine code knows Python objects (ir/object-fields.table).
 *
 * Rows of constants last as long as the traces that use them. Above them lie the rows of objects that entries bring along: an object keeps its
 * row from entry to entry (row-tenancy.ts says for how long), and each entry brings the rows of its objects up to date, which is a look at each where nothing
 * has changed. Equal objects have equal rows. Rows above these are free: machine code makes objects in them.
 */
import { PyInstance } from '../objects/model/instance.js';
import { listMakeRoom } from '../objects/model/list-storage.js';
import { listType, PyList } from '../objects/model/sequences.js';
import type { Value } from '../objects/model/value.js';
import type { StateBlock } from './backend/x64/state-block.js';
import { stateEntries } from './backend/x64/state-layout.table.js';
import { InstanceRows, type RowFinder } from './instance-rows.js';
import { objectFields } from './ir/object-fields.table.js';
import { areAsKnown, type KnownItems, rememberItems } from './known-items.js';
import { describeObject, listOfRowsWord, type ObjectMemory } from './record/describe-object.js';
import { freeRows } from './record/force-instance.js';
import { findLayout, type InstanceLayout } from './record/instance-layouts.js';
import { MAX_ROWS, mayBeListOfRows, mayHaveMemory, rowNumbersOf } from './record/row-numbers.js';
import { RowMemory } from './row-memory.js';
import { addressOfBuffer, isInBuffer, lengthOfStorage, storageOf } from './row-storage.js';
import { RowTenancy } from './row-tenancy.js';

/** Most rows that constants take: the rest is for the objects of an entry. */
const CONSTANT_ROWS = stateEntries.objects - 1024;

/** Most items that a list gets room for before any is appended: of more it is not known whether they come. */
const MOST_EXPECTED = 4096;

/** Rows that lists of lists leave for other objects of an entry. */
const SPARE_ROWS = 512;

/** First row that lists' items and attributes' objects do not get. */
const LIMIT = stateEntries.objects - SPARE_ROWS;

/** Objects within each other: lists of lists, attributes of attributes. */
const MAX_DEPTH = 64;

/** Objects of a chain or tree that an entry follows: going on costs as much as interpreting does. */
const MAX_LINKS = 32;

/** The class word of what machine code knows nothing of. */
const UNKNOWN = describeObject(0).classWord;

/** What an entry's traces look into. */
export interface EntryNeeds {
  /** Lists of lists are to be filled with their items' rows. */
  readonly readsRows: boolean;
  /** Rows of instances are to be filled with their attributes. */
  readonly readsInstances: boolean;
  /** Short lists are to have room for more items. */
  readonly appends: boolean;
}

/** The rows of one instance. */
export class ObjectTable implements RowFinder {
  readonly #memory: RowMemory;
  readonly #instances: InstanceRows;
  readonly #tenancy = new RowTenancy();
  /** Objects by row. */
  readonly #objects: (Value | undefined)[] = [];
  /** What each row was filled from, so that an entry with the same objects need not fill it again: storage, and its length. */
  readonly #storage: unknown[] = [];
  readonly #lengths: number[] = [];
  readonly #constants = new Map<Value, number>();
  /** Where objects of entries have, or had, their rows: what the row's object is decides. */
  readonly #rows = new Map<Value, number>();
  /** Number of the entry, and the one at which each row was looked at last. */
  #entry = 0;
  readonly #filledAt = new Float64Array(stateEntries.objects);
  /** How many rows have been looked at for this entry, and those of them that machine code may change. */
  #touched = 0;
  readonly #changeable = new Int32Array(stateEntries.objects);
  #changeableCount = 0;
  /** By row of a list. */
  readonly #knownItems: (KnownItems | undefined)[] = [];
  /** Those of them whose objects machine code may change in this entry. */
  readonly #changeableItems: KnownItems[] = [];
  #generation = 0;
  /** First row of the entries' own objects, and the next free one. */
  #own = 0;
  #next = 0;
  #readsRows = false;
  #readsInstances = false;
  #appends = false;
  #links = 0;
  /** Some attribute of this entry's objects refers to one that got no row. */
  isCut = false;
  /** Objects made of rows that machine code filled, since the last entry. */
  readonly #made = new Map<number, PyInstance>();
  /** Rows that objects have got for this entry, and those that had to be looked into. */
  written = 0;
  looked = 0;
  /** Objects that are being filled, one in the other. */
  #depth = 0;
  /** Items that may be appended to a list: as many as the loop has iterations left. */
  #expected = 0;

  constructor(state: StateBlock) {
    this.#memory = new RowMemory(state);
    this.#instances = new InstanceRows(this.#memory, this);
  }

  /** The row of a constant, until the table is cleared; undefined where none is left. */
  constantRow(value: Value): number | undefined {
    const known = this.#constants.get(value);
    if (known !== undefined) return known;
    const row = this.#constants.size;
    if (row >= CONSTANT_ROWS) return undefined;
    this.#constants.set(value, row);
    this.#give(row, value);
    return row;
  }

  /** Hardly a recording would find rows for its constants. */
  get isFull(): boolean {
    return this.#constants.size > CONSTANT_ROWS - 64;
  }

  /** Rows that this entry has looked at. */
  get touched(): number {
    return this.#touched;
  }

  /** Begins an entry. */
  begin({ readsRows, readsInstances, appends }: EntryNeeds, iterations = 0): void {
    const constants = this.#constants.size;
    const taken = this.#next - this.#own;
    if (constants !== this.#own || this.#tenancy.isOver(taken, this.#touched)) {
      this.#own = constants;
      this.#next = constants;
      this.#generation++;
      this.#forgetFrom(constants + taken);
    }
    this.#readsRows = readsRows;
    this.#readsInstances = readsInstances;
    this.#appends = appends;
    this.#expected = iterations <= MOST_EXPECTED ? iterations : 0;
    this.#entry++;
    this.#touched = 0;
    this.#changeableCount = 0;
    this.#changeableItems.length = 0;
    this.#links = 0;
    this.isCut = false;
    this.written = 0;
    this.looked = 0;
    if (this.#made.size > 0) this.#made.clear();
    if (readsInstances) this.#instances.settle();
  }

  /** Brings the row of a constant up to date. */
  refresh(row: number): void {
    if (this.#filledAt[row] !== this.#entry) this.#fill(row, this.#objects[row] as Value);
  }

  /** The row of an object for this entry, filled. `hint`: where it may lie. */
  rowOf(value: Value, hint = -1): number {
    const row = this.#isRowOf(hint, value) ? hint : this.#findRow(value);
    if (this.#filledAt[row] !== this.#entry) this.#fill(row, value);
    return row;
  }

  #isRowOf(row: number, value: Value): boolean {
    return row >= 0 && row < this.#next && this.#objects[row] === value;
  }

  #findRow(value: Value): number {
    const constant = this.#constants.size === 0 ? undefined : this.#constants.get(value);
    if (constant !== undefined) return constant;
    const known = this.#rows.get(value);
    if (known !== undefined && this.#isRowOf(known, value)) return known;
    const row = this.#next++;
    this.#tenancy.note(known !== undefined, value);
    this.#give(row, value);
    this.#rows.set(value, row);
    this.written++;
    return row;
  }

  knownRow(value: Value): number | undefined {
    const constant = this.#constants.get(value);
    if (constant !== undefined) return constant;
    const row = this.#rows.get(value);
    return row !== undefined && this.#isRowOf(row, value) ? row : undefined;
  }

  /** The row is this object's from now on, and its memory yet to be written. */
  #give(row: number, value: Value): void {
    this.#forget(row);
    while (this.#objects.length <= row) {
      this.#objects.push(undefined);
      this.#storage.push(undefined);
      this.#lengths.push(0);
    }
    this.#objects[row] = value;
  }

  #forget(row: number): void {
    const former = this.#objects[row];
    if (former !== undefined && this.#rows.get(former) === row) this.#rows.delete(former);
    this.#filledAt[row] = 0;
    this.#storage[row] = undefined;
    this.#knownItems[row] = undefined;
    this.#instances.forget(row);
  }

  /** Lets go of the objects of rows that have long not been used. */
  #forgetFrom(first: number): void {
    for (let row = this.#objects.length - 1; row >= first; row--) {
      this.#forget(row);
      this.#objects.pop();
      this.#storage.pop();
      this.#lengths.pop();
    }
    if (this.#knownItems.length > first) this.#knownItems.length = first;
    this.#instances.shorten(first);
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
    this.#memory.set(row, objectFields.list_length.offset, this.#next);
    this.#memory.set(row, objectFields.capacity.offset, stateEntries.objects);
  }

  /** The object of a row that machine code has filled. Its attributes are yet to be had, and those of others in `pending`. */
  #makeObject(row: number, pending: number[]): PyInstance {
    const instance = this.#instances.make(row);
    this.#made.set(row, instance);
    pending.push(row);
    return instance;
  }

  #fillObject(row: number, pending: number[]): void {
    const { slots, shape } = this.#made.get(row) as PyInstance;
    const layout = findLayout(shape) as InstanceLayout;
    for (let attribute = 0; attribute < shape.names.length; attribute++) {
      const position = layout.positionOf(attribute) as number;
      const other = this.#instances.referenceAt(row, position);
      slots[attribute] =
        other === undefined || other < this.#next
          ? this.#instances.valueAt(row, position)
          : (this.#made.get(other) ?? this.#makeObject(other, pending));
    }
  }

  /** Takes over what machine code has changed in the rows: lengths of lists, attributes. */
  finish(): void {
    for (let index = 0; index < this.#changeableCount; index++)
      this.#takeOver(this.#changeable[index] as number);
    for (const { items, numbers } of this.#changeableItems)
      for (let index = 0; index < items.length; index++)
        this.#instances.takeOver(numbers[index] as number, items[index] as PyInstance);
  }

  /** Forgets all rows. Only when no trace is left. */
  clear(): void {
    this.#constants.clear();
    this.#rows.clear();
    this.#objects.length = 0;
    this.#storage.length = 0;
    this.#lengths.length = 0;
    this.#knownItems.length = 0;
    this.#generation++;
    this.#filledAt.fill(0);
    this.#instances.shorten(0);
    this.#own = 0;
    this.#next = 0;
    this.begin({ readsRows: false, readsInstances: false, appends: false });
  }

  #takeOver(row: number): void {
    const object = this.#objects[row];
    if (object instanceof PyInstance) this.#instances.takeOver(row, object);
    else if (object instanceof PyList && object.typed !== null) {
      const length = this.#memory.count(row, objectFields.list_length.offset);
      object.typed.length = length;
      this.#lengths[row] = length;
    }
  }

  #fill(row: number, value: Value): void {
    this.#filledAt[row] = this.#entry;
    this.#touched++;
    this.looked++;
    if (value instanceof PyInstance) this.#fillInstance(row, value);
    else if (value instanceof PyList && value.typed === null && mayBeListOfRows(value)) {
      if (!this.#readsRows || !this.#fillRows(row, value)) this.#memory.setClass(row, UNKNOWN);
    } else {
      if (this.#appends && value instanceof PyList && value.type === listType)
        listMakeRoom(value, this.#depth === 0 ? this.#expected : 0);
      if (!this.#isFilled(row, value)) this.#write(row, value);
      // Lists of subclasses have no memory, and so no length in their rows.
      if (value instanceof PyList && value.typed !== null && value.type === listType)
        this.#changeable[this.#changeableCount++] = row;
    }
  }

  #fillInstance(row: number, instance: PyInstance): void {
    if (this.#readsInstances && this.#instances.isCurrent(row)) this.#noteInstance(row);
    else if (this.#readsInstances && this.#instances.fill(row, instance)) this.#noteInstance(row);
    else {
      this.#memory.setClass(row, UNKNOWN);
      this.#instances.hide(row);
    }
  }

  #noteInstance(row: number): void {
    if (this.#instances.mayChange(row)) this.#changeable[this.#changeableCount++] = row;
  }

  /** Whether the row has been filled from the object as it is now. */
  #isFilled(row: number, value: Value): boolean {
    const storage = storageOf(value);
    return (
      storage !== undefined && this.#storage[row] === storage && this.#lengths[row] === lengthOfStorage(value)
    );
  }

  #write(row: number, value: Value): void {
    const { classWord, memory } = describeObject(value);
    this.#storage[row] = undefined;
    this.#knownItems[row] = undefined;
    if (memory !== undefined && this.#writeMemory(row, memory)) {
      this.#memory.setClass(row, classWord);
      this.#storage[row] = storageOf(value);
      this.#lengths[row] = lengthOfStorage(value);
    } else this.#memory.setClass(row, memory === undefined ? classWord : UNKNOWN);
  }

  #writeMemory(row: number, memory: ObjectMemory): boolean {
    const base = addressOfBuffer(memory.buffer);
    if (base === undefined || !isInBuffer(memory)) return false;
    const rows = this.#memory;
    rows.set(row, objectFields.data.offset, base + memory.offset);
    rows.set(row, objectFields.length.offset, memory.length);
    rows.set(row, objectFields.list_length.offset, memory.length);
    rows.set(row, objectFields.capacity.offset, memory.capacity);
    const { shape, strides } = memory;
    for (let axis = 0; axis < shape.length; axis++) {
      rows.set(row, objectFields.shape0.offset + 8 * axis, shape[axis] as number);
      rows.set(row, objectFields.stride0.offset + 8 * axis, strides[axis] as number);
    }
    return true;
  }

  /** Fills the rows of a list's items, and their numbers into the list's table; false where there is no room for them. */
  #fillRows(row: number, list: PyList): boolean {
    const { items } = list;
    const { length } = items;
    if (length > MAX_ROWS || this.#own + this.#touched + length > LIMIT || this.#depth === MAX_DEPTH)
      return false;
    const known = this.#knownItems[row];
    const sees = this.#readsInstances;
    if (sees && known !== undefined && known.generation === this.#generation && areAsKnown(known, items)) {
      this.#touched += length;
      if (known.layouts.some(({ stored }) => stored !== 0)) this.#changeableItems.push(known);
      this.#memory.setClass(row, listOfRowsWord);
      return true;
    }
    if (!this.#followsItems(items)) {
      this.isCut = true;
      return false;
    }
    this.#knownItems[row] = undefined;
    const numbers = rowNumbersOf(list);
    this.#depth++;
    const isWhole = this.#fillItems(items, numbers);
    this.#depth--;
    if (!isWhole) return false;
    if (this.#storage[row] !== numbers || this.#lengths[row] !== length) {
      const memory = { offset: 0, length, capacity: length, shape: [], strides: [] };
      if (!this.#writeMemory(row, { ...memory, buffer: numbers.buffer })) return false;
      this.#storage[row] = numbers;
      this.#lengths[row] = length;
    }
    this.#memory.setClass(row, listOfRowsWord);
    this.#knownItems[row] = sees
      ? rememberItems(this.#instances, this.#generation, items, numbers)
      : undefined;
    return true;
  }

  #fillItems(items: readonly Value[], numbers: Uint32Array): boolean {
    const instances = this.#instances;
    const objects = this.#objects;
    const filledAt = this.#filledAt;
    const entry = this.#entry;
    const readsInstances = this.#readsInstances;
    for (let index = 0; index < items.length; index++) {
      const item = items[index] as Value;
      const known = numbers[index] as number;
      if (known < this.#next && objects[known] === item) {
        if (filledAt[known] === entry) continue;
        if (readsInstances && instances.isCurrent(known)) {
          filledAt[known] = entry;
          this.#touched++;
          this.#noteInstance(known);
        } else this.#fill(known, item);
        continue;
      }
      if (!mayHaveMemory(item)) return false;
      if (this.#next >= LIMIT) {
        this.#tenancy.end();
        return false;
      }
      numbers[index] = this.rowOf(item);
    }
    return true;
  }

  /** The row of an object that another one refers to; undefined where there is no room. */
  rowWithin(value: Value, hint: number): number | undefined {
    if (this.#next >= LIMIT) this.#tenancy.end();
    const isFull = this.#depth === MAX_DEPTH || this.#next >= LIMIT;
    if (isFull || !this.#follows(value)) {
      this.isCut = true;
      return undefined;
    }
    this.#depth++;
    const row = this.rowOf(value, hint);
    this.#depth--;
    return row;
  }

  /** Whether an attribute's object gets a row: chains and trees are followed only so far. */
  #follows(value: Value): boolean {
    return !this.#isLink(value) || ++this.#links <= MAX_LINKS;
  }

  /** Whether the items of a list get rows: trees whose nodes have lists of nodes are trees as well. */
  #followsItems(items: readonly Value[]): boolean {
    if (this.#depth === 0 || !items.some((item) => this.#isLink(item))) return true;
    this.#links += items.length;
    return this.#links <= MAX_LINKS;
  }

  /** Whether an object is like one that refers to it, at some distance. */
  #isLink(value: Value): boolean {
    if (!(value instanceof PyInstance)) return false;
    const layout = findLayout(value.shape);
    return layout !== undefined && this.#instances.isWithin(layout);
  }
}
