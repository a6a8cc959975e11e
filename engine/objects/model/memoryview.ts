/**
 * The representation of memoryview: a window on the memory of another object.
 *
 * All views made from one another share a MemoryHold, which gives the memory back when the last of them is released.
 * Items of a one-dimensional view that lie one behind the other, aligned, are also elements of `typed`.
 */

import type { BufferExporter, BufferView } from './buffer.js';
import { exceptionTypes, PyException } from './exceptions.js';
import { LoopIterator } from './iterators.js';
import { beginHold, endHold, type HoldTicket } from './memory-holds.js';
import {
  isNativeCode,
  type NativeFormatRow,
  type NumberArray,
  nativeFormats,
} from './native-formats.table.js';
import { PyTuple } from './sequences.js';
import { PyType } from './type.js';
import { PyObject, type Value } from './value.js';

export const memoryviewType = new PyType('memoryview');
export const memoryIteratorType = new PyType('memory_iterator');

/** An exporter's memory, held by a number of views. */
export class MemoryHold {
  readonly view: BufferView;
  private readonly exporter: object;
  /** Null where the memory never moves, so that nobody asks who holds it. */
  private readonly ticket: HoldTicket | null;
  private holders = 0;
  /** The memory's owner took it back: all views are as if released. */
  revoked = false;

  constructor(view: BufferView, exporter: object, isMovable = true) {
    this.view = view;
    this.exporter = exporter;
    this.ticket = isMovable ? beginHold(exporter, view.release) : null;
  }

  /** A hold on memory that belongs to the host. */
  static ofHost(view: BufferView, exporter: object): MemoryHold {
    return new MemoryHold(view, exporter, false);
  }

  take(): void {
    this.holders++;
  }

  release(): void {
    if (--this.holders === 0 && this.ticket !== null) endHold(this.exporter, this.ticket);
  }

  /** Takes the memory back. */
  revoke(): void {
    this.revoked = true;
  }
}

/** Where the items of a view lie. Strides in bytes, `start` in the hold's buffer. */
export interface MemoryLayout {
  readonly start: number;
  readonly format: string;
  readonly itemSize: number;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  readonly readonly: boolean;
}

/** A memoryview. */
export class PyMemoryView extends PyObject implements BufferExporter {
  readonly hold: MemoryHold;
  /** The object whose memory it is. */
  readonly object: Value;
  readonly layout: MemoryLayout;
  /** The whole buffer. */
  readonly memory: DataView;
  readonly typed: NumberArray | null;
  /** Elements of `typed` are floats. */
  readonly isFloat: boolean;
  private closed = false;
  /** Buffers that others have taken from this view. */
  exports = 0;

  constructor(hold: MemoryHold, object: Value, layout: MemoryLayout) {
    super();
    this.type = memoryviewType;
    this.hold = hold;
    this.object = object;
    this.layout = layout;
    this.memory = new DataView(hold.view.buffer);
    this.typed = typedItems(hold.view.buffer, layout);
    this.isFloat = this.typed instanceof Float64Array || this.typed instanceof Float32Array;
    hold.take();
  }

  /** No access is allowed any more: by `release()`, or because the memory's owner took it back. */
  get released(): boolean {
    return this.closed || this.hold.revoked;
  }

  /** Marks this view as released by `release()`. */
  close(): void {
    this.closed = true;
  }

  getBuffer(): BufferView {
    if (this.released) throw forbiddenOnReleased();
    this.exports++;
    const { start, format, itemSize, shape, strides, readonly } = this.layout;
    return {
      buffer: this.memory.buffer,
      byteOffset: start,
      byteLength: shape.reduce((length, extent) => length * extent, itemSize),
      format,
      itemSize,
      shape,
      strides,
      readonly,
      release: () => {
        this.exports--;
      },
    };
  }
}

/** Iterator of a memoryview; `view` becomes null when exhausted. */
export class PyMemoryIterator extends LoopIterator {
  view: PyMemoryView | null;
  index = 0;

  constructor(view: PyMemoryView) {
    super();
    this.type = memoryIteratorType;
    this.view = view;
  }
}

/** The error of any use of a released view. */
export function forbiddenOnReleased(): PyException {
  return new PyException(
    exceptionTypes.ValueError,
    new PyTuple(['operation forbidden on released memoryview object']),
  );
}

/** The error of any access to memory that its owner has detached or shrunk under the view. */
export function memoryGone(): PyException {
  return new PyException(
    exceptionTypes.ValueError,
    new PyTuple(['the memory of this memoryview was detached or resized by the host']),
  );
}

function typedItems(buffer: ArrayBufferLike, layout: MemoryLayout): NumberArray | null {
  const { start, format, itemSize, shape, strides } = layout;
  const code = format.startsWith('@') ? format.slice(1) : format;
  if (shape.length !== 1 || strides[0] !== itemSize || start % itemSize !== 0 || !isNativeCode(code))
    return null;
  const { typed }: NativeFormatRow = nativeFormats[code];
  return typed === null ? null : new typed(buffer, start, shape[0] ?? 0);
}
