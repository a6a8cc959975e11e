/**
 * Socket addresses as Linux has them in memory (`struct sockaddr_in`, `sockaddr_in6`, `sockaddr_un`): a family in the machine's own order, a
 * port in the network's.
 */
import type { SocketAddress } from '../../../core/host.js';
import { socketConstants } from './socket-constants.table.js';

const { AF_UNIX, AF_INET, AF_INET6 } = socketConstants.families;

const IP4_SIZE = 16;
const IP6_SIZE = 28;
const PATH_START = 2;

/** Room for any address: `struct sockaddr_storage`. */
export const ADDRESS_ROOM = 128;

/** The bytes of an address. */
export function packAddress(address: SocketAddress): Uint8Array {
  switch (address.kind) {
    case 'ip4': {
      const [bytes, view] = begin(IP4_SIZE, AF_INET);
      view.setUint16(2, address.port);
      bytes.set(address.host, 4);
      return bytes;
    }
    case 'ip6': {
      const [bytes, view] = begin(IP6_SIZE, AF_INET6);
      view.setUint16(2, address.port);
      view.setUint32(4, address.flow);
      bytes.set(address.host, 8);
      view.setUint32(24, address.scope, true);
      return bytes;
    }
    case 'local': {
      // A path ends with NUL; an abstract name is as long as it is, and so is no name.
      const { path } = address;
      const ends = path.length > 0 && path[0] !== 0 ? 1 : 0;
      const [bytes] = begin(PATH_START + path.length + ends, AF_UNIX);
      bytes.set(path, PATH_START);
      return bytes;
    }
    case 'other': {
      const [bytes] = begin(PATH_START + address.data.length, address.family);
      bytes.set(address.data, PATH_START);
      return bytes;
    }
  }
}

function begin(size: number, family: number): [Uint8Array, DataView] {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, family, true);
  return [bytes, view];
}

/** The address that the system left in the first `size` bytes; null where it left none. */
export function unpackAddress(memory: Uint8Array, size: number): SocketAddress | null {
  if (size < PATH_START) return null;
  const bytes = memory.slice(0, size);
  const view = new DataView(bytes.buffer);
  const family = view.getUint16(0, true);
  if (family === AF_INET && size >= IP4_SIZE)
    return { kind: 'ip4', host: bytes.slice(4, 8), port: view.getUint16(2) };
  if (family === AF_INET6 && size >= IP6_SIZE)
    return {
      kind: 'ip6',
      host: bytes.slice(8, 24),
      port: view.getUint16(2),
      flow: view.getUint32(4),
      scope: view.getUint32(24, true),
    };
  if (family === AF_UNIX) return { kind: 'local', path: pathOf(bytes.subarray(PATH_START)) };
  return { kind: 'other', family, data: bytes.slice(PATH_START) };
}

function pathOf(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0) return bytes.slice();
  const end = bytes.indexOf(0);
  return end < 0 ? bytes.slice() : bytes.slice(0, end);
}
