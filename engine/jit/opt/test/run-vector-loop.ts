/**
 * Runs a planned vector loop as a backend would, lane by lane in order of the operations, on the evaluator's memory. It starts at the label with the
 * given values of inputs' preamble and tells where it stopped, so that the plan's claims can be compared with the plain loop.
 */
import { elementRows } from '../../ir/elements.table.js';
import { type EvaluatorMemory, readElement, writeElement } from '../../ir/evaluator-memory.js';
import { columnsOf } from '../../ir/operands.js';
import { operationRows } from '../../ir/ops.table.js';
import { type IrValue, pureMeanings } from '../../ir/pure-meanings.js';
import type { IrRef, Trace } from '../../ir/trace.js';
import { type VectorLoop, vectorRoles } from '../../ir/vector-loop.js';

/** The values of the phis after the rounds, and how many iterations those were; 0 where the checks forbid any. */
export function runVectorLoop(
  trace: Trace,
  loop: VectorLoop,
  lanes: number,
  memory: EvaluatorMemory,
  before: ReadonlyMap<IrRef, IrValue>,
): { iterations: number; phis: ReadonlyMap<IrRef, IrValue> } {
  const scalars = new Map(before);
  const read = (ref: IrRef): IrValue => (ref < 0 ? trace.constant(ref).value : (scalars.get(ref) as IrValue));
  const accessAddress = (ref: IrRef): bigint => {
    const bytes = BigInt(elementRows[elementOf(trace, ref)]?.bytes ?? 1);
    return (read(trace.operand(ref, 0)) as bigint) + (read(trace.operand(ref, 1)) as bigint) * bytes;
  };
  const refs = Array.from(loop.roles.keys()).filter((ref) => loop.roles[ref] !== vectorRoles.none);
  const computeScalars = (): void => {
    for (const ref of refs) {
      if (loop.roles[ref] === vectorRoles.scalar)
        scalars.set(
          ref,
          compute(trace, ref, (operand) => read(operand)),
        );
    }
  };
  computeScalars();
  const bytesOf = (ref: IrRef): bigint =>
    BigInt(loop.accesses.find((access) => access.ref === ref)?.bytes ?? 1);
  for (const { first, second } of loop.checks) {
    const distance = accessAddress(second) - accessAddress(first);
    const [one, other] = [bytesOf(first), bytesOf(second)];
    const iterationsLeft = countLeft(loop, read);
    const isApart =
      one === other
        ? distance <= 0n || distance >= BigInt(lanes) * one
        : distance >= iterationsLeft * one || -distance >= iterationsLeft * other;
    if (!isApart) return { iterations: 0, phis: scalars };
  }
  let iterations = 0;
  while (countLeft(loop, read) >= BigInt(lanes)) {
    computeScalars();
    const vectors = new Map<IrRef, IrValue[]>();
    for (const ref of refs) {
      if (loop.roles[ref] !== vectorRoles.vector) continue;
      const results: IrValue[] = [];
      for (let lane = 0; lane < lanes; lane++) {
        const laneValue = (operand: IrRef): IrValue => vectors.get(operand)?.[lane] ?? read(operand);
        const result = runLane(trace, ref, lane, memory, laneValue);
        if (result === undefined) return { iterations, phis: scalars };
        results.push(result);
      }
      vectors.set(ref, results);
    }
    for (const { phi, next, step } of loop.lastValues) {
      const last = vectors.get(next)?.[lanes - 1] ?? read(next);
      scalars.set(phi, step === 0n ? last : (last as bigint) + step * BigInt(lanes - 1));
    }
    for (const { phi, step } of loop.inductions)
      scalars.set(phi, (read(phi) as bigint) + step * BigInt(lanes));
    iterations += lanes;
  }
  return { iterations, phis: scalars };
}

function countLeft(loop: VectorLoop, read: (ref: IrRef) => IrValue): bigint {
  const { count } = loop;
  if (count.kind === 'remaining') return read(count.phi) as bigint;
  return (read(count.limit) as bigint) - (read(count.phi) as bigint) + (count.inclusive ? 1n : 0n);
}

function elementOf(trace: Trace, ref: IrRef): number {
  return trace.operand(ref, trace.type(ref) === undefined ? 3 : 2);
}

/** The lane's result; undefined where a guard fails. */
function runLane(
  trace: Trace,
  ref: IrRef,
  lane: number,
  memory: EvaluatorMemory,
  read: (ref: IrRef) => IrValue,
): IrValue | undefined {
  const name = trace.name(ref);
  if (operationRows[name].kind === 'guard') return runGuard(trace, ref, read);
  if (!name.startsWith('getarrayitem') && !name.startsWith('setarrayitem')) return compute(trace, ref, read);
  const base = read(trace.operand(ref, 0)) as bigint;
  const index = (read(trace.operand(ref, 1)) as bigint) + BigInt(lane);
  if (trace.type(ref) !== undefined) return readElement(memory, base, index, elementOf(trace, ref));
  writeElement(memory, base, index, elementOf(trace, ref), read(trace.operand(ref, 2)) as bigint | number);
  return 0n;
}

function runGuard(trace: Trace, ref: IrRef, read: (ref: IrRef) => IrValue): IrValue | undefined {
  const name = trace.name(ref);
  const a = read(trace.operand(ref, 0));
  if (name === 'guard_true' || name === 'guard_false') return a === (name === 'guard_true') ? a : undefined;
  const b = read(trace.operand(ref, 1)) as bigint;
  const result = name === 'int_add_ovf' ? (a as bigint) + b : (a as bigint) - b;
  return BigInt.asIntN(64, result) === result ? result : undefined;
}

function compute(trace: Trace, ref: IrRef, read: (ref: IrRef) => IrValue): IrValue {
  const operands = columnsOf(trace.name(ref)).map(({ type }, column) =>
    type === undefined ? trace.operand(ref, column) : read(trace.operand(ref, column)),
  );
  const meaning = pureMeanings.get(trace.name(ref));
  if (meaning === undefined) throw new Error(`${trace.name(ref)} in a vector loop`);
  return meaning(...operands);
}
