/**
 * Kinds of items in numeric buffers: the JavaScript typed array, the name that array descriptors use, and Python's format letter.
 * Uint8ClampedArray stores as Python's `B`, which refuses what does not fit instead of clamping.
 */

/** Any typed array of the language. */
export type HostTypedArray =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array
  | Float32Array
  | Float64Array;

/** A typed array's constructor. */
export interface HostTypedArrayConstructor {
  readonly BYTES_PER_ELEMENT: number;
  new (length: number): HostTypedArray;
  new (buffer: ArrayBufferLike, byteOffset?: number, length?: number): HostTypedArray;
}

interface ElementKindRow {
  readonly format: string;
  readonly size: 1 | 2 | 4 | 8;
  readonly typed: HostTypedArrayConstructor;
}

export const elementKinds = {
  int8: { format: 'b', size: 1, typed: Int8Array },
  uint8: { format: 'B', size: 1, typed: Uint8Array },
  int16: { format: 'h', size: 2, typed: Int16Array },
  uint16: { format: 'H', size: 2, typed: Uint16Array },
  int32: { format: 'i', size: 4, typed: Int32Array },
  uint32: { format: 'I', size: 4, typed: Uint32Array },
  int64: { format: 'q', size: 8, typed: BigInt64Array },
  uint64: { format: 'Q', size: 8, typed: BigUint64Array },
  float32: { format: 'f', size: 4, typed: Float32Array },
  float64: { format: 'd', size: 8, typed: Float64Array },
} as const satisfies Record<string, ElementKindRow>;

/** The name of a kind of item. */
export type ElementKind = keyof typeof elementKinds;

/** Whether a text names a kind of item. */
export function isElementKind(text: unknown): text is ElementKind {
  return typeof text === 'string' && Object.hasOwn(elementKinds, text);
}

/** The kind of a typed array's items; undefined for a DataView and for arrays that Python has no format for. */
export function elementKindOf(view: ArrayBufferView): ElementKind | undefined {
  return kindByTag.get(tagOf(view) ?? '');
}

/** The kind of a Python format letter; undefined for one that no typed array holds. */
export function elementKindOfFormat(format: string): ElementKind | undefined {
  return kindByFormat.get(format.startsWith('@') ? format.slice(1) : format);
}

const names = Object.keys(elementKinds) as ElementKind[];

const kindByTag = new Map<string, ElementKind>([
  ...names.map((name) => [elementKinds[name].typed.name, name] as const),
  ['Uint8ClampedArray', 'uint8'],
]);

const kindByFormat = new Map<string, ElementKind>([
  ...names.map((name) => [elementKinds[name].format, name] as const),
  ['l', 'int64'],
  ['L', 'uint64'],
  ['n', 'int64'],
  ['N', 'uint64'],
]);

// The tag is read through the prototype's own getter: it tells the true kind whatever the object's properties say.
const tagOf = (() => {
  const prototype = Object.getPrototypeOf(Uint8Array.prototype) as object;
  const getter = Object.getOwnPropertyDescriptor(prototype, Symbol.toStringTag)?.get;
  return (view: ArrayBufferView): string | undefined => getter?.call(view) as string | undefined;
})();
