/**
 * The x86-64 assembler: what the code generator imports.
 */
export { type AssembledCode, Assembler, type AssemblerOptions } from './assembler.js';
export {
  type Condition,
  type ConditionName,
  cc,
  negate,
  type Predicate,
  type PredicateName,
  predicate,
} from './conditions.table.js';
export type { EncodingName } from './encodings.table.js';
export { formatListing, type ListingLine } from './listing.js';
export {
  type Label,
  Memory,
  mem,
  memIndexed,
  memLabel,
  memPlaced,
  memRelocated,
  memScaled,
  type Scale,
} from './memory-operand.js';
export * from './registers.table.js';
export type { Relocation, RelocationTarget } from './relocation.js';
