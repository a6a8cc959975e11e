/**
 * Running frames: the dispatch loop goes from here, a slice at a time; between its goes exceptions find their handlers, hot loops go to the
 * compiler, requests of the control word are answered, and a young loop grows up.
 */
import type { PyException } from '../objects/model/exceptions.js';
import type { Frame } from '../objects/model/frame.js';
import type { Value } from '../objects/model/value.js';
import { interpret } from './loop.js';
import { CONTROL_WORD, NOTHING_HOT, type ThreadState } from './thread-state.js';
import { asPythonException, unwind } from './unwind.js';
import { warmUp } from './warm-up.js';
import { stayYoung, youth } from './youth.js';

/**
 * Slices, and entries from TypeScript code, after which a program is taken to be one that runs for long: some milliseconds. What the warm-up
 * and V8's compiling of the loop cost is more than short programs take.
 */
const WARM_UP_AFTER = 600;

/** Few enough that V8 does not decide in between. */
const TURNS_PER_CHANGE = 4;

/**
 * Runs `entry`, whose role is `entry`, and everything that it calls.
 * Gives what it returns or yields. Throws the Python exception that leaves it.
 * With `pending`, begins by raising that exception at the frame's pc.
 */
export function run(thread: ThreadState, entry: Frame, pending: PyException | null): Value {
  let frame = entry;
  let raised = pending;
  if (thread.hotLoop !== NOTHING_HOT) {
    enterHotLoop(thread);
    frame = thread.frame as Frame;
  }
  for (;;) {
    if (raised !== null) frame = unwind(thread, frame, raised);
    if (!youth.isOver) growUp(thread);
    const value = attempt(thread, frame);
    if (value !== undefined) return value;
    raised = thread.raised;
    thread.raised = null;
    if (thread.hotLoop !== NOTHING_HOT) enterHotLoop(thread);
    frame = thread.frame as Frame;
    thread.slices++;
    if (raised === null && (thread.isStarting || thread.control[CONTROL_WORD] !== 0))
      raised = requested(thread);
  }
}

/**
 * A go of the loop, in which TypeScript code may throw. The loop itself catches nothing: with an edge to a handler from everything that can
 * throw, V8 took a fifth more memory to compile it.
 */
function attempt(thread: ThreadState, frame: Frame): Value | undefined {
  try {
    return interpret(thread, frame);
  } catch (thrown) {
    thread.raised = asPythonException(thrown);
    return undefined;
  }
}

/** Before each go of a young loop. */
function growUp(thread: ThreadState): void {
  const turns = ++thread.youngTurns;
  // The warm-up has long stretches without a call or a back edge.
  if (turns > WARM_UP_AFTER || turns % TURNS_PER_CHANGE === 0) stayYoung();
  if (turns === WARM_UP_AFTER) warmUp(thread);
}

/** Tells the compiler that the loop at whose header the frame stands is hot, or the function. It may run it, which changes frames. */
function enterHotLoop(thread: ThreadState): void {
  const loop = thread.hotLoop;
  thread.hotLoop = NOTHING_HOT;
  thread.jit?.hotLoop(thread.frame as Frame, loop);
}

/** What the control word asks to be raised, if anything. */
function requested(thread: ThreadState): PyException | null {
  try {
    thread.poll();
    return null;
  } catch (thrown) {
    return asPythonException(thrown);
  }
}
