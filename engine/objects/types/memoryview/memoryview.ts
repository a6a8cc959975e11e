/**
 * The types memoryview and memory_iterator.
 */

import { compareLong } from '../../../core/long-buffers.js';
import { readerOf } from '../../binary/native-items.js';
import { asBufferExporter } from '../../model/buffer.js';
import { sharedIterator } from '../../model/iterators.js';
import { newList } from '../../model/list-storage.js';
import {
  memoryIteratorType,
  memoryviewType,
  PyMemoryIterator,
  PyMemoryView,
} from '../../model/memoryview.js';
import { nativeFormats } from '../../model/native-formats.table.js';
import { addressOf } from '../../model/object-ids.js';
import { tick } from '../../model/resources.js';
import { PyTuple } from '../../model/sequences.js';
import { NotImplemented } from '../../model/singletons.js';
import type { BinaryResult } from '../../model/slots.js';
import { asStr, PyBytes } from '../../model/text.js';
import type { PyType } from '../../model/type.js';
import type { Value } from '../../model/value.js';
import { wordsToInt } from '../../numeric/hash.js';
import { setBytesHash } from '../../numeric/text-hash.js';
import { high, low } from '../../numeric/words64.js';
import { isEqual } from '../../protocol/compare.js';
import { defineType } from '../../protocol/define-type.js';
import { newException, typeError, typeName, valueError } from '../../protocol/errors.js';
import { hexText } from '../bytes/hex.js';
import { cast } from './cast.js';
import { getItem, itemsOf, setItem } from './items.js';
import {
  checkAlive,
  codeOf,
  copyBytes,
  derive,
  isPacked,
  isPackedFortran,
  itemCount,
  nativeCode,
  viewOf,
} from './view.js';

/** Gives the types their behaviour. */
export function defineMemoryView(): void {
  defineType(memoryviewType, {
    doc: 'Create a new memoryview object which references the given object.',
    flags: { isAcceptableBase: false, collection: 'sequence', hasWeakref: true },
    construct: ['(object)', (_type: PyType, object: Value) => viewOf(object)],
    slots: {
      repr: (self: PyMemoryView) => `<${self.released ? 'released memory' : 'memory'} at ${addressOf(self)}>`,
      hash: hashView,
      len: (self: PyMemoryView) => checkAlive(self).layout.shape[0] ?? 1,
      getitem: getItem,
      setitem: setItem,
      delitem: (self: PyMemoryView) => {
        throw typeError(
          checkAlive(self).layout.readonly ? 'cannot modify read-only memory' : 'cannot delete memory',
        );
      },
      iter: iterateView,
      eq: (self: PyMemoryView, other: Value) => compareViews(self, other),
      ne: (self: PyMemoryView, other: Value) => {
        const result = compareViews(self, other);
        return typeof result === 'boolean' ? !result : result;
      },
    },
    methods: {
      cast: ['(format, shape=None)', cast, 'Cast a memoryview to a new format or shape.'],
      hex: [
        '(sep=None, bytes_per_sep=1)',
        hex,
        'Return the data in the buffer as a str of hexadecimal numbers.',
      ],
      release: ['()', release, 'Release the underlying buffer exposed by the memoryview object.'],
      tobytes: ["(order='C')", toBytes, 'Return the data in the buffer as a byte string.'],
      tolist: ['()', toList, 'Return the data in the buffer as a list of elements.'],
      toreadonly: [
        '()',
        (self: PyMemoryView) => derive(checkAlive(self), { readonly: true }),
        'Return a readonly version of the memoryview.',
      ],
      __enter__: ['()', (self: PyMemoryView) => checkAlive(self)],
      __exit__: ['(*args)', (self: PyMemoryView) => release(self)],
    },
    getters: {
      obj: {
        get: (self: PyMemoryView) => checkAlive(self).object,
        doc: 'The underlying object of the memoryview.',
      },
      nbytes: {
        get: (self: PyMemoryView) => itemCount(checkAlive(self).layout.shape) * self.layout.itemSize,
        doc: 'The amount of space in bytes that the array would use in a contiguous representation.',
      },
      readonly: {
        get: (self: PyMemoryView) => checkAlive(self).layout.readonly,
        doc: 'A bool indicating whether the memory is read only.',
      },
      itemsize: {
        get: (self: PyMemoryView) => checkAlive(self).layout.itemSize,
        doc: 'The size in bytes of each element of the memoryview.',
      },
      format: {
        get: (self: PyMemoryView) => checkAlive(self).layout.format,
        doc: 'The format of each element in the view, as in the struct module.',
      },
      ndim: {
        get: (self: PyMemoryView) => checkAlive(self).layout.shape.length,
        doc: 'How many dimensions the memory has.',
      },
      shape: {
        get: (self: PyMemoryView) => new PyTuple([...checkAlive(self).layout.shape]),
        doc: 'The length of each dimension.',
      },
      strides: {
        get: (self: PyMemoryView) => new PyTuple([...checkAlive(self).layout.strides]),
        doc: 'Bytes from one element to the next along each dimension.',
      },
      suboffsets: {
        get: (self: PyMemoryView) => {
          checkAlive(self);
          return new PyTuple([]);
        },
        doc: 'Used internally for PIL-style arrays.',
      },
      c_contiguous: {
        get: (self: PyMemoryView) => isPacked(checkAlive(self).layout),
        doc: 'Whether the memory is C contiguous.',
      },
      f_contiguous: {
        get: (self: PyMemoryView) => isPackedFortran(checkAlive(self).layout),
        doc: 'Whether the memory is Fortran contiguous.',
      },
      contiguous: {
        get: (self: PyMemoryView) => isPacked(checkAlive(self).layout) || isPackedFortran(self.layout),
        doc: 'Whether the memory is contiguous.',
      },
    },
  });
  defineType(memoryIteratorType, {
    flags: { isAcceptableBase: false },
    slots: { iter: sharedIterator<PyMemoryIterator>, next: nextItem },
  });
}

function hashView(self: PyMemoryView): number | bigint {
  // A view that is released keeps its hash.
  const known = hashes.get(self);
  if (known !== undefined) return known;
  const { layout } = checkAlive(self);
  if (!layout.readonly) throw valueError('cannot hash writable memoryview object');
  const code = nativeCode(layout.format);
  if (code !== 'B' && code !== 'b' && code !== 'c')
    throw valueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
  setBytesHash(copyBytes(self));
  const hash = wordsToInt(high, low);
  hashes.set(self, hash);
  return hash;
}

const hashes = new WeakMap<PyMemoryView, number | bigint>();

function iterateView(self: PyMemoryView): Value {
  const axes = checkAlive(self).layout.shape.length;
  if (axes === 0) throw typeError('invalid indexing of 0-dim memory');
  if (axes > 1) throw newException('NotImplementedError', 'multi-dimensional sub-views are not implemented');
  codeOf(self.layout.format);
  return new PyMemoryIterator(self);
}

function nextItem(self: PyMemoryIterator): Value | undefined {
  const view = self.view;
  if (view === null) return undefined;
  if (self.index < (view.layout.shape[0] ?? 0)) return getItem(view, self.index++);
  self.view = null;
  return undefined;
}

/** By value, whatever the formats; what is no memory, or of a format that nobody can read, is equal to itself only. */
function compareViews(self: PyMemoryView, other: Value): BinaryResult {
  if (self === other)
    return self.released || nativeCode(self.layout.format) !== undefined ? isSelfEqual(self) : false;
  if (self.released) return false;
  if (other instanceof PyMemoryView && other.released) return false;
  if (asBufferExporter(other) === undefined) return NotImplemented;
  const right = viewOf(other);
  try {
    const shape = self.layout.shape;
    if (shape.length !== right.layout.shape.length) return false;
    if (!shape.every((extent, axis) => extent === right.layout.shape[axis])) return false;
    if (nativeCode(self.layout.format) === undefined || nativeCode(right.layout.format) === undefined)
      return false;
    if (haveComparableBytes(self, right)) return compareLong(bytesOf(self), bytesOf(right)) === 0;
    const items = itemsOf(right);
    for (const item of itemsOf(self)) {
      const next = items.next();
      if (next.done === true || !isSameItem(item, next.value)) return false;
    }
    return true;
  } finally {
    right.hold.release();
  }
}

/** Both have whole numbers of one format, one behind the other. */
function haveComparableBytes({ layout: left }: PyMemoryView, { layout: right }: PyMemoryView): boolean {
  const code = nativeCode(left.format);
  if (code === undefined || code !== nativeCode(right.format)) return false;
  const { kind } = nativeFormats[code];
  return (kind === 'signed' || kind === 'unsigned' || kind === 'char') && isPacked(left) && isPacked(right);
}

/** The bytes of items that lie one behind the other. */
function bytesOf({ memory, layout }: PyMemoryView): Uint8Array {
  return new Uint8Array(memory.buffer, layout.start, itemCount(layout.shape) * layout.itemSize);
}

/** A view equals itself unless an item does not. */
function isSelfEqual(self: PyMemoryView): boolean {
  if (self.released) return true;
  const code = nativeCode(self.layout.format);
  // Only a nan is not what it is.
  if (code === undefined || nativeFormats[code].kind !== 'float') return true;
  for (const item of itemsOf(self)) if (!isSameItem(item, item)) return false;
  return true;
}

function isSameItem(left: Value, right: Value): boolean {
  if (typeof left === 'object' && left !== null && 'value' in left && Number.isNaN(left.value)) return false;
  return isEqual(left, right);
}

function hex(self: PyMemoryView, separator?: Value, groupSize?: Value): Value {
  return hexText(copyBytes(checkAlive(self)), separator, groupSize);
}

function release(self: PyMemoryView): Value {
  if (self.released) return null;
  if (self.exports > 0) {
    const plural = self.exports === 1 ? '' : 's';
    throw newException('BufferError', `memoryview has ${self.exports} exported buffer${plural}`);
  }
  self.close();
  self.hold.release();
  return null;
}

function toBytes(self: PyMemoryView, order?: Value): Value {
  checkAlive(self);
  if (order === undefined || order === null) return new PyBytes(copyBytes(self));
  const text = asStr(order);
  if (text === undefined)
    throw typeError(`tobytes() argument 'order' must be str or None, not ${typeName(order)}`);
  if (text !== 'C' && text !== 'F' && text !== 'A') throw valueError("order must be 'C', 'F' or 'A'");
  const isFortran = text === 'F' || (text === 'A' && !isPacked(self.layout) && isPackedFortran(self.layout));
  return new PyBytes(copyBytes(self, isFortran));
}

function toList(self: PyMemoryView): Value {
  const { shape, strides, start, format } = checkAlive(self).layout;
  const read = readerOf(codeOf(format));
  const listAt = (axis: number, at: number): Value => {
    tick();
    if (axis === shape.length) return read(self.memory, at);
    const stride = strides[axis] ?? 0;
    return newList(
      Array.from({ length: shape[axis] ?? 0 }, (_, index) => listAt(axis + 1, at + index * stride)),
    );
  };
  return listAt(0, start);
}
