/**
 * A vector loop before the label (see ir/vector-loop): one instruction of the allocator's, with registers of its own, that takes the phis'
 * entries, runs rounds of a few iterations while so many are left, and gives the phis' entries of the scalar loop, which does the rest.
 */
import { type ElementName, elementRows } from '../../../ir/elements.table.js';
import type { IrRef, Trace } from '../../../ir/trace.js';
import { type VectorLoop, vectorRoles } from '../../../ir/vector-loop.js';
import type { Operand, Value } from '../machine.js';
import { splitStep, VectorLoopEmitter } from './emit-vector-loop.js';
import type { Lowering } from './lowering.js';
import { packedAvx2 } from './packed-avx2.js';
import { packedFill } from './packed-fill.js';
import type { HalfSet, PackedSet } from './packed-set.js';
import { packedSse2 } from './packed-sse2.js';
import { planVectorBody, type VectorBody } from './vector-body.js';

/** What is known of the loop before it is written. */
export interface VectorLoopPlan {
  readonly loop: VectorLoop;
  readonly body: VectorBody;
  /** The entries that the scalar loop gets, by phi. */
  readonly entries: ReadonlyMap<IrRef, Value>;
  /** Phis that accesses are relative to. */
  readonly indices: ReadonlySet<IrRef>;
  /** How many rounds are written out one behind the other. */
  readonly copies: number;
  /** For a round of fewer iterations, where they are left. */
  readonly half: HalfSet | undefined;
}

/** Plans the vector loop of the trace whose jump is at hand; undefined where there is none. */
export function planVectorLoop(lowering: Lowering): VectorLoopPlan | undefined {
  const outcome = lowering.trace.vector;
  if (outcome?.kind !== 'loop') return undefined;
  const { loop } = outcome;
  const set = chooseSet(lowering, loop);
  if (set === undefined) return undefined;
  const vectors = loop.lastValues
    .filter(({ next }) => !isScalar(lowering, loop, next))
    .map(({ next }) => next);
  if (!loop.lastValues.every(({ phi, next }) => isKnownAtEnd(lowering, loop, phi, next))) return undefined;
  if (!loop.inductions.every(({ step }) => step === BigInt.asIntN(31, step))) return undefined;
  const body = planVectorBody(lowering, loop, set, vectors);
  if (body === undefined) return undefined;
  const indices = new Set([...body.accesses.values()].map(({ phi }) => phi));
  const entries = new Map<IrRef, Value>();
  for (const { phi } of [...loop.inductions, ...loop.lastValues, ...loop.reductions]) {
    entries.set(phi, lowering.intermediate(lowering.trace.type(phi) === 'float' ? 'xmm' : 'gpr'));
  }
  const plan = { loop, body, entries, indices, copies: 1, half: halfOf(loop, body) };
  const left = registersLeft(lowering, plan);
  return left < 0 ? undefined : { ...plan, copies: countCopies(plan, left) };
}

/** The instructions of the processor; two lanes where the distance of accesses forbids four. */
function chooseSet(lowering: Lowering, loop: VectorLoop): PackedSet | undefined {
  const { maximumLanes } = loop;
  if (lowering.features.has('avx2') && isFill(loop)) {
    const fill = packedFill(storedElement(lowering.trace, loop));
    if (fill !== undefined) return fill;
  }
  if (lowering.features.has('avx2') && maximumLanes >= packedAvx2.lanes) return packedAvx2;
  const set = packedSse2(lowering.features);
  return maximumLanes >= set.lanes ? set : undefined;
}

/** Parts of sums have to keep their upper lanes, narrow elements are left to the scalar loop. */
function halfOf({ accesses, reductions }: VectorLoop, { set }: VectorBody): HalfSet | undefined {
  return reductions.length === 0 && accesses.every(({ bytes }) => bytes === 8) ? set.half : undefined;
}

/** Whether the loop does nothing but store a value from before it. */
function isFill({ accesses, roles, guarded }: VectorLoop): boolean {
  return (
    accesses.length === 1 && !guarded && roles.reduce((sum, role) => sum + Number(role === VECTOR), 0) === 1
  );
}

function storedElement(trace: Trace, { accesses }: VectorLoop): ElementName {
  const row = elementRows[trace.operand(accesses[0]?.ref ?? 0, 3)];
  return row?.name ?? 'f64';
}

/** Short bodies are written out several times: what counts the rounds would cost as much as they do. Sums wait for each other less. */
function countCopies({ loop, body }: VectorLoopPlan, registersLeft: number): number {
  if (loop.guarded) return 1;
  const wanted = body.steps.length <= 6 || loop.reductions.length > 0 ? 4 : body.steps.length <= 14 ? 2 : 1;
  const parts = loop.reductions.length;
  let copies = wanted;
  while (copies > 1 && (copies - 1) * parts + 1 > registersLeft) copies /= 2;
  return copies;
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
  const [left, bound, scratch] = [lowering.temp('gpr'), lowering.temp('gpr'), lowering.temp('gpr')];
  // Reductions have the parts of each copy, and a spare register to make one of them.
  const registers = body.registers + (body.parts.size > 0 ? (plan.copies - 1) * body.parts.size + 1 : 0);
  const vectors = Array.from({ length: registers }, () => lowering.temp('xmm'));
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
    temps: [left, bound, scratch, ...vectors],
    early: true,
    // a round that a guard may end is done again by the scalar loop: bridges go to that
    isEntry: !loop.guarded,
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
        bound,
        scratch,
        vectors,
      }).emit(),
  });
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

/** Vector registers that are left, each operand in one of its own; less than none where either kind of register does not suffice. */
function registersLeft(lowering: Lowering, { loop, body, entries }: VectorLoopPlan): number {
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
  return general <= lowering.registers.gpr ? lowering.registers.xmm - vector : -1;
}

const VECTOR: number = vectorRoles.vector;
