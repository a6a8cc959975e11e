/**
 * Names for what crosses between host and Python, for declarations made from annotations and for hosts that write their own.
 */
import type { ArrayDescriptor, HostTypedArray, NdArray } from '../../engine/index.js';

/** Typed arrays of floats: what Python sees with the formats `f` and `d`. */
export type FloatArray = Float64Array | Float32Array;

/** Typed arrays of integers. */
export type IntArray = Exclude<HostTypedArray, FloatArray>;

/** A buffer that Python takes as a memoryview: a typed array, or an n-dimensional array on one. */
export type PyBuffer<Data extends HostTypedArray = HostTypedArray> =
  | Data
  | (ArrayDescriptor & { readonly data: Data });

/** A buffer that Python gives back. */
export type PyArray<Data extends HostTypedArray = HostTypedArray> = Data | NdArray<Data>;

/** Whatever can be passed to Python. */
export type PyArgument =
  | number
  | bigint
  | string
  | boolean
  | null
  | undefined
  | PyBuffer
  | ArrayBufferLike
  | Iterable<PyArgument>
  | ReadonlyMap<PyArgument, PyArgument>
  | { readonly [name: string]: PyArgument }
  // biome-ignore lint/suspicious/noExplicitAny: any function of the host's can be passed
  | ((...args: any[]) => unknown);

/** Whatever Python can give back. */
export type PyResult =
  | number
  | bigint
  | string
  | boolean
  | null
  | undefined
  | PyArray
  | PyResult[]
  | Map<PyResult, PyResult>
  | Set<PyResult>
  | { [name: string]: PyResult }
  | ((...args: PyArgument[]) => PyResult);
