/**
 * What the trace knows of memory while it is written: values loaded from or stored to fields and elements. A load of a known place gives
 * the value; a store forgets what it may change; a store that nothing saw before the next one to the same bytes is dead.
 * At most MEMORY places are known, the newest, so that the cost of an access is bounded.
 */
import { elementRows } from '../ir/elements.table.js';
import { isFieldLoad, isFieldStore } from '../ir/field-operations.js';
import type { KnownMemory } from '../ir/loop-contract.js';
import { fieldPlaces, objectFieldRows, objectFields } from '../ir/object-fields.table.js';
import { operations as op } from '../ir/ops.table.js';
import type { IrRef } from '../ir/trace.js';
import {
  areOtherObjects,
  basesAreDistinct,
  DISTINCT,
  ownerClass,
  type Place,
  relatePlaces,
  SAME,
} from './alias.js';
import { NOT_FOUND } from './cse.js';
import type { Emitter } from './emitter.js';

class KnownItem implements Place {
  readonly base: IrRef;
  readonly index: IrRef;
  readonly element: number;
  /** What was stored, or loaded. */
  readonly value: IrRef;
  /** The store that put it there, as long as nothing saw it; else NOT_FOUND. */
  store: IrRef;
  /** The value is as stored: a narrow element holds only a part of it. */
  readonly raw: boolean;

  constructor(place: Place, value: IrRef, store: IrRef, raw: boolean) {
    this.base = place.base;
    this.index = place.index;
    this.element = place.element;
    this.value = value;
    this.store = store;
    this.raw = raw;
  }
}

interface KnownField {
  readonly object: IrRef;
  readonly field: number;
  readonly value: IrRef;
  readonly store: IrRef;
}

/** What the body of a loop stores to. */
export interface LoopStores {
  /** Bases that do not change in the loop; undefined where one does. */
  readonly bases: readonly IrRef[] | undefined;
  /** Places of fields. */
  readonly fields: ReadonlySet<number>;
}

const MEMORY = 48;

/** The known places. */
export class Heap {
  readonly #emitter: Emitter;
  #items: KnownItem[] = [];
  /** The item that gives way when there is no more room. */
  #oldest = 0;
  #fields: KnownField[] = [];
  /** Stores before this ref have been seen by an exit. */
  #seen = 0;
  /** The newest store to an item. */
  #lastStore = -1;
  /** Stores that nothing can see, and guards that a later one makes needless. */
  dead: IrRef[] = [];
  /** What was known before the loop, and what of it the loop has made use of. */
  #fromBefore: ReadonlySet<Place | KnownField> = new Set();
  readonly #used = new Set<Place | KnownField>();

  constructor(emitter: Emitter) {
    this.#emitter = emitter;
  }

  /** An exit may look at memory here. */
  observe(): void {
    this.#seen = this.#emitter.trace.length;
  }

  load(code: number, a: IrRef, b: number, c: number): IrRef {
    if (isFieldLoad[code] === 1) return this.#loadField(code, a, b);
    return this.#loadItem(code, { base: a, index: b, element: c });
  }

  store(code: number, a: IrRef, b: number, c: number, d: number): void {
    if (isFieldStore[code] === 1) this.#storeField(code, a, b, c);
    else this.#storeItem(code, { base: a, index: b, element: d }, c);
  }

  /** Forgets what a loop's body may change. */
  enterLoop(stores: LoopStores): void {
    const { bases, fields } = stores;
    this.observe();
    this.#fields = this.#fields.filter(({ field }) => !fields.has(fieldPlaces[field] as number));
    this.#items =
      bases === undefined
        ? []
        : this.#items.filter((item) =>
            bases.every((base) => basesAreDistinct(this.#emitter, item.base, base)),
          );
    this.#fromBefore = new Set([...this.#items, ...this.#fields]);
    this.#used.clear();
  }

  /** The value that a load at a place would find known; NOT_FOUND where it would look at memory. */
  valueAt(place: Place): IrRef {
    const known = this.#findItem(place);
    return known === undefined ? NOT_FOUND : this.#widen(known);
  }

  /** Says what lies at a place. */
  seed(place: Place, value: IrRef): void {
    this.#remember(new KnownItem(place, value, NOT_FOUND, false));
  }

  /** What the loop knew of memory from before it, and made use of. */
  usedFromBefore(): readonly KnownMemory[] {
    const emitter = this.#emitter;
    return [...this.#used].map((known) =>
      'field' in known
        ? { field: fieldPlaces[known.field] as number, classWord: emitter.facts.classOf(known.object) }
        : { field: undefined, classWord: ownerClass(emitter, known.base) },
    );
  }

  save(): () => void {
    const items = this.#items.map(copyItem);
    const fields = [...this.#fields];
    const dead = [...this.dead];
    const seen = this.#seen;
    const lastStore = this.#lastStore;
    return () => {
      this.#items = items.map(copyItem);
      this.#fields = [...fields];
      this.dead = [...dead];
      this.#seen = seen;
      this.#lastStore = lastStore;
    };
  }

  #loadField(code: number, object: IrRef, field: number): IrRef {
    const emitter = this.#emitter;
    if (objectFieldRows[field]?.constant) {
      const found = emitter.find(code, object, field, 0);
      if (found !== NOT_FOUND) return emitter.facts.resolve(found);
      const ref = emitter.append(code, object, field, 0, 0);
      emitter.remember(ref, code, object, field, 0);
      return ref;
    }
    if (emitter.on.heap) {
      const known = this.#findField(object, field);
      if (known) return emitter.facts.resolve(known.value);
    }
    this.observe();
    const value = emitter.append(code, object, field, 0, 0);
    this.#fields.push({ object, field, value, store: NOT_FOUND });
    return value;
  }

  #storeField(code: number, object: IrRef, value: IrRef, field: number): void {
    const emitter = this.#emitter;
    const known = this.#findField(object, field);
    if (emitter.on.heap && known && emitter.facts.resolve(known.value) === value) return;
    if (known) this.#bury(known.store);
    this.#fields = this.#fields.filter(
      (entry) =>
        fieldPlaces[entry.field] !== fieldPlaces[field] ||
        (entry.object !== object && areOtherObjects(emitter, entry.object, object)),
    );
    const store = emitter.append(code, object, value, field, 0);
    if (field === objectFields.class_word.code && value < 0)
      emitter.facts.noteClass(object, Number(emitter.trace.constant(value).value));
    this.#fields.push({ object, field, value, store });
  }

  #loadItem(code: number, place: Place): IrRef {
    const emitter = this.#emitter;
    if (emitter.on.heap) {
      const known = this.#findItem(place);
      if (known) return this.#widen(known);
    }
    if (this.#lastStore >= this.#seen) this.#showStores(place);
    const value = emitter.append(code, place.base, place.index, place.element, 0);
    this.#remember(new KnownItem(place, value, NOT_FOUND, false));
    return value;
  }

  #storeItem(code: number, place: Place, value: IrRef): void {
    const emitter = this.#emitter;
    const known = this.#findItem(place);
    if (emitter.on.heap && known && emitter.facts.resolve(known.value) === value) return;
    const kept: KnownItem[] = [];
    for (const item of this.#items) {
      const relation = relatePlaces(emitter, item, place);
      if (relation === DISTINCT) kept.push(item);
      else if (relation === SAME) this.#bury(item.store);
    }
    this.#items = kept;
    this.#oldest = 0;
    const store = emitter.append(code, place.base, place.index, value, place.element);
    this.#lastStore = store;
    this.#remember(new KnownItem(place, value, store, true));
  }

  /** A load sees the stores that it may alias. */
  #showStores(place: Place): void {
    for (const item of this.#items) {
      if (item.store === NOT_FOUND || item.store < this.#seen) continue;
      if (relatePlaces(this.#emitter, item, place) !== DISTINCT) item.store = NOT_FOUND;
    }
  }

  /** Marks a store dead unless an exit or load may have seen it. */
  #bury(store: IrRef): void {
    if (this.#emitter.on.dead_stores && store !== NOT_FOUND && store >= this.#seen) this.dead.push(store);
  }

  #remember(item: KnownItem): void {
    if (this.#items.length < MEMORY) this.#items.push(item);
    else this.#items[this.#oldest++ % MEMORY] = item;
  }

  #findItem({ base, index, element }: Place): KnownItem | undefined {
    const items = this.#items;
    for (let at = items.length - 1; at >= 0; at--) {
      const item = items[at] as KnownItem;
      if (item.index !== index || item.base !== base || item.element !== element) continue;
      this.#noteUse(item);
      return item;
    }
    return undefined;
  }

  #findField(object: IrRef, field: number): KnownField | undefined {
    const known = this.#fields.find((entry) => entry.object === object && entry.field === field);
    if (known !== undefined) this.#noteUse(known);
    return known;
  }

  #noteUse(known: KnownItem | KnownField): void {
    if (this.#fromBefore.has(known)) this.#used.add(known);
  }

  /** The value that a load gives for a known item. */
  #widen(item: KnownItem): IrRef {
    const emitter = this.#emitter;
    const row = elementRows[item.element];
    const value = emitter.facts.resolve(item.value);
    if (!item.raw || row === undefined || row.bytes === 8) return value;
    if (row.type === 'float') return emitter.emit(op.float_to_single.code, value);
    return emitter.emit(row.signed ? op.int_sign_extend.code : op.int_zero_extend.code, value, row.bytes);
  }
}

function copyItem(item: KnownItem): KnownItem {
  return new KnownItem(item, item.value, item.store, item.raw);
}
