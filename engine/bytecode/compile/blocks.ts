/**
 * The blocks around the statement that is being compiled: loops, and whatever has to be undone when control
 * leaves through break, continue or return. A protected block's range stops covering while its own way out is
 * compiled, since an exception there is not its business any more, and goes on covering afterwards.
 */

import { InternalError } from '../../core/internal-error.js';
import { SourceRejection } from '../../resolve/index.js';
import type { Span } from '../../syntax/ast.js';
import type { InstructionList, Label } from '../instruction-list.js';
import type { Register } from './compile-context.js';

/** A loop that break and continue can leave. */
export interface LoopTarget {
  readonly header: Label;
  readonly exit: Label;
}

/** What a block's handler is. */
export interface Protection {
  readonly handler: Label;
  readonly register: Register;
}

/** A block around the present statement. */
export interface Block {
  readonly loop?: LoopTarget;
  readonly protection?: Protection;
  /** Compiles what must happen when control leaves the block by a jump. */
  readonly leave?: (span: Span) => void;
  /** The body of an `except*`, which no jump may leave. */
  readonly sealed?: true;
}

/** CPython's limit of nested blocks. */
const blockLimit = 20;

/** The stack of blocks of one code object. */
export class BlockStack {
  private readonly list: InstructionList;
  private readonly blocks: Block[] = [];
  /** Where each block's range began to cover, in step with `blocks`. */
  private readonly opened: number[] = [];

  constructor(list: InstructionList) {
    this.list = list;
  }

  /** Compiles `body` inside a block. */
  within(block: Block, span: Span, body: () => void): void {
    if (this.blocks.length >= blockLimit)
      throw new SourceRejection('too many statically nested blocks', span);
    this.open(block);
    body();
    this.close();
  }

  /** Index of the innermost loop, or -1. A sealed block in between is an error. */
  findLoop(span: Span): number {
    for (let i = this.blocks.length - 1; i >= 0; i--) {
      const block = this.blocks[i];
      if (block?.loop !== undefined) return i;
      if (block?.sealed === true) throw rejectSealed(span);
    }
    return -1;
  }

  /** The loop at an index that {@link findLoop} gave. */
  loopAt(index: number): LoopTarget | undefined {
    return this.blocks[index]?.loop;
  }

  /** Whether leaving all blocks down to `index` compiles anything. */
  leavesCode(index: number): boolean {
    return this.blocks.some((block, i) => i >= index && block.leave !== undefined);
  }

  /** Compiles the way out of all blocks from the innermost down to `index`, then what `jump` compiles. */
  leaveTo(index: number, span: Span, jump: () => void): void {
    const left: Block[] = [];
    while (this.blocks.length > index) {
      const block = this.close();
      if (block.sealed === true) throw rejectSealed(span);
      left.push(block);
      block.leave?.(span);
    }
    jump();
    for (let block = left.pop(); block !== undefined; block = left.pop()) this.open(block);
  }

  private open(block: Block): void {
    this.blocks.push(block);
    this.opened.push(this.list.length);
  }

  private close(): Block {
    const block = this.blocks.pop();
    const start = this.opened.pop();
    if (block === undefined || start === undefined) throw new InternalError('no block to leave');
    if (block.protection !== undefined) {
      this.list.protect({ start, end: this.list.length, ...block.protection });
    }
    return block;
  }
}

function rejectSealed(span: Span): SourceRejection {
  return new SourceRejection("'break', 'continue' and 'return' cannot appear in an except* block", span);
}
