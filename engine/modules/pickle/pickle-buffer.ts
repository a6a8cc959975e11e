/**
 * PickleBuffer: memory that a pickle of protocol 5 may refer to instead of holding it.
 */
import {
  asBufferExporter,
  type BufferExporter,
  type BufferView,
  byteView,
  isContiguous,
} from '../../objects/model/buffer.js';
import { runtime } from '../../objects/model/runtime.js';
import { PyType } from '../../objects/model/type.js';
import { typeOf } from '../../objects/model/type-of.js';
import { PyObject, type Value } from '../../objects/model/value.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { newException, typeError, valueError } from '../../objects/protocol/errors.js';
import { isTrue } from '../../objects/protocol/truth.js';
import { picklingError } from './errors.js';
import { op } from './opcodes.table.js';
import { memoize, type Saver } from './pickler.js';
import { writeByteArray, writeBytes } from './save-atoms.js';

export const pickleBufferType = new PyType('pickle.PickleBuffer');

/** The view is null once it has been released. */
export class PyPickleBuffer extends PyObject implements BufferExporter {
  view: BufferView | null;
  readonly owner: Value;

  constructor(view: BufferView, owner: Value) {
    super();
    this.owner = owner;
    this.type = pickleBufferType;
    this.view = view;
  }

  /** The memory itself: it is let go by `release()` alone. */
  getBuffer(): BufferView {
    return { ...held(this), owner: this.owner, release: () => {} };
  }
}

function held({ view }: PyPickleBuffer): BufferView {
  if (view === null) throw valueError('operation forbidden on released PickleBuffer object');
  return view;
}

/** Gives PickleBuffer its behaviour. */
export function definePickleBuffer(): void {
  defineType(pickleBufferType, {
    doc: 'Wrapper for memory that can be pickled out of band.',
    module: 'pickle',
    flags: { isAcceptableBase: false, hasWeakref: true },
    construct: [
      '(object, /)',
      (_type: PyType, object: Value) => {
        const exporter = asBufferExporter(object);
        if (exporter === undefined)
          throw typeError(`a bytes-like object is required, not '${typeOf(object).name}'`);
        return new PyPickleBuffer(exporter.getBuffer(), object);
      },
    ],
    methods: {
      raw: ['()', rawView, 'A memoryview of the bytes of the memory.'],
      release: [
        '()',
        (self: PyPickleBuffer) => {
          self.view?.release();
          self.view = null;
          return null;
        },
        'Let the memory go.',
      ],
    },
  });
}

function rawView(self: PyPickleBuffer): Value {
  const view = held(self);
  if (!isContiguous(view) && !isFortran(view))
    throw newException('BufferError', 'cannot extract raw buffer from non-contiguous buffer');
  const flat = new PyPickleBuffer(
    byteView(bytesOf(view), view.readonly, () => {}),
    self.owner,
  );
  const memoryview = getAttribute(runtime.current.importModule('builtins', null, null, 0), 'memoryview');
  return call(memoryview, [flat]);
}

/** Items lie one behind the other, first index first. */
function isFortran({ shape, strides, itemSize }: BufferView): boolean {
  let expected = itemSize;
  return shape.every((extent, axis) => {
    const fits = extent <= 1 || strides[axis] === expected;
    expected *= extent;
    return fits;
  });
}

function bytesOf(view: BufferView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

/** Writes the memory, or that a reader is given it. */
export function savePickleBuffer(saver: Saver, value: PyPickleBuffer): void {
  const { out, pickler, protocol } = saver;
  if (protocol < 5) throw picklingError('PickleBuffer can only pickled with protocol >= 5');
  const view = held(value);
  if (!isContiguous(view) && !isFortran(view))
    throw picklingError('PickleBuffer can not be pickled when pointing to a non-contiguous buffer');
  const isInBand = pickler.bufferCallback === null || isTrue(call(pickler.bufferCallback, [value]));
  if (!isInBand) {
    out.byte(op.nextBuffer);
    if (view.readonly) out.byte(op.readonlyBuffer);
    return;
  }
  if (view.readonly) writeBytes(saver, bytesOf(view), value);
  else writeByteArray(saver, bytesOf(view), value);
  memoize(saver, value);
}
