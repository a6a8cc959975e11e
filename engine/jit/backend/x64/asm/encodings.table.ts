/**
 * All instruction forms that the assembler knows, by the processor feature that they need. One row is one row of Intel's
 * manual: its name says mnemonic and operands, its value the opcode in the manual's notation (encoding-row.ts reads it).
 * Methods of the assembler, their types, bytes and listing all derive from here.
 */
import type { EncodingRow } from './encoding-row.js';
import { bmi1, bmi2, general, lzcnt, popcnt } from './encodings/general.table.js';
import { sse2, sse41, sse42 } from './encodings/sse.table.js';
import { avx, avx2, fma } from './encodings/vex.table.js';

/** The rows by feature; the names of optional features are those of the engine's table of processor features. */
export const encodingSets = {
  general,
  sse2,
  sse41,
  sse42,
  popcnt,
  lzcnt,
  bmi1,
  bmi2,
  avx,
  avx2,
  fma,
} as const;

type Sets = typeof encodingSets;

/** Mnemonic and operand kinds of a row: `add_rm64_imm8`. */
export type EncodingName = { [Set in keyof Sets]: keyof Sets[Set] }[keyof Sets];

/** All rows in one. An object without prototype is a dictionary from the start, which is quick to fill. */
export const encodings: Readonly<Record<EncodingName, EncodingRow>> = Object.assign(
  Object.create(null),
  ...Object.values(encodingSets),
);
