/**
 * sys.setprofile: a Python function that hears of calls and returns of Python functions. While it runs it hears of nothing.
 * Calls of built-in functions (`c_call` and its kin) are not told.
 */
import type { Frame } from '../../objects/model/frame.js';
import type { Profiler } from '../../objects/model/profiler.js';
import { runtime } from '../../objects/model/runtime.js';
import type { Value } from '../../objects/model/value.js';
import { call } from '../../objects/protocol/call.js';

/** Has a function called at each call and return; None takes it away. */
export function setProfile(callee: Value): null {
  runtime.current.profiler = callee === null ? null : new ProfileFunction(callee);
  return null;
}

/** The function that {@link setProfile} has set, or None. */
export function getProfile(): Value {
  const { profiler } = runtime.current;
  return profiler instanceof ProfileFunction ? profiler.callee : null;
}

class ProfileFunction implements Profiler {
  readonly callee: Value;

  constructor(callee: Value) {
    this.callee = callee;
  }

  entered(): void {
    this.tell('call', null);
  }

  left(_frame: Frame, value: Value | undefined): void {
    this.tell('return', value ?? null);
  }

  /** An error of the function's ends the profiling and is raised in the program. */
  private tell(event: string, argument: Value): void {
    const interpreter = runtime.current;
    interpreter.profiler = null;
    call(this.callee, [interpreter.currentFrame(), event, argument]);
    interpreter.profiler ??= this;
  }
}
