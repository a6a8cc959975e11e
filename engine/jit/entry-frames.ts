/**
 * The interpreter's frames that an entry takes: from the innermost one, which stands at a loop's header, up to the one that the
 * trace calls its outermost.
 */
import { loopEnd } from '../bytecode/analyse/loop-end.js';
import { type Frame, frameRoles } from '../objects/model/frame.js';
import { type KeyFrame, MAX_CALLERS } from './warm-state.js';

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
    if (frame.function !== callee || !isPlainCall(frame) || back === null) return undefined;
    frames.push(back);
    frame = back;
  }
}

/** The callers of a frame up to the first that is within a loop, outermost first; empty where there is none near. */
export function callersInLoop(innermost: Frame): readonly KeyFrame[] {
  const callers: KeyFrame[] = [];
  let frame = innermost;
  while (callers.length < MAX_CALLERS && frame.back !== null && isPlainCall(frame)) {
    frame = frame.back;
    const { code, pc, function: callee } = frame;
    callers.unshift({ code, pc, function: callee });
    if (code.unit.loopHeaders.some((header) => header <= pc && pc < loopEnd(code, header))) return callers;
  }
  return [];
}

function isPlainCall(frame: Frame): boolean {
  return !frame.escaped && frame.role === frameRoles.call && frame.back?.callee === frame;
}
