/**
 * `int.to_bytes` and `int.from_bytes`. Digits pass through hexadecimal text, which JavaScript converts in linear time.
 */
import { look, reserve, tickAt } from '../../model/resources.js';
import { asText, bytesType, PyByteArray, PyBytes } from '../../model/text.js';
import type { PyType } from '../../model/type.js';
import { intType } from '../../model/type-objects.js';
import { typeOf } from '../../model/type-of.js';
import type { Value } from '../../model/value.js';
import { bitLength } from '../../numeric/int-bits.js';
import { type Int, normalizeInt } from '../../numeric/int-value.js';
import { longFromBytes, longHexParts } from '../../numeric/long-digits.js';
import { call } from '../../protocol/call.js';
import { overflowError, typeError, valueError } from '../../protocol/errors.js';
import { memoryError } from '../../protocol/failures.js';
import { toCSize } from '../../protocol/items.js';
import { isTrue } from '../../protocol/truth.js';

/** `value.to_bytes(length, byteorder, signed=signed)`. */
export function intToBytes(
  value: Int,
  length: Value | undefined,
  byteOrder: Value | undefined,
  signed: Value | undefined,
): PyBytes {
  const size = length === undefined ? 1 : toCSize(length);
  const isLittle = isLittleEndian('to_bytes', byteOrder);
  if (size < 0) throw valueError('length argument must be non-negative');
  const isSigned = signed !== undefined && isTrue(signed);
  if (value < 0 && !isSigned) throw overflowError("can't convert negative int to unsigned");
  if (!fits(value, size * 8, isSigned)) throw overflowError('int too big to convert');
  const data = allocate(size);
  writeBigEndian(data, value);
  return new PyBytes(isLittle ? data.reverse() : data);
}

/** `type.from_bytes(bytes, byteorder, signed=signed)`. */
export function intFromBytes(
  type: PyType,
  bytes: Value,
  byteOrder: Value | undefined,
  signed: Value | undefined,
): Value {
  const isLittle = isLittleEndian('from_bytes', byteOrder);
  const data = readBytes(bytes);
  const value = readBigEndian(
    isLittle ? data.slice().reverse() : data,
    signed !== undefined && isTrue(signed),
  );
  return type === intType ? value : call(type, [value]);
}

function isLittleEndian(method: string, byteOrder: Value | undefined): boolean {
  if (byteOrder === undefined) return false;
  const order = asText(byteOrder);
  if (order === undefined)
    throw typeError(`${method}() argument 'byteorder' must be str, not ${typeOf(byteOrder).name}`);
  if (order !== 'little' && order !== 'big') throw valueError("byteorder must be either 'little' or 'big'");
  return order === 'little';
}

/** Two's complement has one negative number more than positive ones: -128 fits in 8 bits. */
function fits(value: Int, bits: number, isSigned: boolean): boolean {
  if (!isSigned) return bitLength(value) <= bits;
  // CPython lets -1 pass in no bytes at all.
  if (value === 0 || (value === -1 && bits === 0)) return true;
  const significant = value < 0 ? normalizeInt(BigInt(value) + 1n) : value;
  return bitLength(significant) < bits;
}

function allocate(size: number): Uint8Array<ArrayBuffer> {
  reserve(size);
  try {
    return new Uint8Array(size);
  } catch {
    throw memoryError();
  }
}

function writeBigEndian(data: Uint8Array, value: Int): void {
  const negative = value < 0;
  // A negative number's bytes are those of its complement, inverted.
  const size = negative ? -BigInt(value) - 1n : value;
  const parts = typeof size === 'bigint' ? longHexParts(size) : [size.toString(16)];
  const buffer = Buffer.from(data.buffer, data.byteOffset, data.length);
  let at = data.length;
  for (let part = parts.pop(); part !== undefined && at > 0; part = parts.pop()) {
    look();
    const even = part.length % 2 === 0 ? part : `0${part}`;
    at -= even.length / 2;
    buffer.write(even, at, 'hex');
  }
  if (!negative) return;
  for (let index = 0; index < data.length; index++) {
    tickAt(index);
    data[index] = ~(data[index] ?? 0);
  }
}

function readBigEndian(data: Uint8Array, isSigned: boolean): Int {
  if (data.length === 0) return 0;
  const negative = isSigned && (data[0] ?? 0) > 127;
  if (data.length <= 6) {
    let value = 0;
    for (const byte of data) value = value * 256 + byte;
    return negative ? value - 2 ** (8 * data.length) : value;
  }
  const value = longFromBytes(data);
  return normalizeInt(negative ? value - (1n << BigInt(8 * data.length)) : value);
}

/** What `bytes(value)` makes of it, but neither of text nor of a number. */
function readBytes(value: Value): Uint8Array {
  if (value instanceof PyBytes) return value.data;
  if (value instanceof PyByteArray) return value.data.subarray(0, value.length);
  const type = typeOf(value);
  if (asText(value) !== undefined || (type.slots.index !== null && type.lookup('__bytes__') === undefined))
    throw typeError(`cannot convert '${type.name}' object to bytes`);
  const made = call(bytesType, [value]);
  return made instanceof PyBytes ? made.data : new Uint8Array();
}
