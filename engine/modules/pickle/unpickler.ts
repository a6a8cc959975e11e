/**
 * An Unpickler as a Python object, and the stack that a pickle's instructions work on.
 */
import { PyType } from '../../objects/model/type.js';
import { PyObject, type Value } from '../../objects/model/value.js';
import type { ByteSource } from './byte-source.js';
import { unpicklingError } from './errors.js';

export const unpicklerType = new PyType('_pickle.Unpickler');

export class PyUnpickler extends PyObject {
  /** Null until `__init__` has run. */
  source: ByteSource | null = null;
  fixImports = true;
  encoding = 'ASCII';
  errors = 'strict';
  /** An iterator over memory that the pickle refers to, or None. */
  buffers: Value = null;
  memo: (Value | undefined)[] = [];
  persistentLoad: Value | undefined = undefined;
  protocol = 0;
  /** `find_class`, where a class defines its own. */
  findClass: Value | undefined = undefined;

  constructor(type: PyType = unpicklerType) {
    super();
    this.type = type;
  }
}

/** Values, and where groups of them begin. What lies below the last mark cannot be taken. */
export class LoadStack {
  private items: Value[] = [];
  private marks: number[] = [];
  private fence = 0;

  push(value: Value): void {
    this.items.push(value);
  }

  pop(): Value {
    if (this.items.length <= this.fence) throw this.underflow();
    return this.items.pop() as Value;
  }

  top(): Value {
    if (this.items.length <= this.fence) throw this.underflow();
    return this.items[this.items.length - 1] as Value;
  }

  replaceTop(value: Value): void {
    this.items[this.items.length - 1] = value;
  }

  /** The last `count` values, taken. */
  popMany(count: number): Value[] {
    if (this.items.length - count < this.fence) throw this.underflow();
    return this.items.splice(this.items.length - count, count);
  }

  mark(): void {
    this.fence = this.items.length;
    this.marks.push(this.fence);
  }

  /** The values since the last mark, taken with it. */
  popMark(): Value[] {
    const start = this.marks.pop();
    if (start === undefined) throw unpicklingError('could not find MARK');
    this.fence = this.marks.length === 0 ? 0 : (this.marks[this.marks.length - 1] as number);
    return this.items.splice(start);
  }

  /** Takes a value, or a mark if nothing stands above it. */
  drop(): void {
    if (this.marks.length > 0 && this.fence === this.items.length) this.popMark();
    else this.pop();
  }

  private underflow() {
    return unpicklingError(this.marks.length > 0 ? 'unexpected MARK found' : 'unpickling stack underflow');
  }
}
