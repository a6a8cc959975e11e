/**
 * Items and iteration out of line: what the loop's own cases leave over. Lists in typed storage, characters of
 * strings are served here, everything else goes through the types' slots.
 */
import { type PyListIterator, steppings } from '../objects/model/iterators.js';
import { listGet, listLength, listSet } from '../objects/model/list-storage.js';
import { listType, PyList, PySlice } from '../objects/model/sequences.js';
import type { PyType } from '../objects/model/type.js';
import type { PyObject, Value } from '../objects/model/value.js';
import { getItem, setItem } from '../objects/protocol/items.js';
import { nextItem } from '../objects/protocol/iterate.js';

/** `object[key]`. */
export function readItem(object: Value, key: Value): Value {
  if (typeof key === 'number') {
    if (object instanceof PyList) {
      if (object.type === listType) {
        const length = listLength(object);
        const index = key < 0 ? key + length : key;
        if (index >= 0 && index < length) return listGet(object, index);
      }
    } else if (typeof object === 'string') {
      const index = key < 0 ? key + object.length : key;
      if (index >= 0 && index < object.length) return object.charAt(index);
    }
  } else if (typeof object === 'string' && key instanceof PySlice && key.step === null) {
    const { start, stop } = key;
    if ((start === null || typeof start === 'number') && (stop === null || typeof stop === 'number')) {
      // JavaScript counts negative positions from the end and clips as Python does.
      return object.slice(start ?? 0, stop ?? object.length);
    }
  }
  return getItem(object, key);
}

/** `object[key] = value`. */
export function writeItem(object: Value, key: Value, value: Value): void {
  if (typeof key === 'number' && object instanceof PyList && object.type === listType) {
    const length = listLength(object);
    const index = key < 0 ? key + length : key;
    if (index >= 0 && index < length) {
      listSet(object, index, value);
      return;
    }
  }
  setItem(object, key, value);
}

/** The next item of an iterator of the given class, or undefined at its end. */
export function stepIterator(iterator: PyObject, type: PyType): Value | undefined {
  if (type.stepping === steppings.list) {
    const stepped = iterator as PyListIterator;
    const { list } = stepped;
    if (list !== null && stepped.index < listLength(list)) return listGet(list, stepped.index++);
  }
  const { next } = type.slots;
  return next === null ? nextItem(iterator) : next(iterator);
}
