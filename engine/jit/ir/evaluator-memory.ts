/**
 * The memory that the reference evaluator works on: rows of the object table, and regions of bytes at addresses. Every access is
 * checked against the regions. The same picture, laid out at real addresses, is what machine code is tested on.
 */
import { type ElementName, elementRows } from './elements.table.js';
import type { ObjectField } from './object-fields.table.js';
import { PreconditionError } from './pure-meanings.js';

/** An object's row. Fields that a row does not have may not be read. */
export interface EvaluatorObject {
  readonly classWord: number;
  readonly fields: Partial<Record<ObjectField, bigint | number>>;
}

/** Bytes from an address on. Regions do not overlap; two objects may lie in one region. */
export interface MemoryRegion {
  readonly address: bigint;
  readonly bytes: Uint8Array;
}

/** All that machine code could reach. */
export interface EvaluatorMemory {
  readonly objects: ReadonlyMap<number, EvaluatorObject>;
  readonly regions: readonly MemoryRegion[];
}

/** A deep copy, so that two runs start from the same memory. */
export function copyMemory(memory: EvaluatorMemory): EvaluatorMemory {
  return {
    objects: new Map(
      [...memory.objects].map(([row, { classWord, fields }]) => [row, { classWord, fields: { ...fields } }]),
    ),
    regions: memory.regions.map(({ address, bytes }) => ({ address, bytes: bytes.slice() })),
  };
}

/** Reads element `index` of an array at `base`, widened to a value of the trace. */
export function readElement(
  memory: EvaluatorMemory,
  base: bigint,
  index: bigint,
  element: number,
): bigint | number {
  const { view, offset, name } = locate(memory, base, index, element);
  switch (name) {
    case 'i8':
      return BigInt(view.getInt8(offset));
    case 'u8':
      return BigInt(view.getUint8(offset));
    case 'i16':
      return BigInt(view.getInt16(offset, true));
    case 'u16':
      return BigInt(view.getUint16(offset, true));
    case 'i32':
      return BigInt(view.getInt32(offset, true));
    case 'u32':
      return BigInt(view.getUint32(offset, true));
    case 'i64':
    case 'u64':
      return view.getBigInt64(offset, true);
    case 'f32':
      return view.getFloat32(offset, true);
    case 'f64':
      return view.getFloat64(offset, true);
  }
}

/** Writes element `index`: an int's low bytes, or a float as double or single. */
export function writeElement(
  memory: EvaluatorMemory,
  base: bigint,
  index: bigint,
  element: number,
  value: bigint | number,
): void {
  const { view, offset, name } = locate(memory, base, index, element);
  if (name === 'f64') view.setFloat64(offset, value as number, true);
  else if (name === 'f32') view.setFloat32(offset, value as number, true);
  else {
    const low = BigInt.asUintN(64, value as bigint);
    const bytes = elementRows[element]?.bytes ?? 1;
    for (let byte = 0; byte < bytes; byte++)
      view.setUint8(offset + byte, Number((low >> BigInt(8 * byte)) & 255n));
  }
}

function locate(
  memory: EvaluatorMemory,
  base: bigint,
  index: bigint,
  element: number,
): { view: DataView; offset: number; name: ElementName } {
  const row = elementRows[element];
  if (row === undefined) throw new PreconditionError(`there is no element kind ${element}`);
  const address = base + index * BigInt(row.bytes);
  for (const { address: start, bytes } of memory.regions) {
    if (address >= start && address + BigInt(row.bytes) <= start + BigInt(bytes.length)) {
      return {
        view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
        offset: Number(address - start),
        name: row.name,
      };
    }
  }
  throw new PreconditionError(`no memory at ${address} (base ${base}, index ${index}, ${row.name})`);
}
