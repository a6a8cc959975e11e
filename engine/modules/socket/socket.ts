/**
 * `_socket`: what `socket`, written in Python, is built on.
 */
import { declareFunctions, type FunctionDeclarations } from '../../builtins/declare-functions.js';
import { socketConstants } from '../../native/system/network/socket-constants.table.js';
import { exceptionTypes } from '../../objects/model/exceptions.js';
import { PyTuple } from '../../objects/model/sequences.js';
import type { Value } from '../../objects/model/value.js';
import { toSize } from '../../objects/protocol/items.js';
import type { BuiltinModule } from '../module-declaration.js';
import { systemCall } from '../system/errors.js';
import { grantedNetwork } from '../system/grants.js';
import { nameFunctions } from './name-functions.js';
import { numberFunctions } from './number-functions.js';
import { defineSocketErrors, gaierrorType, herrorType } from './socket-errors.js';
import { socketType } from './socket-object.js';
import { defineSocketType } from './socket-type.js';
import { defaultTimeout, readTimeout, setDefaultTimeout, timeoutValue } from './timeouts.js';

const { AF_UNIX } = socketConstants.families;
const { SOCK_STREAM } = socketConstants.types;

export const socketModule: BuiltinModule = {
  name: '_socket',
  doc: 'Implementation module for socket operations.\n\nSee the socket module for documentation.',
  create: function* (): Iterable<readonly [string, Value]> {
    defineSocketErrors();
    defineSocketType();
    yield* declareFunctions('_socket', { ...descriptorFunctions, ...nameFunctions, ...numberFunctions });
    yield ['socket', socketType];
    yield ['SocketType', socketType];
    yield ['error', exceptionTypes.OSError];
    yield ['timeout', exceptionTypes.TimeoutError];
    yield ['gaierror', gaierrorType];
    yield ['herror', herrorType];
    yield ['has_ipv6', true];
    for (const group of Object.values(socketConstants)) yield* Object.entries(group);
  },
};

const descriptorFunctions: FunctionDeclarations = {
  close: [
    '(fd, /)',
    (descriptor: Value) => {
      const number = toSize(descriptor);
      systemCall(() => grantedNetwork().close(number));
      return null;
    },
    'close(integer) -> None\n\nClose an integer socket file descriptor.',
  ],
  dup: [
    '(fd, /)',
    (descriptor: Value) => {
      const number = toSize(descriptor);
      return systemCall(() => grantedNetwork().duplicate(number));
    },
    'dup(integer) -> integer\n\nDuplicate an integer socket file descriptor.',
  ],
  socketpair: [
    '(family=1, type=1, proto=0, /)',
    (family: Value | undefined, type: Value | undefined, protocol: Value | undefined) => {
      const numbers = [family ?? AF_UNIX, type ?? SOCK_STREAM, protocol ?? 0].map((number) => toSize(number));
      const [familyNumber = 0, typeNumber = 0, protocolNumber = 0] = numbers;
      const network = grantedNetwork();
      return new PyTuple([...systemCall(() => network.openPair(familyNumber, typeNumber, protocolNumber))]);
    },
    'socketpair([family[, type [, proto]]]) -> (descriptor, descriptor)\n\nCreate a pair of sockets, by their descriptors.',
  ],
  getdefaulttimeout: [
    '()',
    () => timeoutValue(defaultTimeout()),
    'getdefaulttimeout() -> timeout\n\nReturns the default timeout in seconds (float) for new socket objects.',
  ],
  setdefaulttimeout: [
    '(timeout, /)',
    (timeout: Value) => {
      setDefaultTimeout(readTimeout(timeout));
      return null;
    },
    'setdefaulttimeout(timeout)\n\nSet the default timeout in seconds (float) for new socket objects.',
  ],
};
