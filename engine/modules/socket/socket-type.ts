/**
 * `_socket.socket`: a socket of the system's with a timeout.
 *
 * The descriptor never blocks, whatever the timeout: an operation that cannot be done yet waits in slices (see waiting.ts).
 */
import type { NetworkAccess, SocketAddress } from '../../core/host.js';
import { socketConstants } from '../../native/system/network/socket-constants.table.js';
import { addStorage } from '../../objects/model/instance.js';
import { asFloat, asInt } from '../../objects/model/numbers.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { PyBytes } from '../../objects/model/text.js';
import type { PyType } from '../../objects/model/type.js';
import type { KeywordArguments, Value } from '../../objects/model/value.js';
import { expectBytes } from '../../objects/protocol/bytes-like.js';
import { defineType, type MethodDeclaration } from '../../objects/protocol/define-type.js';
import { newException, typeError, valueError } from '../../objects/protocol/errors.js';
import { toSize } from '../../objects/protocol/items.js';
import { bindArguments, signature } from '../../objects/protocol/signature.js';
import { isTrue } from '../../objects/protocol/truth.js';
import { writableBytes } from '../io/io-base.js';
import { once } from '../once.js';
import { osError, systemCall } from '../system/errors.js';
import { grantedNetwork } from '../system/grants.js';
import { addressValue, readAddress } from './addresses.js';
import { connect } from './connecting.js';
import { PySocket, socketType } from './socket-object.js';
import { defaultTimeout, readTimeout, timeoutValue } from './timeouts.js';
import { patienceOf, whenReady } from './waiting.js';

const { AF_INET } = socketConstants.families;
const { SOCK_STREAM, SOCK_NONBLOCK, SOCK_CLOEXEC } = socketConstants.types;
const { SOL_SOCKET } = socketConstants.levels;
const { SO_TYPE, SO_DOMAIN, SO_PROTOCOL } = socketConstants.socketOptions;
const EBADF = 9;
const ECONNRESET = 104;
const MAX_OPTION = 1024;
const SMALL = 256 * 1024;

export const defineSocketType = once(() => {
  defineType(socketType, {
    doc: 'socket(family=AF_INET, type=SOCK_STREAM, proto=0) -> socket object\nsocket(family=-1, type=-1, proto=-1, fileno=None) -> socket object\n\nOpen a socket of the given type.',
    flags: { isAcceptableBase: true },
    slots: {
      new: (type: PyType) => {
        const made = new PySocket(type);
        return type.hasStorage ? addStorage(made) : made;
      },
      init: (self: PySocket, args: Value[], kwargs: KeywordArguments) => {
        const bound = bindArguments('socket', parameters, args, kwargs) as (Value | undefined)[];
        const [family, type, protocol, descriptor] = bound;
        initSocket(
          self,
          numberOr(family, -1),
          numberOr(type, -1),
          numberOr(protocol, -1),
          descriptor ?? null,
        );
      },
      repr: (self: PySocket) =>
        `<socket object, fd=${self.descriptor}, family=${self.family}, type=${self.kind}, proto=${self.protocol}>`,
    },
    methods: { ...lifeMethods, ...transferMethods, ...optionMethods },
    getters: {
      family: { get: (self: PySocket) => self.family, doc: 'the socket family' },
      type: { get: (self: PySocket) => self.kind, doc: 'the socket type' },
      proto: { get: (self: PySocket) => self.protocol, doc: 'the socket protocol' },
      timeout: { get: (self: PySocket) => timeoutValue(self.timeout), doc: 'the socket timeout' },
    },
  });
});

const parameters = signature('(family=-1, type=-1, proto=-1, fileno=None)');

function numberOr(value: Value | undefined, other: number): number {
  return value === undefined ? other : toSize(value);
}

function initSocket(self: PySocket, family: number, type: number, protocol: number, fileno: Value): void {
  const network = grantedNetwork();
  if (fileno !== null) adopt(self, network, fileno, family, type, protocol);
  else {
    self.family = family === -1 ? AF_INET : family;
    const asked = type === -1 ? SOCK_STREAM : type;
    self.kind = withoutFlags(asked);
    self.protocol = protocol === -1 ? 0 : protocol;
    self.descriptor = systemCall(() => network.open(self.family, self.kind, self.protocol));
    self.timeout = (asked & SOCK_NONBLOCK) !== 0 ? 0 : defaultTimeout();
  }
  self.network = network;
}

function withoutFlags(type: number): number {
  return type & ~(SOCK_NONBLOCK | SOCK_CLOEXEC);
}

function adopt(
  self: PySocket,
  network: NetworkAccess,
  fileno: Value,
  family: number,
  type: number,
  protocol: number,
): void {
  if (asFloat(fileno) !== undefined) throw typeError("'float' object cannot be interpreted as an integer");
  const descriptor = toSize(fileno);
  if (descriptor < 0) throw valueError('negative file descriptor');
  const ask = (option: number) =>
    readNumber(systemCall(() => network.getOption(descriptor, SOL_SOCKET, option, 4)));
  // What is told is believed, but the descriptor must be a socket's.
  const domain = ask(SO_DOMAIN);
  self.family = family === -1 ? domain : family;
  self.kind = type === -1 ? ask(SO_TYPE) : withoutFlags(type);
  self.protocol = protocol === -1 ? ask(SO_PROTOCOL) : protocol;
  systemCall(() => network.adopt(descriptor));
  self.descriptor = descriptor;
  self.timeout = type !== -1 && (type & SOCK_NONBLOCK) !== 0 ? 0 : defaultTimeout();
}

/** The network of an open socket. */
function open(self: PySocket): NetworkAccess {
  if (self.network === null || self.descriptor < 0) throw osError(EBADF);
  return self.network;
}

const lifeMethods: Record<string, MethodDeclaration> = {
  _accept: [
    '()',
    (self: PySocket) => {
      const network = open(self);
      const { descriptor } = self;
      const accepted = whenReady(network, descriptor, 'read', patienceOf(self.timeout), () =>
        network.accept(descriptor),
      );
      return new PyTuple([accepted.descriptor, addressValue(accepted.address)]);
    },
    '_accept() -> (integer, address info)\n\nWait for an incoming connection.',
  ],
  bind: [
    '(address, /)',
    (self: PySocket, address: Value) => {
      const network = open(self);
      const to = readAddress(network, self.family, address, 'bind');
      systemCall(() => network.bind(self.descriptor, to));
      return null;
    },
    'Bind the socket to a local address.',
  ],
  close: [
    '()',
    (self: PySocket) => {
      const { descriptor, network } = self;
      if (descriptor < 0 || network === null) return null;
      self.descriptor = -1;
      try {
        network.close(descriptor);
      } catch (thrown) {
        // The connection was gone already.
        if ((thrown as { errno?: unknown }).errno !== -ECONNRESET)
          systemCall(() => {
            throw thrown;
          });
      }
      return null;
    },
    'Close the socket.',
  ],
  connect: [
    '(address, /)',
    (self: PySocket, address: Value) => {
      const network = open(self);
      const number = connect(network, self, readAddress(network, self.family, address, 'connect'));
      if (number !== 0) throw osError(number);
      return null;
    },
    'Connect the socket to a remote address.',
  ],
  connect_ex: [
    '(address, /)',
    (self: PySocket, address: Value) => {
      const network = open(self);
      return connect(network, self, readAddress(network, self.family, address, 'connect_ex'), false);
    },
    'This is like connect(address), but returns an error code (the errno value)\ninstead of raising an exception when an error occurs.',
  ],
  detach: [
    '()',
    (self: PySocket) => {
      const { descriptor } = self;
      self.descriptor = -1;
      return descriptor;
    },
    'Close the socket object without closing the underlying file descriptor.',
  ],
  fileno: ['()', (self: PySocket) => self.descriptor, 'Return the integer file descriptor of the socket.'],
  getpeername: [
    '()',
    (self: PySocket) => addressValue(systemCall(() => open(self).peerAddress(self.descriptor))),
    'Return the address of the remote endpoint.',
  ],
  getsockname: [
    '()',
    (self: PySocket) => addressValue(systemCall(() => open(self).ownAddress(self.descriptor))),
    'Return the address of the local endpoint.',
  ],
  listen: [
    '(backlog=128, /)',
    (self: PySocket, backlog: Value | undefined) => {
      const count = Math.max(backlog === undefined ? 128 : toSize(backlog), 0);
      systemCall(() => open(self).listen(self.descriptor, count));
      return null;
    },
    'Enable a server to accept connections.',
  ],
  shutdown: [
    '(flag, /)',
    (self: PySocket, how: Value) => {
      const number = toSize(how);
      systemCall(() => open(self).shutdown(self.descriptor, number));
      return null;
    },
    'Shut down the reading side of the socket, the writing side, or both.',
  ],
};

const flagsOf = (flags: Value | undefined) => numberOr(flags, 0);

const transferMethods: Record<string, MethodDeclaration> = {
  recv: [
    '(buffersize, flags=0, /)',
    (self: PySocket, size: Value, flags: Value | undefined) => {
      const room = toSize(size);
      if (room < 0) throw valueError('negative buffersize in recv');
      if (room === 0) return new PyBytes(new Uint8Array(0));
      return receiveBytes(room, (into) => receive(self, into, flagsOf(flags)));
    },
    'Receive up to buffersize bytes from the socket.',
  ],
  recv_into: [
    '(buffer, nbytes=0, flags=0)',
    (self: PySocket, buffer: Value, count: Value | undefined, flags: Value | undefined) => {
      const target = targetOf(buffer, numberOr(count, 0), 'recv_into');
      return target.length === 0 ? 0 : receive(self, target, flagsOf(flags));
    },
    'A version of recv() that stores its data into a buffer rather than creating a new string.',
  ],
  recvfrom: [
    '(buffersize, flags=0, /)',
    (self: PySocket, size: Value, flags: Value | undefined) => {
      const room = toSize(size);
      if (room < 0) throw valueError('negative buffersize in recvfrom');
      let from: SocketAddress | null = null;
      const data = receiveBytes(room, (into) => {
        const { count, address } = receiveFrom(self, into, flagsOf(flags));
        from = address;
        return count;
      });
      return new PyTuple([data, addressValue(from)]);
    },
    "Like recv(buffersize, flags) but also return the sender's address info.",
  ],
  recvfrom_into: [
    '(buffer, nbytes=0, flags=0)',
    (self: PySocket, buffer: Value, size: Value | undefined, flags: Value | undefined) => {
      const target = targetOf(buffer, numberOr(size, 0), 'recvfrom_into');
      const { count, address } = receiveFrom(self, target, flagsOf(flags));
      return new PyTuple([count, addressValue(address)]);
    },
    "Like recv_into(buffer[, nbytes[, flags]]) but also return the sender's address info.",
  ],
  send: [
    '(data, flags=0, /)',
    (self: PySocket, data: Value, flags: Value | undefined) => {
      const bytes = expectBytes(data);
      const network = open(self);
      const { descriptor } = self;
      return whenReady(network, descriptor, 'write', patienceOf(self.timeout), () =>
        network.send(descriptor, bytes, flagsOf(flags), null),
      );
    },
    'Send a data string to the socket.',
  ],
  sendall: [
    '(data, flags=0, /)',
    (self: PySocket, data: Value, flags: Value | undefined) => {
      const bytes = expectBytes(data);
      const network = open(self);
      const { descriptor } = self;
      const patience = patienceOf(self.timeout);
      for (let sent = 0; sent < bytes.length; )
        sent += whenReady(network, descriptor, 'write', patience, () =>
          network.send(descriptor, bytes.subarray(sent), flagsOf(flags), null),
        );
      return null;
    },
    'Send a data string to the socket until all of it is sent.',
  ],
  sendto: [
    '(data, flags_or_address, address=None, /)',
    (self: PySocket, data: Value, second: Value, third: Value | undefined) => {
      const bytes = expectBytes(data);
      const flags = third === undefined ? 0 : toSize(second);
      const network = open(self);
      const to = readAddress(network, self.family, third === undefined ? second : third, 'sendto');
      const { descriptor } = self;
      return whenReady(network, descriptor, 'write', patienceOf(self.timeout), () =>
        network.send(descriptor, bytes, flags, to),
      );
    },
    'Like send(data, flags) but allows specifying the destination address.',
  ],
};

function receive(self: PySocket, into: Uint8Array, flags: number): number {
  const network = open(self);
  const { descriptor } = self;
  return whenReady(network, descriptor, 'read', patienceOf(self.timeout), () =>
    network.receive(descriptor, into, flags),
  );
}

function receiveFrom(self: PySocket, into: Uint8Array, flags: number) {
  const network = open(self);
  const { descriptor } = self;
  return whenReady(network, descriptor, 'read', patienceOf(self.timeout), () =>
    network.receiveFrom(descriptor, into, flags),
  );
}

/** Most reads are asked for more than comes: they share memory, and what came is copied. */
let shared: Uint8Array | null = null;

function receiveBytes(room: number, read: (into: Uint8Array) => number): PyBytes {
  const isSmall = room <= SMALL;
  const memory = isSmall ? (shared ?? new Uint8Array(SMALL)) : new Uint8Array(room);
  // A signal's handler that receives too gets memory of its own.
  if (isSmall) shared = null;
  const count = read(isSmall ? memory.subarray(0, room) : memory);
  const data = memory.slice(0, count);
  if (isSmall) shared = memory;
  return new PyBytes(data);
}

function targetOf(buffer: Value, count: number, method: string): Uint8Array {
  const target = writableBytes(buffer, method, 1);
  if (count < 0) throw valueError(`negative buffersize in ${method}`);
  if (count > target.length)
    throw valueError(
      method === 'recv_into'
        ? 'buffer too small for requested bytes'
        : 'nbytes is greater than the length of the buffer',
    );
  return count === 0 ? target : target.subarray(0, count);
}

const optionMethods: Record<string, MethodDeclaration> = {
  getblocking: ['()', (self: PySocket) => self.timeout !== 0, 'Returns True if socket is in blocking mode.'],
  gettimeout: [
    '()',
    (self: PySocket) => timeoutValue(self.timeout),
    'Returns the timeout in seconds (float).',
  ],
  setblocking: [
    '(flag, /)',
    (self: PySocket, flag: Value) => {
      const isBlocking = isTrue(flag);
      open(self);
      self.timeout = isBlocking ? null : 0;
      return null;
    },
    'Set the socket to blocking (flag is true) or non-blocking (false).',
  ],
  settimeout: [
    '(timeout, /)',
    (self: PySocket, timeout: Value) => {
      const seconds = readTimeout(timeout);
      open(self);
      self.timeout = seconds;
      return null;
    },
    'Set a timeout on socket operations.',
  ],
  getsockopt: [
    '(level, option, buffersize=0, /)',
    (self: PySocket, level: Value, option: Value, size: Value | undefined) => {
      const network = open(self);
      const [levelNumber, number, room] = [toSize(level), toSize(option), numberOr(size, 0)];
      if (room < 0 || room > MAX_OPTION) throw newException('OSError', 'getsockopt buflen out of range');
      const value = systemCall(() =>
        network.getOption(self.descriptor, levelNumber, number, room === 0 ? 4 : room),
      );
      return room === 0 ? readNumber(value) : new PyBytes(value);
    },
    'Get a socket option.',
  ],
  setsockopt: [
    '(level, option, value, optlen=None, /)',
    (self: PySocket, level: Value, option: Value, value: Value, length: Value | undefined) => {
      const network = open(self);
      const [levelNumber, number] = [toSize(level), toSize(option)];
      const bytes =
        value === null && length !== undefined
          ? new Uint8Array(toSize(length))
          : asInt(value) === undefined
            ? expectBytes(value).slice()
            : writeNumber(toSize(value));
      systemCall(() => network.setOption(self.descriptor, levelNumber, number, bytes));
      return null;
    },
    'Set a socket option.',
  ],
};

function readNumber(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return bytes.length >= 4 ? view.getInt32(0, true) : bytes.length > 0 ? view.getUint8(0) : 0;
}

function writeNumber(number: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setInt32(0, number, true);
  return bytes;
}
