/**
 * What posting a message carries as it is, and fastest so: numbers, texts and other single values, typed arrays on shared memory, and flat lists
 * of these. Most arguments and results are; everything else is packed (`wire.ts`).
 */
import { elementKindOf } from '../../engine/index.js';

/** A value that needs no packing. */
export type PlainItem = number | bigint | string | boolean | null | undefined | ArrayBufferView;

/** Items up to which a list is looked through. */
const MAX_ITEMS = 64;

/** Whether a value can be posted as it is. */
export function isPlainItem(value: unknown): value is PlainItem {
  switch (typeof value) {
    case 'number':
    case 'bigint':
    case 'string':
    case 'boolean':
    case 'undefined':
      return true;
    case 'object':
      return value === null || (ArrayBuffer.isView(value) && isSharedArray(value));
    default:
      return false;
  }
}

/** A copy of a short list of plain items, which the caller's later changes do not meet; undefined for other lists. */
export function copyPlainList(list: readonly unknown[]): PlainItem[] | undefined {
  if (list.length > MAX_ITEMS) return undefined;
  const copy: PlainItem[] = [];
  for (let index = 0; index < list.length; index++) {
    const item = list[index];
    if (!isPlainItem(item)) return undefined;
    copy.push(item);
  }
  return copy;
}

/** A typed array on shared memory of fixed length: cloning passes it by reference, to the same bytes. */
function isSharedArray(view: ArrayBufferView): boolean {
  const { buffer } = view;
  return (
    buffer instanceof SharedArrayBuffer &&
    (buffer as { growable?: boolean }).growable !== true &&
    elementKindOf(view) !== undefined
  );
}
