/**
 * Operations on constants, computed by their reference meaning. A nan is not folded: which nan the machine gives is the machine's
 * business. What breaks a precondition stays too: it stands behind a guard that fails.
 */
import { operandColumns, refColumns } from '../../ir/operands.js';
import { operations as op, operationNames } from '../../ir/ops.table.js';
import { type IrValue, pureMeanings } from '../../ir/pure-meanings.js';
import type { IrRef } from '../../ir/trace.js';
import type { Emitter } from '../emitter.js';
import { KEEP } from '../keep.js';

const meanings = operationNames.map((name) => (name === undefined ? undefined : pureMeanings.get(name)));

/** The constant that an operation on constants gives, or KEEP. */
export function foldConstants(emitter: Emitter, code: number, a: number, b: number, c: number): IrRef {
  const refs = refColumns[code] as number;
  if (a >= 0 || (refs > 1 && b >= 0) || (refs > 2 && c >= 0)) return KEEP;
  const { trace } = emitter;
  const operands = (operandColumns[code] ?? []).map(({ type }, index): IrValue => {
    const operand = index === 0 ? a : index === 1 ? b : c;
    return type === undefined ? operand : trace.constant(operand).value;
  });
  const meaning = meanings[code];
  if (meaning === undefined) return foldChecked(emitter, code, operands);
  try {
    return intern(emitter, meaning(...operands));
  } catch {
    return KEEP;
  }
}

function foldChecked(emitter: Emitter, code: number, operands: readonly IrValue[]): IrRef {
  const [a, b] = operands;
  if (typeof a !== 'bigint' || typeof b !== 'bigint') return KEEP;
  const exact = code === op.int_add_ovf.code ? a + b : code === op.int_sub_ovf.code ? a - b : a * b;
  return BigInt.asIntN(64, exact) === exact ? emitter.trace.int(exact) : KEEP;
}

function intern(emitter: Emitter, value: IrValue): IrRef {
  if (typeof value === 'bigint') return emitter.trace.int(value);
  if (typeof value === 'boolean') return emitter.trace.bool(value);
  return Number.isNaN(value) ? KEEP : emitter.trace.float(value);
}
