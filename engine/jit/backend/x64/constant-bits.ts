/**
 * Constants as the 64 bits that a register or slot holds.
 */
import type { Value } from './machine.js';

/** A constant as 64 bits with sign. */
export function constantBits(value: Value): bigint {
  const { constant } = value;
  if (constant?.type !== 'float') return BigInt(constant?.value ?? 0);
  scratch[0] = constant.value;
  return scratchBits[0] as bigint;
}

const scratch = new Float64Array(1);
const scratchBits = new BigInt64Array(scratch.buffer);
