/**
 * `_signal`: handlers of signals. A handler runs between two instructions of the program's, as an interrupt does.
 */
import { constants } from 'node:os';
import { declareFunctions, type FunctionDeclarations } from '../builtins/declare-functions.js';
import { exceptionTypes, PyException } from '../objects/model/exceptions.js';
import { runtime } from '../objects/model/runtime.js';
import { makeFrozenSet } from '../objects/model/sets.js';
import { SIGINT, SIGNAL_COUNT } from '../objects/model/signals.js';
import { typeOf } from '../objects/model/type-of.js';
import type { Value } from '../objects/model/value.js';
import { builtinFunction } from '../objects/protocol/define-type.js';
import { newException, typeError, valueError } from '../objects/protocol/errors.js';
import { toSize } from '../objects/protocol/items.js';
import type { BuiltinModule } from './module-declaration.js';
import { osError } from './system/errors.js';
import { grantedProcess } from './system/grants.js';

const SIG_DFL = 0;
const SIG_IGN = 1;
const EINVAL = 22;
/** Neither can be handled. */
const SIGKILL = 9;
const SIGSTOP = 19;

const defaultIntHandler = builtinFunction(
  'default_int_handler',
  '(signalnum, frame, /)',
  () => {
    throw new PyException(exceptionTypes.KeyboardInterrupt);
  },
  { module: '_signal', doc: 'The default handler for SIGINT installed by Python.' },
);

const functions: FunctionDeclarations = {
  getsignal: [
    '(signalnum, /)',
    (signal: Value) => handlerOf(signalNumber(signal)),
    'Return the current action for the given signal.',
  ],
  signal: ['(signalnum, handler, /)', setHandler, 'Set the action for the given signal.'],
  raise_signal: [
    '(signalnum, /)',
    (signal: Value) => {
      sendToSelf(signalNumber(signal));
      return null;
    },
    'Send a signal to the executing process.',
  ],
  strsignal: [
    '(signalnum, /)',
    (signal: Value) => descriptions[signalNumber(signal)] ?? null,
    'Return the system description of the given signal.',
  ],
  valid_signals: [
    '()',
    () => makeFrozenSet(validSignals()),
    'Return a set of valid signal numbers on this platform.',
  ],
  pause: [
    '()',
    () => {
      const { current } = runtime;
      current.prepareToWait();
      const { pending } = current.signals;
      while (!pending.includes(1)) Atomics.wait(pause, 0, 0, PAUSE_MILLISECONDS);
      current.poll();
      return null;
    },
    'Wait until a signal arrives.',
  ],
};

const PAUSE_MILLISECONDS = 4;
const pause = new Int32Array(new SharedArrayBuffer(4));

const descriptions: Readonly<Record<number, string>> = {
  1: 'Hangup',
  2: 'Interrupt',
  3: 'Quit',
  4: 'Illegal instruction',
  5: 'Trace/breakpoint trap',
  6: 'Aborted',
  7: 'Bus error',
  8: 'Floating point exception',
  9: 'Killed',
  10: 'User defined signal 1',
  11: 'Segmentation fault',
  12: 'User defined signal 2',
  13: 'Broken pipe',
  14: 'Alarm clock',
  15: 'Terminated',
  17: 'Child exited',
  18: 'Continued',
  19: 'Stopped (signal)',
  20: 'Stopped',
  28: 'Window changed',
};

export const signalModule: BuiltinModule = {
  name: '_signal',
  doc: 'This module provides mechanisms to use signal handlers in Python.',
  create: function* () {
    yield* declareFunctions('_signal', functions);
    yield ['default_int_handler', defaultIntHandler];
    yield ['SIG_DFL', SIG_DFL];
    yield ['SIG_IGN', SIG_IGN];
    yield ['NSIG', SIGNAL_COUNT];
    for (const [name, number] of Object.entries(constants.signals)) yield [name, number];
  },
};

function signalNumber(signal: Value): number {
  const number = toSize(signal);
  if (number < 1 || number >= SIGNAL_COUNT) throw valueError('signal number out of range');
  return number;
}

function validSignals(): number[] {
  // The system keeps 32 and 33 for itself.
  return Array.from({ length: SIGNAL_COUNT - 1 }, (_, index) => index + 1).filter(
    (signal) => signal !== 32 && signal !== 33,
  );
}

function handlerOf(signal: number): Value {
  const handler = runtime.current.signals.handlers.get(signal);
  if (handler !== undefined) return handler;
  return signal === SIGINT ? defaultIntHandler : SIG_DFL;
}

function setHandler(signalGiven: Value, handler: Value): Value {
  const signal = signalNumber(signalGiven);
  const isAction = handler === SIG_DFL || handler === SIG_IGN;
  if (!isAction && typeOf(handler).slots.call === null)
    throw typeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object');
  if (signal === SIGKILL || signal === SIGSTOP) throw osError(EINVAL);
  const former = handlerOf(signal);
  const { current } = runtime;
  const { handlers, installed, pending } = current.signals;
  const { signals } = current.host;
  if (signals === null) throw valueError('signal only works in main thread of the main interpreter');
  current.prepareToWait();
  if (isAction) {
    signals.reset(signal, handler === SIG_DFL ? 0 : 1);
    installed.delete(signal);
  } else if (!installed.has(signal)) {
    if (!signals.install(signal, { control: current.control, pending }))
      throw newException(
        'NotImplementedError',
        'signal handlers need machine code, which is not to be had here',
      );
    installed.add(signal);
  }
  handlers.set(signal, handler);
  return former;
}

function sendToSelf(signal: number): void {
  const { id, kill } = grantedProcess();
  runtime.current.prepareToWait();
  kill(id, signal);
  runtime.current.poll();
}
