/**
 * The sockets of this machine, by the system's own calls. Node's sockets need the event loop, which a Python program never lets run.
 *
 * Every socket that is made here does not block and is not inherited by other processes.
 */
import { hostname } from 'node:os';
import type { NetworkAccess, SocketAddress } from '../../../core/host.js';
import { numberedError } from '../system-errors.js';
import { ADDRESS_ROOM, packAddress, unpackAddress } from './address-bytes.js';
import { interfaces, lookUp, nameOf, protocolNumber, serviceName, servicePort } from './resolver.js';
import { socketConstants } from './socket-constants.table.js';
import { type SocketLibrary, socketLibrary } from './socket-library.js';

const { SOCK_NONBLOCK, SOCK_CLOEXEC } = socketConstants.types;
const { MSG_NOSIGNAL } = socketConstants.messageFlags;
const OWN_FLAGS = SOCK_NONBLOCK | SOCK_CLOEXEC;
const EINTR = 4;
const ENOSYS = 38;

/** <fcntl.h> of Linux. */
const F_GETFL = 3;
const F_SETFL = 4;
const F_DUPFD_CLOEXEC = 1030;

/** The sockets of this machine. */
export const systemNetwork: NetworkAccess = {
  get absence() {
    if (socketLibrary() !== undefined) return null;
    const here = `${process.platform} on ${process.arch}`;
    return `there are no sockets on this platform (${here}): they need Linux on x64 or arm64 and the package koffi`;
  },
  open: (family, type, protocol) => checked(calls().socket(family, type | OWN_FLAGS, protocol)),
  openPair(family, type, protocol) {
    const pair = new Uint32Array(2);
    checked(calls().socketpair(family, type | OWN_FLAGS, protocol, pair));
    return [pair[0] ?? 0, pair[1] ?? 0];
  },
  duplicate: (descriptor) => checked(calls().fcntl(descriptor, F_DUPFD_CLOEXEC, 0)),
  adopt(descriptor) {
    const flags = checked(calls().fcntl(descriptor, F_GETFL, 0));
    checked(calls().fcntl(descriptor, F_SETFL, flags | SOCK_NONBLOCK));
  },
  close(descriptor) {
    checked(calls().close(descriptor));
  },
  bind(descriptor, address) {
    const packed = packAddress(address);
    checked(calls().bind(descriptor, packed, packed.length));
  },
  listen(descriptor, backlog) {
    checked(calls().listen(descriptor, backlog));
  },
  accept(descriptor) {
    const [memory, size] = addressRoom();
    const accepted = checked(calls().accept4(descriptor, memory, size, OWN_FLAGS));
    return { descriptor: accepted, address: unpackAddress(memory, size[0] ?? 0) ?? noAddress };
  },
  connect(descriptor, address) {
    const packed = packAddress(address);
    checked(calls().connect(descriptor, packed, packed.length));
  },
  send(descriptor, data, flags, to) {
    const packed = to === null ? null : packAddress(to);
    const c = calls();
    return checked(
      c.sendto(descriptor, data, data.length, flags | MSG_NOSIGNAL, packed, packed?.length ?? 0),
    );
  },
  receive: (descriptor, into, flags) =>
    checked(calls().recvfrom(descriptor, into, into.length, flags, null, null)),
  receiveFrom(descriptor, into, flags) {
    const [memory, size] = addressRoom();
    const count = checked(calls().recvfrom(descriptor, into, into.length, flags, memory, size));
    return { count, address: unpackAddress(memory, size[0] ?? 0) };
  },
  shutdown(descriptor, how) {
    checked(calls().shutdown(descriptor, how));
  },
  ownAddress: (descriptor) => addressBy(calls().getsockname, descriptor),
  peerAddress: (descriptor) => addressBy(calls().getpeername, descriptor),
  getOption(descriptor, level, option, size) {
    const value = new Uint8Array(size);
    const length = new Uint32Array([size]);
    checked(calls().getsockopt(descriptor, level, option, value, length));
    return value.subarray(0, length[0]);
  },
  setOption(descriptor, level, option, value) {
    checked(calls().setsockopt(descriptor, level, option, value, value.length));
  },
  wait,
  lookUp: (request) => lookUp(calls(), request),
  nameOf: (address, flags) => nameOf(calls(), address, flags),
  servicePort: (name, protocol) => servicePort(calls(), name, protocol),
  serviceName: (port, protocol) => serviceName(calls(), port, protocol),
  protocolNumber: (name) => protocolNumber(calls(), name),
  hostName: hostname,
  interfaces: () => interfaces(calls()),
};

const noAddress: SocketAddress = { kind: 'other', family: 0, data: new Uint8Array(0) };

function calls(): SocketLibrary {
  const library = socketLibrary();
  if (library === undefined) throw numberedError(ENOSYS);
  return library;
}

/** The result of a system call that gives -1 when it fails. */
function checked(result: number): number {
  if (result < 0) throw numberedError(calls().error());
  return result;
}

function addressRoom(): [memory: Uint8Array, size: Uint32Array] {
  return [new Uint8Array(ADDRESS_ROOM), new Uint32Array([ADDRESS_ROOM])];
}

function addressBy(ask: SocketLibrary['getsockname'], descriptor: number): SocketAddress {
  const [memory, size] = addressRoom();
  checked(ask(descriptor, memory, size));
  return unpackAddress(memory, size[0] ?? 0) ?? noAddress;
}

/** `struct pollfd`: the descriptor, what is asked for, what was found. */
const POLLED_SIZE = 8;

function wait(descriptors: Int32Array, events: Int16Array, found: Int16Array, milliseconds: number): number {
  const count = descriptors.length;
  const memory = new Uint8Array(Math.max(count, 1) * POLLED_SIZE);
  const view = new DataView(memory.buffer);
  for (let i = 0; i < count; i++) {
    view.setInt32(i * POLLED_SIZE, descriptors[i] ?? -1, true);
    view.setInt16(i * POLLED_SIZE + 4, events[i] ?? 0, true);
  }
  const ready = calls().poll(memory, count, milliseconds);
  if (ready < 0) {
    const number = calls().error();
    if (number === EINTR) return 0;
    throw numberedError(number);
  }
  for (let i = 0; i < count; i++) found[i] = view.getInt16(i * POLLED_SIZE + 6, true);
  return ready;
}
