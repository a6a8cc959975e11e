/**
 * Showing V8 every instruction before it compiles the loop: see engine/modules/python/_warm_up.py for why.
 */
import { newDict } from '../objects/model/dicts.js';
import { runtime } from '../objects/model/runtime.js';
import { findLibraryModule } from './library.js';
import { linkCode } from './link.js';
import type { ThreadState } from './thread-state.js';

/** Frames that the warm-up needs; closer to the recursion limit it is left out. */
const DEPTH_NEEDED = 16;

let done = false;

/** Runs the warm-up program, once a thread. Nothing of the running program changes. */
export function warmUp(thread: ThreadState): void {
  if (done || thread.depth + DEPTH_NEEDED > thread.recursionLimit) return;
  done = true;
  const module = findLibraryModule('_warm_up')?.read();
  if (module === undefined || module.unit === null) return;
  const globals = newDict();
  globals.set('__name__', '_warm_up');
  const { returned } = thread;
  runtime.current.runCode(linkCode(module.unit), globals, globals, null);
  thread.returned = returned;
}
