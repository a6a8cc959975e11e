/**
 * Calls that wait until the interpreter is between two instructions: made where Python code must not run (in the compiler), done where it
 * may. The control word brings the interpreter to look.
 */
import { controlRequests } from './control-requests.js';
import { CONTROL_WORD } from './thread-state.js';

/** The calls of one interpreter that wait. */
export class PendingCalls {
  readonly #control: Int32Array;
  readonly #waiting: (() => void)[] = [];
  #isRunning = false;

  constructor(control: Int32Array) {
    this.#control = control;
  }

  /** Has a call made soon. It deals with the exceptions of its program itself. */
  add(call: () => void): void {
    this.#waiting.push(call);
    // If something else is asked for already, the answer to it looks here too.
    Atomics.compareExchange(this.#control, CONTROL_WORD, controlRequests.none, controlRequests.pendingCalls);
  }

  /** Makes the calls that wait, in order. What they cause is made in its turn, not within. */
  run(): void {
    if (this.#waiting.length === 0 || this.#isRunning) return;
    this.#isRunning = true;
    try {
      for (let call = this.#waiting.shift(); call !== undefined; call = this.#waiting.shift()) call();
    } finally {
      this.#isRunning = false;
    }
  }
}
