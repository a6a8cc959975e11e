/**
 * The module binascii.
 */
import { Buffer } from 'node:buffer';
import { declareFunctions, type FunctionDeclarations } from '../../builtins/declare-functions.js';
import { tickLongAt } from '../../core/long-work.js';
import { PyBytes } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { expectBytes } from '../../objects/protocol/bytes-like.js';
import { toIndex } from '../../objects/protocol/items.js';
import { isTrue } from '../../objects/protocol/truth.js';
import { bytesBelow } from '../../objects/text-codecs/ascii-text.js';
import { hexText } from '../../objects/types/bytes/hex.js';
import type { BuiltinModule } from '../module-declaration.js';
import { once } from '../once.js';
import {
  asciiBytes,
  binasciiError,
  binasciiErrorType,
  defineBinasciiErrors,
  incompleteType,
} from './arguments.js';
import { decodeBase64, encodeBase64 } from './base64.js';
import { crc32, crcHqx } from './checksums.js';
import { decodeQuoted, encodeQuoted, hexValue } from './quoted-printable.js';
import { decodeUu, encodeUu } from './uu.js';

export const binasciiModule: BuiltinModule = {
  name: 'binascii',
  doc: 'Conversion between binary data and ASCII',
  create: function* () {
    defineTypes();
    yield* declareFunctions('binascii', functions);
    yield ['Error', binasciiErrorType];
    yield ['Incomplete', incompleteType];
  },
};

const defineTypes = once(defineBinasciiErrors);

type Optional = Value | undefined;

const functions: FunctionDeclarations = {
  a2b_base64: [
    '(data, /, *, strict_mode=False)',
    (data: Value, strict: Optional) => new PyBytes(decodeBase64(asciiBytes(data), asFlag(strict, false))),
    'Decode a line of base64 data.',
  ],
  b2a_base64: [
    '(data, /, *, newline=True)',
    (data: Value, newline: Optional) => new PyBytes(encodeBase64(expectBytes(data), asFlag(newline, true))),
    'Base64-code line of data.',
  ],
  a2b_hex: ['(hexstr, /)', unhexlify, 'Binary data of hexadecimal representation.'],
  unhexlify: ['(hexstr, /)', unhexlify, 'Binary data of hexadecimal representation.'],
  b2a_hex: [
    '(data, sep=<unrepresentable>, bytes_per_sep=1)',
    hexlify,
    'Hexadecimal representation of binary data.',
  ],
  hexlify: [
    '(data, sep=<unrepresentable>, bytes_per_sep=1)',
    hexlify,
    'Hexadecimal representation of binary data.',
  ],
  a2b_qp: [
    '(data, header=False)',
    (data: Value, header: Optional) => new PyBytes(decodeQuoted(asciiBytes(data), asFlag(header, false))),
    'Decode a string of qp-encoded data.',
  ],
  b2a_qp: [
    '(data, quotetabs=False, istext=True, header=False)',
    (data: Value, quoteTabs: Optional, isText: Optional, isHeader: Optional) =>
      new PyBytes(
        encodeQuoted(expectBytes(data), {
          quoteTabs: asFlag(quoteTabs, false),
          isText: asFlag(isText, true),
          isHeader: asFlag(isHeader, false),
        }),
      ),
    'Encode a string using quoted-printable encoding.',
  ],
  a2b_uu: [
    '(data, /)',
    (data: Value) => new PyBytes(decodeUu(asciiBytes(data))),
    'Decode a line of uuencoded data.',
  ],
  b2a_uu: [
    '(data, /, *, backtick=False)',
    (data: Value, backtick: Optional) => new PyBytes(encodeUu(expectBytes(data), asFlag(backtick, false))),
    'Uuencode line of data.',
  ],
  crc32: [
    '(data, crc=0, /)',
    (data: Value, start: Optional) => crc32(expectBytes(data), start === undefined ? 0 : low32(start)),
    'Compute CRC-32 incrementally.',
  ],
  crc_hqx: [
    '(data, crc, /)',
    (data: Value, start: Value) => crcHqx(expectBytes(data), low32(start)),
    'Compute CRC-CCITT incrementally.',
  ],
};

function asFlag(value: Optional, otherwise: boolean): boolean {
  return value === undefined ? otherwise : isTrue(value);
}

/** The low 32 bits of an int argument. */
export function low32(value: Value): number {
  const int = toIndex(value);
  return typeof int === 'number' && int >= 0 && int < 2 ** 32 ? int : Number(BigInt.asUintN(32, BigInt(int)));
}

function hexlify(data: Value, separator: Optional, group: Optional): Value {
  const bytes = expectBytes(data);
  const text =
    separator === undefined
      ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
      : hexText(bytes, separator, group);
  return new PyBytes(bytesBelow(text, 0x80) ?? new Uint8Array());
}

function unhexlify(text: Value): Value {
  const bytes = asciiBytes(text);
  if (bytes.length % 2 !== 0) throw binasciiError('Odd-length string');
  const data = new Uint8Array(bytes.length / 2);
  for (let at = 0; at < data.length; at++) {
    tickLongAt(at);
    const high = hexValue(bytes[2 * at] as number);
    const low = hexValue(bytes[2 * at + 1] as number);
    if (high < 0 || low < 0) throw binasciiError('Non-hexadecimal digit found');
    data[at] = (high << 4) | low;
  }
  return new PyBytes(data);
}
