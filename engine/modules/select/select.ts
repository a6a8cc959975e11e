/**
 * `select`: waiting for several descriptors. `select.select` is made of poll(2) too, and knows no limit of descriptors.
 */
import { declareFunctions, type FunctionDeclarations } from '../../builtins/declare-functions.js';
import { pollEvents } from '../../native/system/network/socket-constants.table.js';
import { exceptionTypes } from '../../objects/model/exceptions.js';
import { newList } from '../../objects/model/list-storage.js';
import { asFloat, asInt } from '../../objects/model/numbers.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { typeError, valueError } from '../../objects/protocol/errors.js';
import { iterate } from '../../objects/protocol/iterate.js';
import type { BuiltinModule } from '../module-declaration.js';
import { secondsOf } from '../socket/timeouts.js';
import { type Interest, waitForAny } from '../socket/waiting.js';
import { osError } from '../system/errors.js';
import { grantedNetwork } from '../system/grants.js';
import { descriptorOf } from './descriptor-of.js';
import { makePoll } from './poll-object.js';

const { POLLIN, POLLOUT, POLLPRI, POLLERR, POLLHUP, POLLNVAL } = pollEvents;
const EBADF = 9;
const PIPE_BUFFER = 4096;

export const selectModule: BuiltinModule = {
  name: 'select',
  doc: 'This module supports asynchronous I/O on multiple file descriptors.',
  create: function* (): Iterable<readonly [string, Value]> {
    yield* declareFunctions('select', functions);
    yield ['error', exceptionTypes.OSError];
    yield ['PIPE_BUF', PIPE_BUFFER];
    yield* Object.entries(pollEvents);
  },
};

const functions: FunctionDeclarations = {
  select: [
    '(rlist, wlist, xlist, timeout=None, /)',
    select,
    'Wait until one or more file descriptors are ready for some kind of I/O.',
  ],
  poll: ['()', makePoll, 'Returns a polling object.'],
};

/** For each list: what is asked for, and what makes an object of it ready. */
const kinds = [
  { asked: POLLIN, ready: POLLIN | POLLHUP | POLLERR },
  { asked: POLLOUT, ready: POLLOUT | POLLERR },
  { asked: POLLPRI, ready: POLLPRI },
] as const;

function select(readable: Value, writable: Value, exceptional: Value, timeout: Value = null): Value {
  const milliseconds = timeout === null ? null : checkedTimeout(timeout);
  const lists = [readable, writable, exceptional].map((list) =>
    [...listed(list)].map((object) => ({ object, descriptor: descriptorOf(object) })),
  );
  const interest = interestIn(lists);
  waitForAny(grantedNetwork(), interest, milliseconds);
  const found = new Map<number, number>();
  for (const [i, descriptor] of interest.descriptors.entries()) found.set(descriptor, interest.found[i] ?? 0);
  if ([...found.values()].some((events) => (events & POLLNVAL) !== 0)) throw osError(EBADF);
  return new PyTuple(
    lists.map((list, i) =>
      newList(
        list
          .filter(({ descriptor }) => ((found.get(descriptor) ?? 0) & (kinds[i]?.ready ?? 0)) !== 0)
          .map(({ object }) => object),
      ),
    ),
  );
}

function* listed(list: Value): Iterable<Value> {
  try {
    yield* iterate(list);
  } catch (thrown) {
    if ((thrown as { type?: unknown }).type !== exceptionTypes.TypeError) throw thrown;
    throw typeError('arguments 1-3 must be sequences');
  }
}

function checkedTimeout(timeout: Value): number {
  if (
    asFloat(timeout) === undefined &&
    asInt(timeout) === undefined &&
    typeOf(timeout).lookup('__index__') === undefined
  )
    throw typeError('timeout must be a float or None');
  const milliseconds = secondsOf(timeout) * 1000;
  if (milliseconds < 0) throw valueError('timeout must be non-negative');
  return milliseconds;
}

/** One row a descriptor, whichever lists it is in. */
function interestIn(lists: readonly (readonly { descriptor: number }[])[]): Interest {
  const asked = new Map<number, number>();
  for (const [i, list] of lists.entries())
    for (const { descriptor } of list)
      asked.set(descriptor, (asked.get(descriptor) ?? 0) | (kinds[i]?.asked ?? 0));
  return {
    descriptors: Int32Array.from(asked.keys()),
    events: Int16Array.from(asked.values()),
    found: new Int16Array(asked.size),
  };
}
