/**
 * From Python's values to the host's: int → number (bigint beyond 2^53), float → number, str, bool, None; tuple, list, range and other sized
 * iterables → Array; dict → Map or object; set → Set; bytes → Uint8Array; memoryview and array → typed array (on the same memory where that
 * is the host's own, else a copy); callables → functions.
 */

import { PyArray } from '../objects/model/array.js';
import { bytesOfView } from '../objects/model/buffer.js';
import { PyBuiltinFunction } from '../objects/model/builtin-functions.js';
import { PyDict } from '../objects/model/dict.js';
import { PyFunction, PyMethod } from '../objects/model/functions.js';
import { listFloats, listItems } from '../objects/model/list-storage.js';
import { PyMemoryView } from '../objects/model/memoryview.js';
import { asFloat, asInt, PyFloat } from '../objects/model/numbers.js';
import { PyList, PyRange, PyTuple } from '../objects/model/sequences.js';
import { PySet } from '../objects/model/sets.js';
import { asStr, asText, PyByteArray, PyBytes } from '../objects/model/text.js';
import { PyType } from '../objects/model/type.js';
import { typeOf } from '../objects/model/type-of.js';
import type { Value } from '../objects/model/value.js';
import { iterate } from '../objects/protocol/iterate.js';
import type { ConversionOptions } from './conversion-options.js';
import { elementKindOfFormat, elementKinds } from './element-kinds.table.js';
import { EmbedError } from './embed-error.js';
import { arrayOnMemory } from './host-buffer.js';
import { PyHostMemory } from './host-memory.js';

/** Makes a host function of a Python callable; null where functions cannot cross. */
export type CallableWrapper = ((callee: Value) => unknown) | null;

/** What converting needs to know. */
export interface OutgoingConversion extends ConversionOptions {
  readonly wrapCallable: CallableWrapper;
}

const MAX_DEPTH = 500;

/** The host value of a Python value. */
export function fromPython(value: Value, conversion: OutgoingConversion, depth = 0): unknown {
  switch (typeof value) {
    case 'number':
    case 'bigint':
    case 'boolean':
    case 'string':
      return value;
    default:
      if (value instanceof PyFloat) return value.value;
      if (value === null) return conversion.none === 'null' ? null : undefined;
      return objectFromPython(value, conversion, depth);
  }
}

function objectFromPython(
  value: Exclude<Value, number | bigint | boolean | null | string>,
  conversion: OutgoingConversion,
  depth: number,
): unknown {
  if (depth >= MAX_DEPTH)
    throw new EmbedError(
      'ERR_RESULT',
      `a value nested more than ${MAX_DEPTH} deep, or one that holds itself`,
    );
  if (value instanceof PyList) return listFromPython(value, conversion, depth + 1);
  if (value instanceof PyTuple) return value.items.map((item) => fromPython(item, conversion, depth + 1));
  if (value instanceof PyDict) return dictFromPython(value, conversion, depth + 1);
  if (value instanceof PySet) {
    const set = new Set<unknown>();
    for (const item of iterate(value)) set.add(fromPython(item, conversion, depth + 1));
    return set;
  }
  if (value instanceof PyMemoryView) return viewFromPython(value);
  if (value instanceof PyBytes) return value.data.slice();
  if (value instanceof PyByteArray) return value.data.slice(0, value.length);
  if (value instanceof PyArray)
    return value.typecode === 'u'
      ? String.fromCodePoint(...(value.data as Uint32Array).subarray(0, value.length))
      : value.data.slice(0, value.length);
  const text = asStr(value);
  if (text !== undefined) return text.toString();
  const number = asInt(value) ?? asFloat(value);
  if (number !== undefined) return number;
  if (isCallable(value) && conversion.wrapCallable !== null) return conversion.wrapCallable(value);
  const { slots } = typeOf(value);
  if (value instanceof PyRange || (slots.len !== null && slots.iter !== null)) {
    const items: unknown[] = [];
    for (const item of iterate(value)) items.push(fromPython(item, conversion, depth + 1));
    return items;
  }
  throw refuse(value);
}

function isCallable(value: Value): boolean {
  return value instanceof PyFunction || value instanceof PyMethod || value instanceof PyBuiltinFunction;
}

function listFromPython(list: PyList, conversion: OutgoingConversion, depth: number): unknown[] {
  const floats = listFloats(list);
  if (floats !== undefined) return Array.from(floats);
  return listItems(list).map((item) => fromPython(item, conversion, depth));
}

function dictFromPython(dict: PyDict, conversion: OutgoingConversion, depth: number): unknown {
  if (conversion.dicts === 'map') {
    const map = new Map<unknown, unknown>();
    for (const { key, value } of dict.entries())
      if (value !== undefined)
        map.set(fromPython(key, conversion, depth), fromPython(value, conversion, depth));
    return map;
  }
  const object: Record<string, unknown> = {};
  for (const { key, value } of dict.entries()) {
    const name = asText(key);
    if (name === undefined)
      throw new EmbedError(
        'ERR_RESULT',
        `a dict with a key of type ${typeOf(key).name} is no object; ask for dicts as Maps: { dicts: 'map' }`,
      );
    if (value !== undefined) setOwn(object, name, fromPython(value, conversion, depth));
  }
  return object;
}

/** Sets a property of the object itself, whatever its name: `__proto__` is a name like others. */
export function setOwn(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true });
}

function viewFromPython(view: PyMemoryView): unknown {
  const memory = view.getBuffer();
  try {
    const kind = elementKindOfFormat(memory.format);
    if (kind === undefined)
      throw new EmbedError(
        'ERR_RESULT',
        `a memoryview of format '${memory.format}' has no typed array; cast it, or return view.tolist()`,
      );
    const { size, typed } = elementKinds[kind];
    if (view.object instanceof PyHostMemory && memory.byteOffset % size === 0)
      return arrayOnMemory(memory, kind);
    const bytes = bytesOfView(memory).slice();
    const items = new typed(bytes.buffer, 0, bytes.byteLength / size);
    if (memory.shape.length === 1) return items;
    const packed = memory.shape.map((_, axis) =>
      memory.shape.slice(axis + 1).reduce((step, extent) => step * extent, size),
    );
    return arrayOnMemory({ ...memory, buffer: bytes.buffer, byteOffset: 0, strides: packed }, kind);
  } finally {
    memory.release();
  }
}

function refuse(value: Value): EmbedError {
  if (isCallable(value))
    return new EmbedError(
      'ERR_RESULT',
      'a function cannot leave its thread; load the module in a Context to call what it returns',
    );
  const name = value instanceof PyType ? `class ${value.name}` : `value of type ${typeOf(value).name}`;
  return new EmbedError(
    'ERR_RESULT',
    `a ${name} has no counterpart in the host; return numbers, strings, lists, dicts or buffers`,
  );
}
