/**
 * The port through which a profiler hears of Python calls: every frame that is entered or resumed, and every one that is left or
 * suspended. interp calls it; `sys.setprofile` and `_lsprof` implement it.
 */
import type { Frame } from './frame.js';
import type { Value } from './value.js';

/** Who hears of calls. What it throws is raised where the call is made, or in its caller. */
export interface Profiler {
  /** The frame is now the innermost one; its arguments are bound. */
  entered(frame: Frame): void;
  /** The frame is left with a value; with undefined where an exception leaves it. It is still the innermost one. */
  left(frame: Frame, value: Value | undefined): void;
}
