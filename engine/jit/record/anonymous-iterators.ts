/**
 * Whether a for loop alone holds its enumerate or zip object: it was made by a call of the built-in within the `for` statement itself. The
 * instructions before the loop say so; objects made in any other way may be stepped by the program as well.
 */
import { instructionLengths } from '../../bytecode/opcode-facts.js';
import { opcodes } from '../../bytecode/opcodes.table.js';
import type { LinkedGlobals, PyCode } from '../../objects/model/functions.js';
import { enumerateType, zipType } from '../../objects/model/iterator-types.js';

/** Whether the iterator in `register` at the loop header `pc` is the loop's own. */
export function isOwnIterator(code: PyCode, linked: LinkedGlobals, register: number, pc: number): boolean {
  const words = code.instructions;
  const starts: number[] = [];
  for (let at = 0; at < pc; at += instructionLengths[words[at] ?? 0] ?? 1) starts.push(at);
  for (let index = starts.length - 1; index > 0; index--) {
    const at = starts[index] as number;
    if (words[at] !== opcodes.GET_ITER.code || words[at + 1] !== register) continue;
    const call = starts[index - 1] as number;
    if (words[call] !== opcodes.CALL.code || words[call + 1] !== words[at + 2]) return false;
    return loadsConstructor(words, starts.slice(0, index - 1), linked, words[call + 2] as number);
  }
  return false;
}

/** Whether the callee of the call, in `window`, is one of the two types. */
function loadsConstructor(
  words: Int32Array,
  starts: readonly number[],
  linked: LinkedGlobals,
  window: number,
): boolean {
  for (let index = starts.length - 1; index >= 0; index--) {
    const at = starts[index] as number;
    const isLoad = words[at] === opcodes.LOAD_GLOBAL.code || words[at] === opcodes.LOAD_NAME.code;
    if (!isLoad || words[at + 1] !== window) continue;
    const name = words[at + 2] as number;
    const callee = linked.cells[name]?.value ?? linked.builtins[name]?.value;
    return callee === enumerateType || callee === zipType;
  }
  return false;
}
