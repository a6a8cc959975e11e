/**
 * What the assembler was told, in order, where a listing is wanted: instructions with their operands, and comments.
 */
import type { Encoding } from './encoding-row.js';
import type { Memory } from './memory-operand.js';

/** An operand as the encoder sees it: registers, labels, conditions and predicates are their numbers. */
export type LoggedOperand = number | bigint | Memory;

/** An instruction as it was asked for; `text` stands for rows that no table has (the bytes of an alignment). */
export interface LoggedInstruction {
  readonly offset: number;
  readonly encoding: Encoding | undefined;
  readonly operands: readonly LoggedOperand[];
  readonly text: string;
  comment: string;
}

export class InstructionLog {
  readonly instructions: LoggedInstruction[] = [];
  #comment = '';

  /** An instruction that starts at `offset`. */
  add(encoding: Encoding, offset: number, operands: readonly LoggedOperand[]): void {
    this.#push({ offset, encoding, operands, text: '', comment: '' });
  }

  /** Bytes that no row describes. */
  addText(offset: number, text: string): void {
    this.#push({ offset, encoding: undefined, operands: [], text, comment: '' });
  }

  /** Goes with the next instruction; several are joined by `; `. */
  comment(text: string): void {
    this.#comment = this.#comment === '' ? text : `${this.#comment}; ${text}`;
  }

  #push(instruction: LoggedInstruction): void {
    instruction.comment = this.#comment;
    this.#comment = '';
    this.instructions.push(instruction);
  }
}
