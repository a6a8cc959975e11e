/**
 * Fields that hold any Python value, shown to V8 with each kind of value before the first program runs.
 *
 * V8 gives a field the narrowest representation that what was stored fits (small integer, double, object), and the class
 * another hidden class when that turns out too narrow. Code compiled before then is thrown away, and old objects are converted one by one as
 * they are met. So one object of each class settles its fields at the start.
 * Likewise V8 takes a field that has been written once for constant, and throws code away when it is written again: fields that change late in
 * a program's life, or only where there is a compiler, are changed here once.
 */
import { DictEntry } from '../objects/model/dict.js';
import { PyCell, PyMethod } from '../objects/model/functions.js';
import { PyInstance } from '../objects/model/instance.js';
import { listIteratorType, PyListIterator } from '../objects/model/iterators.js';
import { listAppend, listGeneralise, listShow, SPECIALISE_FROM } from '../objects/model/list-storage.js';
import { PyFloat } from '../objects/model/numbers.js';
import { PyList, PySlice } from '../objects/model/sequences.js';
import { WriteWatch } from '../objects/model/shape.js';
import type { Value } from '../objects/model/value.js';
import { AttributeCache, lookedUp } from './attribute-cache.js';
import { readItem, stepIterator, writeItem } from './items.js';
import type { ThreadState } from './thread-state.js';

/** Settles the fields of the classes that the loop works with, and the thread's own. */
export function settleFields(thread: ThreadState): void {
  const values: readonly Value[] = [0, 0.5, null];
  const cache = new AttributeCache();
  const cell = new PyCell(0);
  const { returned } = thread;
  for (const value of values) {
    cache.value = value;
    cache.holder = value;
    cell.value = value;
    lookedUp.self = value;
    thread.returned = value;
    new DictEntry(value, value, 0);
    new PyMethod(value, value);
    new PySlice(value, value, value);
  }
  new PyFloat(0);
  new PyFloat(0.5);
  thread.returned = returned;
  thread.hotLoop = 0;
  thread.hotLoop = -1;
  settleLists();
}

/** The items of a list move between its two fields where a compiler wants them typed; typed ones grow. */
function settleLists(): void {
  for (const item of [0, new PyFloat(0.5)]) {
    const list = new PyList([item]);
    listShow(list);
    for (let count = 0; count < SPECIALISE_FROM; count++) listAppend(list, item);
    listGeneralise(list);
  }
}

/** Often enough that V8 has begun to take notes. */
const SHOWINGS = 40;

/**
 * Shows lists in typed storage to the functions that the loop calls for them. Such lists are made for the compiler only, so the warm-up program sees none, and
 * V8 would take the loop's code back at the first.
 */
export function showTypedLists(): void {
  for (let showing = 0; showing < SHOWINGS; showing++) {
    for (const item of [0, new PyFloat(0.5)]) {
      const list = new PyList([item, item]);
      listShow(list);
      writeItem(list, 0, readItem(list, 1));
      const iterator = new PyListIterator(list);
      while (stepIterator(iterator, listIteratorType) !== undefined);
    }
  }
}

/** Begins to watch what is written to objects of the instance's shape, as the compiler does. */
export function watchShape(instance: Value): null {
  if (instance instanceof PyInstance) new WriteWatch(instance.shape).begin();
  return null;
}
