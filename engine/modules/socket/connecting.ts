/**
 * Connecting: it begins at once, and its end is waited for.
 */
import type { NetworkAccess, SocketAddress } from '../../core/host.js';
import { socketConstants } from '../../native/system/network/socket-constants.table.js';
import { isException } from '../../objects/protocol/errors.js';
import { systemCall } from '../system/errors.js';
import { timedOut } from './socket-errors.js';
import type { PySocket } from './socket-object.js';
import { waitFor } from './waiting.js';

const EAGAIN = 11;
const EINPROGRESS = 115;
const { SOL_SOCKET } = socketConstants.levels;
const { SO_ERROR } = socketConstants.socketOptions;
const PAUSE = 5;

/**
 * Connects, and gives the number of the error, or 0. When the socket's timeout is over, `connect` throws TimeoutError and `connect_ex`
 * (`throwsTimeout` is false) gives the number of a try that would have to wait.
 */
export function connect(
  network: NetworkAccess,
  { descriptor, timeout }: PySocket,
  address: SocketAddress,
  throwsTimeout = true,
): number {
  const end = timeout === null ? null : performance.now() + timeout * 1000;
  for (;;) {
    const number = errorOf(() => network.connect(descriptor, address));
    const isPending = number === EINPROGRESS || number === EAGAIN;
    if (!isPending || timeout === 0) return number;
    const left = end === null ? null : Math.max(end - performance.now(), 0);
    const isLate = left === 0;
    // The server of a path has no room for us, and nothing tells when it has.
    if (number === EAGAIN && !isLate) waitFor(network, -1, 'write', Math.min(left ?? PAUSE, PAUSE));
    else if (!isLate && waitFor(network, descriptor, 'write', left)) return outcomeOf(network, descriptor);
    else if (throwsTimeout) throw timedOut();
    else return EAGAIN;
  }
}

/** How connecting ended. A socket that failed to connect can try again, as one that blocks can, only after it is told to forget. */
function outcomeOf(network: NetworkAccess, descriptor: number): number {
  const bytes = systemCall(() => network.getOption(descriptor, SOL_SOCKET, SO_ERROR, 4));
  const number = new DataView(bytes.buffer, bytes.byteOffset).getInt32(0, true);
  if (number !== 0) errorOf(() => network.connect(descriptor, nowhere));
  return number;
}

const nowhere: SocketAddress = {
  kind: 'other',
  family: socketConstants.families.AF_UNSPEC,
  data: new Uint8Array(14),
};

/** The number of the system's error, or 0; what the host refuses by other means is thrown. */
function errorOf(operation: () => void): number {
  try {
    systemCall(operation);
    return 0;
  } catch (thrown) {
    const number = isException(thrown, 'OSError') ? thrown.fields?.get('errno') : undefined;
    if (typeof number !== 'number') throw thrown;
    return number;
  }
}
