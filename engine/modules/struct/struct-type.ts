/**
 * The type struct.Struct, and what its methods do for a layout.
 */
import { asBufferExporter } from '../../objects/model/buffer.js';
import { addStorage } from '../../objects/model/instance.js';
import { PyNativeIterator } from '../../objects/model/iterators.js';
import { reserve } from '../../objects/model/resources.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { PyByteArray, PyBytes } from '../../objects/model/text.js';
import { PyType } from '../../objects/model/type.js';
import { type KeywordArguments, PyObject, type Value } from '../../objects/model/value.js';
import { expectBytes } from '../../objects/protocol/bytes-like.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { runtimeError, typeError, typeName } from '../../objects/protocol/errors.js';
import { toSize } from '../../objects/protocol/items.js';
import { bindArguments, signature } from '../../objects/protocol/signature.js';
import { defineNativeIterator } from '../../objects/types/native-iterator.js';
import { formatText, type Layout, parseLayout } from './layout.js';
import { packItems } from './pack-items.js';
import { structError } from './struct-error.js';
import { unpackItems } from './unpack-items.js';

export const structType = new PyType('_struct.Struct');
export const unpackIteratorType = new PyType('_struct.unpack_iterator');

/** A compiled format. */
export class PyStruct extends PyObject {
  format = '';
  private parsed: Layout | undefined;

  constructor(type: PyType) {
    super();
    this.type = type;
  }

  get layout(): Layout {
    if (this.parsed === undefined) throw runtimeError('Struct object is not initialized');
    return this.parsed;
  }

  setFormat(format: string): void {
    this.parsed = parseLayout(format);
    this.format = format;
  }
}

export function defineStruct(): void {
  defineType(structType, {
    doc: 'Struct(fmt) --> compiled struct object\n\n',
    module: '_struct',
    flags: { hasWeakref: true },
    slots: {
      new: (type) => {
        const made = new PyStruct(type);
        return type.hasStorage ? addStorage(made) : made;
      },
      init: (self: PyStruct, args: Value[], kwargs: KeywordArguments) => {
        const [format] = bindArguments('Struct', formatOnly, args, kwargs) as [Value];
        self.setFormat(formatText(format));
      },
    },
    methods: {
      pack: [
        '(*args)',
        (self: PyStruct, values: Value[]) => pack(self.layout, values, 0),
        'S.pack(v1, v2, ...) -> bytes',
      ],
      pack_into: [
        '(*args)',
        (self: PyStruct, values: Value[]) => packInto(self.layout, values, 0),
        'S.pack_into(buffer, offset, v1, v2, ...)',
      ],
      unpack: [
        '(buffer, /)',
        (self: PyStruct, buffer: Value) => unpack(self.layout, buffer),
        'Return a tuple containing unpacked values.',
      ],
      unpack_from: [
        '(buffer, offset=0)',
        (self: PyStruct, buffer: Value, offset: Value | undefined) => unpackFrom(self.layout, buffer, offset),
        'Return a tuple containing unpacked values.',
      ],
      iter_unpack: [
        '(buffer, /)',
        (self: PyStruct, buffer: Value) => iterateUnpacked(self.layout, buffer),
        'Return an iterator yielding tuples.',
      ],
      __sizeof__: ['()', (self: PyStruct) => 48 + 32 * self.layout.runs.length],
    },
    getters: {
      format: { get: (self: PyStruct) => self.format, doc: 'struct format string' },
      size: { get: (self: PyStruct) => self.layout.size, doc: 'struct size in bytes' },
    },
  });
  defineNativeIterator(unpackIteratorType, {
    construct: null,
    flags: { isAcceptableBase: false },
    methods: {
      __length_hint__: ['()', (self: UnpackIterator) => self.left],
    },
  });
}

const formatOnly = signature('(format)');

/** Packs the values from `first` on into new bytes. */
export function pack(layout: Layout, values: readonly Value[], first: number): Value {
  const given = values.length - first;
  if (given !== layout.items)
    throw structError(`pack expected ${layout.items} items for packing (got ${given})`);
  reserve(layout.size);
  const data = new Uint8Array(layout.size);
  packItems(layout, values, first, data, 0);
  return new PyBytes(data);
}

/** `pack_into(buffer, offset, *values)`, whose arguments begin at `first`. */
export function packInto(layout: Layout, args: readonly Value[], first: number): Value {
  const given = args.length - first;
  const [buffer, position] = [args[first], args[first + 1]];
  if (buffer === undefined) throw structError('pack_into expected buffer argument');
  if (position === undefined) throw structError('pack_into expected offset argument');
  if (given - 2 !== layout.items)
    throw structError(`pack_into expected ${layout.items} items for packing (got ${given - 2})`);
  if (buffer instanceof PyByteArray) {
    // Reading the offset may run Python code that moves the bytes.
    const from = toSize(position);
    packAt(layout, args, first + 2, buffer.data, offsetIn(from, layout.size, buffer.length, 'pack'));
    return null;
  }
  const { data, release } = writableBytes(buffer);
  try {
    const offset = offsetIn(toSize(position), layout.size, data.length, 'pack');
    packAt(layout, args, first + 2, data, offset);
  } finally {
    release();
  }
  return null;
}

function packAt(
  layout: Layout,
  args: readonly Value[],
  first: number,
  data: Uint8Array,
  offset: number,
): void {
  const end = offset + layout.size;
  for (let at = offset; at < end; at++) data[at] = 0;
  packItems(layout, args, first, data, offset);
}

function writableBytes(buffer: Value): { data: Uint8Array; release: () => void } {
  const exporter = asBufferExporter(buffer);
  const view = exporter?.getBuffer();
  if (view === undefined || view.readonly) {
    view?.release();
    throw typeError(`argument must be read-write bytes-like object, not ${typeName(buffer)}`);
  }
  return {
    data: new Uint8Array(view.buffer, view.byteOffset, view.byteLength),
    release: () => view.release(),
  };
}

/** The position that an offset, which may be counted from the end, means. Throws `struct.error` when too little lies behind it. */
function offsetIn(offset: number, size: number, length: number, doing: 'pack' | 'unpack'): number {
  let position = offset;
  if (offset < 0) {
    if (offset + size > 0)
      throw structError(
        doing === 'pack'
          ? `no space to pack ${size} bytes at offset ${offset}`
          : `not enough data to unpack ${size} bytes at offset ${offset}`,
      );
    if (offset + length < 0) throw structError(`offset ${offset} out of range for ${length}-byte buffer`);
    position += length;
  }
  if (length - position < size)
    throw structError(
      `${doing === 'pack' ? 'pack_into' : 'unpack_from'} requires a buffer of at least ${position + size} bytes for ${doing}ing ${size} bytes at offset ${position} (actual buffer size is ${length})`,
    );
  return position;
}

export function unpack(layout: Layout, buffer: Value): Value {
  const data = expectBytes(buffer);
  if (data.length !== layout.size) throw structError(`unpack requires a buffer of ${layout.size} bytes`);
  return new PyTuple(unpackItems(layout, data, 0));
}

export function unpackFrom(layout: Layout, buffer: Value, offset: Value | undefined): Value {
  if (buffer instanceof PyByteArray) {
    const from = offset === undefined ? 0 : toSize(offset);
    const at = offsetIn(from, layout.size, buffer.length, 'unpack');
    return new PyTuple(unpackItems(layout, buffer.data, at));
  }
  const data = expectBytes(buffer);
  const position = offset === undefined ? 0 : toSize(offset);
  return new PyTuple(unpackItems(layout, data, offsetIn(position, layout.size, data.length, 'unpack')));
}

export function iterateUnpacked(layout: Layout, buffer: Value): Value {
  if (layout.size === 0) throw structError('cannot iteratively unpack with a struct of length 0');
  const data = expectBytes(buffer);
  if (data.length % layout.size !== 0)
    throw structError(`iterative unpacking requires a buffer of a multiple of ${layout.size} bytes`);
  return new UnpackIterator(layout, buffer);
}

class UnpackIterator extends PyNativeIterator {
  left: number;

  constructor(layout: Layout, buffer: Value) {
    let at = 0;
    super(unpackIteratorType, () => {
      if (this.left === 0) return undefined;
      const data = expectBytes(buffer);
      if (data.length - at < layout.size) return undefined;
      this.left--;
      at += layout.size;
      return new PyTuple(unpackItems(layout, data, at - layout.size));
    });
    this.left = expectBytes(buffer).length / layout.size;
  }
}
