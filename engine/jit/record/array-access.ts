/**
 * Reading and writing items of what lies in memory: lists in typed storage, arrays, bytes, memoryviews of any shape.
 */

import type { PyList } from '../../objects/model/sequences.js';
import { type ElementName, elements } from '../ir/elements.table.js';
import { classOfWord, type ObjectClass } from '../ir/object-classes.js';
import { type ObjectField, objectFields } from '../ir/object-fields.table.js';
import type { IrRef } from '../ir/trace.js';
import { Abort } from './aborts.table.js';
import { asFloat, asInt, itemsOfTuple, needSigned } from './coerce.js';
import { describeObject } from './describe-object.js';
import type { Recorder } from './recorder.js';
import { type Tracked, type TrackedObject, trackedFloat, trackedInt, trackedUnsigned } from './tracked.js';

/** The class of an object's memory, guarded; aborts for an object that has none. */
export function needMemory(recorder: Recorder, object: TrackedObject): ObjectClass {
  const { classWord, memory } = describeObject(object.value);
  if (memory === undefined) throw new Abort('no rule for these operands');
  const description = classOfWord(classWord);
  if (description.kind === 'generator') throw new Abort('no rule for these operands');
  recorder.guard('guard_class', object.ref, classWord);
  return description;
}

/** Guards that an object is a generator of module random. */
export function needGenerator(recorder: Recorder, object: TrackedObject): void {
  const { classWord } = describeObject(object.value);
  if (classOfWord(classWord).kind !== 'generator') throw new Abort('no rule for this call');
  recorder.guard('guard_class', object.ref, classWord);
}

/** `len(object)`. */
export function lengthOfObject(recorder: Recorder, object: TrackedObject): IrRef {
  const { kind } = needMemory(recorder, object);
  return recorder.emit(
    'getfield_int',
    object.ref,
    objectFields[kind === 'list' ? 'list_length' : 'length'].code,
  );
}

/** `object[key]`. */
export function readItem(recorder: Recorder, object: TrackedObject, key: Tracked): Tracked {
  if (isRows(object)) return readRow(recorder, object, key);
  const place = findItem(recorder, object, key);
  return loadElement(recorder, place);
}

/** `object[key] = value`. */
export function writeItem(recorder: Recorder, object: TrackedObject, key: Tracked, value: Tracked): void {
  const description = classOfWord(describeObject(object.value).classWord);
  if (description.kind === 'rows') throw new Abort('no rule for these operands');
  if (description.readonly) throw new Abort('an exception was raised');
  const place = findItem(recorder, object, key);
  storeElement(recorder, place, description, value);
}

/** The item at a position that is known to be in range; `now` is the position as it is now. */
export function readAt(
  recorder: Recorder,
  object: TrackedObject,
  description: ObjectClass,
  index: IrRef,
  now: number,
): Tracked {
  const base = field(recorder, object, 'data', 'getfield_ptr');
  if (description.kind === 'rows') return loadRow(recorder, object, base, index, now);
  if (description.kind === 'view') {
    if (description.dimensions !== 1) throw new Abort('no rule for these operands');
    const stride = field(recorder, object, 'stride0');
    const address = recorder.emit('ptr_add', base, recorder.emit('int_mul', index, stride));
    return loadElement(recorder, { base: address, index: recorder.int(0), element: description.element });
  }
  return loadElement(recorder, { base, index, element: description.element });
}

/** Whether a value can be stored as an item of typed storage; gives its ref. */
export function elementValue(
  recorder: Recorder,
  element: ElementName,
  isList: boolean,
  value: Tracked,
): IrRef | undefined {
  if (elements[element].type === 'float') {
    // A list holds the float itself; an array converts.
    return isList && value.kind !== 'float' ? undefined : asFloat(recorder, value);
  }
  if (isList && value.kind !== 'int') return undefined;
  const int = asInt(recorder, value);
  if (int === undefined) return undefined;
  expectInRange(recorder, element, int.ref, int.unsigned);
  return int.ref;
}

function isRows({ value }: TrackedObject): boolean {
  return classOfWord(describeObject(value).classWord).kind === 'rows';
}

/** `object[key]` of a list of lists, arrays or views. */
function readRow(recorder: Recorder, object: TrackedObject, key: Tracked): Tracked {
  needMemory(recorder, object);
  const now = key.kind === 'int' ? indexNow(recorder, key) : undefined;
  if (key.kind !== 'int' || now === undefined) throw new Abort('no rule for these operands');
  const length = field(recorder, object, 'length');
  const index = checkIndex(recorder, needSigned(recorder, key), length, now);
  const base = field(recorder, object, 'data', 'getfield_ptr');
  return loadRow(recorder, object, base, index, now);
}

function loadRow(
  recorder: Recorder,
  object: TrackedObject,
  base: IrRef,
  index: IrRef,
  now: number,
): TrackedObject {
  const { items } = object.value as unknown as PyList;
  const value = items[now < 0 ? now + items.length : now];
  if (value === undefined) throw new Abort('an exception was raised');
  return { kind: 'object', ref: recorder.emit('getarrayitem_obj', base, index), value };
}

interface ItemPlace {
  readonly base: IrRef;
  readonly index: IrRef;
  readonly element: ElementName;
}

function findItem(recorder: Recorder, object: TrackedObject, key: Tracked): ItemPlace {
  const description = needMemory(recorder, object);
  const { element } = description;
  if (description.kind === 'view') return findInView(recorder, object, description, key);
  const subscript =
    key.kind === 'tuple' && key.items.length === 1 && description.kind !== 'list' ? key.items[0] : key;
  if (subscript === undefined || (subscript.kind !== 'int' && subscript.kind !== 'bool'))
    throw new Abort('no rule for these operands');
  const length = field(recorder, object, description.kind === 'list' ? 'list_length' : 'length');
  const index = checkIndex(recorder, needSigned(recorder, subscript), length, indexNow(recorder, subscript));
  return { base: field(recorder, object, 'data', 'getfield_ptr'), index, element };
}

const shapeFields = ['shape0', 'shape1', 'shape2', 'shape3'] as const;
const strideFields = ['stride0', 'stride1', 'stride2', 'stride3'] as const;

function findInView(
  recorder: Recorder,
  object: TrackedObject,
  description: ObjectClass,
  key: Tracked,
): ItemPlace {
  const keys = itemsOfTuple(recorder, key) ?? [key];
  if (keys.length !== description.dimensions) throw new Abort('no rule for these operands');
  let index: IrRef | undefined;
  let bytes: IrRef | undefined;
  keys.forEach((each, axis) => {
    if (each.kind !== 'int' && each.kind !== 'bool') throw new Abort('no rule for these operands');
    const extent = field(recorder, object, shapeFields[axis] as ObjectField);
    const checked = checkIndex(recorder, needSigned(recorder, each), extent, undefined);
    if (description.contiguous) {
      index =
        index === undefined
          ? checked
          : recorder.emit('int_add', recorder.emit('int_mul', index, extent), checked);
      return;
    }
    const stride = field(recorder, object, strideFields[axis] as ObjectField);
    const offset = recorder.emit('int_mul', checked, stride);
    bytes = bytes === undefined ? offset : recorder.emit('int_add', bytes, offset);
  });
  const base = field(recorder, object, 'data', 'getfield_ptr');
  if (bytes !== undefined)
    return {
      base: recorder.emit('ptr_add', base, bytes),
      index: recorder.int(0),
      element: description.element,
    };
  return { base, index: index ?? recorder.int(0), element: description.element };
}

/** Guards that the index is in range, and gives it counted from the front. */
function checkIndex(recorder: Recorder, index: IrRef, length: IrRef, now: number | undefined): IrRef {
  let counted = index;
  const isNegative = now === undefined ? false : now < 0;
  if (isNegative) {
    if (index >= 0) recorder.expect(recorder.emit('int_lt', index, recorder.int(0)), true);
    counted = recorder.emit('int_add', index, length);
  }
  recorder.expect(recorder.emit('uint_lt', counted, length), true);
  return counted;
}

/** The index that is used now; undefined where that is not in a register. */
function indexNow(recorder: Recorder, key: Tracked): number | undefined {
  if (key.kind === 'int' && key.ref < 0) {
    const constant = recorder.trace.constant(key.ref);
    return constant.type === 'int' ? Number(constant.value) : undefined;
  }
  const isStore = recorder.isStoring;
  const value = recorder.actualOf(recorder.word(isStore ? 2 : 3));
  return typeof value === 'number' ? value : undefined;
}

function loadElement(recorder: Recorder, { base, index, element }: ItemPlace): Tracked {
  const { code, type } = elements[element];
  if (type === 'float') return trackedFloat(recorder.emit('getarrayitem_float', base, index, code));
  const ref = recorder.emit('getarrayitem_int', base, index, code);
  return element === 'u64' ? trackedUnsigned(ref) : trackedInt(ref);
}

function storeElement(recorder: Recorder, place: ItemPlace, description: ObjectClass, value: Tracked): void {
  const { element } = description;
  const ref = elementValue(recorder, element, description.kind === 'list', value);
  if (ref === undefined) throw new Abort('no rule for these operands');
  const name = elements[element].type === 'float' ? 'setarrayitem_float' : 'setarrayitem_int';
  recorder.emit(name, place.base, place.index, ref, elements[element].code);
}

/** Guards that an int fits the element: the interpreter raises for the others. */
function expectInRange(recorder: Recorder, element: ElementName, ref: IrRef, unsigned: boolean): void {
  const { bytes, signed } = elements[element];
  if (bytes === 8) {
    if (signed === unsigned) recorder.expect(recorder.emit('int_ge', ref, recorder.int(0)), true);
    return;
  }
  const bits = BigInt(bytes * 8);
  if (signed) {
    const extended = recorder.emit('int_sign_extend', ref, bytes);
    recorder.expect(recorder.emit('int_eq', extended, ref), true);
  } else recorder.expect(recorder.emit('uint_lt', ref, recorder.int(1n << bits)), true);
}

function field(
  recorder: Recorder,
  object: TrackedObject,
  name: ObjectField,
  operation: 'getfield_int' | 'getfield_ptr' = 'getfield_int',
): IrRef {
  return recorder.emit(operation, object.ref, objectFields[name].code);
}
