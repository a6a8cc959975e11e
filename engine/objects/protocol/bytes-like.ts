/**
 * The bytes of any object with a buffer.
 */
import { asBufferExporter, bytesOfView } from '../model/buffer.js';
import { PyByteArray, PyBytes } from '../model/text.js';
import type { Value } from '../model/value.js';
import { typeError, typeName } from './errors.js';

/** The bytes of a bytes-like object, to be read at once and not to be written; undefined for anything else. */
export function asBytes(value: Value): Uint8Array | undefined {
  if (value instanceof PyBytes) return value.data;
  if (value instanceof PyByteArray) return value.data.subarray(0, value.length);
  const exporter = asBufferExporter(value);
  if (exporter === undefined) return undefined;
  const view = exporter.getBuffer();
  const bytes = bytesOfView(view);
  view.release();
  return bytes;
}

/** {@link asBytes}; throws TypeError for what is not bytes-like. */
export function expectBytes(value: Value): Uint8Array {
  const bytes = asBytes(value);
  if (bytes === undefined) throw typeError(`a bytes-like object is required, not '${typeName(value)}'`);
  return bytes;
}
