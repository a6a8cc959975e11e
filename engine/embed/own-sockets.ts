/**
 * The network for a program that shares its process with a host: it reaches the sockets that it made, and no other descriptor of the process.
 *
 * Sockets with paths are files: they need the files granted as a whole, since a path may lead to any service of the machine.
 */
import type { NetworkAccess, SocketAddress } from '../core/host.js';

/** What of `network` a program may use that has no descriptors but those it opens here. */
export function ownSockets(network: NetworkAccess, mayUsePaths: boolean): NetworkAccess {
  const own = new Set<number>();
  const note = (descriptor: number) => {
    own.add(descriptor);
    return descriptor;
  };
  const owned = (descriptor: number) => {
    if (!own.has(descriptor)) throw refusal(EBADF, 'EBADF', 'the descriptor is not one of this program');
    return descriptor;
  };
  const reachable = (address: SocketAddress) => {
    if (address.kind === 'local' && !mayUsePaths)
      throw refusal(EACCES, 'EACCES', 'sockets with paths need files');
    return address;
  };
  return {
    get absence() {
      return network.absence;
    },
    open: (family, type, protocol) => note(network.open(family, type, protocol)),
    openPair(family, type, protocol) {
      const pair = network.openPair(family, type, protocol);
      pair.forEach(note);
      return pair;
    },
    duplicate: (descriptor) => note(network.duplicate(owned(descriptor))),
    adopt: (descriptor) => network.adopt(owned(descriptor)),
    close(descriptor) {
      network.close(owned(descriptor));
      own.delete(descriptor);
    },
    bind: (descriptor, address) => network.bind(owned(descriptor), reachable(address)),
    listen: (descriptor, backlog) => network.listen(owned(descriptor), backlog),
    accept(descriptor) {
      const accepted = network.accept(owned(descriptor));
      note(accepted.descriptor);
      return accepted;
    },
    connect: (descriptor, address) => network.connect(owned(descriptor), reachable(address)),
    send: (descriptor, data, flags, to) =>
      network.send(owned(descriptor), data, flags, to === null ? null : reachable(to)),
    receive: (descriptor, into, flags) => network.receive(owned(descriptor), into, flags),
    receiveFrom: (descriptor, into, flags) => network.receiveFrom(owned(descriptor), into, flags),
    shutdown: (descriptor, how) => network.shutdown(owned(descriptor), how),
    ownAddress: (descriptor) => network.ownAddress(owned(descriptor)),
    peerAddress: (descriptor) => network.peerAddress(owned(descriptor)),
    getOption: (descriptor, level, option, size) => network.getOption(owned(descriptor), level, option, size),
    setOption: (descriptor, level, option, value) =>
      network.setOption(owned(descriptor), level, option, value),
    wait(descriptors, events, found, milliseconds) {
      for (const descriptor of descriptors) if (descriptor >= 0) owned(descriptor);
      return network.wait(descriptors, events, found, milliseconds);
    },
    lookUp: (request) => network.lookUp(request),
    nameOf: (address, flags) => network.nameOf(address, flags),
    servicePort: (name, protocol) => network.servicePort(name, protocol),
    serviceName: (port, protocol) => network.serviceName(port, protocol),
    protocolNumber: (name) => network.protocolNumber(name),
    hostName: () => network.hostName(),
    interfaces: () => network.interfaces(),
  };
}

const EBADF = 9;
const EACCES = 13;

function refusal(number: number, code: string, why: string): Error {
  return Object.assign(new Error(`${code}: ${why}`), { errno: -number, code });
}
