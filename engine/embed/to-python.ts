/**
 * From the host's values to Python's.
 *
 * A number is an int if it is a safe integer (and not -0), else a float, unless the parameter's annotation says otherwise. Arrays and other
 * iterables become lists, Maps and plain objects dicts, Sets sets, buffers memoryviews on the same memory, functions callables.
 * What has no counterpart is refused by an EmbedError that names the place in the argument.
 */
import { newDict } from '../objects/model/dicts.js';
import { newList } from '../objects/model/list-storage.js';
import { PyFloat } from '../objects/model/numbers.js';
import { PyTuple } from '../objects/model/sequences.js';
import { PySet } from '../objects/model/sets.js';
import { strFromText } from '../objects/model/text.js';
import { MAX_SAFE, PyObject, type Value } from '../objects/model/value.js';
import { normalizeInt } from '../objects/numeric/int-value.js';
import { type Expectation, expectAny } from './annotation.js';
import { EmbedError } from './embed-error.js';
import { adviceFor } from './foreign-object.js';
import { HostBuffer, NdArray } from './host-buffer.js';
import type { Lease } from './host-memory.js';
import { isArrayDescriptor, isBuffer, shapeOfDescriptor, shapeOfView } from './memory-shape.js';
import { originalValue } from './python-function.js';

/** Makes a callable of a host function. */
export type FunctionWrapper = (callee: (...args: unknown[]) => unknown) => Value;

/** What converting needs to know. */
export interface IncomingConversion {
  readonly lease: Lease;
  readonly wrapFunction: FunctionWrapper;
}

/** Deeper nesting is taken for a value that holds itself. */
const MAX_DEPTH = 500;

/** The Python value of a host value. */
export function toPython(
  value: unknown,
  expected: Expectation,
  conversion: IncomingConversion,
  depth = 0,
): Value {
  switch (typeof value) {
    case 'number':
      return numberToPython(value, expected);
    case 'string':
      return strFromText(value);
    case 'boolean':
      return value;
    case 'undefined':
      return null;
    case 'bigint':
      return expected.kind === 'float' ? new PyFloat(Number(value)) : normalizeInt(value);
    case 'function':
      return originalValue(value) ?? conversion.wrapFunction(value as (...args: unknown[]) => unknown);
    case 'object':
      return value === null ? null : objectToPython(value, expected, conversion, depth);
    default:
      throw new EmbedError('ERR_ARGUMENT', 'a symbol has no Python counterpart; pass its description');
  }
}

/** The Python value of a number. */
export function numberToPython(value: number, expected: Expectation): Value {
  switch (expected.kind) {
    case 'float':
      return new PyFloat(value);
    case 'int':
      if (!Number.isInteger(value))
        throw new EmbedError('ERR_ARGUMENT', `${value} is not an integer, and the annotation says int`);
      return value <= MAX_SAFE && value >= -MAX_SAFE ? value + 0 : BigInt(value);
    default:
      return Number.isSafeInteger(value) && !Object.is(value, -0) ? value : new PyFloat(value);
  }
}

function objectToPython(
  value: object,
  expected: Expectation,
  conversion: IncomingConversion,
  depth: number,
): Value {
  if (ArrayBuffer.isView(value) || isBuffer(value)) return conversion.lease.view(shapeOfView(value), value);
  if (value instanceof NdArray) return conversion.lease.view(shapeOfDescriptor(value), value);
  if (value instanceof HostBuffer) return conversion.lease.view(value.memory(), value);
  if (depth >= MAX_DEPTH)
    throw new EmbedError(
      'ERR_ARGUMENT',
      `a value nested more than ${MAX_DEPTH} deep, or one that holds itself`,
    );
  if (Array.isArray(value)) return itemsToPython(value, expected, conversion, depth + 1);
  if (value instanceof Map) return mapToPython(value, expected, conversion, depth + 1);
  if (value instanceof Set) {
    const item = expected.kind === 'items' ? expected.item : expectAny;
    const set = new PySet();
    for (const element of value) set.add(toPython(element, item, conversion, depth + 1));
    return set;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) {
    if (isArrayDescriptor(value)) return conversion.lease.view(shapeOfDescriptor(value), value);
    return mapToPython(Object.entries(value), expected, conversion, depth + 1);
  }
  if (value instanceof PyObject) throw new EmbedError('ERR_ARGUMENT', 'a value of the engine itself');
  if (Symbol.iterator in value)
    return itemsToPython([...(value as Iterable<unknown>)], expected, conversion, depth + 1);
  throw refuse(value);
}

function itemsToPython(
  items: readonly unknown[],
  expected: Expectation,
  conversion: IncomingConversion,
  depth: number,
): Value {
  if (expected.kind === 'tuple') {
    const { items: kinds, rest } = expected;
    return new PyTuple(
      Array.from(items, (item, index) =>
        toPython(item, rest ?? kinds[index] ?? expectAny, conversion, depth),
      ),
    );
  }
  const each = expected.kind === 'items' ? expected.item : expectAny;
  const values: Value[] = [];
  for (let index = 0; index < items.length; index++)
    values.push(toPython(items[index], each, conversion, depth));
  return newList(values);
}

function mapToPython(
  entries: Iterable<readonly [unknown, unknown]>,
  expected: Expectation,
  conversion: IncomingConversion,
  depth: number,
): Value {
  const [ofKey, ofValue] =
    expected.kind === 'mapping' ? [expected.key, expected.value] : [expectAny, expectAny];
  const dict = newDict();
  for (const [key, value] of entries)
    dict.set(toPython(key, ofKey, conversion, depth), toPython(value, ofValue, conversion, depth));
  return dict;
}

function refuse(value: object): EmbedError {
  return new EmbedError('ERR_ARGUMENT', adviceFor(value));
}
