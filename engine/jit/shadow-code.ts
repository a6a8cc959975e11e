/**
 * Shadow code: while the recorder watches, code objects run words in which RECORD stands for every instruction. Each RECORD shows the
 * instruction and puts it in its own place; the next one puts the former RECORD back.
 */
import { instructionLengths } from '../bytecode/opcode-facts.js';
import { opcodes } from '../bytecode/opcodes.table.js';
import type { PyCode } from '../objects/model/functions.js';

/** The shadows of one recording. */
export class ShadowCode {
  #shadows = new Map<PyCode, Int32Array>();
  #words: Int32Array | null = null;
  #pc = 0;

  /** Has the code's instructions shown from its next entry on. */
  watch(code: PyCode): void {
    if (this.#shadows.has(code)) return;
    const words = code.instructions.slice();
    for (let pc = 0; pc < words.length; pc += instructionLengths[code.instructions[pc] ?? 0] ?? 1)
      words[pc] = opcodes.RECORD.code;
    this.#shadows.set(code, words);
    code.words = words;
  }

  /** The instruction at `pc` has been shown: it is executed next. */
  reveal(words: Int32Array, code: PyCode, pc: number): void {
    if (this.#words !== null) this.#words[this.#pc] = opcodes.RECORD.code;
    words[pc] = code.instructions[pc] as number;
    this.#words = words;
    this.#pc = pc;
  }

  /** Ends the watch: what runs on in shadow code finds the instructions there. */
  end(): void {
    for (const [code, words] of this.#shadows) {
      words.set(code.instructions);
      code.words = code.instructions;
    }
    // Not cleared: a map that is keeps what it held until it is collected itself.
    if (this.#shadows.size > 0) this.#shadows = new Map();
    this.#words = null;
  }
}
