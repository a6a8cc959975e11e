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
import { controlRequests } from './control-requests.js';
import { CONTROL_WORD } from './thread-state.js';

/** Milliseconds after which a program counts as one that runs for long. */
const LONG_RUN = 100;
/** The clock is asked at every so many polls. */
const POLLS_PER_LOOK = 8;

/** The time in which a program may end before handlers are worth their while. */
export class StartUp {
  isUnderWay: boolean;
  private readonly begin = Date.now();
  private readonly interpreter: Interpreter;
  private polls = 0;

  constructor(interpreter: Interpreter) {
    this.interpreter = interpreter;
    this.isUnderWay = interpreter.host.signals !== null;
    if (this.isUnderWay) interpreter.control[CONTROL_WORD] = controlRequests.starting;
  }

  /** Looks at the clock now and then; false once the time is over. */
  go(): boolean {
    if (++this.polls % POLLS_PER_LOOK !== 0) return true;
    // A clock that was set back is no reason to go on waiting.
    if (Math.abs(Date.now() - this.begin) < LONG_RUN) return true;
    this.finish();
    return false;
  }

  finish(): void {
    this.isUnderWay = false;
    const { control } = this.interpreter;
    Atomics.compareExchange(control, CONTROL_WORD, controlRequests.starting, controlRequests.none);
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
