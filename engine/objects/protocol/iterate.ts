/**
 * Iteration over any value from TypeScript.
 */
import { generatorType, PyGenerator, type Sink } from '../model/generators.js';
import {
  type PyListIterator,
  type PyRangeIterator,
  PySequenceIterator,
  type PyTupleIterator,
  steppings,
} from '../model/iterators.js';
import { listCopy } from '../model/list-storage.js';
import { tick } from '../model/resources.js';
import { listType, PyList, PyTuple, tupleType } from '../model/sequences.js';
import { typeOf } from '../model/type-of.js';
import type { Value } from '../model/value.js';
import { typeError } from './errors.js';

/** `iter(value)`. */
export function getIterator(value: Value): Value {
  const slots = typeOf(value).slots;
  if (slots.iter === null) {
    if (slots.getitem !== null) return new PySequenceIterator(value);
    throw typeError(`'${typeOf(value).name}' object is not iterable`);
  }
  const iterator = slots.iter(value);
  if (typeOf(iterator).slots.next === null) {
    throw typeError(`iter() returned non-iterator of type '${typeOf(iterator).name}'`);
  }
  return iterator;
}

/** The next item of an iterator, or undefined when it is exhausted. */
export function nextItem(iterator: Value): Value | undefined {
  tick();
  const type = typeOf(iterator);
  switch (type.stepping) {
    case steppings.list: {
      const stepped = iterator as PyListIterator;
      const { list } = stepped;
      if (list !== null && stepped.index < list.items.length) return list.items[stepped.index++];
      break;
    }
    case steppings.range: {
      const stepped = iterator as PyRangeIterator;
      if (stepped.remaining <= 0) return undefined;
      const value = stepped.next;
      stepped.remaining--;
      stepped.next = value + stepped.step;
      return value;
    }
    case steppings.tuple: {
      const stepped = iterator as PyTupleIterator;
      const { tuple } = stepped;
      if (tuple !== null && stepped.index < tuple.items.length) return tuple.items[stepped.index++];
      break;
    }
    default:
  }
  const { next } = type.slots;
  if (next === null) throw typeError(`'${type.name}' object is not an iterator`);
  return next(iterator);
}

/**
 * The next item of an iterator that the sink does not take, or undefined when it is exhausted. A generator hands its items to the sink
 * without leaving the interpreter's loop in between; items of other iterators are not offered to it.
 */
export function nextBeyond(iterator: Value, sink: Sink): Value | undefined {
  if (typeOf(iterator) !== generatorType) return nextItem(iterator);
  const generator = iterator as PyGenerator;
  if (generator.state === 'running') return nextItem(iterator);
  generator.sink = sink;
  try {
    return nextItem(iterator);
  } finally {
    generator.sink = null;
  }
}

/** Items of any iterable, for `for … of`. */
export function* iterate(value: Value): Generator<Value, void, undefined> {
  const iterator = getIterator(value);
  for (let item = nextItem(iterator); item !== undefined; item = nextItem(iterator)) yield item;
}

/** All items of any iterable in a new array. */
export function toArray(value: Value): Value[] {
  if (value instanceof PyTuple && value.type === tupleType) return value.items.slice();
  if (value instanceof PyList && value.type === listType) return listCopy(value);
  const items: Value[] = [];
  const iterator = getIterator(value);
  if (iterator instanceof PyGenerator) {
    const item = nextBeyond(iterator, (each) => {
      tick();
      items.push(each);
      return true;
    });
    if (item === undefined) return items;
    items.push(item);
  }
  const next = typeOf(iterator).slots.next;
  if (next === null) return items;
  for (let item = next(iterator); item !== undefined; item = next(iterator)) {
    tick();
    items.push(item);
  }
  return items;
}
