/**
 * Item formats of native size and byte order, one letter each, as the struct module, memoryview and array name them.
 *
 * `typed` is the JavaScript array whose elements are the items as numbers, where there is one.
 */
export const nativeFormats = {
  x: { size: 1, kind: 'padding', typed: null },
  c: { size: 1, kind: 'char', typed: null },
  b: { size: 1, kind: 'signed', typed: Int8Array },
  B: { size: 1, kind: 'unsigned', typed: Uint8Array },
  '?': { size: 1, kind: 'bool', typed: null },
  h: { size: 2, kind: 'signed', typed: Int16Array },
  H: { size: 2, kind: 'unsigned', typed: Uint16Array },
  i: { size: 4, kind: 'signed', typed: Int32Array },
  I: { size: 4, kind: 'unsigned', typed: Uint32Array },
  l: { size: 8, kind: 'signed', typed: null },
  L: { size: 8, kind: 'unsigned', typed: null },
  q: { size: 8, kind: 'signed', typed: null },
  Q: { size: 8, kind: 'unsigned', typed: null },
  n: { size: 8, kind: 'signed', typed: null },
  N: { size: 8, kind: 'unsigned', typed: null },
  e: { size: 2, kind: 'float', typed: null },
  f: { size: 4, kind: 'float', typed: Float32Array },
  d: { size: 8, kind: 'float', typed: Float64Array },
  P: { size: 8, kind: 'unsigned', typed: null },
} as const satisfies Record<string, NativeFormatRow>;

/** A letter that names a native format. */
export type NativeCode = keyof typeof nativeFormats;

/** A typed array whose elements are numbers. */
export type NumberArray =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array;

/** What is known of a format. */
export interface NativeFormatRow {
  /** Bytes of an item. */
  readonly size: 1 | 2 | 4 | 8;
  readonly kind: 'signed' | 'unsigned' | 'float' | 'bool' | 'char' | 'padding';
  readonly typed: (new (buffer: ArrayBufferLike, offset: number, length: number) => NumberArray) | null;
}

/** Whether a text is the letter of a native format. */
export function isNativeCode(text: string): text is NativeCode {
  return Object.hasOwn(nativeFormats, text);
}
