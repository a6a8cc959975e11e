/**
 * A vector loop before the label (see ir/vector-loop): one instruction of the allocator's, with registers of its own, that takes the phis'
 * entries, runs rounds of four iterations while so many are left, and gives the phis' entries of the scalar loop, which does the rest.
 *
 * It is left out where accesses turn out to overlap too closely, and stops at the next chunk of rounds where the control word is set.
 */
import type { IrRef } from '../../../ir/trace.js';
import { type VectorLoop, vectorRoles } from '../../../ir/vector-loop.js';
import { cc } from '../asm/conditions.table.js';
import { type Label, type Memory, mem, memIndexed } from '../asm/memory-operand.js';
import type { CodeEmitter } from '../emit-code.js';
import { inMemory, type Operand, type Value } from '../machine.js';
import type { RowAccess } from './address.js';
import type { Lowering } from './lowering.js';
import { LANES, planVectorBody, type VectorBody, type VectorPlaces } from './vector-body.js';

/** What is known of the loop before it is written. */
export interface VectorLoopPlan {
  readonly loop: VectorLoop;
  readonly body: VectorBody;
  /** The entries that the scalar loop gets, by phi. */
  readonly entries: ReadonlyMap<IrRef, Value>;
  /** Phis that accesses are relative to. */
  readonly indices: ReadonlySet<IrRef>;
}

/** Rounds between two looks at the control word. */
const CHUNK = 4096;
const GENERAL_REGISTERS = 14;
const VECTOR_REGISTERS = 16;

/** Plans the vector loop of the trace whose jump is at hand; undefined where there is none. */
export function planVectorLoop(lowering: Lowering): VectorLoopPlan | undefined {
  const outcome = lowering.trace.vector;
  if (outcome?.kind !== 'loop' || !lowering.avx2) return undefined;
  const { loop } = outcome;
  const vectors = loop.lastValues
    .filter(({ next }) => !isScalar(lowering, loop, next))
    .map(({ next }) => next);
  if (!loop.lastValues.every(({ phi, next }) => isKnownAtEnd(lowering, loop, phi, next))) return undefined;
  if (!loop.inductions.every(({ step }) => step === BigInt.asIntN(31, step))) return undefined;
  const body = planVectorBody(lowering, loop, vectors);
  if (body === undefined) return undefined;
  const indices = new Set([...body.accesses.values()].map(({ phi }) => phi));
  const entries = new Map<IrRef, Value>();
  for (const { phi } of [...loop.inductions, ...loop.lastValues]) {
    entries.set(phi, lowering.intermediate(lowering.trace.type(phi) === 'float' ? 'xmm' : 'gpr'));
  }
  const plan = { loop, body, entries, indices };
  return fits(lowering, plan) ? plan : undefined;
}

/** Adds the vector loop. */
export function lowerVectorLoop(lowering: Lowering, plan: VectorLoopPlan): void {
  const { trace } = lowering;
  const { loop, body } = plan;
  const starts = new Map<Value, Operand>();
  for (const { start } of body.accesses.values()) {
    if (!starts.has(start)) starts.set(start, lowering.read(start));
  }
  const control = lowering.read(lowering.controlAddress());
  const limit = loop.count.kind === 'limit' ? lowering.useOrMemory(loop.count.limit) : undefined;
  const sources = new Map<IrRef, Operand>();
  for (const ref of body.broadcasts.keys()) sources.set(ref, lowering.useOrMemory(ref));
  const given = new Map<IrRef, Operand>();
  const results = new Map<IrRef, Operand>();
  for (const [phi, value] of plan.entries) {
    given.set(phi, lowering.useOrMemory(trace.operand(phi, 0)));
    results.set(phi, lowering.read(value));
  }
  const invariants = new Map<IrRef, Operand>();
  for (const { next } of loop.lastValues) {
    if (lowering.isBeforeLoop(next)) invariants.set(next, lowering.useOrMemory(next));
  }
  const [left, rounds, scratch] = [lowering.temp('gpr'), lowering.temp('gpr'), lowering.temp('gpr')];
  const vectors = Array.from({ length: body.registers }, () => lowering.temp('xmm'));
  const uses = [
    ...starts.values(),
    control,
    ...(limit === undefined ? [] : [limit]),
    ...sources.values(),
    ...given.values(),
    ...invariants.values(),
  ];
  lowering.add({
    uses,
    defs: [...results.values()],
    temps: [left, rounds, scratch, ...vectors],
    early: true,
    emit: (out) =>
      new VectorLoopEmitter(lowering, plan, out, {
        starts,
        control,
        limit,
        sources,
        given,
        results,
        invariants,
        left,
        rounds,
        scratch,
        vectors,
      }).emit(),
  });
}

interface LoopOperands {
  readonly starts: ReadonlyMap<Value, Operand>;
  readonly control: Operand;
  readonly limit: Operand | undefined;
  readonly sources: ReadonlyMap<IrRef, Operand>;
  readonly given: ReadonlyMap<IrRef, Operand>;
  readonly results: ReadonlyMap<IrRef, Operand>;
  readonly invariants: ReadonlyMap<IrRef, Operand>;
  /** Iterations left. */
  readonly left: Operand;
  readonly rounds: Operand;
  readonly scratch: Operand;
  readonly vectors: readonly Operand[];
}

class VectorLoopEmitter {
  readonly #lowering: Lowering;
  readonly #plan: VectorLoopPlan;
  readonly #out: CodeEmitter;
  readonly #operands: LoopOperands;
  readonly #places: VectorPlaces;

  constructor(lowering: Lowering, plan: VectorLoopPlan, out: CodeEmitter, operands: LoopOperands) {
    this.#lowering = lowering;
    this.#plan = plan;
    this.#out = out;
    this.#operands = operands;
    const { registerOf, bytes } = plan.body;
    this.#places = {
      register: (vector) => (operands.vectors[registerOf[vector] as number] as Operand).xmm,
      address: ({ start, phi, displacement }: RowAccess): Memory => {
        const base = operands.starts.get(start) as Operand;
        return memIndexed(base.gpr, this.#result(phi).gpr, bytes, displacement);
      },
    };
  }

  emit(): void {
    const { asm } = this.#out;
    const { control, left, rounds, scratch } = this.#operands;
    const done = asm.label();
    for (const [phi, entry] of this.#operands.given) this.#move(this.#result(phi), entry);
    this.#countIterations();
    asm.cmp_rm64_imm(left.gpr, LANES);
    asm.jcc(cc.l, done);
    this.#checkOverlaps(done);
    this.#broadcast();
    const chunk = asm.here();
    const small = asm.label();
    asm.mov_r64_rm64(rounds.gpr, left.gpr);
    asm.shr_rm64_u8(rounds.gpr, LANE_SHIFT);
    asm.cmp_rm64_imm(rounds.gpr, CHUNK);
    asm.jcc(cc.be, small, 'short');
    asm.mov_r32_imm32(rounds.gpr, CHUNK);
    asm.bind(small);
    this.#iterationsOfChunk();
    asm.sub_r64_rm64(left.gpr, scratch.gpr);
    this.#advanceOthers();
    asm.align(32);
    const again = asm.here();
    for (const { emit } of this.#plan.body.steps) emit(this.#out, this.#places);
    for (const phi of this.#plan.indices) asm.add_rm64_imm(this.#result(phi).gpr, LANES);
    asm.dec_rm64(rounds.gpr);
    asm.jcc(cc.ne, again);
    const stop = asm.label();
    asm.cmp_rm32_imm(mem(control.gpr), 0);
    asm.jcc(cc.ne, stop);
    asm.cmp_rm64_imm(left.gpr, LANES);
    asm.jcc(cc.ge, chunk);
    asm.bind(stop);
    this.#giveLastValues();
    asm.vzeroupper();
    asm.bind(done);
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

  /** second - first in (0, lanes * bytes) for a pair: leaves. */
  #checkOverlaps(done: Label): void {
    const { asm } = this.#out;
    const { scratch, rounds } = this.#operands;
    const { accesses, bytes } = this.#plan.body;
    for (const { first, second } of this.#plan.loop.checks) {
      const [from, to] = [accesses.get(first), accesses.get(second)];
      if (from === undefined || to === undefined) continue;
      asm.lea_r64_m(scratch.gpr, this.#places.address(to));
      asm.lea_r64_m(rounds.gpr, this.#places.address(from));
      asm.sub_r64_rm64(scratch.gpr, rounds.gpr);
      asm.dec_rm64(scratch.gpr);
      asm.cmp_rm64_imm(scratch.gpr, LANES * bytes - 1);
      asm.jcc(cc.b, done);
    }
  }

  #broadcast(): void {
    const { asm } = this.#out;
    for (const [ref, vector] of this.#plan.body.broadcasts) {
      const source = this.#operands.sources.get(ref);
      if (source === undefined) continue;
      const register = this.#places.register(vector);
      if (source.place === inMemory) {
        asm.vbroadcastsd_ymm_m64(register, this.#out.memoryOf(source.value));
      } else if (source.value.registerClass === 'xmm') {
        asm.vbroadcastsd_ymm_xmm(register, source.xmm);
      } else {
        asm.vmovq_xmm_rm64(register, source.gpr);
        asm.vbroadcastsd_ymm_xmm(register, register);
      }
    }
  }

  #iterationsOfChunk(): void {
    const { rounds, scratch } = this.#operands;
    this.#out.asm.mov_r64_rm64(scratch.gpr, rounds.gpr);
    this.#out.asm.shl_rm64_u8(scratch.gpr, LANE_SHIFT);
  }

  /** Inductions that no address needs are moved on by the chunk at once. */
  #advanceOthers(): void {
    const { asm } = this.#out;
    const { scratch } = this.#operands;
    for (const { phi, step } of this.#plan.loop.inductions) {
      if (this.#plan.indices.has(phi)) continue;
      const result = this.#result(phi).gpr;
      if (step === 1n) asm.add_r64_rm64(result, scratch.gpr);
      else if (step === -1n) asm.sub_r64_rm64(result, scratch.gpr);
      else {
        asm.imul_r64_rm64_imm(scratch.gpr, scratch.gpr, Number(step));
        asm.add_r64_rm64(result, scratch.gpr);
        this.#iterationsOfChunk();
      }
    }
  }

  /** Phis that hand on a value of the last iteration. */
  #giveLastValues(): void {
    const { asm } = this.#out;
    for (const { phi, next } of this.#plan.loop.lastValues) {
      const result = this.#result(phi);
      const invariant = this.#operands.invariants.get(next);
      const vector = this.#plan.body.vectorOf(next);
      if (invariant !== undefined) {
        this.#move(result, invariant);
      } else if (vector !== undefined) {
        const register = this.#places.register(vector);
        asm.vextractf128_xm128_ymm_u8(register, register, 1);
        asm.vpermilpd_xmm_xm128_u8(register, register, 1);
        if (result.value.registerClass === 'xmm') this.#out.moveToXmm(result.xmm, register);
        else asm.vmovq_rm64_xmm(result.gpr, register);
      } else {
        const { base, constant } = splitStep(this.#lowering, next);
        const step = this.#plan.loop.inductions.find((induction) => induction.phi === base)?.step ?? 0n;
        asm.lea_r64_m(result.gpr, mem(this.#result(base).gpr, Number(constant - step)));
      }
    }
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

/** next as induction phi and constant; the phi itself where it is neither. */
function splitStep(lowering: Lowering, next: IrRef): { readonly base: IrRef; readonly constant: bigint } {
  const { trace } = lowering;
  if (next >= 0 && trace.name(next) === 'int_add') {
    const constant = lowering.constantInteger(trace.operand(next, 1));
    if (constant !== undefined) return { base: trace.operand(next, 0), constant };
  }
  return { base: next, constant: 0n };
}

/** A scalar of the loop, or a value from before it. */
function isScalar(lowering: Lowering, loop: VectorLoop, next: IrRef): boolean {
  return lowering.isBeforeLoop(next) || loop.roles[next] !== VECTOR;
}

function isKnownAtEnd(lowering: Lowering, loop: VectorLoop, phi: IrRef, next: IrRef): boolean {
  const type = lowering.trace.type(phi);
  if (lowering.isBeforeLoop(next)) return true;
  if (loop.roles[next] === VECTOR) return type === 'float' || type === 'int';
  const { base, constant } = splitStep(lowering, next);
  return (
    constant === BigInt.asIntN(31, constant) && loop.inductions.some((induction) => induction.phi === base)
  );
}

/** Whether the registers suffice, each operand in one of its own. */
function fits(lowering: Lowering, { loop, body, entries }: VectorLoopPlan): boolean {
  const starts = new Set([...body.accesses.values()].map(({ start }) => start));
  let [general, vector] = [starts.size + 4 + (loop.count.kind === 'limit' ? 1 : 0), body.registers];
  const count = (type: string | undefined, registers: number): void => {
    if (type === 'float') vector += registers;
    else general += registers;
  };
  for (const ref of body.broadcasts.keys()) if (ref >= 0) count(lowering.trace.type(ref), 1);
  for (const phi of entries.keys()) {
    count(lowering.trace.type(phi), lowering.trace.operand(phi, 0) < 0 ? 1 : 2);
  }
  for (const { next } of loop.lastValues)
    if (lowering.isBeforeLoop(next)) count(lowering.trace.type(next), 1);
  return general <= GENERAL_REGISTERS && vector <= VECTOR_REGISTERS;
}

const LANE_SHIFT = Math.log2(LANES);
const VECTOR: number = vectorRoles.vector;
