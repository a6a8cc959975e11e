/**
 * The port through which the interpreter tells the compiler what is hot, and lets it watch.
 */
import type { CompilerPort } from '../objects/model/compiler-port.js';
import type { Frame } from '../objects/model/frame.js';

/** A compiler. */
export interface JitPort extends CompilerPort {
  /**
   * The count of a loop has reached the thread's limit; the innermost frame stands at the loop's header. Or, with FUNCTION_ENTRY for `loop`,
   * that of a function's calls; its frame has been made and stands at its first instruction. The compiler may begin
   * to record, or run machine code: then the thread's innermost frame, its pc and its registers say where to go on.
   */
  hotLoop(frame: Frame, loop: number): void;
  /**
   * The instruction at `pc` is about to be executed. `words` is the shadow code from which it is: RECORD stands at pc and must be
   * replaced by the instruction.
   */
  record(frame: Frame, words: Int32Array, pc: number): void;
}
