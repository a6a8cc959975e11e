/**
 * Writes the machine code of an allocated trace: prologue, body, and behind it the stub of each exit.
 *
 * r15 holds the state block, rsp is a multiple of 16 throughout, so that libm may be called anywhere. Stub of exit e:
 * `jmp [r15 + target of e]`; its tail, where that target points at first, saves rax, loads e's number and jumps to the common exit.
 */
import type { IrRef } from '../../ir/trace.js';
import type { Allocation } from './allocate/allocate-registers.js';
import type { Item } from './allocate/register-file.js';
import { Assembler } from './asm/assembler.js';
import { type Label, type Memory, mem, memLabel, memRelocated } from './asm/memory-operand.js';
import { type Gpr, r15, rax, rdi, rsp, type Xmm } from './asm/registers.table.js';
import { constantBits } from './constant-bits.js';
import { emitCountedJump, emitLimit, type LoopPlan, planLoop } from './emit-loop.js';
import {
  type ExitRecord,
  firstHome,
  firstXmm,
  type Instruction,
  inMemory,
  inStash,
  type Move,
  type Operand,
  type Place,
  type Value,
} from './machine.js';
import { enterFrame } from './native-frame.js';
import { stateOffset } from './state-layout.table.js';

/** What the emitter is told. */
export interface EmitOptions {
  readonly avx: boolean;
  /** A root trace starts with a prologue. */
  readonly isRoot: boolean;
  /** The slot of each home. */
  readonly slotOf: (home: Place) => number;
  /** The slots of the inputs of the trace that this one jumps to; slot n for input n if they are not given. */
  readonly targetSlots: readonly number[] | undefined;
  /** A listing is wanted; gives the comment on an operation. */
  readonly comment: ((ref: IrRef) => string) | undefined;
}

/** Emits code; what instructions call to write themselves. */
export class CodeEmitter {
  readonly asm: Assembler;
  readonly #options: EmitOptions;
  readonly #stubs = new Map<ExitRecord, Label>();
  #described: IrRef = -1;
  /** Where other traces enter. */
  innerEntry = 0;
  /** The loop's header. */
  header: Label | undefined;
  /** The vector loop before it, if bridges may go on there. */
  entry: Label | undefined;
  /** Offset of each exit's tail, by number. */
  readonly tails: number[] = [];

  constructor(options: EmitOptions) {
    this.#options = options;
    this.asm = new Assembler({ listing: options.comment !== undefined });
  }

  /** Writes everything. */
  emit(allocation: Allocation, exits: readonly ExitRecord[]): void {
    const { asm } = this;
    if (this.#options.isRoot) {
      enterFrame(asm);
      asm.mov_r64_rm64(r15, rdi);
      this.innerEntry = asm.length;
    }
    const { items } = allocation;
    const plan = planLoop(allocation);
    const guards: ReadonlySet<Item> = new Set(plan.guards);
    let top: Label | undefined;
    items.forEach((item, index) => {
      if (item.kind === 'jump' && top !== undefined) this.#closeLoop(plan, top);
      else if (item.kind === 'move') this.#emitMove(item);
      else if (item.kind === 'label') this.header = asm.here();
      else this.#emitInstruction(item);
      const next = items[index + 1];
      const isHeader = item.kind === 'label' || guards.has(item);
      if (!isHeader || next === undefined || guards.has(next)) return;
      if (plan.counted !== undefined) emitLimit(asm, plan.counted);
      asm.align(32);
      top = asm.here();
    });
    for (const exit of exits) this.#emitStub(exit);
  }

  #emitInstruction(instruction: Instruction): void {
    const { comment } = this.#options;
    if (comment !== undefined && instruction.ref >= 0 && instruction.ref !== this.#described) {
      this.#described = instruction.ref;
      this.asm.comment(comment(instruction.ref));
    }
    if (instruction.isEntry === true) this.entry = this.asm.here();
    instruction.emit(this);
  }

  #closeLoop({ guards, counted }: LoopPlan, top: Label): void {
    const { asm } = this;
    if (counted !== undefined && this.header !== undefined) {
      emitCountedJump(asm, counted, top, this.header);
      return;
    }
    guards.slice(0, -1).forEach((guard) => {
      this.#emitInstruction(guard);
    });
    const last = guards.at(-1);
    if (last === undefined) asm.jmp(top);
    else last.emitBranch?.(this, top);
  }

  /** The label of an exit's stub. */
  stub(exit: ExitRecord): Label {
    const known = this.#stubs.get(exit);
    if (known !== undefined) return known;
    const label = this.asm.label();
    this.#stubs.set(exit, label);
    return label;
  }

  /** An operand as the r/m64 of an instruction. */
  gprOrMemory(operand: Operand): Gpr | Memory {
    return operand.place === inMemory ? this.memoryOf(operand.value) : operand.gpr;
  }

  /** An operand as the xmm/m64 of an instruction. */
  xmmOrMemory(operand: Operand): Xmm | Memory {
    return operand.place === inMemory ? this.memoryOf(operand.value) : operand.xmm;
  }

  /** Whether the operand is in its home. */
  isInHome(operand: Operand): boolean {
    return operand.place === inMemory && operand.value.constant === undefined;
  }

  /** The home of a value, or its constant behind the code. */
  memoryOf(value: Value): Memory {
    return value.constant === undefined
      ? this.homeMemory(value)
      : memLabel(this.asm.constant64(constantBits(value)));
  }

  /** The home of a value. */
  homeMemory(value: Value): Memory {
    return this.slotMemory(this.#options.slotOf(value.home));
  }

  /** A slot of the state block. */
  slotMemory(slot: number): Memory {
    return mem(r15, stateOffset('slots', slot));
  }

  /** The slot of the operand's home, -1 if it has none. */
  slotOf({ value }: Operand): number {
    return value.home === -1 ? -1 : this.#options.slotOf(value.home);
  }

  /** Where the trace that this one jumps to has its inputs at its entry. */
  targetSlot(input: number): number {
    return this.#options.targetSlots?.[input] ?? input;
  }

  /** 128 bits behind the code, both halves the same. */
  mask128(bits: bigint): Memory {
    return memLabel(this.asm.constant128(bits));
  }

  /** A double behind the code. */
  float64(value: number): Memory {
    return memLabel(this.asm.constant64(value));
  }

  /** Moves a double into a register. */
  moveToXmm(to: Xmm, from: Xmm | Memory): void {
    const { asm } = this;
    if (typeof from === 'number') {
      if (from === to) return;
      if (this.#options.avx) asm.vmovapd_xmm_xm128(to, from);
      else asm.movapd_xmm_xm128(to, from);
    } else if (this.#options.avx) {
      asm.vmovsd_xmm_m64(to, from);
    } else {
      asm.movsd_xmm_m64(to, from);
    }
  }

  /** 0.0, without depending on what the register held. */
  zeroXmm(register: Xmm): void {
    if (this.#options.avx) this.asm.vxorps_xmm_xmm_xm128(register, register, register);
    else this.asm.xorps_xmm_xm128(register, register);
  }

  /** Stores a placed operand, or a constant, that is not in its home. */
  store(to: Memory, operand: Operand): void {
    if (operand.place === inMemory) this.#storeConstant(to, operand.value);
    else this.#storeRegister(to, operand.place);
  }

  #emitMove({ value, from, to }: Move): void {
    const { asm } = this;
    if (to >= 0 && to < firstXmm) {
      const register = to as Gpr;
      if (from === inMemory) asm.moveInteger(register, constantBits(value));
      else if (from >= 0 && from < firstXmm) asm.mov_r64_rm64(register, from as Gpr);
      else asm.mov_r64_rm64(register, this.#memoryAt(from));
    } else if (to >= firstXmm && to < firstHome) {
      const register = (to - firstXmm) as Xmm;
      if (from === inMemory) this.#loadFloat(register, value);
      else if (from >= firstXmm && from < firstHome) this.moveToXmm(register, (from - firstXmm) as Xmm);
      else this.moveToXmm(register, this.#memoryAt(from));
    } else {
      this.#emitStore(value, from, this.#memoryAt(to));
    }
  }

  #emitStore(value: Value, from: Place, to: Memory): void {
    if (from === inMemory) {
      this.#storeConstant(to, value);
    } else if (from >= 0 && from < firstHome) {
      this.#storeRegister(to, from);
    } else {
      this.asm.push_m64(this.#memoryAt(from));
      this.asm.pop_m64(to);
    }
  }

  #storeRegister(to: Memory, place: Place): void {
    const { asm } = this;
    if (place < firstXmm) asm.mov_m64_r64(to, place as Gpr);
    else if (this.#options.avx) asm.vmovsd_m64_xmm(to, (place - firstXmm) as Xmm);
    else asm.movsd_m64_xmm(to, (place - firstXmm) as Xmm);
  }

  #storeConstant(to: Memory, value: Value): void {
    const bits = constantBits(value);
    if (bits === BigInt.asIntN(32, bits)) {
      this.asm.mov_rm64_imm32(to, Number(bits));
    } else {
      this.asm.push_m64(memLabel(this.asm.constant64(bits)));
      this.asm.pop_m64(to);
    }
  }

  #loadFloat(register: Xmm, value: Value): void {
    const bits = constantBits(value);
    if (bits === 0n) this.zeroXmm(register);
    else this.moveToXmm(register, memLabel(this.asm.constant64(bits)));
  }

  /** Scratch memory is below what push writes, within the 128 bytes below rsp that System V reserves. */
  #memoryAt(place: Place): Memory {
    if (place === inStash) return mem(rsp, -16);
    return this.slotMemory(this.#options.slotOf(place));
  }

  #emitStub(exit: ExitRecord): void {
    const { asm } = this;
    const label = this.#stubs.get(exit);
    if (label === undefined) return;
    asm.bind(label);
    asm.comment(`exit ${exit.number}`);
    asm.jmp_rm64(memRelocated(r15, { kind: 'exitTarget', index: exit.number }));
    this.tails[exit.number] = asm.length;
    asm.push_r64(rax);
    asm.moveRelocated32(rax, { kind: 'exitNumber', index: exit.number });
    asm.jmp_rm64(mem(r15, stateOffset('commonExit', 0)));
  }
}

/** The address of a libm function, by its number. */
export function libmMemory(number: number): Memory {
  return mem(r15, stateOffset('libm', number));
}
