/**
 * The module struct.
 */
import { declareFunctions, type FunctionDeclarations } from '../../builtins/declare-functions.js';
import { newList } from '../../objects/model/list-storage.js';
import type { Value } from '../../objects/model/value.js';
import { typeError } from '../../objects/protocol/errors.js';
import type { BuiltinModule } from '../module-declaration.js';
import { once } from '../once.js';
import { formatText, type Layout, parseLayout } from './layout.js';
import { defineStructError, structErrorType } from './struct-error.js';
import {
  defineStruct,
  iterateUnpacked,
  pack,
  packInto,
  structType,
  unpack,
  unpackFrom,
} from './struct-type.js';

export const structModule: BuiltinModule = {
  name: 'struct',
  doc: 'Functions to convert between Python values and C structs.',
  create: function* () {
    defineTypes();
    yield* declareFunctions('_struct', functions);
    yield ['Struct', structType];
    yield ['error', structErrorType];
    yield [
      '__all__',
      newList(['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct', 'error']),
    ];
  },
};

const defineTypes = once(() => {
  defineStructError();
  defineStruct();
});

/** Layouts of formats used lately. */
const known = new Map<string, Layout>();
const MOST_KNOWN = 100;

function layoutOf(format: Value): Layout {
  const text = typeof format === 'string' ? format : formatText(format);
  const found = known.get(text);
  if (found !== undefined) return found;
  const layout = parseLayout(formatText(format));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, layout);
  return layout;
}

const functions: FunctionDeclarations = {
  calcsize: [
    '(format, /)',
    (format: Value) => layoutOf(format).size,
    'Return size in bytes of the struct described by the format string.',
  ],
  pack: [
    '(*args)',
    (args: Value[]) => pack(layoutOf(formatOf(args)), args, 1),
    'pack(format, v1, v2, ...) -> bytes\n\nReturn a bytes object containing the values v1, v2, ... packed according\nto the format string.',
  ],
  pack_into: [
    '(*args)',
    (args: Value[]) => packInto(layoutOf(formatOf(args)), args, 1),
    'pack_into(format, buffer, offset, v1, v2, ...)\n\nPack the values v1, v2, ... according to the format string and write\nthe packed bytes into the writable buffer buf starting at offset.',
  ],
  unpack: [
    '(format, buffer, /)',
    (format: Value, buffer: Value) => unpack(layoutOf(format), buffer),
    'Return a tuple containing values unpacked according to the format string.',
  ],
  unpack_from: [
    '(format, /, buffer, offset=0)',
    (format: Value, buffer: Value, offset: Value | undefined) => unpackFrom(layoutOf(format), buffer, offset),
    'Return a tuple containing values unpacked according to the format string.',
  ],
  iter_unpack: [
    '(format, buffer, /)',
    (format: Value, buffer: Value) => iterateUnpacked(layoutOf(format), buffer),
    'Return an iterator yielding tuples unpacked from the given bytes.',
  ],
  _clearcache: [
    '()',
    () => {
      known.clear();
      return null;
    },
    'Clear the internal cache.',
  ],
};

function formatOf(args: readonly Value[]): Value {
  const [format] = args;
  if (format === undefined) throw typeError('missing format argument');
  return format;
}
