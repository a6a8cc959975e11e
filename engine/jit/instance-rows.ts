/**
 * Attributes of instances in the object table: written into an object's row at an entry, taken over from it at the exit.
 *
 * A row that has been filled stays right until somebody writes to the object. Of most objects that is known without a look at them: nobody has
 * written to them (WriteWatch). Where that is not known, the row remembers which value each of its slots stands for; values do not change themselves (a float is another object when it has another value), so only an attribute that is another value by now
 * needs writing. An exit makes new values only of slots that machine code has changed.
 */
import { PyInstance } from '../objects/model/instance.js';
import { PyFloat } from '../objects/model/numbers.js';
import type { Value } from '../objects/model/value.js';
import { stateEntries } from './backend/x64/state-layout.table.js';
import { INSTANCE_SLOTS } from './ir/object-fields.table.js';
import { findLayout, type InstanceLayout, layoutOfWord, slotTags } from './record/instance-layouts.js';
import type { RowMemory } from './row-memory.js';

/** The object table, as attributes that refer to objects need it. */
export interface RowFinder {
  /** The row of an object that another one refers to, filled; undefined where it gets none. `hint`: where it may lie. */
  rowWithin(value: Value, hint: number): number | undefined;
  /** The row that an object has from former entries. */
  knownRow(value: Value): number | undefined;
  objectAt(row: number): Value;
}

/** What a slot stands for whose value is not known. An object like most values: comparisons with these are quick. */
const unsettled = new PyFloat(0);

/** The rows that hold attributes. */
export class InstanceRows {
  readonly #memory: RowMemory;
  readonly #finder: RowFinder;
  /** By row; undefined for rows of other objects. */
  readonly #layouts: (InstanceLayout | undefined)[] = [];
  /** The layouts of all rows. */
  readonly #met = new Set<InstanceLayout>();
  /** By row: the version of the layout for which it was filled. */
  readonly #versions = new Int32Array(stateEntries.objects);
  /** By row: the layout's stamp for which the row is right. */
  readonly #stamps = new Int32Array(stateEntries.objects);
  /** By row: positions that refer to objects, a bit each. Those need rows at every entry. */
  readonly #references = new Int32Array(stateEntries.objects);
  /** By slot: the value that it stands for. */
  readonly #seen: (Value | undefined)[] = [];
  /** Layouts of the instances that are being filled, one within the other. */
  readonly #within: InstanceLayout[] = [];

  constructor(memory: RowMemory, finder: RowFinder) {
    this.#memory = memory;
    this.#finder = finder;
  }

  /** The row is another object's from now on. */
  forget(row: number): void {
    this.#layouts[row] = undefined;
  }

  /** The row's class word is not that of its object. */
  hide(row: number): void {
    this.#layouts[row]?.distrust();
  }

  /** Looks at what has been written to since the last time. Before rows are filled for an entry. */
  settle(): void {
    for (const layout of this.#met) {
      const { watch } = layout;
      if (watch.isExact && watch.written.length === 0) continue;
      if (!watch.isExact || !watch.written.every((object) => this.#isRenewed(object as PyInstance, layout)))
        layout.distrust();
      watch.begin();
    }
  }

  /** Renews the row of one object that has been written to; false where other rows may be concerned. */
  #isRenewed(object: PyInstance, layout: InstanceLayout): boolean {
    const row = this.#finder.knownRow(object);
    if (row === undefined || this.#layouts[row] === undefined) return true;
    if (object.shape !== layout.shape || this.#layouts[row] !== layout) return false;
    if (this.#stamps[row] !== layout.stamp || this.#versions[row] !== layout.version) return true;
    const before = this.#references[row];
    this.#renew(row, object.slots, layout);
    return before === this.#references[row];
  }

  /** Forgets all rows from this one on. */
  shorten(first: number): void {
    if (first === 0) {
      for (const { watch } of this.#met) watch.end();
      this.#met.clear();
    }
    if (this.#layouts.length > first) this.#layouts.length = first;
    if (this.#seen.length > first * INSTANCE_SLOTS) this.#seen.length = first * INSTANCE_SLOTS;
  }

  /** What the row was filled as, if it refers to no other objects. */
  plainLayoutAt(row: number): InstanceLayout | undefined {
    return this.#references[row] === 0 ? this.#layouts[row] : undefined;
  }

  /** Whether the row holds attributes that traces may change. */
  mayChange(row: number): boolean {
    const layout = this.#layouts[row];
    return layout !== undefined && layout.stored !== 0;
  }

  /** Whether the row of an object needs no writing, nor a look at that or other objects. */
  isCurrent(row: number): boolean {
    const layout = this.#layouts[row];
    return layout !== undefined && this.#stamps[row] === layout.stamp && this.#references[row] === 0;
  }

  /** Whether the object's attributes are being filled: those of one of its shape, at least. */
  isWithin(layout: InstanceLayout): boolean {
    return this.#within.includes(layout);
  }

  /** Writes into the row what has changed since it was filled. False where machine code cannot know the object. */
  fill(row: number, instance: PyInstance): boolean {
    const known = this.#layouts[row];
    const layout = known?.shape === instance.shape ? known : findLayout(instance.shape);
    if (layout === undefined) {
      this.#layouts[row] = undefined;
      return false;
    }
    if (layout !== known || this.#versions[row] !== layout.version) this.#begin(row, layout);
    if (this.#stamps[row] !== layout.stamp) {
      this.#renew(row, instance.slots, layout);
      this.#memory.setClass(row, layout.word);
      this.#stamps[row] = layout.stamp;
    }
    if (this.#references[row] !== 0) this.#renewReferences(row, instance.slots, layout);
    return true;
  }

  /** Nothing that the row holds is right. */
  #begin(row: number, layout: InstanceLayout): void {
    this.#layouts[row] = layout;
    this.#versions[row] = layout.version;
    this.#stamps[row] = layout.stamp - 1;
    if (!this.#met.has(layout)) {
      this.#met.add(layout);
      layout.watch.begin();
    }
    this.#references[row] = 0;
    const first = row * INSTANCE_SLOTS;
    while (this.#seen.length < first) this.#seen.push(undefined);
    for (let position = 0; position < layout.attributes.length; position++)
      this.#seen[first + position] = unsettled;
  }

  #renew(row: number, slots: readonly (Value | undefined)[], layout: InstanceLayout): void {
    const { attributes } = layout;
    const first = row * INSTANCE_SLOTS;
    const seen = this.#seen;
    for (let position = 0; position < attributes.length; position++) {
      const value = slots[attributes[position] as number];
      if (seen[first + position] !== value) this.#write(row, position, value, layout);
    }
  }

  /** Writes what is no object. */
  #write(row: number, position: number, value: Value | undefined, layout: InstanceLayout): void {
    const memory = this.#memory;
    const tag = layout.tagOf(position, value);
    const at = memory.slot(row, position);
    const bit = 1 << position;
    this.#seen[row * INSTANCE_SLOTS + position] = value;
    if (tag === slotTags.object) {
      this.#references[row] = (this.#references[row] as number) | bit;
      // No row yet.
      memory.setTag(row, position, slotTags.none);
      return;
    }
    this.#references[row] = (this.#references[row] as number) & ~bit;
    memory.setTag(row, position, tag);
    switch (tag) {
      case slotTags.int:
      case slotTags.unsigned:
        if (typeof value === 'bigint') memory.ints[at] = BigInt.asIntN(64, value);
        else memory.setInt(at, value as number);
        return;
      case slotTags.float:
        memory.floats[at] = (value as unknown as PyFloat).value;
        return;
      case slotTags.bool:
        memory.setInt(at, value === true ? 1 : 0);
    }
  }

  /** The objects that a row refers to have theirs filled for this entry. */
  #renewReferences(row: number, slots: readonly (Value | undefined)[], layout: InstanceLayout): void {
    const memory = this.#memory;
    this.#within.push(layout);
    for (let rest = this.#references[row] as number; rest !== 0; rest &= rest - 1) {
      const position = 31 - Math.clz32(rest & -rest);
      const at = memory.slot(row, position);
      const hint = memory.tag(row, position) === slotTags.object ? (memory.words[at * 2] as number) : -1;
      const other = this.#finder.rowWithin(slots[layout.attributes[position] as number] as Value, hint);
      if (other !== undefined && other === hint) continue;
      memory.setTag(row, position, other === undefined ? slotTags.none : slotTags.object);
      if (other !== undefined) memory.setInt(at, other);
    }
    this.#within.pop();
  }

  /** Takes over the attributes that machine code has changed. */
  takeOver(row: number, { slots }: PyInstance): void {
    const layout = this.#layouts[row];
    if (layout === undefined) return;
    const { attributes, stored } = layout;
    const memory = this.#memory;
    for (let rest = stored; rest !== 0; rest &= rest - 1) {
      const position = 31 - Math.clz32(rest & -rest);
      const attribute = attributes[position] as number;
      const was = slots[attribute];
      if (was instanceof PyFloat && memory.tag(row, position) === slotTags.float) {
        const value = memory.floats[memory.slot(row, position)] as number;
        // A nan may have got another sign.
        if (Object.is(was.value, value) && !Number.isNaN(value)) continue;
        slots[attribute] = new PyFloat(value);
        // Not the value: the collector would have to look after two references from old objects to a new one.
        this.#seen[row * INSTANCE_SLOTS + position] = unsettled;
        continue;
      }
      const value = this.valueAt(row, position);
      if (value === undefined || value === was) continue;
      slots[attribute] = value;
      this.#seen[row * INSTANCE_SLOTS + position] = unsettled;
      if (this.#isReference(row, position)) layout.distrust();
    }
  }

  /** Whether a position refers to an object, or did so at the entry. */
  #isReference(row: number, position: number): boolean {
    return (
      (((this.#references[row] as number) >> position) & 1) !== 0 ||
      this.#memory.tag(row, position) === slotTags.object
    );
  }

  /** What a position of a row holds; undefined where that is not known to machine code. */
  valueAt(row: number, position: number): Value | undefined {
    const { words, floats, ints } = this.#memory;
    const at = this.#memory.slot(row, position);
    switch (this.#memory.tag(row, position)) {
      case slotTags.int: {
        const [low, high] = [words[at * 2] as number, words[at * 2 + 1] as number];
        return high === low >> 31 ? low : plainInt(ints[at] as bigint);
      }
      case slotTags.unsigned:
        return plainInt(BigInt.asUintN(64, ints[at] as bigint));
      case slotTags.float:
        return new PyFloat(floats[at] as number);
      case slotTags.bool:
        return words[at * 2] !== 0;
      case slotTags.object:
        return this.#finder.objectAt(words[at * 2] as number);
      default:
        return undefined;
    }
  }

  /** The object of a row that machine code has filled. Its attributes are yet to be had. */
  make(row: number): PyInstance {
    const { shape } = layoutOfWord(this.#memory.classOf(row));
    const instance = new PyInstance(shape.owner);
    instance.shape = shape;
    return instance;
  }

  /** The row that a position of a row refers to; undefined where it holds no object. */
  referenceAt(row: number, position: number): number | undefined {
    if (this.#memory.tag(row, position) !== slotTags.object) return undefined;
    return this.#memory.words[this.#memory.slot(row, position) * 2] as number;
  }
}

/** An int as a value: a number in the safe range. */
function plainInt(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
