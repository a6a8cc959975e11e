/**
 * A trace between lowering and emission: values, and instructions over them, in order.
 *
 * An instruction is a few machine instructions that are emitted together; its operands say which values it reads and writes and where
 * they may be. The register allocator fills in `place` of each operand, and adds moves between instructions.
 */
import { InternalError } from '../../../core/internal-error.js';
import type { IrConstant, IrRef } from '../../ir/trace.js';
import type { Label } from './asm/memory-operand.js';
import type { Gpr, Xmm } from './asm/registers.table.js';
import type { CodeEmitter } from './emit-code.js';

/** General registers, or vector registers. */
export type RegisterClass = 'gpr' | 'xmm';

/**
 * Where a value is: 0 to 15 a general register, 16 to 31 an xmm register, from 32 on a home (a slot that has no number yet).
 */
export type Place = number;

/** In no register: of a constant the constant itself, of another value its home. */
export const inMemory = -1;
/** Scratch memory for moves that form a circle. */
export const inStash = -2;
export const firstXmm = 16;
export const firstHome = 32;

const none: readonly number[] = [];

/** A value: result of an operation, a constant, or an intermediate result of a lowering. */
export class Value {
  readonly id: number;
  readonly registerClass: RegisterClass;
  /** The operation or constant that it is; of an intermediate result the operation that it is for. */
  readonly ref: IrRef;
  readonly constant: IrConstant | undefined;

  // Live range: positions are instruction number * 2, + 1 for what happens after the instruction's reads.
  def = -1;
  /** Last position where it is needed. */
  last = -1;
  /** Positions where an instruction reads it, ascending. */
  uses: readonly number[] = none;
  /** The first of `uses` that is not past. */
  nextUse = 0;

  /** The register that it is in now, or `inMemory`. */
  register: Place = inMemory;
  /** Its place in memory: -1 until it is needed. */
  home = -1;
  /** The register that it should be in, if free. */
  hint: Place = -1;
  /** The item behind which it was made, and the register: of what has been made. */
  madeAt = -1;
  madeIn: Place = inMemory;

  constructor(id: number, registerClass: RegisterClass, ref: IrRef, constant?: IrConstant) {
    this.id = id;
    this.registerClass = registerClass;
    this.ref = ref;
    this.constant = constant;
  }

  /** Adds a position to `uses`. Most values have one: an array made for it is smaller than one that grows. */
  addUse(position: number): void {
    const { uses } = this;
    if (uses.length === 0) this.uses = [position];
    else if (uses[uses.length - 1] !== position) (uses as number[]).push(position);
  }
}

/** What an operand asks of its value's place. */
export type Policy =
  /** A register. */
  | 'register'
  /** A register, or memory as part of an addressing mode. */
  | 'register-or-memory'
  /** Wherever it is. */
  | 'anywhere';

/** One value that an instruction reads or writes, or a register that it needs for itself. */
export class Operand {
  readonly value: Value;
  readonly policy: Policy;
  /** The register that it must be in; -1 if any will do. */
  readonly fixed: Place;
  /** The allocator's answer. */
  place: Place = inMemory;

  constructor(value: Value, policy: Policy, fixed: Place = -1) {
    this.value = value;
    this.policy = policy;
    this.fixed = fixed;
  }

  /** Its general register. */
  get gpr(): Gpr {
    if (this.place < 0 || this.place >= firstXmm)
      throw new InternalError(`no general register: ${this.place}`);
    return this.place as Gpr;
  }

  /** Its vector register. */
  get xmm(): Xmm {
    if (this.place < firstXmm || this.place >= firstHome) {
      throw new InternalError(`no vector register: ${this.place}`);
    }
    return (this.place - firstXmm) as Xmm;
  }
}

/** A move that the allocator adds: from `inMemory` means the constant. */
export interface Move {
  readonly kind: 'move';
  readonly value: Value;
  readonly from: Place;
  readonly to: Place;
}

/** A phi of the loop header. */
export interface PhiValues {
  readonly phi: Value;
  readonly entry: Value;
  readonly next: Value;
}

/** One exit: the values that it needs, and where the allocator found them. */
export interface ExitRecord {
  /** In order of the trace. */
  number: number;
  readonly ref: IrRef;
  readonly snapshot: number;
  readonly values: readonly Value[];
  places: Place[];
  /** Of an exit in a loop: places of the values that live through it. */
  kept: Place[] | undefined;
}

/** Where a bridge must leave a value for the header that it goes to; with `slot`, there as well. */
export interface Landing {
  readonly value: Value;
  readonly to:
    | { readonly kind: 'register'; readonly place: Place; readonly slot?: number | undefined }
    | { readonly kind: 'slot'; readonly slot: number };
}

/**
 * What a guard at the loop's start compares, if it counts: it holds while `counter` is below `bound` (up) or above it (down), and each
 * round moves the counter towards the bound.
 */
export interface CountingTest {
  readonly counter: Operand;
  readonly bound: Operand | number;
  readonly direction: 'up' | 'down';
}

/** Some machine instructions that belong together. */
export interface Instruction {
  readonly kind: 'plain' | 'label' | 'jump' | 'land';
  /** The operation that it was made for. */
  readonly ref: IrRef;
  /** Read at its start. */
  readonly uses: readonly Operand[];
  readonly defs: readonly Operand[];
  /** Registers that it needs for itself; they differ from those of uses and defs. */
  readonly temps: readonly Operand[];
  /** The first def must be in the register of the first use. */
  readonly tied: boolean;
  /** The first two uses may change places. */
  readonly commutes: boolean;
  /** Defs are written before all uses are read, so they share no register with them. */
  readonly early: boolean;
  /** Registers that it changes: bit = place. */
  readonly clobbers: number;
  readonly exit: ExitRecord | undefined;
  readonly emit: (out: CodeEmitter) => void;
  /** Of guards that may close a loop: jumps to `target` where the guard holds, else to its exit. */
  readonly emitBranch: ((out: CodeEmitter, target: Label) => void) | undefined;
  /** Of the guard that polls the control word. */
  readonly isPoll: boolean;
  readonly counting: CountingTest | undefined;
  /** Of the vector loop before the header, where bridges go on instead. */
  readonly isEntry: boolean;
  /** Of label and jump. */
  readonly phis: readonly PhiValues[] | undefined;
  /** Of land, the end of a bridge that goes to a loop's header. */
  readonly landings: readonly Landing[] | undefined;
}
