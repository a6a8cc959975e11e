/**
 * Writes a vector loop: how many iterations are left, whether accesses overlap too closely, the broadcasts, rounds, and what the scalar loop
 * goes on with. It stops at the next chunk of rounds where the control word is set, and at the round in which a guard fails.
 */
import type { IrRef } from '../../../ir/trace.js';
import { cc } from '../asm/conditions.table.js';
import { type Label, type Memory, mem, memIndexed, memLabel } from '../asm/memory-operand.js';
import type { Xmm } from '../asm/registers.table.js';
import type { CodeEmitter } from '../emit-code.js';
import { inMemory, type Operand, type Value } from '../machine.js';
import type { Lowering } from './lowering.js';
import { groupChecks } from './overlap-checks.js';
import type { HalfSet, PackedName, RoundSet } from './packed-set.js';
import type { Vector, VectorPlaces, VectorRow } from './vector-body.js';
import type { VectorLoopPlan } from './vector-loop.js';

/** Iterations between two looks at the control word. */
const CHUNK = 16384;

/** Where the loop's values are. */
export interface LoopOperands {
  readonly starts: ReadonlyMap<Value, Operand>;
  readonly control: Operand;
  readonly limit: Operand | undefined;
  readonly sources: ReadonlyMap<IrRef, Operand>;
  readonly given: ReadonlyMap<IrRef, Operand>;
  readonly results: ReadonlyMap<IrRef, Operand>;
  readonly invariants: ReadonlyMap<IrRef, Operand>;
  /** Iterations left. */
  readonly left: Operand;
  /** The loop goes on while more than these are left; before it, for whatever. */
  readonly bound: Operand;
  readonly scratch: Operand;
  readonly vectors: readonly Operand[];
}

export class VectorLoopEmitter {
  readonly #lowering: Lowering;
  readonly #plan: VectorLoopPlan;
  readonly #out: CodeEmitter;
  readonly #operands: LoopOperands;
  readonly #stop: Label;

  constructor(lowering: Lowering, plan: VectorLoopPlan, out: CodeEmitter, operands: LoopOperands) {
    this.#lowering = lowering;
    this.#plan = plan;
    this.#out = out;
    this.#operands = operands;
    this.#stop = out.asm.label();
  }

  emit(): void {
    const { asm } = this.#out;
    const { copies, body, half } = this.#plan;
    const { left } = this.#operands;
    const { lanes } = body.set;
    const done = asm.label();
    for (const [phi, entry] of this.#operands.given) this.#move(this.#result(phi), entry);
    this.#countIterations();
    asm.cmp_rm64_imm(left.gpr, (half ?? body.set).lanes);
    asm.jcc(cc.l, done);
    this.#checkOverlaps(done);
    this.#broadcast();
    const single = asm.label();
    if (copies > 1 || half !== undefined) {
      asm.cmp_rm64_imm(left.gpr, copies * lanes);
      asm.jcc(cc.l, single);
    }
    this.#emitChunks();
    asm.bind(single);
    if (copies > 1) this.#emitSingles(half);
    if (half !== undefined) this.#emitHalf(half);
    asm.bind(this.#stop);
    this.#finish();
    body.set.end(this.#out);
    asm.bind(done);
  }

  /** Fewer rounds are left than the loop has copies. */
  #emitSingles(half: HalfSet | undefined): void {
    const { asm } = this.#out;
    const { left } = this.#operands;
    const { lanes } = this.#plan.body.set;
    const none = half === undefined ? this.#stop : asm.label();
    asm.cmp_rm64_imm(left.gpr, lanes);
    asm.jcc(cc.l, none);
    const again = asm.here();
    this.#emitRounds(1);
    asm.cmp_rm64_imm(left.gpr, lanes);
    asm.jcc(cc.ge, again);
    if (none !== this.#stop) asm.bind(none);
  }

  #emitHalf(half: HalfSet): void {
    const { asm } = this.#out;
    asm.cmp_rm64_imm(this.#operands.left.gpr, half.lanes);
    asm.jcc(cc.l, this.#stop);
    this.#emitRounds(1, half);
    for (const vector of this.#plan.body.lasting) half.repeat(this.#out, this.#register(vector));
  }

  /** Rounds, `copies` at a time, while so many are left; the control word is looked at now and then. */
  #emitChunks(): void {
    const { asm } = this.#out;
    const { control, left, bound } = this.#operands;
    const step = this.#plan.copies * this.#plan.body.set.lanes;
    const chunk = asm.here();
    const isLast = asm.label();
    asm.lea_r64_m(bound.gpr, mem(left.gpr, -CHUNK));
    asm.cmp_rm64_imm(bound.gpr, step - 1);
    asm.jcc(cc.ge, isLast, 'short');
    asm.mov_r32_imm32(bound.gpr, step - 1);
    asm.bind(isLast);
    asm.align(32);
    const again = asm.here();
    this.#emitRounds(this.#plan.copies);
    asm.cmp_r64_rm64(left.gpr, bound.gpr);
    asm.jcc(cc.g, again);
    asm.cmp_rm32_imm(mem(control.gpr), 0);
    asm.jcc(cc.ne, this.#stop);
    asm.cmp_rm64_imm(left.gpr, step);
    asm.jcc(cc.ge, chunk);
  }

  #emitRounds(copies: number, set: RoundSet = this.#plan.body.set): void {
    const { asm } = this.#out;
    const { lanes } = set;
    for (let copy = 0; copy < copies; copy++) {
      const places = this.#places(copy, set);
      for (const { emit } of this.#plan.body.steps) emit(this.#out, places);
    }
    for (const phi of this.#plan.indices) asm.add_rm64_imm(this.#result(phi).gpr, copies * lanes);
    asm.sub_rm64_imm(this.#operands.left.gpr, copies * lanes);
  }

  /** Where things are in one copy of the round. */
  #places(copy: number, set: RoundSet): VectorPlaces {
    const { body } = this.#plan;
    const parts = [...body.parts.values()];
    return {
      set,
      register: (vector) => {
        const part = copy === 0 ? -1 : parts.indexOf(vector);
        return this.#vector(part < 0 ? body.registerOf[vector] : this.#partOf(copy, part));
      },
      address: (access) => this.#address(access, copy * set.lanes * access.bytes),
      general: this.#operands.scratch.gpr,
      leave: this.#stop,
    };
  }

  /** The register for the parts of a reduction in a copy other than the first. */
  #partOf(copy: number, part: number): number {
    const { body } = this.#plan;
    return body.registers + (copy - 1) * body.parts.size + part;
  }

  #vector(number: number | undefined): Xmm {
    return (this.#operands.vectors[number ?? -1] as Operand).xmm;
  }

  #register(vector: Vector | undefined): Xmm {
    return this.#vector(this.#plan.body.registerOf[vector ?? -1]);
  }

  #address({ start, phi, displacement, bytes }: VectorRow, further = 0): Memory {
    const base = this.#operands.starts.get(start) as Operand;
    return memIndexed(base.gpr, this.#result(phi).gpr, bytes, displacement + further);
  }

  #countIterations(): void {
    const { asm } = this.#out;
    const { count } = this.#plan.loop;
    const { left, limit } = this.#operands;
    if (count.kind === 'remaining' || limit === undefined) {
      asm.mov_r64_rm64(left.gpr, this.#result(count.phi).gpr);
      return;
    }
    const bound = this.#out.gprOrMemory(limit);
    const phi = this.#result(count.phi).gpr;
    // The distance is computed only where it is positive, so that it cannot overflow to less than it is.
    const some = asm.label();
    asm.mov_r64_rm64(left.gpr, bound);
    asm.cmp_r64_rm64(left.gpr, phi);
    asm.jcc(cc.g, some, 'short');
    asm.mov_r64_rm64(left.gpr, phi);
    asm.bind(some);
    asm.sub_r64_rm64(left.gpr, phi);
  }

  #checkOverlaps(done: Label): void {
    const { asm } = this.#out;
    const { scratch, bound, left } = this.#operands;
    const { body, loop } = this.#plan;
    const groups = groupChecks(loop.checks, body.accesses, body.set.lanes);
    for (const { first, second, low, high } of groups.close) {
      // low < second - first < high: the difference, moved down, is below their distance as an unsigned number.
      asm.lea_r64_m(scratch.gpr, this.#address(second, -low - 1 - second.displacement));
      asm.lea_r64_m(bound.gpr, this.#address(first, -first.displacement));
      asm.sub_r64_rm64(scratch.gpr, bound.gpr);
      asm.cmp_rm64_imm(scratch.gpr, high - low - 1);
      asm.jcc(cc.b, done);
    }
    for (const { first, second } of groups.whole) {
      const [ahead, compare] = [asm.label(), asm.label()];
      asm.lea_r64_m(scratch.gpr, this.#address(second));
      asm.lea_r64_m(bound.gpr, this.#address(first));
      asm.sub_r64_rm64(scratch.gpr, bound.gpr);
      asm.mov_r64_rm64(bound.gpr, left.gpr);
      asm.jcc(cc.ge, ahead, 'short');
      asm.neg_rm64(scratch.gpr);
      asm.shl_rm64_u8(bound.gpr, Math.log2(second.bytes));
      asm.jmp(compare, 'short');
      asm.bind(ahead);
      asm.shl_rm64_u8(bound.gpr, Math.log2(first.bytes));
      asm.bind(compare);
      asm.cmp_r64_rm64(scratch.gpr, bound.gpr);
      asm.jcc(cc.l, done);
    }
  }

  #broadcast(): void {
    for (const [ref, vector] of this.#plan.body.broadcasts) {
      const source = this.#operands.sources.get(ref);
      if (source !== undefined) this.#broadcastOperand(this.#register(vector), source);
    }
    let part = 0;
    for (const [{ operation, phi }, vector] of this.#plan.body.parts) {
      const register = this.#register(vector);
      if (operation === 'float_min' || operation === 'float_max') {
        this.#broadcastOperand(register, this.#operands.given.get(phi) as Operand);
      } else {
        const neutral = this.#out.asm.constant64(operation === 'float_add' ? -0 : 1);
        this.#plan.body.set.broadcastMemory(this.#out, register, memLabel(neutral));
      }
      for (let copy = 1; copy < this.#plan.copies; copy++)
        this.#plan.body.set.move(this.#out, this.#vector(this.#partOf(copy, part)), register);
      part++;
    }
  }

  #broadcastOperand(register: Xmm, source: Operand): void {
    const { set } = this.#plan.body;
    if (source.place === inMemory) set.broadcastMemory(this.#out, register, this.#out.memoryOf(source.value));
    else if (source.value.registerClass === 'xmm') set.broadcastLow(this.#out, register, source.xmm);
    else set.broadcastGeneral(this.#out, register, source.gpr);
  }

  /** What the rounds have made of the phis. */
  #finish(): void {
    const { asm } = this.#out;
    const none = asm.label();
    if (this.#plan.loop.guarded || this.#hasOthers()) this.#countDone();
    if (this.#plan.loop.guarded) {
      asm.test_rm64_r64(this.#operands.scratch.gpr, this.#operands.scratch.gpr);
      asm.jcc(cc.e, none);
    }
    this.#advanceOthers();
    this.#giveLastValues();
    this.#giveReductions();
    asm.bind(none);
  }

  /** Whether there are inductions that no address needs: they are moved on at the end. */
  #hasOthers(): boolean {
    return this.#plan.loop.inductions.some(({ phi }) => !this.#plan.indices.has(phi));
  }

  /** The iterations that have been done, into `scratch`: what an index has gone on by. */
  #countDone(): void {
    const { asm } = this.#out;
    const [phi] = this.#plan.indices;
    const { scratch, given } = this.#operands;
    asm.mov_r64_rm64(scratch.gpr, this.#result(phi as IrRef).gpr);
    asm.sub_r64_rm64(scratch.gpr, this.#out.gprOrMemory(given.get(phi as IrRef) as Operand));
  }

  #advanceOthers(): void {
    const { asm } = this.#out;
    const { scratch, bound } = this.#operands;
    for (const { phi, step } of this.#plan.loop.inductions) {
      if (this.#plan.indices.has(phi)) continue;
      const result = this.#result(phi).gpr;
      if (step === 1n) asm.add_r64_rm64(result, scratch.gpr);
      else if (step === -1n) asm.sub_r64_rm64(result, scratch.gpr);
      else {
        asm.imul_r64_rm64_imm(bound.gpr, scratch.gpr, Number(step));
        asm.add_r64_rm64(result, bound.gpr);
      }
    }
  }

  /** Phis that hand on a value of the last iteration. */
  #giveLastValues(): void {
    const { asm } = this.#out;
    const { body, loop } = this.#plan;
    for (const { phi, next } of loop.lastValues) {
      const result = this.#result(phi);
      const invariant = this.#operands.invariants.get(next);
      const vector = body.vectorOf(next);
      if (invariant !== undefined) {
        this.#move(result, invariant);
      } else if (vector !== undefined) {
        const register = this.#register(vector);
        body.set.lastLane(this.#out, register);
        if (result.value.registerClass === 'xmm') this.#out.moveToXmm(result.xmm, register);
        else if (this.#lowering.avx) asm.vmovq_rm64_xmm(result.gpr, register);
        else asm.movq_rm64_xmm(result.gpr, register);
      } else {
        const { base, constant } = splitStep(this.#lowering, next);
        const step = loop.inductions.find((induction) => induction.phi === base)?.step ?? 0n;
        asm.lea_r64_m(result.gpr, mem(this.#result(base).gpr, Number(constant - step)));
      }
    }
  }

  /** The parts of all copies and lanes, and what was there before, become one. */
  #giveReductions(): void {
    const { set, parts } = this.#plan.body;
    let part = 0;
    for (const [{ phi, operation }, vector] of parts) {
      const name = packedNames[operation];
      const register = this.#register(vector);
      for (let copy = 1; copy < this.#plan.copies; copy++)
        set.binary(this.#out, name, register, register, this.#vector(this.#partOf(copy, part)));
      const result = this.#result(phi).xmm;
      set.fold(this.#out, name, register, this.#spare());
      set.binary(this.#out, name, result, result, register);
      part++;
    }
  }

  /** The register behind all others, which reductions have at the end. */
  #spare(): Xmm {
    return this.#vector(this.#operands.vectors.length - 1);
  }

  #move(result: Operand, source: Operand): void {
    if (result.value.registerClass === 'xmm') {
      this.#out.moveToXmm(result.xmm, this.#out.xmmOrMemory(source));
    } else {
      this.#out.asm.mov_r64_rm64(result.gpr, this.#out.gprOrMemory(source));
    }
  }

  #result(phi: IrRef): Operand {
    return this.#operands.results.get(phi) as Operand;
  }
}

const packedNames = {
  float_add: 'addpd',
  float_mul: 'mulpd',
  float_min: 'minpd',
  float_max: 'maxpd',
} as const satisfies Record<string, PackedName>;

/** next as induction phi and constant; the phi itself where it is neither. */
export function splitStep(
  lowering: Lowering,
  next: IrRef,
): { readonly base: IrRef; readonly constant: bigint } {
  const { trace } = lowering;
  if (next >= 0 && trace.name(next) === 'int_add') {
    const constant = lowering.constantInteger(trace.operand(next, 1));
    if (constant !== undefined) return { base: trace.operand(next, 0), constant };
  }
  return { base: next, constant: 0n };
}
