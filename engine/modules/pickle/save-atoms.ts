/**
 * Writing numbers, texts and bytes.
 */

import { PyFloat } from '../../objects/model/numbers.js';
import { runtime } from '../../objects/model/runtime.js';
import { emptyTuple, PyTuple } from '../../objects/model/sequences.js';
import { bytearrayType, bytesType, type PyByteArray, PyBytes, type PyStr } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { reprText } from '../../objects/protocol/text.js';
import { encodeText } from '../../objects/text-codecs/encode.js';
import { utf8Bytes } from '../../objects/text-codecs/utf-8.js';
import { pointsOf } from '../../objects/types/str/sequence.js';
import { op } from './opcodes.table.js';
import { memoize, type Saver } from './pickler.js';
import { saveReduction } from './save-reduction.js';

export function saveBool({ out, protocol }: Saver, value: boolean): void {
  if (protocol >= 2) out.byte(value ? op.newtrue : op.newfalse);
  else out.ascii(value ? 'I01\n' : 'I00\n');
}

export function saveInt({ out, protocol }: Saver, value: number | bigint): void {
  if (typeof value === 'number' && value >= -(2 ** 31) && value < 2 ** 31) {
    if (protocol === 0) out.ascii(`I${value}\n`);
    else if (value >= 0 && value <= 0xff) out.short(op.binint1, value);
    else if (value >= 0 && value <= 0xffff) out.sized(op.binint2, value, 2);
    else out.sized(op.binint, value >>> 0, 4);
    return;
  }
  if (protocol < 2) {
    out.ascii(`L${reprText(value)}L\n`);
    return;
  }
  const bytes = twosComplement(BigInt(value));
  if (bytes.length < 256) out.short(op.long1, bytes.length);
  else out.sized(op.long4, bytes.length, 4);
  out.raw(bytes);
}

/** As few bytes as hold the number with its sign, least first. */
function twosComplement(value: bigint): Uint8Array {
  // The complement of a negative number has as many bits as the number itself needs.
  const hex = (value < 0n ? ~value : value).toString(16);
  const top = Number.parseInt(hex.slice(0, 1), 16);
  const bits = (hex.length - 1) * 4 + (32 - Math.clz32(top));
  const bytes = new Uint8Array((bits >> 3) + 1);
  const digits = BigInt.asUintN(bytes.length * 8, value)
    .toString(16)
    .padStart(bytes.length * 2, '0');
  for (let index = 0; index < bytes.length; index++) {
    const at = digits.length - 2 * index - 2;
    bytes[index] = Number.parseInt(digits.slice(at, at + 2), 16);
  }
  return bytes;
}

export function saveFloat({ out, protocol }: Saver, value: number): void {
  if (protocol >= 1) out.double(op.binfloat, value);
  else out.ascii(`F${reprText(new PyFloat(value))}\n`);
}

export function saveStr(saver: Saver, value: PyStr): void {
  const { out, protocol } = saver;
  if (protocol === 0) {
    out.byte(op.unicode);
    out.ascii(escapeLine(value));
    out.byte(10);
  } else {
    const bytes = typeof value === 'string' ? utf8Bytes(value) : encodeText(value, 'utf-8', 'surrogatepass');
    saveContents(saver, bytes, value, {
      short: protocol >= 4 ? op.shortBinunicode : null,
      middle: op.binunicode,
      long: op.binunicode8,
    });
  }
  memoize(saver, value);
}

/** A line of text: what would end it is escaped, and what Latin-1 has not. */
function escapeLine(value: PyStr): string {
  let line = '';
  for (const point of pointsOf(value)) {
    if (point >= 0x10000) line += `\\U${point.toString(16).padStart(8, '0')}`;
    else if (point >= 256 || point === 92 || point === 0 || point === 10 || point === 13 || point === 26)
      line += `\\u${point.toString(16).padStart(4, '0')}`;
    else line += String.fromCharCode(point);
  }
  return line;
}

export function saveBytes(saver: Saver, value: PyBytes): void {
  if (saver.protocol >= 3) {
    writeBytes(saver, value.data, value);
    memoize(saver, value);
    return;
  }
  // Protocols of Python 2 have no bytes: they are made of text there.
  if (value.data.length === 0) {
    saveReduction(saver, new PyTuple([bytesType, emptyTuple]), value);
    return;
  }
  const encode = getAttribute(runtime.current.importModule('_codecs', null, null, 0), 'encode');
  let text = '';
  for (const byte of value.data) text += String.fromCharCode(byte);
  saveReduction(saver, new PyTuple([encode, new PyTuple([text, 'latin1'])]), value);
}

/** Bytes without remembering them; `owner` is the object that has them. */
export function writeBytes(saver: Saver, data: Uint8Array, owner: Value): void {
  const codes = { short: op.shortBinbytes, middle: op.binbytes, long: op.binbytes8 };
  saveContents(saver, data, owner, codes);
}

export function saveByteArray(saver: Saver, value: PyByteArray): void {
  const data = value.data.subarray(0, value.length);
  if (saver.protocol >= 5) {
    writeByteArray(saver, data, value);
    memoize(saver, value);
    return;
  }
  const args = data.length === 0 ? emptyTuple : new PyTuple([new PyBytes(data.slice())]);
  saveReduction(saver, new PyTuple([bytearrayType, args]), value);
}

/** The contents of a bytearray, as {@link writeBytes}. */
export function writeByteArray({ out, pickler }: Saver, data: Uint8Array, owner: Value): void {
  const header = () => out.sized(op.bytearray8, data.length, 8);
  out.contents(header, data, () => call(pickler.write, [owner]));
}

interface Codes {
  readonly short: number | null;
  readonly middle: number;
  readonly long: number;
}

function saveContents(
  { out, pickler, protocol }: Saver,
  data: Uint8Array,
  owner: Value,
  { short, middle, long }: Codes,
): void {
  const size = data.length;
  if (size <= 0xff && short !== null) {
    out.short(short, size);
    out.raw(data);
    return;
  }
  const header = () => {
    if (size > 0xffffffff && protocol >= 4) out.sized(long, size, 8);
    else out.sized(middle, size, 4);
  };
  const payload = owner instanceof PyBytes ? owner : null;
  out.contents(header, data, () => call(pickler.write, [payload ?? new PyBytes(data)]));
}
