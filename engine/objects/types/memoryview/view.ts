/**
 * What all operations on a memoryview begin with: views made from objects and from views, checks, walks over the items.
 */
import { sliceLong } from '../../../core/long-buffers.js';
import { asBufferExporter } from '../../model/buffer.js';
import { forbiddenOnReleased, MemoryHold, type MemoryLayout, PyMemoryView } from '../../model/memoryview.js';
import { isNativeCode, type NativeCode } from '../../model/native-formats.table.js';
import { reserve, tick } from '../../model/resources.js';
import type { Value } from '../../model/value.js';
import { newException, typeError, typeName } from '../../protocol/errors.js';

/** A new view on the memory of a bytes-like object. */
export function viewOf(object: Value): PyMemoryView {
  if (object instanceof PyMemoryView) {
    checkAlive(object);
    return new PyMemoryView(object.hold, object.object, object.layout);
  }
  const exporter = asBufferExporter(object);
  if (exporter === undefined)
    throw typeError(`memoryview: a bytes-like object is required, not '${typeName(object)}'`);
  const view = exporter.getBuffer();
  return new PyMemoryView(new MemoryHold(view, exporter), view.owner === undefined ? object : view.owner, {
    start: view.byteOffset,
    format: view.format,
    itemSize: view.itemSize,
    shape: view.shape,
    strides: view.strides,
    readonly: view.readonly,
  });
}

/** A view on the same memory with another layout. */
export function derive(view: PyMemoryView, layout: Partial<MemoryLayout>): PyMemoryView {
  return new PyMemoryView(view.hold, view.object, { ...view.layout, ...layout });
}

/** The view, unless it has been released. */
export function checkAlive(view: PyMemoryView): PyMemoryView {
  if (view.released) throw forbiddenOnReleased();
  return view;
}

/** The letter of a view's format. Throws NotImplementedError for what is no native format. */
export function codeOf(format: string): NativeCode {
  const code = nativeCode(format);
  if (code === undefined)
    throw newException('NotImplementedError', `memoryview: unsupported format ${format}`);
  return code;
}

/** The letter of a native format, or undefined. */
export function nativeCode(format: string): NativeCode | undefined {
  const code = format.startsWith('@') ? format.slice(1) : format;
  return isNativeCode(code) ? code : undefined;
}

/** Number of items of a shape. */
export function itemCount(shape: readonly number[]): number {
  return shape.reduce((count, extent) => count * extent, 1);
}

/** The strides of items that lie one behind the other, the last axis first. */
export function packedStrides(shape: readonly number[], itemSize: number): number[] {
  const strides: number[] = new Array(shape.length);
  let stride = itemSize;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = stride;
    stride *= shape[axis] ?? 0;
  }
  return strides;
}

/** Calls `visit` with the byte position of every item, in C order or (last axis slowest) in Fortran order. */
export function eachItem(layout: MemoryLayout, visit: (at: number) => void, fortran = false): void {
  const { shape, strides, start } = layout;
  const last = shape.length - 1;
  const walk = (depth: number, at: number): void => {
    if (depth > last) {
      visit(at);
      return;
    }
    const axis = fortran ? last - depth : depth;
    const stride = strides[axis] ?? 0;
    for (let index = 0; index < (shape[axis] ?? 0); index++) {
      tick();
      walk(depth + 1, at + index * stride);
    }
  };
  walk(0, start);
}

/** A copy of the bytes of all items. */
export function copyBytes(view: PyMemoryView, fortran = false): Uint8Array {
  const { layout } = view;
  const length = itemCount(layout.shape) * layout.itemSize;
  const source = new Uint8Array(view.memory.buffer);
  if (!fortran && isPacked(layout)) return sliceLong(source, layout.start, layout.start + length);
  reserve(length);
  const bytes = new Uint8Array(length);
  let written = 0;
  eachItem(
    layout,
    (at) => {
      for (let offset = 0; offset < layout.itemSize; offset++) bytes[written++] = source[at + offset] ?? 0;
    },
    fortran,
  );
  return bytes;
}

/** Whether the items lie one behind the other in C order. */
export function isPacked(layout: MemoryLayout): boolean {
  return matchesStrides(layout, packedStrides(layout.shape, layout.itemSize));
}

/** Whether the items lie one behind the other in Fortran order. */
export function isPackedFortran(layout: MemoryLayout): boolean {
  const strides = packedStrides([...layout.shape].reverse(), layout.itemSize).reverse();
  return matchesStrides(layout, strides);
}

/** An axis of one item or none may have any stride. */
function matchesStrides(layout: MemoryLayout, strides: readonly number[]): boolean {
  if (layout.shape.includes(0)) return true;
  return layout.shape.every((extent, axis) => extent === 1 || strides[axis] === layout.strides[axis]);
}
