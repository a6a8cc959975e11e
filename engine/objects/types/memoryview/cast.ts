/**
 * `memoryview.cast`: the same bytes with another format or shape. Either side has items of one byte, and either side is
 * one-dimensional.
 */

import { listItems } from '../../model/list-storage.js';
import type { PyMemoryView } from '../../model/memoryview.js';
import { type NativeCode, nativeFormats } from '../../model/native-formats.table.js';
import { asInt } from '../../model/numbers.js';
import { PyList, PyTuple } from '../../model/sequences.js';
import { asStr } from '../../model/text.js';
import type { Value } from '../../model/value.js';
import { typeError, typeName, valueError } from '../../protocol/errors.js';
import { checkAlive, derive, isPacked, itemCount, nativeCode, packedStrides } from './view.js';

const MAX_AXES = 64;

/** `view.cast(format, shape)`. */
export function cast(view: PyMemoryView, format: Value, shape?: Value): Value {
  checkAlive(view);
  const formatStr = asStr(format);
  if (formatStr === undefined)
    throw typeError(
      `cast() argument 'format' must be str, not ${format === null ? 'None' : typeName(format)}`,
    );
  const { layout } = view;
  if (!isPacked(layout)) throw typeError('memoryview: casts are restricted to C-contiguous views');
  const extents = shape === undefined || shape === null ? null : extentsOf(shape);
  if ((extents !== null || layout.shape.length !== 1) && layout.shape.includes(0))
    throw typeError('memoryview: cannot cast view with zeros in shape or strides');
  if (extents !== null && layout.shape.length !== 1 && extents.length !== 1)
    throw typeError('memoryview: cast must be 1D -> ND or ND -> 1D');
  const code = destinationCode(formatStr.toString());
  const source = nativeCode(layout.format);
  if (source === undefined) throw valueError(nativeOnly('source'));
  if (!isByteFormat(code) && !isByteFormat(source))
    throw typeError('memoryview: cannot cast between two non-byte formats');
  const itemSize = nativeFormats[code].size;
  const length = itemCount(layout.shape) * layout.itemSize;
  if (length % itemSize !== 0) throw typeError('memoryview: length is not a multiple of itemsize');
  const newShape = extents === null ? [length / itemSize] : shapeOf(extents);
  if (itemCount(newShape) * itemSize !== length)
    throw typeError('memoryview: product(shape) * itemsize != buffer size');
  return derive(view, {
    format: formatStr.toString(),
    itemSize,
    shape: newShape,
    strides: packedStrides(newShape, itemSize),
  });
}

function destinationCode(format: string): NativeCode {
  const code = nativeCode(format);
  // Halves can be read but not asked for, and padding is no item.
  if (code === undefined || code === 'e' || code === 'x') throw valueError(nativeOnly('destination'));
  return code;
}

function nativeOnly(which: string): string {
  return `memoryview: ${which} format must be a native single character format prefixed with an optional '@'`;
}

function isByteFormat(code: NativeCode): boolean {
  return code === 'b' || code === 'B' || code === 'c';
}

function extentsOf(shape: Value): readonly Value[] {
  const items =
    shape instanceof PyTuple ? shape.items : shape instanceof PyList ? listItems(shape) : undefined;
  if (items === undefined) throw typeError('shape must be a list or a tuple');
  if (items.length > MAX_AXES)
    throw valueError(`memoryview: number of dimensions must not exceed ${MAX_AXES}`);
  return items;
}

function shapeOf(extents: readonly Value[]): number[] {
  return extents.map((extent) => {
    const int = asInt(extent);
    if (int === undefined) throw typeError('memoryview.cast(): elements of shape must be integers');
    if (int <= 0) throw valueError('memoryview.cast(): elements of shape must be integers > 0');
    return Number(int);
  });
}
