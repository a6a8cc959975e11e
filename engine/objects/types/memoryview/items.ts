/**
 * Items of a memoryview: reading and writing them, alone and in slices.
 */
import { rangeOfFormat, readerOf, writerOf } from '../../binary/native-items.js';
import { asBufferExporter } from '../../model/buffer.js';
import { memoryGone, type PyMemoryView } from '../../model/memoryview.js';
import { type NativeCode, nativeFormats } from '../../model/native-formats.table.js';
import { asInt, PyFloat } from '../../model/numbers.js';
import { tick } from '../../model/resources.js';
import { PySlice, PyTuple } from '../../model/sequences.js';
import { PyBytes } from '../../model/text.js';
import { typeOf } from '../../model/type-of.js';
import type { Value } from '../../model/value.js';
import {
  indexError,
  isException,
  newException,
  typeError,
  typeName,
  valueError,
} from '../../protocol/errors.js';
import { toSize } from '../../protocol/items.js';
import { sliceBounds } from '../../protocol/slices.js';
import { isTrue } from '../../protocol/truth.js';
import { doubleForPercent } from '../str/percent-numbers.js';
import { checkAlive, codeOf, copyBytes, derive, eachItem, viewOf } from './view.js';

/** `view[key]`. */
export function getItem(view: PyMemoryView, key: Value): Value {
  checkAlive(view);
  const { typed } = view;
  if (typed !== null && typeof key === 'number') {
    const item = typed[key < 0 ? key + typed.length : key];
    if (item === undefined) throw isGone(view) ? memoryGone() : outOfBounds(1);
    return view.isFloat ? new PyFloat(item) : item;
  }
  const { layout } = view;
  if (layout.shape.length === 0) {
    if (!(key instanceof PyTuple) || key.items.length > 0)
      throw typeError('invalid indexing of 0-dim memory');
    return itemAt(view, layout.start);
  }
  if (key instanceof PySlice) return slice(view, key);
  if (isIndex(key)) {
    if (layout.shape.length > 1)
      throw newException('NotImplementedError', 'multi-dimensional sub-views are not implemented');
    return itemAt(view, positionOf(view, [key]));
  }
  return itemAt(view, positionOf(view, indicesOf(view, key)));
}

/** `view[key] = value`. */
export function setItem(view: PyMemoryView, key: Value, value: Value): void {
  checkAlive(view);
  const { layout } = view;
  if (layout.readonly) throw typeError('cannot modify read-only memory');
  if (layout.shape.length === 0) {
    if (!(key instanceof PyTuple) || key.items.length > 0)
      throw typeError('invalid indexing of 0-dim memory');
    storeAt(view, layout.start, value);
    return;
  }
  if (key instanceof PySlice) {
    setSlice(view, key, value);
    return;
  }
  if (key instanceof PyTuple && key.items.length > 0 && key.items.every((each) => each instanceof PySlice))
    throw newException(
      'NotImplementedError',
      'memoryview slice assignments are currently restricted to ndim = 1',
    );
  if (isIndex(key)) {
    if (layout.shape.length > 1) throw newException('NotImplementedError', 'sub-views are not implemented');
    storeAt(view, positionOf(view, [key]), value);
    return;
  }
  storeAt(view, positionOf(view, indicesOf(view, key)), value);
}

/** The item at a byte position of the view's memory. */
export function itemAt(view: PyMemoryView, at: number): Value {
  checkAlive(view);
  return readerOf(codeOf(view.layout.format))(view.memory, at);
}

/** All items in nested arrays, innermost the last axis. */
export function* itemsOf(view: PyMemoryView): Generator<Value, void, undefined> {
  const read = readerOf(codeOf(view.layout.format));
  const positions: number[] = [];
  eachItem(view.layout, (at) => positions.push(at));
  for (const at of positions) {
    tick();
    yield read(view.memory, at);
  }
}

function isIndex(key: Value): boolean {
  return typeof key === 'number' || typeOf(key).slots.index !== null;
}

/** The indices of a key that is a tuple, one an axis. */
function indicesOf(view: PyMemoryView, key: Value): readonly Value[] {
  if (!(key instanceof PyTuple) || !key.items.every(isIndex))
    throw typeError('memoryview: invalid slice key');
  const axes = view.layout.shape.length;
  if (key.items.length > axes)
    throw typeError(`cannot index ${axes}-dimension view with ${key.items.length}-element tuple`);
  if (key.items.length < axes) throw newException('NotImplementedError', 'sub-views are not implemented');
  return key.items;
}

function positionOf(view: PyMemoryView, indices: readonly Value[]): number {
  const { shape, strides, start } = view.layout;
  let at = start;
  indices.forEach((key, axis) => {
    const given = toSize(key, 'IndexError');
    const extent = shape[axis] ?? 0;
    const index = given < 0 ? given + extent : given;
    if (index < 0 || index >= extent) throw outOfBounds(axis + 1);
    at += index * (strides[axis] ?? 0);
  });
  return at;
}

/** The memory's owner has detached or shrunk it under the view. */
function isGone({ typed, layout }: PyMemoryView): boolean {
  return typed !== null && typed.length < (layout.shape[0] ?? 0);
}

function outOfBounds(dimension: number) {
  return indexError(`index out of bounds on dimension ${dimension}`);
}

/** A view of some of the items along the first axis. */
function slice(view: PyMemoryView, key: PySlice): PyMemoryView {
  const { shape, strides, start } = view.layout;
  const stride = strides[0] ?? 0;
  const bounds = sliceBounds(key, shape[0] ?? 0);
  return derive(view, {
    // Where a slice without items begins may lie outside of the memory.
    start: bounds.length === 0 ? start : start + bounds.start * stride,
    shape: [bounds.length, ...shape.slice(1)],
    strides: [stride * bounds.step, ...strides.slice(1)],
  });
}

function setSlice(view: PyMemoryView, key: PySlice, value: Value): void {
  if (view.layout.shape.length > 1) {
    throw newException(
      'NotImplementedError',
      'memoryview slice assignments are currently restricted to ndim = 1',
    );
  }
  if (asBufferExporter(value) === undefined)
    throw typeError(`a bytes-like object is required, not '${typeName(value)}'`);
  const source = viewOf(value);
  const target = slice(view, key);
  try {
    if (!haveSameStructure(target, source))
      throw valueError('memoryview assignment: lvalue and rvalue have different structures');
    // A copy, because the two may overlap.
    const bytes = copyBytes(source);
    const memory = new Uint8Array(view.memory.buffer);
    const { itemSize } = target.layout;
    let read = 0;
    eachItem(target.layout, (at) => {
      for (let offset = 0; offset < itemSize; offset++) memory[at + offset] = bytes[read++] ?? 0;
    });
  } finally {
    target.hold.release();
    source.hold.release();
  }
}

function haveSameStructure(left: PyMemoryView, right: PyMemoryView): boolean {
  return (
    codeOf(left.layout.format) === codeOf(right.layout.format) &&
    left.layout.itemSize === right.layout.itemSize &&
    left.layout.shape.length === right.layout.shape.length &&
    left.layout.shape.every((extent, axis) => extent === right.layout.shape[axis])
  );
}

function storeAt(view: PyMemoryView, at: number, value: Value): void {
  const code = codeOf(view.layout.format);
  let stored: number | bigint;
  try {
    stored = convert(code, value);
  } catch (thrown) {
    if (isException(thrown, 'TypeError')) throw typeError(`memoryview: invalid type for format '${code}'`);
    throw thrown;
  }
  // The value's own conversion may have released the view.
  checkAlive(view);
  writerOf(code)(view.memory, at, stored);
}

function convert(code: NativeCode, value: Value): number | bigint {
  switch (nativeFormats[code].kind) {
    case 'bool':
      return isTrue(value) ? 1 : 0;
    case 'char':
      if (!(value instanceof PyBytes)) throw typeError('');
      if (value.data.length !== 1) throw invalidValue(code);
      return value.data[0] ?? 0;
    case 'float':
      return doubleForPercent(value, 'string');
    case 'padding':
      return 0;
    case 'signed':
    case 'unsigned': {
      const int = intOf(value);
      const [lowest, highest] = rangeOfFormat(code);
      if (int < lowest || int > highest) throw invalidValue(code);
      return int;
    }
  }
}

function intOf(value: Value): number | bigint {
  const int = asInt(value);
  if (int !== undefined) return int;
  const slot = typeOf(value).slots.index;
  const index = slot === null ? undefined : asInt(slot(value));
  if (index === undefined) throw typeError('');
  return index;
}

function invalidValue(code: NativeCode) {
  return valueError(`memoryview: invalid value for format '${code}'`);
}
