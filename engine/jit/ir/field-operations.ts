/**
 * Which operations are loads and stores of an object's row. Flags by code.
 */
import { operationRows } from './ops.table.js';

export const isFieldLoad = flagsOf('getfield_');

/** Operands: the object, the value, the field. */
export const isFieldStore = flagsOf('setfield_');

function flagsOf(prefix: string): Uint8Array {
  const flags = new Uint8Array(256);
  for (const [name, { code }] of Object.entries(operationRows)) if (name.startsWith(prefix)) flags[code] = 1;
  return flags;
}
