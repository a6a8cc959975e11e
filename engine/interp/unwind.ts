/**
 * Unwinding: from a raised exception to the frame and handler that catch it.
 */
import { PyException, PyTraceback } from '../objects/model/exceptions.js';
import { type Frame, frameRoles } from '../objects/model/frame.js';
import type { PyCode } from '../objects/model/functions.js';
import { memoryGone } from '../objects/model/memoryview.js';
import { lineAt } from '../objects/model/positions.js';
import { newException } from '../objects/protocol/errors.js';
import { setContext } from './exceptions.js';
import { popFrame, recursionError } from './frames.js';
import { failGenerator } from './generators.js';
import type { ThreadState } from './thread-state.js';

/**
 * Finds the handler of an exception raised at `frame.pc`. Gives the frame that handles it, its pc at the handler; frames between
 * are left. Throws the exception when it leaves the frame that was entered from TypeScript.
 */
export function unwind(thread: ThreadState, start: Frame, raised: PyException): Frame {
  let exception = raised;
  if (thread.isThrownIn) thread.isThrownIn = false;
  else if (!thread.isReraise && exception.traceback === null) setContextOnce(thread, exception);
  let frame = start;
  for (;;) {
    const isReraise = thread.isReraise;
    if (isReraise) thread.isReraise = false;
    else addTraceback(exception, frame);
    const handler = findHandler(frame.code, frame.pc);
    if (handler >= 0) {
      const row = frame.code.unit.exceptionTable[handler];
      frame.registers[frame.base + row.register] = exception;
      frame.pc = row.handler;
      return frame;
    }
    // An end of a handler that the program has not written leaves at the line that raised.
    const { traceback } = exception;
    if (isReraise && traceback?.frame === frame && lineAt(frame.code.unit, frame.pc) === 0)
      frame.pc = traceback.pc;
    const role = frame.role;
    const back = frame.back;
    thread.profiler?.left(frame, undefined);
    if (frame.generator !== null) exception = failGenerator(thread, frame.generator, exception);
    else {
      frame.role = frameRoles.call;
      frame.after = null;
      popFrame(thread, frame);
    }
    if (role === frameRoles.entry || back === null) throw exception;
    frame = back;
  }
}

function setContextOnce(thread: ThreadState, exception: PyException): void {
  if (exception.context === null) setContext(thread, exception);
}

function addTraceback(exception: PyException, frame: Frame): void {
  frame.escaped = true;
  exception.traceback = new PyTraceback(
    exception.traceback,
    frame,
    frame.pc,
    lineAt(frame.code.unit, frame.pc),
  );
}

/** Index of the innermost row of the exception table that covers the pc, or -1. */
function findHandler(code: PyCode, pc: number): number {
  const table = code.unit.exceptionTable;
  for (let index = 0; index < table.length; index++) {
    const row = table[index];
    if (pc >= row.start && pc < row.end) return index;
  }
  return -1;
}

/** The Python exception for anything thrown: JavaScript's own limits become Python's, an engine bug stays what it is. */
export function asPythonException(thrown: unknown): PyException {
  if (thrown instanceof PyException) return thrown;
  if (thrown instanceof RangeError) {
    // Nothing may be called that needs more stack than this: there is hardly any left.
    if (thrown.message === 'Maximum call stack size exceeded') return recursionError();
    return thrown.message.includes('bounds of the DataView') ? memoryGone() : newException('MemoryError', '');
  }
  if (thrown instanceof TypeError && /detached/i.test(thrown.message)) return memoryGone();
  throw thrown;
}
