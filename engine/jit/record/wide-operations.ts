/**
 * The operation that computes the low 64 bits for each operator of ints of any size.
 */
import type { OperationName } from '../ir/ops.table.js';
import type { WideOperator } from './tracked.js';

export const wideOperations = {
  add: 'int_add',
  sub: 'int_sub',
  mul: 'int_mul',
  lshift: 'int_lshift',
  and: 'int_and',
  or: 'int_or',
  xor: 'int_xor',
} as const satisfies Record<WideOperator, OperationName>;
