/**
 * Signals: when their handlers are installed, and what is done when one has arrived.
 *
 * Installing one takes longer than a short program runs, so the handler of SIGINT comes when the program has run for a while or
 * is about to wait. Until then the system's default action stands: the process ends.
 */
import { exceptionTypes, PyException } from '../objects/model/exceptions.js';
import type { Interpreter } from '../objects/model/runtime.js';
import { SIGINT } from '../objects/model/signals.js';
import { call } from '../objects/protocol/call.js';
import type { ThreadState } from './thread-state.js';

/** Milliseconds after which a program counts as one that runs for long. */
const LONG_RUN = 100;
/** The clock is asked at every so many polls. */
const POLLS_PER_LOOK = 8;

type Starting = Interpreter & Pick<ThreadState, 'isStarting'>;

/** The time in which a program may end before handlers are worth their while. */
export class StartUp {
  private readonly begin = Date.now();
  private readonly interpreter: Starting;
  private polls = 0;

  constructor(interpreter: Starting) {
    this.interpreter = interpreter;
    interpreter.isStarting = interpreter.host.signals !== null;
  }

  /** Looks at the clock now and then, and ends the start-up when its time is over. */
  go(): void {
    if (++this.polls % POLLS_PER_LOOK !== 0) return;
    // A clock that was set back is no reason to go on waiting.
    if (Math.abs(Date.now() - this.begin) >= LONG_RUN) this.finish();
  }

  finish(): void {
    this.interpreter.isStarting = false;
    installSignal(this.interpreter, SIGINT);
  }
}

/** Has the process mark a signal for the interpreter; false where that cannot be done. */
export function installSignal(interpreter: Interpreter, signal: number): boolean {
  const { signals, control, host } = interpreter;
  if (signals.installed.has(signal)) return true;
  const isInstalled = host.signals?.install(signal, { control, pending: signals.pending }) ?? false;
  if (isInstalled) signals.installed.add(signal);
  return isInstalled;
}

/** Handles what has arrived: handlers are called, an interrupt without one raises KeyboardInterrupt. */
export function deliverSignals(interpreter: Interpreter): void {
  const { pending, handlers } = interpreter.signals;
  let wasMarked = false;
  for (let signal = 1; signal < pending.length; signal++) {
    if (pending[signal] === 0) continue;
    Atomics.store(pending, signal, 0);
    wasMarked = true;
    const handler = handlers.get(signal);
    if (handler !== undefined) call(handler, [signal, interpreter.currentFrame()]);
    else if (signal === SIGINT) throw new PyException(exceptionTypes.KeyboardInterrupt);
  }
  // Asked for by the host, not by a signal.
  if (!wasMarked) throw new PyException(exceptionTypes.KeyboardInterrupt);
}
