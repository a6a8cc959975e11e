/** The shape of a fold rule (see fold-rules) and what rules ask of their operands. */
import type { OperationName } from '../../ir/ops.table.js';
import type { IrRef } from '../../ir/trace.js';
import type { Emitter } from '../emitter.js';

/** Gives the ref of the same value, or KEEP. */
export type FoldRule = (emitter: Emitter, a: number, b: number, c: number, code: number) => IrRef;

/** Rules of some operations. */
export type FoldRules = Partial<Record<OperationName, FoldRule>>;

/** The int constant behind a ref; undefined where it is none. */
export function intOf(emitter: Emitter, ref: IrRef): bigint | undefined {
  return ref < 0 ? (emitter.trace.constant(ref).value as bigint) : undefined;
}

/** The float constant behind a ref; undefined where it is none. */
export function floatOf(emitter: Emitter, ref: IrRef): number | undefined {
  return ref < 0 ? (emitter.trace.constant(ref).value as number) : undefined;
}

/** The ref is the result of an operation with this code. */
export function isResultOf(emitter: Emitter, ref: IrRef, code: number): boolean {
  return ref >= 0 && emitter.trace.opcode(ref) === code;
}

/** An operand of the operation that a ref is the result of, as it is known now. */
export function operandOf(emitter: Emitter, ref: IrRef, column: number): IrRef {
  return emitter.facts.resolve(emitter.trace.operand(ref, column));
}

/** n where value is 2**n, else undefined. -2**63 is not taken for a power. */
export function powerOfTwo(value: bigint): number | undefined {
  if (value <= 0n || (value & (value - 1n)) !== 0n) return undefined;
  return value.toString(2).length - 1;
}
