/**
 * `select.poll()`: descriptors that stay registered, with what is asked of them.
 */
import { pollEvents } from '../../native/system/network/socket-constants.table.js';
import { newList } from '../../objects/model/list-storage.js';
import { asFloat } from '../../objects/model/numbers.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { PyType } from '../../objects/model/type.js';
import { PyObject, type Value } from '../../objects/model/value.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { keyError, overflowError, valueError } from '../../objects/protocol/errors.js';
import { toIndex, toSize } from '../../objects/protocol/items.js';
import { once } from '../once.js';
import { type Interest, waitForAny } from '../socket/waiting.js';
import { osError } from '../system/errors.js';
import { grantedNetwork } from '../system/grants.js';
import { descriptorOf } from './descriptor-of.js';

const { POLLIN, POLLPRI, POLLOUT } = pollEvents;
const ENOENT = 2;
const MAX_EVENTS = 0xffff;

const pollType = new PyType('select.poll');

class PyPoll extends PyObject {
  readonly registered = new Map<number, number>();
  /** Made anew when something was registered or is no more. */
  interest: Interest | null = null;

  constructor() {
    super();
    this.type = pollType;
  }
}

/** `select.poll()`. */
export function makePoll(): Value {
  definePoll();
  return new PyPoll();
}

const definePoll = once(() => {
  defineType(pollType, {
    doc: null,
    slots: { new: null },
    methods: {
      register: [
        '(fd, eventmask=7, /)',
        (self: PyPoll, object: Value, mask: Value | undefined) => {
          const descriptor = descriptorOf(object);
          self.registered.set(descriptor, mask === undefined ? POLLIN | POLLPRI | POLLOUT : eventsOf(mask));
          self.interest = null;
          return null;
        },
        'Register a file descriptor with the polling object.',
      ],
      modify: [
        '(fd, eventmask, /)',
        (self: PyPoll, object: Value, mask: Value) => {
          const descriptor = descriptorOf(object);
          const events = eventsOf(mask);
          if (!self.registered.has(descriptor)) throw osError(ENOENT);
          self.registered.set(descriptor, events);
          self.interest = null;
          return null;
        },
        'Modify an already registered file descriptor.',
      ],
      unregister: [
        '(fd, /)',
        (self: PyPoll, object: Value) => {
          const descriptor = descriptorOf(object);
          if (!self.registered.delete(descriptor)) throw keyError(descriptor);
          self.interest = null;
          return null;
        },
        'Remove a file descriptor being tracked by the polling object.',
      ],
      poll: [
        '(timeout=None, /)',
        poll,
        'Polls the set of registered file descriptors.\n\nReturns a list containing any descriptors that have events or errors to\nreport, as a list of (fd, event) 2-tuples.',
      ],
    },
  });
});

function eventsOf(mask: Value): number {
  const number = toIndex(mask);
  if (number < 0) throw valueError('value must be positive');
  if (number > MAX_EVENTS) throw overflowError('Python int too large for C unsigned short');
  return Number(number);
}

function poll(self: PyPoll, timeout: Value = null): Value {
  const given = timeout === null ? -1 : (asFloat(timeout) ?? toSize(timeout));
  self.interest ??= {
    descriptors: Int32Array.from(self.registered.keys()),
    events: Int16Array.from(self.registered.values()),
    found: new Int16Array(self.registered.size),
  };
  const { descriptors, found } = self.interest;
  const ready = waitForAny(grantedNetwork(), self.interest, given < 0 ? null : Math.ceil(given));
  const result: Value[] = [];
  for (let i = 0; ready > 0 && i < descriptors.length; i++) {
    const events = (found[i] ?? 0) & MAX_EVENTS;
    if (events !== 0) result.push(new PyTuple([descriptors[i] ?? -1, events]));
  }
  return newList(result);
}
