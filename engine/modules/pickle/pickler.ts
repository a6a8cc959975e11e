/**
 * A Pickler as a Python object: where it writes, what it has written already, and how it was asked to go about it.
 */
import { PyType } from '../../objects/model/type.js';
import { PyObject, type Value } from '../../objects/model/value.js';
import type { FrameWriter } from './frame-writer.js';
import { op } from './opcodes.table.js';

export const picklerType = new PyType('_pickle.Pickler');

export class PyPickler extends PyObject {
  /** Null until `__init__` has run. */
  out: FrameWriter | null = null;
  /** `write` of the file. */
  write: Value = null;
  protocol = 0;
  fixImports = false;
  /** Nothing is remembered. */
  fast = 0;
  bufferCallback: Value = null;
  /** Numbers of what has been written. Equal strs are one. */
  memo = new Map<Value, number>();
  persistentId: Value | undefined = undefined;
  /** The attribute, where a program has set it. */
  ownPersistentId: Value | undefined = undefined;
  dispatchTable: Value | undefined = undefined;
  reducerOverride: Value | undefined = undefined;

  constructor(type: PyType = picklerType) {
    super();
    this.type = type;
  }
}

/** A pickler that writes: what the functions that save take. */
export interface Saver {
  readonly pickler: PyPickler;
  readonly out: FrameWriter;
  readonly protocol: number;
  /** Writes any object. */
  save(value: Value, isPersistentId?: boolean): void;
}

/** Remembers an object that has just been written. */
export function memoize({ pickler, out, protocol }: Saver, value: Value): void {
  if (pickler.fast !== 0) return;
  const { memo } = pickler;
  const index = memo.size;
  memo.set(value, index);
  if (protocol >= 4) out.byte(op.memoize);
  else if (protocol === 0) out.ascii(`p${index}\n`);
  else if (index < 256) out.short(op.binput, index);
  else out.sized(op.longBinput, index, 4);
}

/** Refers to an object that was written before. */
export function recall({ out, protocol }: Saver, index: number): void {
  if (protocol === 0) out.ascii(`g${index}\n`);
  else if (index < 256) out.short(op.binget, index);
  else out.sized(op.longBinget, index, 4);
}
