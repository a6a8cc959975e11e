/**
 * Memory of the host as Python sees it: a memoryview on the host's own bytes, without a copy, with the format, shape and strides of
 * the typed array or array descriptor that was passed.
 *
 * A lease holds the views made for one call. When it ends, all views on that memory (slices and casts included) are released, so that
 * Python cannot touch it any more: any access is CPython's ValueError for released views. The host may choose to let views live on.
 */
import type { BufferExporter, BufferView } from '../objects/model/buffer.js';
import { MemoryHold, PyMemoryView } from '../objects/model/memoryview.js';
import { PyType } from '../objects/model/type.js';
import { PyObject } from '../objects/model/value.js';
import { defineType } from '../objects/protocol/define-type.js';
import type { MemoryShape } from './memory-shape.js';

export const hostMemoryType = new PyType('pitviper.HostMemory');

let defined = false;

/** Gives the type its behaviour; once a thread. */
function defineHostMemory(): void {
  if (defined) return;
  defined = true;
  defineType(hostMemoryType, {
    doc: 'Memory that belongs to the host.',
    flags: { isAcceptableBase: false },
  });
}

/** The object behind such views: what `view.obj` gives. */
export class PyHostMemory extends PyObject implements BufferExporter {
  readonly shape: MemoryShape;
  /** What the host passed: given back to it as the same object. */
  readonly source: unknown;

  constructor(shape: MemoryShape, source: unknown) {
    super();
    this.type = hostMemoryType;
    this.shape = shape;
    this.source = source;
  }

  getBuffer(): BufferView {
    return this.shape;
  }
}

/** The views that a call was given. */
export class Lease {
  private holds: MemoryHold[] | null = null;

  /** A view on the host's memory that ends with this lease. */
  view(shape: MemoryShape, source: unknown): PyMemoryView {
    defineHostMemory();
    const memory = new PyHostMemory(shape, source);
    const hold = MemoryHold.ofHost(shape, memory);
    if (this.holds === null) this.holds = [hold];
    else this.holds.push(hold);
    return new PyMemoryView(hold, memory, {
      start: shape.byteOffset,
      format: shape.format,
      itemSize: shape.itemSize,
      shape: shape.shape,
      strides: shape.strides,
      readonly: shape.readonly,
    });
  }

  /** Ends all views. */
  end(): void {
    if (this.holds === null) return;
    for (const hold of this.holds) hold.revoke();
    this.holds = null;
  }

  /** Lets all views live on. */
  keep(): void {
    this.holds = null;
  }
}
