/**
 * Overflow checks that masked arithmetic does not need: in `(a * b + c) & 0xffff_ffff` the mask keeps low bits, and low bits of a wrapped sum
 * or product are those of the exact one. Takes a recorded trace; gives a flag an operation: 1 where the checked operation may be plain.
 *
 * A value may wrap if all that uses it are masks with constants from 0 on, or plain or flagged sums, differences and products
 * (or their like) that may wrap themselves. Snapshots of guards that stay, stores, ends and everything else see the whole value.
 */
import { refColumns } from '../ir/operands.js';
import { type OperationName, operations as op } from '../ir/ops.table.js';
import type { IrRef, Trace } from '../ir/trace.js';
import { plainCode } from './cse.js';

/** Whose low n bits depend on the low n bits of their operands only. */
const passesLowBits = flags([
  'int_add',
  'int_sub',
  'int_mul',
  'int_and',
  'int_or',
  'int_xor',
  'int_neg',
  'int_invert',
]);

/** The flags by ref. */
export function findMasked(trace: Trace): Uint8Array {
  const wraps = new Uint8Array(trace.length);
  // 1 where some use sees the whole value
  const seen = new Uint8Array(trace.length);
  // Guards of an instruction share their snapshot.
  let newest = -1;
  for (let ref = trace.length - 1; ref >= 0; ref--) {
    const code = trace.opcode(ref);
    const isChecked = plainCode[code] !== 0;
    if (isChecked && seen[ref] === 0) wraps[ref] = 1;
    if (wraps[ref] === 0 && trace.snapshotOf(ref) !== newest) {
      newest = trace.snapshotOf(ref);
      see(seen, trace.snapshots[newest]?.refs ?? []);
    }
    if (listCodes[code] === 1) see(seen, trace.list(ref));
    markOperands(trace, ref, seen, wraps[ref] === 1 || (passesLowBits[code] === 1 && seen[ref] === 0));
  }
  return wraps;
}

function markOperands(trace: Trace, ref: IrRef, seen: Uint8Array, lowBitsOnly: boolean): void {
  const code = trace.opcode(ref);
  const columns = refColumns[code] as number;
  for (let column = 0; column < columns; column++) {
    const operand = trace.operand(ref, column);
    if (operand < 0 || lowBitsOnly || isMaskedAt(trace, ref, column)) continue;
    seen[operand] = 1;
  }
}

/** The other operand is a mask of low bits, or the operation extends low bytes. */
function isMaskedAt(trace: Trace, ref: IrRef, column: number): boolean {
  const code = trace.opcode(ref);
  if (code === op.int_sign_extend.code || code === op.int_zero_extend.code) return true;
  if (code !== op.int_and.code) return false;
  const mask = trace.operand(ref, 1 - column);
  return mask < 0 && (trace.constant(mask).value as bigint) >= 0n;
}

const listCodes = flags(['close_loop', 'jump_to']);

function see(seen: Uint8Array, refs: readonly IrRef[]): void {
  for (const ref of refs) if (ref >= 0) seen[ref] = 1;
}

function flags(names: readonly OperationName[]): Uint8Array {
  const codes = new Uint8Array(256);
  for (const name of names) codes[op[name].code] = 1;
  return codes;
}
