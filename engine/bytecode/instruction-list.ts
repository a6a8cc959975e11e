/**
 * The instructions of one code object while it is compiled: words whose target operands are label numbers and
 * whose cache operands are not numbered yet, a source span for each instruction, and the ranges that handlers
 * cover. The assembler turns it into the words of a code unit.
 */
import type { Span } from '../syntax/ast.js';
import type { InstructionRow } from './instruction-row.js';

/** A place in the instructions that jumps and handlers refer to. */
export type Label = number;

/** Instructions [start, end), by index, whose exceptions go to the handler label and register. */
export interface ProtectedRange {
  readonly start: number;
  readonly end: number;
  readonly handler: Label;
  readonly register: number;
}

/** The span of instructions that stand for nothing in the source. */
export const artificial: Span = { lineno: 0, colOffset: 0, endLineno: 0, endColOffset: 0 };

/** Growing list of instructions. */
export class InstructionList {
  readonly words: number[] = [];
  /** Index into {@link words} of each instruction. */
  readonly starts: number[] = [];
  readonly spans: Span[] = [];
  /** Where the lookup of a method call stands, by instruction: its failure is not placed at the call. */
  readonly lookupSpans = new Map<number, Span>();
  /** Index of the instruction that each label stands before; -1 until it is placed. */
  readonly labels: number[] = [];
  /** In the order in which they end: of two that cover an instruction the inner one comes first. */
  readonly ranges: ProtectedRange[] = [];

  /** Number of instructions. */
  get length(): number {
    return this.starts.length;
  }

  /** Appends an instruction with as many operands as its row has. */
  emit(row: InstructionRow, span: Span, a = 0, b = 0, c = 0, d = 0, e = 0, f = 0): void {
    const { words } = this;
    this.starts.push(words.length);
    this.spans.push(span);
    words.push(row.code);
    const count = row.operands.length;
    if (count > 0) words.push(a);
    if (count > 1) words.push(b);
    if (count > 2) words.push(c);
    if (count > 3) words.push(d);
    if (count > 4) words.push(e);
    if (count > 5) words.push(f);
  }

  /** Gives the last instruction, a method call, a place of its own for its lookup. */
  placeLookup(span: Span): void {
    this.lookupSpans.set(this.length - 1, span);
  }

  /** A label that is to be placed later. */
  newLabel(): Label {
    return this.labels.push(-1) - 1;
  }

  /** Places a label before the next instruction. */
  place(label: Label): void {
    this.labels[label] = this.length;
  }

  /** A new label before the next instruction. */
  here(): Label {
    return this.labels.push(this.length) - 1;
  }

  /** Records what a handler covers; an empty range is dropped. */
  protect(range: ProtectedRange): void {
    if (range.end > range.start) this.ranges.push(range);
  }
}
