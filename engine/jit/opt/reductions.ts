/**
 * Finds phis of floats that each iteration only adds something to, multiplies, or takes the least or greatest of: with fastmath, a vector loop
 * gathers them up in parts. Nothing else of the loop may look at what has been gathered so far.
 */
import { refColumns } from '../ir/operands.js';
import type { OperationName } from '../ir/ops.table.js';
import type { IrRef, Trace } from '../ir/trace.js';
import type { VectorReduction } from '../ir/vector-loop.js';

/** The reductions among the phis between `label` and `first`; the operations that lead from phi to next value go into `parts`. */
export function findReductions(
  trace: Trace,
  label: IrRef,
  first: IrRef,
  parts: Set<IrRef>,
): VectorReduction[] {
  const users = countUsers(trace, first);
  const reductions: VectorReduction[] = [];
  for (let phi = label + 1; phi < first; phi++) {
    const next = trace.operand(phi, 1);
    if (trace.type(phi) !== 'float' || next < first) continue;
    const operation = reductionOf[trace.name(next)];
    const chain = operation === undefined ? undefined : findChain(trace, users, phi, next, operation);
    if (operation === undefined || chain === undefined) continue;
    reductions.push({ phi, next, operation });
    for (const part of chain) parts.add(part);
  }
  return reductions;
}

/** The operations of one kind that lead from the phi to its next value, each the only user of the one before. */
function findChain(
  trace: Trace,
  users: Uint32Array,
  phi: IrRef,
  next: IrRef,
  operation: VectorReduction['operation'],
): IrRef[] | undefined {
  const leads = (ref: IrRef): boolean =>
    ref > phi && reductionOf[trace.name(ref)] === operation && users[ref] === 1;
  const chain: IrRef[] = [];
  if (users[phi] !== 1 || users[next] !== 0) return undefined;
  for (let at = next; ; ) {
    chain.push(at);
    const [a, b] = [trace.operand(at, 0), trace.operand(at, 1)];
    const isDifference = trace.name(at) === 'float_sub';
    if (a === phi || (b === phi && !isDifference)) return chain;
    if (leads(a)) at = a;
    else if (leads(b) && !isDifference) at = b;
    else return undefined;
  }
}

/** How many operands of the loop's operations each ref is. */
function countUsers(trace: Trace, first: IrRef): Uint32Array {
  const users = new Uint32Array(trace.length);
  for (let ref = first; ref < trace.length; ref++) {
    for (let column = 0; column < (refColumns[trace.opcode(ref)] as number); column++) {
      const operand = trace.operand(ref, column);
      if (operand >= 0) users[operand] = (users[operand] as number) + 1;
    }
  }
  return users;
}

const reductionOf: Partial<Record<OperationName, VectorReduction['operation']>> = {
  float_add: 'float_add',
  float_sub: 'float_add',
  float_mul: 'float_mul',
  float_min: 'float_min',
  float_max: 'float_max',
};
