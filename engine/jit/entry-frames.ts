/**
 * The interpreter's frames that an entry takes: from the innermost one, which stands at a loop's header, up to the one that the
 * trace calls its outermost.
 */
import { type Frame, frameRoles } from '../objects/model/frame.js';
import type { KeyFrame } from './warm-state.js';

/**
 * The innermost frames, outermost first, if they are those of the stack; else undefined.
 *
 * Frames of called functions will be taken for others of the same place when machine code has returned from them and called again. So
 * nobody may hold them (a traceback, sys._getframe), and each must be the one that its caller calls next.
 */
export function framesOfStack(stack: readonly KeyFrame[], innermost: Frame): readonly Frame[] | undefined {
  const frames: Frame[] = [innermost];
  let frame = innermost;
  for (let depth = stack.length - 1; ; depth--) {
    const { code, pc, function: callee } = stack[depth] as KeyFrame;
    if (frame.code !== code || frame.pc !== pc) return undefined;
    if (depth === 0) return frames.reverse();
    const { back } = frame;
    if (back === null || back.callee !== frame || frame.function !== callee) return undefined;
    if (frame.escaped || frame.role !== frameRoles.call) return undefined;
    frames.push(back);
    frame = back;
  }
}
