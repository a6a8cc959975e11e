/**
 * Pickling: which way each object is written. Numbers, texts and plain containers are written as they are; of others their class, copyreg
 * or they themselves say how they are taken apart.
 */
import { PyDict } from '../../objects/model/dict.js';
import { PyFunction } from '../../objects/model/functions.js';
import { PyFloat } from '../../objects/model/numbers.js';
import { listType, PyTuple, tupleType } from '../../objects/model/sequences.js';
import { frozensetType, setType } from '../../objects/model/sets.js';
import { Ellipsis, NotImplemented } from '../../objects/model/singletons.js';
import { asText, bytearrayType, bytesType, PyAstralStr } from '../../objects/model/text.js';
import { PyType } from '../../objects/model/type.js';
import { dictType, objectType, typeType } from '../../objects/model/type-objects.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { PyObject, Value } from '../../objects/model/value.js';
import { findAttributeQuietly } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { isException } from '../../objects/protocol/errors.js';
import { getItem } from '../../objects/protocol/items.js';
import { rewordOverflow } from '../../objects/protocol/recursion.js';
import { reprText, strText } from '../../objects/protocol/text.js';
import { reduceEx } from '../../objects/types/class/reduce.js';
import { picklingError } from './errors.js';
import type { FrameWriter } from './frame-writer.js';
import { copyregTable } from './globals.js';
import { op } from './opcodes.table.js';
import { pickleBufferType, savePickleBuffer } from './pickle-buffer.js';
import { type PyPickler, recall, type Saver } from './pickler.js';
import { saveBool, saveByteArray, saveBytes, saveFloat, saveInt, saveStr } from './save-atoms.js';
import { saveDict, saveFrozenSet, saveList, saveSet, saveTuple } from './save-containers.js';
import { saveGlobal } from './save-global.js';
import { saveReduction } from './save-reduction.js';

/** Writes an object as a whole pickle. */
export function dumpObject(pickler: PyPickler, out: FrameWriter, value: Value): void {
  const { protocol } = pickler;
  const saver: Saver = {
    pickler,
    out,
    protocol,
    save: (each, isPersistentId = false) => save(saver, each, isPersistentId),
  };
  out.reset();
  try {
    if (protocol >= 2) out.short(op.proto, protocol);
    out.framing = protocol >= 4;
    save(saver, value, false);
    out.byte(op.stop);
    out.endFrame();
    out.framing = false;
  } catch (thrown) {
    throw rewordOverflow(thrown, 'while pickling an object');
  }
}

function save(saver: Saver, value: Value, isPersistentId: boolean): void {
  const { out, pickler } = saver;
  out.boundary();
  if (!isPersistentId && pickler.persistentId !== undefined && savePersistent(saver, value)) return;
  switch (typeof value) {
    case 'number':
    case 'bigint':
      saveInt(saver, value);
      return;
    case 'boolean':
      saveBool(saver, value);
      return;
    case 'string':
      if (!saveKnown(saver, value)) saveStr(saver, value);
      return;
    default:
      if (value === null) out.byte(op.none);
      else if (value instanceof PyFloat) saveFloat(saver, value.value);
      else if (!saveKnown(saver, value)) saveObject(saver, value);
  }
}

function saveKnown(saver: Saver, value: Value): boolean {
  const index = saver.pickler.memo.get(value);
  if (index === undefined) return false;
  recall(saver, index);
  return true;
}

function savePersistent(saver: Saver, value: Value): boolean {
  const { out, pickler, protocol } = saver;
  const id = call(pickler.persistentId as Value, [value]);
  if (id === null) return false;
  if (protocol > 0) {
    save(saver, id, true);
    out.byte(op.binpersid);
    return true;
  }
  const text = strText(id);
  if (/[^\0-\x7f]/.test(text)) throw picklingError('persistent IDs in protocol 0 must be ASCII strings');
  out.ascii(`P${text}\n`);
  return true;
}

/** Objects by their exact class; those of any other class are taken apart. */
function saveObject(saver: Saver, value: PyObject): void {
  const write = value instanceof PyAstralStr ? saveStr : writers.get(value.type);
  if (write === undefined) saveByReduction(saver, value);
  else write(saver, value as never);
}

const writers: ReadonlyMap<PyType, (saver: Saver, value: never) => void> = new Map<
  PyType,
  (saver: Saver, value: never) => void
>([
  [dictType, saveDict],
  [listType, saveList],
  [tupleType, saveTuple],
  [bytesType, saveBytes],
  [bytearrayType, saveByteArray],
  [setType, saveSet],
  [frozensetType, saveFrozenSet],
  [pickleBufferType, savePickleBuffer],
]);

function saveByReduction(saver: Saver, value: PyObject): void {
  const { pickler } = saver;
  let reduction: Value | undefined;
  if (pickler.reducerOverride !== undefined) {
    const given = call(pickler.reducerOverride, [value]);
    if (given !== NotImplemented) reduction = given;
  }
  if (reduction === undefined) {
    if (value.type === typeType && value instanceof PyType) {
      saveType(saver, value);
      return;
    }
    if (value instanceof PyFunction) {
      saveGlobal(saver, value);
      return;
    }
    const reduce = registered(pickler, value.type);
    if (reduce !== undefined) reduction = call(reduce, [value]);
    else if (value instanceof PyType) {
      saveGlobal(saver, value);
      return;
    } else reduction = reduced(value, saver.protocol);
  }
  if (asText(reduction) !== undefined) {
    saveGlobal(saver, value, reduction);
    return;
  }
  if (!(reduction instanceof PyTuple)) throw picklingError('__reduce__ must return a string or tuple');
  saveReduction(saver, reduction, value);
}

/** The reducer that the pickler's own table, or copyreg, has for a class. */
function registered({ dispatchTable }: PyPickler, type: PyType): Value | undefined {
  if (dispatchTable === undefined) return copyregTable('dispatch_table').get(type);
  if (dispatchTable instanceof PyDict && dispatchTable.type === dictType) return dispatchTable.get(type);
  try {
    return getItem(dispatchTable, type);
  } catch (thrown) {
    if (isException(thrown, 'KeyError')) return undefined;
    throw thrown;
  }
}

function reduced(value: PyObject, protocol: number): Value {
  const { type } = value;
  const isPlain =
    type.lookup('__reduce_ex__') === objectType.lookup('__reduce_ex__') &&
    type.slots.getattribute === objectType.slots.getattribute;
  if (isPlain) return reduceEx(value, protocol);
  const reduceByProtocol = findAttributeQuietly(value, '__reduce_ex__');
  if (reduceByProtocol !== undefined) return call(reduceByProtocol, [protocol]);
  const reduce = findAttributeQuietly(value, '__reduce__');
  if (reduce === undefined) throw picklingError(`can't pickle '${type.name}' object: ${reprText(value)}`);
  return call(reduce, []);
}

function saveType(saver: Saver, type: PyType): void {
  const singletons: Value[] = [null, NotImplemented, Ellipsis];
  const single = singletons.find((each) => typeOf(each) === type);
  if (single === undefined) saveGlobal(saver, type);
  else saveReduction(saver, new PyTuple([typeType, new PyTuple([single])]), type);
}
