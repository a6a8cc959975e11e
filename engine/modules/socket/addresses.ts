/**
 * Addresses as Python has them (tuples of host and port, paths) from and to the host's.
 */
import type { NetworkAccess, SocketAddress } from '../../core/host.js';
import { socketConstants } from '../../native/system/network/socket-constants.table.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { asStr, PyByteArray, PyBytes } from '../../objects/model/text.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { asBytes, expectBytes } from '../../objects/protocol/bytes-like.js';
import { call } from '../../objects/protocol/call.js';
import { newException, overflowError, typeError, typeName } from '../../objects/protocol/errors.js';
import { toIndex } from '../../objects/protocol/items.js';
import { fsdecode, fsencode } from '../system/paths.js';
import { formatIp4, formatIp6, parseIp4, parseIp6 } from './ip-text.js';
import { findAddresses } from './names.js';
import { resolverError } from './socket-errors.js';

const { AF_UNIX, AF_INET, AF_INET6 } = socketConstants.families;
const { AI_PASSIVE, EAI_NONAME } = socketConstants.resolver;
const { SOCK_DGRAM } = socketConstants.types;

const LOCAL_PATH_ROOM = 108;
const MAX_PORT = 0xffff;
const MAX_FLOW = 0xfffff;

/** An address that a program gives for a socket of a family; `caller` is the method. Names in it are looked up. */
export function readAddress(
  network: NetworkAccess,
  family: number,
  given: Value,
  caller: string,
): SocketAddress {
  switch (family) {
    case AF_INET: {
      const [host, port] = partsOf(given, family, caller, 2, 'a pair (host, port)');
      const name = hostBytes(host);
      const number = readPort(port, caller);
      return { kind: 'ip4', host: findHost(network, name, AF_INET), port: number };
    }
    case AF_INET6: {
      const shape = 'a tuple (host, port[, flowinfo[, scopeid]])';
      const [host, port, flow = 0, scope = 0] = partsOf(given, family, caller, 4, shape);
      const name = hostBytes(host);
      const number = readPort(port, caller);
      const flowNumber = Number(toIndex(flow));
      if (flowNumber < 0 || flowNumber > MAX_FLOW)
        throw overflowError(`${caller}(): flowinfo must be 0-1048575.`);
      return {
        kind: 'ip6',
        host: findHost(network, name, AF_INET6),
        port: number,
        flow: flowNumber,
        scope: Number(toIndex(scope)),
      };
    }
    case AF_UNIX: {
      const text = asStr(given);
      const path = text === undefined ? expectBytes(given).slice() : fsencode(text);
      const room = path[0] === 0 ? LOCAL_PATH_ROOM : LOCAL_PATH_ROOM - 1;
      if (path.length > room) throw newException('OSError', 'AF_UNIX path too long');
      return { kind: 'local', path };
    }
    default:
      throw newException('OSError', `${caller}(): bad family`);
  }
}

function partsOf(given: Value, family: number, caller: string, most: number, shape: string): Value[] {
  const name = family === AF_INET ? 'AF_INET' : 'AF_INET6';
  if (!(given instanceof PyTuple))
    throw typeError(`${caller}(): ${name} address must be tuple, not ${typeName(given)}`);
  if (given.items.length < 2 || given.items.length > most)
    throw typeError(`${name} address must be ${shape}`);
  return [...given.items];
}

function readPort(port: Value | undefined, caller: string): number {
  const number = toIndex(port ?? null);
  if (number < 0 || number > MAX_PORT) throw overflowError(`${caller}(): port must be 0-65535.`);
  return Number(number);
}

/** A host's name as the resolver takes it: names beyond ASCII in the encoding of the name system. */
export function hostBytes(host: Value | undefined): Uint8Array {
  const value = host ?? null;
  const text = asStr(value);
  if (text !== undefined) {
    const plain = text.toString();
    if (/^[\0-\x7f]*$/.test(plain)) return withoutNul(new TextEncoder().encode(plain));
    return withoutNul(expectBytes(call(getAttribute(value, 'encode'), ['idna'])).slice());
  }
  if (value instanceof PyBytes || value instanceof PyByteArray)
    return withoutNul(asBytes(value)?.slice() ?? noBytes);
  throw typeError(`str, bytes or bytearray expected, not ${typeOf(value).name}`);
}

const noBytes = new Uint8Array(0);

function withoutNul(bytes: Uint8Array): Uint8Array {
  if (bytes.includes(0)) throw typeError('host name must not contain null character');
  return bytes;
}

/** The bytes of a host: of any for no name, of all for `<broadcast>`, or of what the name stands for. */
export function findHost(network: NetworkAccess, name: Uint8Array, family: number): Uint8Array {
  const text = Buffer.from(name).toString('latin1');
  if (family === AF_INET && (text === '255.255.255.255' || text === '<broadcast>'))
    return new Uint8Array(4).fill(255);
  const numeric = family === AF_INET ? parseIp4(text) : parseIp6(text);
  if (numeric !== undefined) return numeric;
  const isAny = name.length === 0;
  const found = findAddresses(network, {
    host: isAny ? null : name,
    service: isAny ? Uint8Array.of(0x30) : null,
    family,
    type: isAny ? SOCK_DGRAM : 0,
    protocol: 0,
    flags: isAny ? AI_PASSIVE : 0,
  });
  const address = found[0]?.address;
  if (address?.kind === 'ip4' || address?.kind === 'ip6') return address.host;
  throw resolverError(EAI_NONAME, 'Name or service not known');
}

/** An address as a program sees it. */
export function addressValue(address: SocketAddress | null): Value {
  if (address === null) return null;
  switch (address.kind) {
    case 'ip4':
      return new PyTuple([formatIp4(address.host), address.port]);
    case 'ip6':
      return new PyTuple([formatIp6(address.host), address.port, address.flow, address.scope]);
    case 'local':
      return address.path[0] === 0 ? new PyBytes(address.path) : fsdecode(address.path);
    case 'other':
      return address.family === 0 ? null : new PyTuple([address.family, new PyBytes(address.data)]);
  }
}
