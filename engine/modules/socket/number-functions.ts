/**
 * The functions of `_socket` that only compute: the network's order of bytes, addresses as text and as bytes.
 */
import type { FunctionDeclarations } from '../../builtins/declare-functions.js';
import { socketConstants } from '../../native/system/network/socket-constants.table.js';
import { asInt } from '../../objects/model/numbers.js';
import { asText, PyBytes } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { expectBytes } from '../../objects/protocol/bytes-like.js';
import {
  newException,
  overflowError,
  typeError,
  typeName,
  valueError,
} from '../../objects/protocol/errors.js';
import { toIndex, toSize } from '../../objects/protocol/items.js';
import { osError } from '../system/errors.js';
import { formatIp4, formatIp6, parseIp4, parseIp6, parseOldIp4 } from './ip-text.js';

const { AF_INET, AF_INET6 } = socketConstants.families;
const EAFNOSUPPORT = 97;

export const numberFunctions: FunctionDeclarations = {
  htons: [
    '(integer, /)',
    (number: Value) => swap16(number, 'htons'),
    'Convert a 16-bit unsigned integer from host to network byte order.',
  ],
  ntohs: [
    '(integer, /)',
    (number: Value) => swap16(number, 'ntohs'),
    'Convert a 16-bit unsigned integer from network to host byte order.',
  ],
  htonl: [
    '(integer, /)',
    swap32,
    'htonl(integer) -> integer\n\nConvert a 32-bit integer from host to network byte order.',
  ],
  ntohl: [
    '(integer, /)',
    swap32,
    'ntohl(integer) -> integer\n\nConvert a 32-bit integer from network to host byte order.',
  ],
  inet_aton: [
    '(string, /)',
    (text: Value) => {
      const bytes = parseOldIp4(textArgument(text, 'inet_aton() argument 1'));
      if (bytes === undefined) throw illegal('inet_aton');
      return new PyBytes(bytes);
    },
    'inet_aton(string) -> bytes giving packed 32-bit IP representation\n\nConvert an IP address in string format (123.45.67.89) to the 32-bit packed\nbinary format used in low-level network functions.',
  ],
  inet_ntoa: [
    '(packed_ip, /)',
    (packed: Value) => {
      const bytes = expectBytes(packed);
      if (bytes.length !== 4) throw newException('OSError', 'packed IP wrong length for inet_ntoa');
      return formatIp4(bytes);
    },
    'inet_ntoa(packed_ip) -> ip_address_string\n\nConvert an IP address from 32-bit packed binary format to string format',
  ],
  inet_pton: [
    '(af, ip, /)',
    (family: Value, ip: Value) => {
      const number = toSize(family);
      const text = textArgument(ip, 'inet_pton() argument 2');
      if (number !== AF_INET && number !== AF_INET6) throw osError(EAFNOSUPPORT);
      const bytes = number === AF_INET ? parseIp4(text) : parseIp6(text);
      if (bytes === undefined) throw illegal('inet_pton');
      return new PyBytes(bytes);
    },
    'inet_pton(af, ip) -> packed IP address string\n\nConvert an IP address from string format to a packed string suitable\nfor use with low-level network functions.',
  ],
  inet_ntop: [
    '(af, packed_ip, /)',
    (family: Value, packed: Value) => {
      const number = toSize(family);
      const bytes = expectBytes(packed);
      if (number !== AF_INET && number !== AF_INET6) throw valueError(`unknown address family ${number}`);
      if (bytes.length !== (number === AF_INET ? 4 : 16))
        throw valueError('invalid length of packed IP address string');
      return number === AF_INET ? formatIp4(bytes) : formatIp6(bytes);
    },
    'inet_ntop(af, packed_ip) -> string formatted IP address\n\nConvert a packed IP address of the given family to string format.',
  ],
};

function swap16(value: Value, name: string): number {
  const number = toIndex(value);
  if (number < 0)
    throw overflowError(`${name}: can't convert negative Python int to C 16-bit unsigned integer`);
  if (number > 0xffff)
    throw overflowError(`${name}: Python int too large to convert to C 16-bit unsigned integer`);
  const small = Number(number);
  return ((small & 0xff) << 8) | (small >> 8);
}

function swap32(value: Value): number {
  const number = asInt(value);
  if (number === undefined) throw typeError(`expected int, ${typeName(value)} found`);
  if (number < 0) throw overflowError("can't convert negative value to unsigned int");
  if (number > 0xffffffff) throw overflowError('int larger than 32 bits');
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, Number(number));
  return view.getUint32(0, true);
}

function textArgument(value: Value, which: string): string {
  const text = asText(value);
  if (text === undefined) throw typeError(`${which} must be str, not ${typeName(value)}`);
  return text;
}

function illegal(name: string) {
  return newException('OSError', `illegal IP address string passed to ${name}`);
}
