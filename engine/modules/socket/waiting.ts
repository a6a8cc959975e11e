/**
 * Waiting for descriptors. A wait is cut into slices, and between them the interpreter looks for signals, interrupts and limits; so a program
 * that waits for a connection that never comes can be stopped as soon as one that computes.
 */
import type { NetworkAccess } from '../../core/host.js';
import { pollEvents } from '../../native/system/network/socket-constants.table.js';
import { runtime } from '../../objects/model/runtime.js';
import { osError, systemCall } from '../system/errors.js';
import { timedOut } from './socket-errors.js';

/** Milliseconds of one slice. */
const SLICE = 10;

/** What is asked of descriptors, and what was found; all of one length. */
export interface Interest {
  readonly descriptors: Int32Array;
  readonly events: Int16Array;
  readonly found: Int16Array;
}

/** Waits for some milliseconds (null for ever) until any of the descriptors is ready; gives how many are. */
export function waitForAny(network: NetworkAccess, interest: Interest, milliseconds: number | null): number {
  const { current } = runtime;
  const { descriptors, events, found } = interest;
  const end = milliseconds === null ? Number.POSITIVE_INFINITY : performance.now() + milliseconds;
  if (milliseconds !== 0) current.prepareToWait();
  for (let isFirst = true; ; isFirst = false) {
    if (!isFirst) current.poll();
    const left = Math.max(end - performance.now(), 0);
    const slice = Math.ceil(Math.min(left, SLICE));
    const ready = systemCall(() => network.wait(descriptors, events, found, slice));
    if (ready > 0) return ready;
    if (left <= SLICE && performance.now() >= end) return 0;
  }
}

/** Waits until a descriptor can be read from or written to; false when the time is over. */
export function waitFor(
  network: NetworkAccess,
  descriptor: number,
  event: 'read' | 'write',
  milliseconds: number | null,
): boolean {
  const interest = {
    descriptors: Int32Array.of(descriptor),
    events: Int16Array.of(event === 'read' ? pollEvents.POLLIN : pollEvents.POLLOUT),
    found: new Int16Array(1),
  };
  return waitForAny(network, interest, milliseconds) > 0;
}

const EAGAIN = 11;

/** When an operation has to be done. */
export interface Patience {
  /** Seconds of the socket's timeout: null for ever, 0 for not at all. */
  readonly timeout: number | null;
  /** The moment when they are over; several operations may share it. */
  readonly end: number | null;
}

/** Patience from now on. */
export function patienceOf(timeout: number | null): Patience {
  return { timeout, end: timeout === null ? null : performance.now() + timeout * 1000 };
}

/** Does an operation on a descriptor as soon as it can be done. Throws what Python throws when it cannot in time. */
export function whenReady<T>(
  network: NetworkAccess,
  descriptor: number,
  event: 'read' | 'write',
  { timeout, end }: Patience,
  operation: () => T,
): T {
  for (;;) {
    const done = systemCall(() => tryOperation(operation));
    if (done !== busy) return done;
    if (timeout === 0) throw osError(EAGAIN);
    const left = end === null ? null : end - performance.now();
    if (left !== null && left <= 0) throw timedOut();
    if (!waitFor(network, descriptor, event, left)) throw timedOut();
  }
}

const busy = Symbol('busy');

function tryOperation<T>(operation: () => T): T | typeof busy {
  try {
    return operation();
  } catch (thrown) {
    if ((thrown as { errno?: unknown }).errno === -EAGAIN) return busy;
    throw thrown;
  }
}
