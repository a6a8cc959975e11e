/**
 * Ending the process without waiting for V8. A regular exit joins the threads that compile for it, and compiling the interpreter's loop may take
 * half a second more, for code that nobody will run.
 */
import { isNativeDoorOpen, openNativeDoor } from './koffi.js';

/**
 * Ends the process at once, where the C library has been opened already; otherwise returns. Nothing is flushed, and no exit handler runs: it
 * is what the last of them does.
 */
export function endAtOnce(status: number): void {
  if (!isNativeDoorOpen() || process.platform === 'win32') return;
  openNativeDoor()?.c.func('_exit', 'void', ['int'])(status);
}
