/**
 * Showing V8 every instruction before it compiles the loop: see engine/modules/python/_warm_up.py for why.
 */
import { newDict } from '../objects/model/dicts.js';
import { PyException } from '../objects/model/exceptions.js';
import type { PyCode } from '../objects/model/functions.js';
import { runtime } from '../objects/model/runtime.js';
import { builtinFunction } from '../objects/protocol/define-type.js';
import { findLibraryModule } from './library.js';
import { linkCode } from './link.js';
import { showTypedLists, watchShape } from './settle-fields.js';
import type { ThreadState } from './thread-state.js';
import { endYouth } from './youth.js';

/** Frames that the warm-up needs; closer to the recursion limit it is left out. */
const DEPTH_NEEDED = 16;

let done = false;
let importing = 0;

/** Runs what imports a module of the library: it waits for no warm-up, which is for the program's own loops. */
export function importWithoutWarmUp<T>(run: () => T): T {
  importing++;
  try {
    return run();
  } finally {
    importing--;
  }
}

/** Thrown from the middle of the warm-up, past all handlers of Python's, where something is asked of the program meanwhile. */
export class WarmUpCut extends Error {}

/** Runs the warm-up program, once a thread. Nothing of the running program changes, however it ends. */
export function warmUp(thread: ThreadState): void {
  if (importing > 0 || thread.depth + DEPTH_NEEDED > thread.recursionLimit) {
    // Asked again after as many turns.
    thread.youngTurns = 0;
    return;
  }
  if (done) return;
  done = true;
  const { returned, jit, profiler } = thread;
  const isPaused = jit?.isPaused ?? true;
  thread.isWarmingUp = true;
  thread.profiler = null;
  // Its loops are nobody's: compiling them would be for nothing.
  if (jit !== null) jit.isPaused = true;
  try {
    showTypedLists();
    runWarmUp();
  } catch (thrown) {
    // Where memory or the stack has run out, the program will see for itself.
    if (!(thrown instanceof WarmUpCut || thrown instanceof PyException)) throw thrown;
  } finally {
    if (jit !== null) jit.isPaused = isPaused;
    thread.profiler = profiler;
    thread.isWarmingUp = false;
    thread.returned = returned;
    endYouth();
  }
}

function runWarmUp(): void {
  const module = findLibraryModule('_warm_up')?.read();
  if (module === undefined || module.unit === null) return;
  const globals = newDict();
  globals.set('__name__', '_warm_up');
  globals.set('watch', builtinFunction('watch', '(instance, /)', watchShape));
  const code = linkCode(module.unit);
  settleWords(code);
  runtime.current.runCode(code, globals, globals, null);
}

/** Recording will change the words of code objects, which V8 takes for constant until it has seen that. */
function settleWords(code: PyCode): void {
  const { words } = code;
  code.words = new Int32Array(0);
  code.words = words;
}
